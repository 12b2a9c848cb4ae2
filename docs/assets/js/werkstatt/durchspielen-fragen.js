/** The questions to an idea as radio groups with notes, and what came of them. Builds elements; stores nothing. */
import { baue } from "../bauen.js";
import { ohneQuellen } from "./durchspielen-beispiel.js";
import { ANTWORTEN, bilanz, gruppen, verwaiste, zaehle, zuKlaeren } from "./durchspielen-antworten.js";

/** Each group of questions as <details>; all but the long lists of the second and third Maßnahme are open. */
export function baueFragen(fragen) {
  return gruppen(fragen).map(({ titel, frage, fragen: ihre }, nummer) => {
    const kasten = baue("details", { class: "fragengruppe" }, baue("summary", {}, titel, " ", baue("span", { class: "n" })));
    kasten.open = nummer < 3;
    kasten.append(baue("p", { class: "klein" }, frage), ...ihre.map(baueFrage));
    return kasten;
  });
}

function baueFrage({ id, text }) {
  const satz = ohneQuellen(text);
  const knoepfe = ANTWORTEN.map((antwort) =>
    baue("label", {}, baue("input", { type: "radio", name: `antwort-${id}`, value: antwort }), antwort));
  const notiz = baue("textarea", { rows: 2, name: `notiz-${id}`, "aria-label": `Notiz zu: ${satz}` });
  return baue("fieldset", { class: "spielfrage", "data-frage": id },
    baue("legend", {}, satz),
    baue("div", { class: "wahl" }, ...knoepfe),
    baue("details", { class: "notiz" }, baue("summary", {}, "Notiz"), notiz));
}

/** Puts answers into the fields; one that is being typed in stays as it is. */
export function fuelleFragen(kasten, fragen, check) {
  for (const feld of kasten.querySelectorAll(".spielfrage")) {
    const { antwort = "", notiz = "" } = check[feld.dataset.frage] ?? {};
    for (const knopf of feld.querySelectorAll("[type=radio]")) knopf.checked = knopf.value === antwort;
    const text = feld.querySelector("textarea");
    if (text !== document.activeElement) text.value = notiz;
    if (notiz) feld.querySelector(".notiz").open = true;
  }
  gruppen(fragen).forEach(({ fragen: ihre }, nummer) => {
    const anzahl = zaehle(ihre, check);
    kasten.querySelectorAll(".fragengruppe > summary .n")[nummer].textContent = `${ihre.length - anzahl.offen} von ${ihre.length}`;
  });
}

/** The balance in words, what is to be cleared, and notes whose questions are gone. */
export function baueStand(fragen, check) {
  const zahlen = baue("p", { class: "bilanz" }, `${bilanz(zaehle(fragen, check))}.`);
  const offen = zuKlaeren(fragen, check);
  const alte = verwaiste(fragen, check);
  return [
    zahlen,
    ...(offen.length ? [baue("p", {}, "Das ist noch zu klären:"), baue("ul", { class: "liste zu-klaeren" }, ...offen.map(bauePunkt))] : []),
    ...(alte.length
      ? [baue("p", {}, "Notizen zu Fragen, die das Beispiel nicht mehr stellt:"), baue("ul", { class: "liste" }, ...alte.map((notiz) => baue("li", {}, notiz)))]
      : []),
  ];
}

const bauePunkt = ({ frage, antwort, notiz }) =>
  baue("li", {}, baue("span", { class: "antwort", "data-antwort": antwort }, antwort), " ", ohneQuellen(frage.text), ...(notiz ? [baue("small", {}, notiz)] : []));
