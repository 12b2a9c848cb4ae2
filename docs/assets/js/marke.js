/** A piece of text in an element of its own, as text and never as markup. */
export function marke(klasse, text) {
  const span = document.createElement("span");
  if (klasse) span.className = klasse;
  span.textContent = text;
  return span;
}
