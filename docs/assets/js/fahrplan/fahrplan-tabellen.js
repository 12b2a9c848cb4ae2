/** A Fahrplan as rows for CSV and as events for a calendar. Pure functions, no DOM. blaetter: see fahrplan-blaetter.js */
import { beschriftet } from "./fahrplan-blaetter.js";
import { liesEuro } from "./euro.js";
import { endtag, name as quartalsname } from "./quartal.js";

/** One row per sheet. Amounts that are clear stand once more as numbers, to calculate with. */
export function massnahmenzeilen(blaetter, felder, adresse) {
  const kopf = [
    "Nr.", ...felder.map(({ name }) => name), "Adresse des Vorbilds", "Wirkung (1 bis 5)", "Aufwand (1 bis 5)", "Unterstützung (1 bis 5)",
    "Anschubkosten in Euro, von", "Anschubkosten in Euro, bis", "Laufende Kosten in Euro pro Jahr, von", "Laufende Kosten in Euro pro Jahr, bis",
  ];
  const zeilen = blaetter.map(({ id, titel, werte, bewertung }, i) => {
    const [anschub, laufend] = [liesEuro(werte.anschubkosten), liesEuro(werte.laufende_kosten)];
    return [
      i + 1,
      ...felder.map((feld) => (feld.id === "titel" ? titel : beschriftet(feld, werte[feld.id]))),
      adresse(id),
      bewertung.wirkung, bewertung.aufwand, bewertung.unterstuetzung,
      anschub?.von, anschub?.bis, laufend?.von, laufend?.bis,
    ];
  });
  return [kopf, ...zeilen];
}

/** One row per step. */
export function schrittzeilen(blaetter) {
  const zeilen = blaetter.flatMap(({ titel, schritte }) =>
    schritte.map(({ was, wer, quartal, beschluss }, i) => [titel, i + 1, was, wer, quartalsname(quartal), deutsch(endtag(quartal)), beschluss]),
  );
  return [["Maßnahme", "Nr.", "Schritt", "Zuständig", "Quartal", "Ende des Quartals", "Nötiger Beschluss"], ...zeilen];
}

/** The steps with a quarter as events on its last day. A step keeps its id as long as its text stays the same. */
export function termine(blaetter) {
  const gesehen = new Map();
  return blaetter.flatMap(({ id, titel, schritte }) =>
    schritte.filter(({ quartal }) => endtag(quartal)).map(({ was, wer, quartal, beschluss }) => {
      const wort = `${id}-${pruefzahl(was)}`;
      const mal = (gesehen.get(wort) ?? 0) + 1;
      gesehen.set(wort, mal);
      const zeilen = [`Maßnahme: ${titel}`, `Termin: bis Ende ${quartalsname(quartal)}`, wer && `Zuständig: ${wer}`, beschluss && `Nötiger Beschluss: ${beschluss}`];
      return { id: mal > 1 ? `${wort}-${mal}` : wort, tag: endtag(quartal), titel: was || titel, text: zeilen.filter(Boolean).join("\n") };
    }),
  );
}

const deutsch = (tag) => tag.split("-").reverse().join(".");

/** FNV-1a over UTF-16 units, to tell texts apart. */
function pruefzahl(text) {
  let zahl = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) zahl = Math.imul(zahl ^ text.charCodeAt(i), 0x01000193);
  return (zahl >>> 0).toString(16).padStart(8, "0");
}
