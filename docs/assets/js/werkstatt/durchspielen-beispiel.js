/** The example in brief, beside the questions. Pure, no DOM. */

/** [label, texts] for what a group looks up most; what the case does not tell is said so. */
export function beispielzeilen(fall) {
  const betrag = ({ name, text, art_text: art, stand }) => `${name}: ${text}${[art, stand].filter(Boolean).length ? ` (${[art, stand].filter(Boolean).join(", ")})` : ""}`;
  const ort = [fall.ort, fall.einwohner ? `${fall.einwohner.toLocaleString("de-DE")} Einwohner` : "", fall.land].filter((t) => t && t !== fall.ort);
  const zeilen = [
    ["Ort", [[fall.ort, ...ort].join(", ")]],
    ["Zeitraum", [[fall.zeitraum, fall.status].filter(Boolean).join(", ")]],
    ["Zahlen", fall.kennzahlen.slice(0, 3).map(betrag)],
    ["Kosten", fall.kosten.slice(0, 3).map(betrag)],
    ["Personal", fall.personal ? [ohneQuellen(fall.personal.text)] : []],
    ["Federführung", fall.federfuehrung ? [fall.federfuehrung] : []],
    ["Hürden", fall.huerden.slice(0, 2).map(({ huerde, loesung }) => [huerde, loesung].filter(Boolean).join(" → "))],
    ["Kleinste Variante", fall.kleinste_variante ? [ohneQuellen(fall.kleinste_variante)] : []],
  ];
  return zeilen.map(([name, texte]) => [name, texte.length ? texte : ["nicht angegeben"]]);
}

/** Numbers of sources mean nothing away from the case's own page. */
export const ohneQuellen = (text) => text.replace(/\s*\[\d+\]/g, "").trim();
