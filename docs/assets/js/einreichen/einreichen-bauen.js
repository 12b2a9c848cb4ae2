/** Builds elements: names, attributes, children. Text stays text; nothing here reads markup. */

/** An element; attributes that are null, undefined or false are left out, true is written without a value. */
export function neu(name, attribute = {}, ...kinder) {
  const element = document.createElement(name);
  for (const [schluessel, wert] of Object.entries(attribute)) {
    if (wert === null || wert === undefined || wert === false) continue;
    element.setAttribute(schluessel, wert === true ? "" : wert);
  }
  element.append(...kinder.flat(Infinity).filter((kind) => kind !== null && kind !== undefined && kind !== false && kind !== ""));
  return element;
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
