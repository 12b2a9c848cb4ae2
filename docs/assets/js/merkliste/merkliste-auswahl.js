/** Which cases a page is about: those that its address names, or those of the Merkliste. */
import { gemerkte } from "./merkliste-lesen.js";
import { liesLink } from "./merkliste-link.js";

/** Slugs in order; `suche`: the address behind the path, e.g. "?b=moosach-solares-nahwaermenetz,murg-buergerbus". */
export function gewaehlte(suche) {
  return liesLink(suche)?.slugs ?? gemerkte().filter((id) => !id.startsWith("eigen-"));
}
