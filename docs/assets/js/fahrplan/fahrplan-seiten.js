/** The parts of a Fahrplan as elements, to read and to print. blaetter, felder: see fahrplan-blaetter.js */
import { baue } from "../bauen.js";
import { beschriftet } from "./fahrplan-blaetter.js";
import { matrix, notentabelle, summen, termine, uebersichtSpalten } from "./fahrplan-uebersicht.js";
import { kurz } from "./quartal.js";

const offen = () => baue("span", { class: "nicht" }, "noch offen");
const oderOffen = (text) => text || offen();

/** A table in a box of its own, that scrolls to the side where it must. */
function tabelle(titel, kopf, zeilen, { kopfspalte = 0, klasse = "" } = {}) {
  const zelle = (inhalt, i) => (i === kopfspalte ? baue("th", { scope: "row" }, inhalt) : baue("td", {}, inhalt));
  const bau = baue(
    "table",
    klasse ? { class: klasse } : {},
    baue("caption", { class: "nur-vorlesen" }, titel),
    baue("thead", {}, baue("tr", {}, ...kopf.map((text) => (text ? baue("th", { scope: "col" }, text) : baue("td"))))),
    baue("tbody", {}, ...zeilen.map((zeile) => baue("tr", {}, ...zeile.map(zelle)))),
  );
  return baue("div", { class: "breit", tabindex: "0", role: "group", "aria-label": titel }, bau);
}

export function baueUebersicht(blaetter, felder) {
  const spalten = uebersichtSpalten(felder);
  const zeilen = blaetter.map((blatt, i) => [String(i + 1), blatt.titel, ...spalten.map(({ lies }) => oderOffen(lies(blatt)))]);
  return [
    tabelle("Alle Maßnahmen", ["Nr.", "Maßnahme", ...spalten.map(({ name }) => name)], zeilen, { kopfspalte: 1 }),
    ...summen(blaetter, felder).map(({ name, text }) => baue("p", { class: "klein" }, `${name}: ${text}`)),
  ];
}

export function baueMatrix(blaetter) {
  const felder = matrix(blaetter);
  if (!felder) return [baue("p", {}, "Noch ist keine Maßnahme bewertet.")];
  const wort = (n, eins, fuenf) => `${n}${{ 1: ` (${eins})`, 5: ` (${fuenf})` }[n] ?? ""}`;
  const reihen = felder.map(({ wirkung, zellen }) => [`Wirkung ${wort(wirkung, "gering", "groß")}`, ...zellen.map((nummern) => nummern.join(", "))]);
  const kopf = ["", ...[1, 2, 3, 4, 5].map((n) => `Aufwand ${wort(n, "gering", "hoch")}`)];
  const bau = tabelle("Wirkung und Aufwand", kopf, reihen, { klasse: "feldmatrix" });
  for (const td of bau.querySelectorAll("tbody td")) td.classList.toggle("besetzt", td.textContent !== "");
  const noten = notentabelle(blaetter);
  return [
    bau,
    tabelle("Bewertungen", noten.kopf, noten.zeilen, { kopfspalte: 1 }),
    baue("p", { class: "klein" }, "Haben mehrere Gruppen bewertet, steht hier der mittlere Wert (Median) und in Klammern die Spanne."),
  ];
}

export function baueTermine(blaetter) {
  const { mitTermin, ohneTermin } = termine(blaetter);
  if (!mitTermin.length) return [baue("p", {}, "Noch hat kein Schritt einen Termin.")];
  const zeilen = mitTermin.map(({ quartal, titel, was, wer, beschluss }) => [kurz(quartal), titel, oderOffen(was), oderOffen(wer), beschluss || "–"]);
  return [
    tabelle("Schritte nach Quartalen", ["Quartal", "Maßnahme", "Schritt", "Zuständig", "Nötiger Beschluss"], zeilen),
    ...(ohneTermin ? [baue("p", { class: "klein" }, `Ohne Termin: ${ohneTermin} ${ohneTermin === 1 ? "Schritt" : "Schritte"}`)] : []),
  ];
}

export function baueBlatt(blatt, nummer, felder, adresse) {
  const id = `massnahme-${nummer}`;
  return baue(
    "article",
    { class: "massnahmenblatt", "aria-labelledby": id },
    baue("h3", { id }, `${nummer}. ${blatt.titel}`),
    baue("dl", { class: "angaben" }, ...felder.filter((feld) => feld.id !== "titel").flatMap((feld) => angabe(feld, blatt, adresse))),
    baue("h4", {}, "Schritte"),
    ...schritte(blatt),
  );
}

function angabe(feld, blatt, adresse) {
  const text = beschriftet(feld, blatt.werte[feld.id]);
  const wert = feld.id === "vorbild" && text && adresse ? baue("a", { href: adresse }, text) : oderOffen(text);
  const andere = (blatt.andere[feld.id] ?? []).map(({ gruppe, wert: fremd }) =>
    baue("p", { class: "klein andere" }, `${gruppe}: ${beschriftet(feld, fremd)}`));
  return [baue("dt", {}, feld.name), baue("dd", {}, wert, ...andere)];
}

function schritte({ schritte: liste, andere }) {
  const anders = (andere.schritte ?? []).map(({ gruppe }) => gruppe);
  const zeilen = liste.map(({ was, wer, quartal, beschluss }, i) => [String(i + 1), oderOffen(was), oderOffen(wer), oderOffen(kurz(quartal)), beschluss || "–"]);
  return [
    liste.length ? tabelle("Schritte", ["Nr.", "Schritt", "Zuständig", "Quartal", "Nötiger Beschluss"], zeilen) : baue("p", {}, offen()),
    ...(anders.length ? [baue("p", { class: "klein" }, `Andere Schritte schlägt vor: ${anders.join(", ")}`)] : []),
  ];
}
