/** Which cases a page is about: those that its address names, or those of the Merkliste. */
import { zustand } from "../werkstatt/werkstatt-ablage.js";
import { sichtbare } from "../werkstatt/werkstatt-zustand.js";

/** Slugs in order; `suche`: the address behind the path, e.g. "?b=moosach-solares-nahwaermenetz,murg-buergerbus". */
export function gewaehlte(suche) {
  const genannt = new URLSearchParams(suche).getAll("b").flatMap((b) => b.split(",")).filter(Boolean);
  if (genannt.length) return [...new Set(genannt)];
  return sichtbare(zustand()).map((idee) => idee.id).filter((id) => !id.startsWith("eigen-"));
}
