/** What changed between two contents of a case, field by field. Pure functions, no DOM. */

/** [{ pfad: ["kennzahlen", 2, "wert"], vorher, nachher }] in the order of the fields; entries count from 0, texts are "" where
 * there was or is nothing. Entries that only moved are not told. */
export function aenderungen(alt, neu) {
  const felder = [...Object.keys(neu), ...Object.keys(alt).filter((feld) => !(feld in neu))];
  return felder.flatMap((feld) => vergleiche([feld], alt[feld], neu[feld]));
}

function vergleiche(pfad, alt, neu) {
  if (gleich(alt, neu)) return [];
  if (istGruppe(alt) && istGruppe(neu)) {
    return aenderungen(alt, neu).map((a) => ({ ...a, pfad: [...pfad, ...a.pfad] }));
  }
  if (Array.isArray(alt ?? []) && Array.isArray(neu ?? []) && (alt || neu)) return eintraege(pfad, alt ?? [], neu ?? []);
  return [{ pfad, vorher: alsText(alt), nachher: alsText(neu) }];
}

/** Equal entries belong together wherever they stand; of the others the likest pairs are taken for changed ones. */
function eintraege(pfad, alt, neu) {
  const frei = new Set(alt.keys());
  const offen = neu.map((_, n) => n).filter((n) => {
    const treffer = [...frei].find((m) => gleich(alt[m], neu[n]));
    return treffer === undefined || !frei.delete(treffer);
  });
  const befunde = offen.flatMap((n) => {
    const nah = [...frei].map((m) => [gemeinsam(alt[m], neu[n]) + (m === n ? 0.5 : 0), m]).filter(([wert]) => wert > 0).sort((a, b) => b[0] - a[0])[0];
    if (nah) frei.delete(nah[1]);
    return nah ? vergleiche([...pfad, n], alt[nah[1]], neu[n]) : [{ pfad: [...pfad, n], vorher: "", nachher: alsText(neu[n]) }];
  });
  return [...befunde, ...[...frei].map((m) => ({ pfad: [...pfad, m], vorher: alsText(alt[m]), nachher: "" }))];
}

const istGruppe = (wert) => Boolean(wert) && typeof wert === "object" && !Array.isArray(wert);

function gleich(a, b) {
  if (!istGruppe(a) || !istGruppe(b)) return JSON.stringify(a) === JSON.stringify(b);
  const namen = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...namen].every((name) => gleich(a[name], b[name]));
}

/** How many fields two groups share; of two texts how alike their words are, from 0 to 1. */
function gemeinsam(a, b) {
  if (istGruppe(a) && istGruppe(b)) return Object.keys(a).filter((name) => gleich(a[name], b[name])).length;
  if (typeof a !== "string" || typeof b !== "string") return 0;
  const [eine, andere] = [a, b].map((text) => new Set(text.toLowerCase().split(/\s+/)));
  return [...eine].filter((wort) => andere.has(wort)).length / Math.max(eine.size, andere.size, 1);
}

function alsText(wert) {
  if (wert === undefined) return "";
  if (Array.isArray(wert)) return wert.map(alsText).join("; ");
  return istGruppe(wert) ? Object.values(wert).map(alsText).join(", ") : String(wert);
}
