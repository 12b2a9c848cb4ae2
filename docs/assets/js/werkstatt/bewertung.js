/** Effect, effort and support of ideas, rated from 1 to 5 by one group or several. Pure functions, no DOM.
 *
 * A row: { nummer, id, titel, ort, eigene, gruppen, gemeinsam }. eigene: our ratings { wirkung, aufwand, unterstuetzung }, what is
 * missing undefined; gruppen: those of all groups; gemeinsam: { wirkung: { mitte, von, bis, anzahl } ... } over all groups. */

export const NOTEN = [
  { id: "wirkung", name: "Wirkung", eins: "gering", fuenf: "groß" },
  { id: "aufwand", name: "Aufwand", eins: "gering", fuenf: "hoch" },
  { id: "unterstuetzung", name: "Unterstützung", eins: "wenig", fuenf: "viel" },
];

/** One row for each idea, numbered in the order of the Merkliste. `ideen`: those that are not removed. */
export function zeilen(ideen, geraet) {
  return ideen.map(({ id, titel, ort, beitraege }, n) => {
    const gruppen = Object.entries(beitraege)
      .filter(([, { bewertung }]) => Object.keys(bewertung).length)
      .map(([kennung, { gruppe, bewertung }]) => ({ geraet: kennung, gruppe, bewertung }));
    const gemeinsam = Object.fromEntries(NOTEN.map(({ id: note }) => [note, streuung(gruppen.map(({ bewertung }) => bewertung[note]))]));
    return { nummer: n + 1, id, titel, ort, eigene: beitraege[geraet]?.bewertung ?? {}, gruppen, gemeinsam };
  });
}

/** { mitte, von, bis, anzahl } of the ratings that are there; null where there is none. `mitte` is the median. */
export function streuung(noten) {
  const werte = noten.filter((note) => note).sort((a, b) => a - b);
  if (!werte.length) return null;
  const halb = (werte.length - 1) / 2;
  const mitte = (werte[Math.floor(halb)] + werte[Math.ceil(halb)]) / 2;
  return { mitte, von: werte[0], bis: werte.at(-1), anzahl: werte.length };
}

/** How many other groups rated anything. */
export const andere = (alle, geraet) =>
  new Set(alle.flatMap(({ gruppen }) => gruppen.map((g) => g.geraet)).filter((kennung) => kennung !== geraet)).size;

/** The rating of a row that is shown: ours, or the median of all groups. */
export const gezeigte = ({ eigene, gemeinsam }, alleGruppen) =>
  alleGruppen ? Object.fromEntries(NOTEN.map(({ id }) => [id, gemeinsam[id]?.mitte])) : eigene;

/** Most effect first, then least effort, then most support; what is not rated yet comes last, in the order of the list. */
export function geordnet(alle, alleGruppen) {
  const rang = (zeile) => {
    const { wirkung, aufwand, unterstuetzung } = gezeigte(zeile, alleGruppen);
    return [wirkung && aufwand ? 0 : 1, -(wirkung ?? 0), aufwand ?? 9, -(unterstuetzung ?? 0), zeile.nummer];
  };
  const vergleiche = (a, b) => a.reduce((bisher, wert, n) => bisher || wert - b[n], 0);
  return [...alle].sort((a, b) => vergleiche(rang(a), rang(b)));
}

const VIELE = 9; // from more ideas in one place on, the picture only says how many

/** Where the ideas stand in the picture of 5 × 5 fields: [{ x, y, radius, nummer, unterstuetzung }], x and y from 0 to 5.
 *
 * Ideas with the same ratings share a field side by side; too many become one dot with `anzahl` instead of a number. */
export function plaetze(alle, alleGruppen) {
  const felder = new Map();
  for (const zeile of alle) {
    const { wirkung, aufwand, unterstuetzung } = gezeigte(zeile, alleGruppen);
    if (!wirkung || !aufwand) continue;
    const feld = `${aufwand} ${wirkung}`;
    felder.set(feld, [...(felder.get(feld) ?? []), { nummer: zeile.nummer, aufwand, wirkung, unterstuetzung }]);
  }
  return [...felder.values()].flatMap(verteilt);
}

function verteilt(ideen) {
  const [{ aufwand, wirkung }] = ideen;
  const mitte = { x: aufwand - 0.5, y: 5.5 - wirkung };
  if (ideen.length > VIELE) return [{ ...mitte, radius: 1, anzahl: ideen.length }];
  const spalten = Math.ceil(Math.sqrt(ideen.length));
  const reihen = Math.ceil(ideen.length / spalten);
  return ideen.map(({ nummer, unterstuetzung }, n) => ({
    x: mitte.x + ((n % spalten) - (spalten - 1) / 2) / spalten,
    y: mitte.y + (Math.floor(n / spalten) - (reihen - 1) / 2) / reihen,
    radius: 1 / spalten,
    nummer,
    unterstuetzung,
  }));
}

/** „4“, „3,5 (2 bis 5)“, „offen“. */
export function notentext(zeile, note, alleGruppen) {
  const wort = (zahl) => String(zahl).replace(".", ",");
  if (!alleGruppen) return zeile.eigene[note] ? wort(zeile.eigene[note]) : "offen";
  const alle = zeile.gemeinsam[note];
  if (!alle) return "offen";
  return alle.von === alle.bis ? wort(alle.mitte) : `${wort(alle.mitte)} (${alle.von} bis ${alle.bis})`;
}
