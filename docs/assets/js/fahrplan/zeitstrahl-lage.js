/** Where the marks of a timeline stand. Pure functions, no DOM.
 *
 * `lage(blaetter)` -> null where no step has a quarter, else { breite, hoehe, jahre: [{ x, breite, text }],
 * striche: [x], quartale: [{ x, text }], zeilen: [{ y, titel, von, bis, achse, marken: [{ x, y, text, beschluss, was }] }] }.
 * blaetter: see fahrplan-blaetter.js. Each sheet with a dated step is a row; steps of one quarter stand below one another. */
import { nummer, vonNummer } from "./quartal.js";

const BREITE = 760;
const KOPF = 46;
const TITEL = 24; // height of a row's title
const MARKE = 24; // height of a mark with its distance
const FUSS = 14;
const VIELE = 20; // from here on quarters are too narrow for a label of their own

export function lage(blaetter) {
  const zeilen = blaetter.map(mitTerminen).filter(({ schritte }) => schritte.length);
  if (!zeilen.length) return null;
  const alle = zeilen.flatMap(({ schritte }) => schritte.map(({ quartal }) => nummer(quartal)));
  const erstes = Math.floor(Math.min(...alle) / 4) * 4;
  const anzahl = Math.floor(Math.max(...alle) / 4) * 4 + 4 - erstes;
  const schritt = BREITE / anzahl;
  const mitte = (quartal) => (nummer(quartal) - erstes + 0.5) * schritt;

  let y = KOPF;
  const gesetzt = zeilen.map(({ titel, schritte }) => {
    const zeile = setze(titel, schritte, mitte, y);
    y = zeile.ende;
    return zeile;
  });
  const jahr = (i) => ({ x: i * 4 * schritt, breite: 4 * schritt, text: vonNummer(erstes + i * 4).slice(0, 4) });
  return {
    breite: BREITE,
    hoehe: y + FUSS,
    jahre: Array.from({ length: anzahl / 4 }, (_, i) => jahr(i)),
    striche: Array.from({ length: anzahl + 1 }, (_, i) => i * schritt),
    quartale: anzahl > VIELE ? [] : Array.from({ length: anzahl }, (_, i) => ({ x: (i + 0.5) * schritt, text: ["I", "II", "III", "IV"][i % 4] })),
    zeilen: gesetzt,
  };
}

function mitTerminen(blatt) {
  const schritte = blatt.schritte.map((schritt, i) => ({ ...schritt, text: String(i + 1) }));
  return { titel: blatt.titel, schritte: schritte.filter(({ quartal }) => nummer(quartal) !== null) };
}

function setze(titel, schritte, mitte, y) {
  const belegt = new Map(); // quarter -> marks so far
  const marken = schritte.map(({ quartal, text, beschluss, was }) => {
    const platz = belegt.get(quartal) ?? 0;
    belegt.set(quartal, platz + 1);
    return { x: mitte(quartal), y: y + TITEL + (platz + 0.5) * MARKE, text, beschluss: Boolean(beschluss), was };
  });
  const stellen = marken.map(({ x }) => x);
  return {
    y,
    titel,
    von: Math.min(...stellen),
    bis: Math.max(...stellen),
    achse: y + TITEL + MARKE / 2,
    marken,
    ende: y + TITEL + Math.max(...belegt.values()) * MARKE + FUSS,
  };
}
