/** Filtering and counting over the finder's index. Pure functions, no DOM.
 *
 * Index: { anzahl, facetten: [{ kennung, werte: [[id, name]], faelle: [null | position | [positions]] }], einwohner, thg }.
 * Selection: Map of facet id -> Set of value ids; OR within a facet, AND between facets. */

/** Every value of a case in a facet, as a list of positions. */
const werteVon = (eintrag) => (eintrag === null ? [] : Array.isArray(eintrag) ? eintrag : [eintrag]);

/** The selection as one array per facet: true at the chosen positions, null where nothing is chosen. */
function gewaehlt(index, auswahl) {
  return index.facetten.map((facette) => {
    const ids = auswahl.get(facette.kennung);
    return ids?.size ? facette.werte.map(([id]) => ids.has(id)) : null;
  });
}

/** Cases that match, and for each facet how many there would be with each value, the other facets unchanged.
 * `erlaubt`: positions of the full-text hits as a Set, or null when there is no query.
 * One pass: a case that fails in exactly one facet counts in that facet only. */
export function filtere(index, auswahl, erlaubt = null) {
  const wahl = gewaehlt(index, auswahl);
  const zahlen = index.facetten.map((facette) => new Array(facette.werte.length).fill(0));
  const treffer = [];
  for (let fall = 0; fall < index.anzahl; fall++) {
    if (erlaubt && !erlaubt.has(fall)) continue;
    let verfehlt = -1;
    let mehrere = false;
    for (let f = 0; f < wahl.length && !mehrere; f++) {
      if (!wahl[f] || werteVon(index.facetten[f].faelle[fall]).some((wert) => wahl[f][wert])) continue;
      mehrere = verfehlt >= 0;
      verfehlt = f;
    }
    if (mehrere) continue;
    if (verfehlt < 0) treffer.push(fall);
    for (let f = 0; f < wahl.length; f++) {
      if (verfehlt >= 0 && verfehlt !== f) continue;
      for (const wert of werteVon(index.facetten[f].faelle[fall])) zahlen[f][wert]++;
    }
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
  // without subtraction, as Infinity - Infinity is no order
  return [...treffer].sort((a, b) => {
    const [x, y] = [schluessel(a), schluessel(b)];
    return x < y ? -1 : x > y ? 1 : a - b;
  });
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
