/** What an unknown word may mean: parts that are known, or a known word that is written nearly the same.
 * Pure functions over the stock's list of words { as written: number of cases }. */

const FUGEN = ["", "s", "es", "n", "en", "er", "e"];
const KUERZESTER_TEIL = 4;
const KUERZESTER_REST = 6;

/** The stems of the known words that `wort` (simplified) is made of, fewest first; null where it is no such compound.
 * `kurz`: the words of three letters that make compounds. */
export function teile(wort, stammVon, bekannt, kurz) {
  const beste = [[], ...new Array(wort.length).fill(null)];
  for (let von = 0; von < wort.length; von++) {
    if (!beste[von]) continue;
    for (let bis = von + KUERZESTER_TEIL - 1; bis <= wort.length; bis++) {
      if (bis - von < KUERZESTER_TEIL && !kurz.has(wort.slice(von, bis))) continue;
      const stamm = stammVon(wort.slice(von, bis));
      if (!bekannt.has(stamm)) continue;
      for (const fuge of bis === wort.length ? [""] : FUGEN) {
        const ende = bis + fuge.length;
        if (!wort.startsWith(fuge, bis) || (ende === wort.length && fuge)) continue;
        const weg = [...beste[von], stamm];
        if (!beste[ende] || weg.length < beste[ende].length) beste[ende] = weg;
      }
    }
  }
  return beste[wort.length]?.length > 1 ? beste[wort.length] : null;
}

/** The stem of the longest known end of `wort`, or of its longest known beginning: better than nothing, and to be said. */
export function bekannterRest(wort, stammVon, bekannt) {
  const laengen = Array.from({ length: Math.max(wort.length - KUERZESTER_REST, 0) }, (_, n) => wort.length - 1 - n);
  const stuecke = [...laengen.map((n) => wort.slice(-n)), ...laengen.map((n) => wort.slice(0, n))];
  return stuecke.map(stammVon).find((stamm) => bekannt.has(stamm)) ?? null;
}

/** The known word nearest to `wort`: fewest slips, then the most frequent. `liste`: [[simplified, as
 * written, cases]]. Gives { einfach, geschrieben, abstand } or null. */
export function naechstes(wort, liste) {
  const grenze = wort.length < 4 ? 0 : wort.length < 9 ? 1 : 2;
  let [bestes, abstand, faelle] = [null, grenze + 1, 0];
  for (const [einfach, geschrieben, n] of liste) {
    if (Math.abs(einfach.length - wort.length) > Math.min(abstand, grenze)) continue;
    const a = vertippt(wort, einfach, Math.min(abstand, grenze));
    if (a > 1 && einfach[0] !== wort[0]) continue; // the first letter is rarely wrong as well
    if (a < abstand || (a === abstand && a <= grenze && n > faelle)) [bestes, abstand, faelle] = [{ einfach, geschrieben, abstand: a }, a, n];
  }
  return bestes;
}

/** Slips between two words: a letter too many, too few, wrong, or two swapped; more than `grenze` counts as grenze + 1. */
export function vertippt(a, b, grenze) {
  let [vorvor, vor] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const zeile = [i];
    for (let j = 1; j <= b.length; j++) {
      const gleich = a[i - 1] === b[j - 1] ? 0 : 1;
      zeile[j] = Math.min(vor[j] + 1, zeile[j - 1] + 1, vor[j - 1] + gleich);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) zeile[j] = Math.min(zeile[j], vorvor[j - 2] + 1);
    }
    if (Math.min(...zeile) > grenze) return grenze + 1;
    [vorvor, vor] = [vor, zeile];
  }
  return Math.min(vor[b.length], grenze + 1);
}
