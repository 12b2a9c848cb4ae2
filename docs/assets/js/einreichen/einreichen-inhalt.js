/** Walks through the content of a case as hooks/praxis/baum.py does through a file's tree. Pure functions, no DOM.
 *
 * `pfad` is a list of field names and positions (from 0); `feldname` writes it as people count. */

export const istGruppe = (wert) => typeof wert === "object" && wert !== null && !Array.isArray(wert);
export const hat = (gruppe, feld) => istGruppe(gruppe) && Object.hasOwn(gruppe, feld);

/** [["kennzahlen", 1, "einheit"] -> "kennzahlen[2].einheit". */
export function feldname(pfad) {
  return pfad.reduce((name, teil) => (typeof teil === "number" ? `${name}[${teil + 1}]` : name ? `${name}.${teil}` : teil), "");
}

/** [[pfad, wert], ...] of every value at `muster`, e.g. kennzahlen.*.quelle; what has another shape is passed over. */
export function alle(inhalt, muster) {
  let funde = [[[], inhalt]];
  for (const teil of muster.split(".")) {
    funde = funde.flatMap(([pfad, wert]) => {
      if (teil === "*" && Array.isArray(wert)) return wert.map((eintrag, n) => [[...pfad, n], eintrag]);
      return hat(wert, teil) ? [[[...pfad, teil], wert[teil]]] : [];
    });
  }
  return funde;
}

/** The same for texts alone. */
export const skalare = (inhalt, muster) => alle(inhalt, muster).filter(([, wert]) => typeof wert === "string");

/** The one text at `muster`, or null. */
export const textBei = (inhalt, muster) => skalare(inhalt, muster)[0]?.[1] ?? null;

/** A copy with every text replaced by `fn(text, pfad)`. */
export function ersetzt(wert, fn, pfad = []) {
  if (typeof wert === "string") return fn(wert, pfad);
  if (Array.isArray(wert)) return wert.map((teil, n) => ersetzt(teil, fn, [...pfad, n]));
  if (!istGruppe(wert)) return wert;
  return Object.fromEntries(Object.entries(wert).map(([feld, teil]) => [feld, ersetzt(teil, fn, [...pfad, feld])]));
}
