/** What stands in front of the sheets: overview, sums, matrix, schedule. Pure functions, no DOM. blaetter: fahrplan-blaetter.js */
import { NOTEN } from "../werkstatt/bewertung.js";
import { beschriftet } from "./fahrplan-blaetter.js";
import { summe } from "./euro.js";
import { nummer } from "./quartal.js";

const IN_EURO = ["anschubkosten", "laufende_kosten"];
// Field and share of the width it gets in a table.
const SPALTEN = [["handlungsfeld", 3.4], ["federfuehrung", 2.8], ["zeithorizont", 2.5], ["prioritaet", 2], ["anschubkosten", 3.4]];

/** [{ id, name, breite, lies(blatt) -> text }] */
export function uebersichtSpalten(felder) {
  return SPALTEN.map(([id, breite]) => {
    const feld = felder.find((f) => f.id === id);
    return { id, name: feld.name, breite, lies: (blatt) => knapp(beschriftet(feld, blatt.werte[id]), feld) };
  });
}

/** „kurz (bis 3 Jahre)“ -> „kurz“: what a value of a choice means stands in the sheet. A unit stays with its number. */
const knapp = (text, feld) => (feld.werte ? text.replace(/ \(.*\)$/, "") : text.replace(/(\d) €/g, "$1\u00a0€"));

/** The sums that units allow, each as a text: [{ name, text }] */
export function summen(blaetter, felder) {
  return IN_EURO.map((id) => ({
    name: `${felder.find((f) => f.id === id).name}, Summe`,
    text: summe(blaetter.map(({ titel, werte }) => ({ titel, text: werte[id] }))).text,
  }));
}

/** Rows from effect 5 down to 1, in them for effort 1 to 5 the numbers of the sheets; null where nothing is rated.
 * Between two fields the higher one holds; the exact median stands in the table of ratings. */
export function matrix(blaetter) {
  if (!blaetter.some(({ bewertung: { wirkung, aufwand } }) => wirkung && aufwand)) return null;
  const nummern = (passt) => blaetter.flatMap((blatt, i) => (passt(blatt.bewertung) ? [String(i + 1)] : []));
  return [5, 4, 3, 2, 1].map((wirkung) => ({
    wirkung,
    zellen: [1, 2, 3, 4, 5].map((aufwand) => nummern((b) => Math.round(b.wirkung) === wirkung && Math.round(b.aufwand) === aufwand)),
  }));
}

/** The ratings in words: { kopf: [text], zeilen: [[text]] } */
export function notentabelle(blaetter) {
  return {
    kopf: ["Nr.", "Maßnahme", ...NOTEN.map(({ name, eins, fuenf }) => `${name}\n(1 ${eins}, 5 ${fuenf})`)],
    zeilen: blaetter.map(({ titel, noten }, i) => [String(i + 1), titel, ...NOTEN.map(({ id }) => noten[id])]),
  };
}

/** All steps with a quarter in their order, and how many have none. */
export function termine(blaetter) {
  const alle = blaetter.flatMap(({ id, titel, schritte }) => schritte.map((schritt) => ({ ...schritt, id, titel })));
  const mitTermin = alle.filter(({ quartal }) => nummer(quartal) !== null);
  mitTermin.sort((a, b) => nummer(a.quartal) - nummer(b.quartal));
  return { mitTermin, ohneTermin: alle.length - mitTermin.length };
}
