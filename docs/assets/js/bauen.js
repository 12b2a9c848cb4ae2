/** Elements with attributes and content; texts stay texts. `baue("p", { class: "klein" }, "Text", element)` */
export function baue(name, attribute = {}, ...inhalt) {
  const neu = document.createElement(name);
  for (const [schluessel, wert] of Object.entries(attribute)) neu.setAttribute(schluessel, wert);
  neu.append(...inhalt);
  return neu;
}
