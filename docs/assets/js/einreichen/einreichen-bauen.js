/** Builds elements as ../bauen.js does, for fields of which many parts may be missing. */
import { baue } from "../bauen.js";

/** An element; attributes that are null, undefined or false are left out, true is written without a value. */
export function neu(name, attribute = {}, ...kinder) {
  const gesetzt = Object.entries(attribute).filter(([, wert]) => !fehlt(wert)).map(([k, wert]) => [k, wert === true ? "" : wert]);
  return baue(name, Object.fromEntries(gesetzt), ...kinder.flat(Infinity).filter((kind) => !fehlt(kind) && kind !== ""));
}

function fehlt(wert) {
  return wert === null || wert === undefined || wert === false;
}

/** A button that does `tu` and nothing else. */
export function knopf(text, klasse, tu, attribute = {}) {
  const element = neu("button", { type: "button", class: klasse, ...attribute }, text);
  element.addEventListener("click", tu);
  return element;
}

let nummer = 0;

/** An id that no other element of the page has. */
export const neueId = (name) => `f-${name}-${++nummer}`;
