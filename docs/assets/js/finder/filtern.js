/** Filtering and counting over the finder's index. Pure functions, no DOM.
 *
 * Index: { anzahl, facetten: [{ kennung, werte: [[id, name]], faelle: [null | position | [positions]] }], einwohner, thg }.
 * Selection: Map of facet id -> Set of value ids; OR within a facet, AND between facets. */

/** The values of all cases of a facet one after the other, and where those of each case begin. Made once per index: lists
 * of numbers in one piece are read much faster than thousands of small arrays. */
const spalten = new WeakMap();

function spalte(facette) {
  if (!spalten.has(facette)) {
    const beginn = new Uint32Array(facette.faelle.length + 1);
    facette.faelle.forEach((eintrag, fall) => {
      beginn[fall + 1] = beginn[fall] + (eintrag === null ? 0 : Array.isArray(eintrag) ? eintrag.length : 1);
    });
    spalten.set(facette, { beginn, werte: Uint16Array.from(facette.faelle.flat().filter((wert) => wert !== null)) });
  }
  return spalten.get(facette);
}

/** The chosen positions of a facet as marks, null where nothing is chosen. */
function gewaehlt(facette, auswahl) {
  const ids = auswahl.get(facette.kennung);
  return ids?.size ? Uint8Array.from(facette.werte, ([id]) => (ids.has(id) ? 1 : 0)) : null;
}

function passt({ beginn, werte }, wahl, fall) {
  for (let i = beginn[fall]; i < beginn[fall + 1]; i++) if (wahl[werte[i]]) return true;
  return false;
}

/** Cases that match, and for each facet how many there would be with each value, the other facets unchanged.
 * `erlaubt`: positions of the full-text hits as a Set, or null when there is no query.
 * One pass: a case that fails in exactly one facet counts in that facet only. */
export function filtere(index, auswahl, erlaubt = null) {
  const facetten = index.facetten.map(spalte);
  const wahl = index.facetten.map((facette) => gewaehlt(facette, auswahl));
  const engere = wahl.flatMap((w, f) => (w ? [f] : []));
  const zahlen = index.facetten.map((facette) => new Array(facette.werte.length).fill(0));
  const zaehle = (f, fall) => {
    const { beginn, werte } = facetten[f];
    for (let i = beginn[fall]; i < beginn[fall + 1]; i++) zahlen[f][werte[i]]++;
  };
  const treffer = [];
  for (let fall = 0; fall < index.anzahl; fall++) {
    if (erlaubt && !erlaubt.has(fall)) continue;
    const verfehlt = engere.filter((f) => !passt(facetten[f], wahl[f], fall));
    if (verfehlt.length === 1) zaehle(verfehlt[0], fall);
    if (verfehlt.length) continue;
    treffer.push(fall);
    for (let f = 0; f < facetten.length; f++) zaehle(f, fall);
  }
  return { treffer, zahlen };
}

/** Orders that need `ort`, `feld`, `beginn`, `kosten` in the index (spalten.json). */
export const nachSpalte = (sortierung) => /^(ort|feld|beginn|kosten)-(auf|ab)$/.test(sortierung);

/** The hits in the wished order. `rang`: Map position -> rank of the full-text hit. Cases without a value come last. */
export function sortiere(index, treffer, sortierung, rang = null) {
  const nach = {
    relevanz: (fall) => (rang ? rang.get(fall) : fall),
    neu: (fall) => fall,
    klein: (fall) => index.einwohner[fall] ?? Infinity,
    gross: (fall) => -(index.einwohner[fall] ?? -Infinity),
    thg: (fall) => -(index.thg[fall] ?? -Infinity),
    "thg-auf": (fall) => index.thg[fall] ?? Infinity,
    aehnlich: (fall) => index.aehnlich?.[fall] ?? fall, // ranks of finder-naehe.js
    entfernung: (fall) => index.entfernung?.[fall] ?? fall,
  };
  const [spalte, richtung] = nachSpalte(sortierung) ? sortierung.split("-") : [];
  const schluessel =
    spalte && index[spalte]
      ? (fall) => (richtung === "auf" ? (index[spalte][fall] ?? Infinity) : -(index[spalte][fall] ?? -Infinity))
      : (nach[sortierung] ?? nach.relevanz);
  if (schluessel === nach.relevanz && !rang) return [...treffer]; // they are in that order
  const werte = Float64Array.from(treffer, schluessel);
  const folge = treffer.map((_, n) => n);
  // without subtraction, as Infinity - Infinity is no order; equal ones keep the order of the hits
  folge.sort((a, b) => (werte[a] < werte[b] ? -1 : werte[a] > werte[b] ? 1 : a - b));
  return folge.map((n) => treffer[n]);
}

/** For an empty result: each chosen value with the number of hits that dropping it would give, best first. */
export function auswege(index, auswahl, erlaubt = null) {
  const wege = [];
  for (const [kennung, ids] of auswahl) {
    for (const id of ids) {
      const ohne = new Map(auswahl);
      ohne.set(kennung, new Set([...ids].filter((anderes) => anderes !== id)));
      wege.push({ kennung, id, anzahl: filtere(index, ohne, erlaubt).treffer.length });
    }
  }
  return wege.filter((weg) => weg.anzahl > 0).sort((a, b) => b.anzahl - a.anzahl);
}
