/** The Maßnahmenblätter of a Werkstatt, ready to show or to write: of each field the version that holds. No DOM.
 *
 * `blaetter(zustand, felder)` -> [Blatt] in the order of their priority (1 first, none last), else of the Merkliste.
 * felder: massnahmenblatt.json. Blatt: { id, titel, ort, werte: { field id: text }, schritte: [Schritt],
 *   bewertung: { wirkung, aufwand, unterstuetzung } each 1 to 5 or undefined, of several groups the median,
 *   noten: the same as texts with the spread of the groups, „3,5 (3 bis 4)“ or „offen“,
 *   von: { field id or "schritte": gruppe } where the version of another group holds,
 *   andere: { field id or "schritte": [{ gruppe, wert }] } what other groups say instead }.
 * `beschriftet(feld, wert)` -> the text to show for a value. */
import { NOTEN, gezeigte, notentext, zeilen } from "../werkstatt/bewertung.js";
import { antworten } from "../werkstatt/werkstatt-zusammen.js";
import { sichtbare } from "../werkstatt/werkstatt-zustand.js";

export function blaetter(zustand, felder) {
  const alle = sichtbare(zustand).map((idee) => blatt(idee, zustand.geraet, felder));
  // sort() keeps the order of equals
  return alle.sort((a, b) => (prioritaet(a) ?? 9) - (prioritaet(b) ?? 9));
}

function prioritaet(blatt) {
  const wert = Number(blatt.werte.prioritaet);
  return wert >= 1 && wert <= 5 ? wert : null;
}

export function beschriftet(feld, wert) {
  return feld.werte?.find(({ id }) => id === wert)?.name ?? wert;
}

function blatt(idee, geraet, felder) {
  const [von, andere] = [{}, {}];
  const nimm = (name) => {
    const [erste, ...weitere] = fassungen(idee, geraet, name);
    const verschieden = weitere.filter(({ wert }) => JSON.stringify(wert) !== JSON.stringify(erste.wert));
    if (erste && erste.geraet !== geraet) von[name] = gruppenname(erste);
    if (verschieden.length) andere[name] = verschieden.map((fassung) => ({ gruppe: gruppenname(fassung), wert: fassung.wert }));
    return erste?.wert;
  };
  const werte = Object.fromEntries(felder.map(({ id }) => [id, nimm(id) ?? ""]));
  const schritte = nimm("schritte") ?? [];
  const [zeile] = zeilen([idee], geraet);
  return {
    id: idee.id,
    titel: werte.titel || idee.titel,
    ort: idee.ort,
    werte,
    schritte,
    bewertung: gezeigte(zeile, true),
    noten: Object.fromEntries(NOTEN.map(({ id }) => [id, notentext(zeile, id, true)])),
    von,
    andere,
  };
}

const gruppenname = ({ gruppe }) => gruppe || "Gruppe ohne Namen";

/** The versions of a field, the one that holds first: what was decided; else our own; else the first of the others. */
function fassungen(idee, geraet, feld) {
  const rang = (fassung) => [idee.entscheidungen?.[feld], geraet].indexOf(fassung.geraet) + 1 || 3;
  return antworten(idee, feld).sort((a, b) => rang(a) - rang(b));
}
