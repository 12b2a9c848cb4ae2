/** A link that carries a Merkliste to others: cases, Handlungsfeld, Kommune and title of the event. Pure.
 *
 * ?b=<slug>,<slug>&feld=<id>&kommune=<key>&titel=<text>; notes, answers and own ideas stay out of it. */

// Mail programs and chats break longer ones, and servers may refuse them.
export const LAENGSTER_LINK = 2000;
const SLUG = /^[a-z0-9][a-z0-9-]*$/;

/** { slugs, feld, kommune, titel } or null where the address names no case. `suche`: the part of an address from "?". */
export function liesLink(suche) {
  const angaben = new URLSearchParams(suche);
  const slugs = angaben.getAll("b").flatMap((b) => b.split(",")).map((slug) => slug.trim()).filter(Boolean);
  if (!slugs.length) return null;
  const [feld, kommune, titel] = ["feld", "kommune", "titel"].map((name) => (angaben.get(name) ?? "").trim());
  return { slugs: [...new Set(slugs)], feld, kommune, titel: titel.slice(0, 120) };
}

/** The whole address. `seite`: the page that opens it; `zustand`: a state of the Werkstatt; `ideen`: those to carry. */
export function schreibeLink(seite, { veranstaltung }, ideen) {
  const slugs = ideen.map(({ id }) => id).filter((id) => SLUG.test(id) && !id.startsWith("eigen-"));
  const angaben = [
    ["b", slugs.join(",")],
    ["feld", veranstaltung.handlungsfeld],
    ["kommune", veranstaltung.kommune?.schluessel],
    ["titel", veranstaltung.titel && encodeURIComponent(veranstaltung.titel)],
  ];
  return `${seite}?${angaben.filter(([, wert]) => wert).map(([name, wert]) => `${name}=${wert}`).join("&")}`;
}
