/** The finder's state as the query of its address and back. Pure functions, no DOM. */

/** `?q=…&land=hessen&land=bayern&sortierung=klein` -> { q, sortierung, auswahl }; what the index does not know is dropped. */
export function liesAdresse(query, facetten) {
  const parameter = new URLSearchParams(query);
  const auswahl = new Map();
  for (const { kennung, werte } of facetten) {
    const bekannt = new Set(werte.map(([id]) => id));
    const ids = parameter.getAll(kennung).filter((id) => bekannt.has(id));
    if (ids.length) auswahl.set(kennung, new Set(ids));
  }
  return { q: parameter.get("q")?.trim() ?? "", sortierung: parameter.get("sortierung") ?? "relevanz", auswahl };
}

/** The inverse; an empty state gives an empty string. */
export function schreibeAdresse({ q, sortierung, auswahl }) {
  const parameter = new URLSearchParams();
  if (q) parameter.set("q", q);
  for (const [kennung, ids] of auswahl) for (const id of ids) parameter.append(kennung, id);
  if (sortierung !== "relevanz") parameter.set("sortierung", sortierung);
  const text = parameter.toString();
  return text ? `?${text}` : "";
}
