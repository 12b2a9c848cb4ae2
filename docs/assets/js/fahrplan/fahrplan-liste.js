/** The list of sheets in the order of their priority, each with what is filled in, and the sums below. */
import { baue } from "../bauen.js";
import { beschriftet } from "./fahrplan-blaetter.js";
import { summen } from "./fahrplan-uebersicht.js";

/** blaetter, felder: see fahrplan-blaetter.js; offen: id of the sheet that is shown. */
export function baueListe(blaetter, felder, offen) {
  return baue("ol", { class: "liste nummern blaetter" }, ...blaetter.map((blatt) => eintrag(blatt, felder, blatt.id === offen)));
}

function eintrag(blatt, felder, istOffen) {
  const link = baue("a", { href: `#fahrplan/${blatt.id}` }, blatt.titel);
  if (istOffen) link.setAttribute("aria-current", "true");
  return baue("li", {}, link, " ", baue("span", { class: "klein" }, stand(blatt, felder)));
}

function stand({ werte, schritte, andere }, felder) {
  const wahl = (id) => werte[id] && beschriftet(felder.find((feld) => feld.id === id), werte[id]);
  const gefuellt = felder.filter(({ id }) => werte[id]).length;
  const strittig = Object.keys(andere).length;
  const teile = [
    werte.prioritaet ? `Priorität ${wahl("prioritaet")}` : "ohne Priorität",
    wahl("zeithorizont"),
    `${gefuellt} von ${felder.length} Feldern`,
    schritte.length === 1 ? "1 Schritt" : `${schritte.length} Schritte`,
    strittig && (strittig === 1 ? "1 Feld in Gruppen verschieden" : `${strittig} Felder in Gruppen verschieden`),
  ];
  return teile.filter(Boolean).join(" · ");
}

export const summenText = (blaetter, felder) => summen(blaetter, felder).map(({ name, text }) => `${name}: ${text}.`).join(" ");
