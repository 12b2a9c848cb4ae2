/** The timeline as an SVG picture. What it shows stands in words in a table beside it, so it is one image to screen readers. */
import { lage } from "./zeitstrahl-lage.js";

const SVG = "http://www.w3.org/2000/svg";
const RADIUS = 10;

/** The picture for these sheets (see fahrplan-blaetter.js), or null where no step has a quarter. */
export function zeitstrahl(blaetter) {
  const bild = lage(blaetter);
  if (!bild) return null;
  const svg = teil("svg", { class: "zeitstrahl", viewBox: `0 0 ${bild.breite} ${bild.hoehe}`, role: "img" });
  svg.setAttribute("aria-label", beschreibung(bild));
  for (const x of bild.striche) svg.append(teil("line", { class: "strich", x1: x, x2: x, y1: 24, y2: bild.hoehe }));
  for (const { x, breite, text } of bild.jahre) {
    svg.append(teil("line", { class: "jahr", x1: x, x2: x, y1: 0, y2: bild.hoehe }));
    svg.append(teil("text", { class: "jahr", x: x + breite / 2, y: 16, "text-anchor": "middle" }, text));
  }
  for (const { x, text } of bild.quartale) svg.append(teil("text", { x, y: 38, "text-anchor": "middle" }, text));
  for (const zeile of bild.zeilen) svg.append(...baueZeile(zeile));
  return svg;
}

function baueZeile({ y, titel, von, bis, achse, marken }) {
  return [
    teil("text", { class: "titel", x: 6, y: y + 17 }, titel),
    teil("line", { class: "dauer", x1: von, x2: bis, y1: achse, y2: achse }),
    ...marken.flatMap(({ x, y: hoehe, text, beschluss }) => [
      beschluss ? raute(x, hoehe) : teil("circle", { class: "marke", cx: x, cy: hoehe, r: RADIUS }),
      teil("text", { class: beschluss ? "nummer beschlossen" : "nummer", x, y: hoehe + 4, "text-anchor": "middle" }, text),
    ]),
  ];
}

const raute = (x, y) => {
  const r = RADIUS + 2;
  return teil("path", { class: "marke beschlossen", d: `M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}Z` });
};

function beschreibung({ jahre, zeilen }) {
  const schritte = zeilen.reduce((summe, { marken }) => summe + marken.length, 0);
  const zeit = jahre.length > 1 ? `${jahre[0].text} bis ${jahre.at(-1).text}` : jahre[0].text;
  return `Zeitstrahl ${zeit}: ${schritte} ${schritte === 1 ? "Schritt" : "Schritte"} in ${zeilen.length} ${zeilen.length === 1 ? "Maßnahme" : "Maßnahmen"}. Die Tabelle darunter nennt alle.`;
}

function teil(name, attribute, text = "") {
  const neu = document.createElementNS(SVG, name);
  for (const [schluessel, wert] of Object.entries(attribute)) neu.setAttribute(schluessel, wert);
  neu.textContent = text;
  return neu;
}
