/** The finder's state as the query of its address and back. Pure functions, no DOM.
 *
 * State: { q, sortierung, ansicht, auswahl: Map of facet id -> Set of value ids, vergleich: slugs }. */
import { liesSlugs } from "./vergleichen.js";

export const ANSICHTEN = ["liste", "tabelle", "karte"];

/** `?q=…&land=hessen&land=bayern&ansicht=tabelle` -> state; what the index does not know is dropped. */
export function liesAdresse(query, facetten) {
  const parameter = new URLSearchParams(query);
  const auswahl = new Map();
  for (const { kennung, werte } of facetten) {
    const bekannt = new Set(werte.map(([id]) => id));
    const ids = parameter.getAll(kennung).filter((id) => bekannt.has(id));
    if (ids.length) auswahl.set(kennung, new Set(ids));
  }
  const ansicht = parameter.get("ansicht");
  return {
    q: parameter.get("q")?.trim() ?? "",
    sortierung: parameter.get("sortierung") ?? "relevanz",
    ansicht: ANSICHTEN.includes(ansicht) ? ansicht : ANSICHTEN[0],
    auswahl,
    vergleich: liesSlugs(query),
  };
}

/** The inverse; an empty state gives an empty string. */
export function schreibeAdresse({ q, sortierung, ansicht, auswahl, vergleich }) {
  const parameter = new URLSearchParams();
  if (q) parameter.set("q", q);
  for (const [kennung, ids] of auswahl) for (const id of ids) parameter.append(kennung, id);
  if (sortierung !== "relevanz") parameter.set("sortierung", sortierung);
  if (ansicht !== ANSICHTEN[0]) parameter.set("ansicht", ansicht);
  for (const slug of vergleich) parameter.append("b", slug);
  const text = parameter.toString();
  return text ? `?${text}` : "";
}
