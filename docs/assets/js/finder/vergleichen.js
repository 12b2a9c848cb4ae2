/** What several cases have in common. Pure functions, no DOM. */

export const HOECHSTENS = 4;

/** `?b=slug&b=slug` -> up to four different slugs. */
export function liesSlugs(query) {
  const slugs = new URLSearchParams(query).getAll("b").filter((slug) => /^[a-z0-9-]+$/.test(slug));
  return [...new Set(slugs)].slice(0, HOECHSTENS);
}

/** The texts that stand in every one of `spalten` (lists of texts); nothing is common to a single one. */
export function gemeinsam(spalten) {
  if (spalten.length < 2) return new Set();
  return new Set(spalten[0].filter((text) => spalten.every((spalte) => spalte.includes(text))));
}

/** True where all columns say the same: nothing but common texts, or all silent. */
export function gleich(spalten) {
  const alle = gemeinsam(spalten);
  return spalten.length > 1 && spalten.every((spalte) => spalte.every((text) => alle.has(text)));
}

/** The figures of the cases as rows: those that most cases give first. What has no common quantity stands under its own name.
 * `faelle`: lists of [quantity, label, amount, unit, kind, amount in the first unit]. Several units in a row become one. */
export function wirkungszeilen(faelle) {
  const zeilen = new Map();
  faelle.forEach((werte, fall) => {
    for (const wert of werte) {
      const schluessel = wert[0] || `sonstige ${wert[1]}`;
      if (!zeilen.has(schluessel)) zeilen.set(schluessel, { name: wert[1], spalten: faelle.map(() => []) });
      zeilen.get(schluessel).spalten[fall].push(wert);
    }
  });
  const anzahl = ({ spalten }) => spalten.filter((werte) => werte.length).length;
  return [...zeilen.values()]
    .sort((a, b) => anzahl(b) - anzahl(a))
    .map(({ name, spalten }) => {
      const einheiten = new Set(spalten.flat().map((wert) => wert[3].replace("CO2", "CO₂")));
      const text = ([, , betrag, , art, grund]) => (einheiten.size > 1 ? grund : betrag) + (art ? ` (${art})` : "");
      return { name, spalten: spalten.map((werte) => werte.map(text)) };
    });
}
