/** CSV as a German Excel opens it by a double click: semicolons, UTF-8 with byte order mark, decimal commas. No DOM.
 *
 * `csv([[cell]])` -> text; a cell is a text, a number, or null. A text that a spreadsheet would take for a formula gets an
 * apostrophe in front (OWASP, CSV injection). */

export const CSV_TYP = "text/csv;charset=utf-8";

export function csv(zeilen) {
  return `\ufeff${zeilen.map((zeile) => `${zeile.map(zelle).join(";")}\r\n`).join("")}`;
}

function zelle(wert) {
  if (wert === null || wert === undefined) return "";
  if (typeof wert === "number") return Number.isFinite(wert) ? dezimal(wert) : "";
  // NUL ends a text in many readers. Excel also looks behind leading blanks, tabs and line breaks.
  const text = String(wert).replaceAll("\0", "").replace(/\r\n?/g, "\n");
  const sicher = /^[\s\ufeff]*[=+\-@|%＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[";\n\t']|^\s|\s$/.test(sicher) ? `"${sicher.replaceAll('"', '""')}"` : sicher;
}

/** Without separators for thousands and without exponents. */
const dezimal = (wert) =>
  wert.toLocaleString("de-DE", { useGrouping: false, maximumFractionDigits: 20 });
