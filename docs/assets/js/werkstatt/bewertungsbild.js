/** Effect and effort of ideas as a picture of 5 × 5 fields; the numbers are those of the table beside it. */
import { plaetze } from "./bewertung.js";

const SVG = "http://www.w3.org/2000/svg";
const FELD = 62; // side of a field; the picture is small so that its numbers can be read on a phone
const LINKS = 30;
const OBEN = 8;
const SEITE = 5 * FELD;

/** Puts the picture of these rows (bewertung.js) into the <svg>; `text` says in words what it shows. */
export function zeichne(svg, alle, alleGruppen, text) {
  const punkte = plaetze(alle, alleGruppen);
  svg.setAttribute("viewBox", `0 0 ${LINKS + SEITE + 8} ${OBEN + SEITE + 34}`);
  svg.setAttribute("aria-label", text);
  svg.replaceChildren(...gitter(), ...achsen(), ...punkte.flatMap(zeichnePunkt));
}

function gitter() {
  return Array.from({ length: 6 }, (_, n) => n * FELD).flatMap((lage) => [
    teil("line", { class: "gitter", x1: LINKS + lage, x2: LINKS + lage, y1: OBEN, y2: OBEN + SEITE }),
    teil("line", { class: "gitter", x1: LINKS, x2: LINKS + SEITE, y1: OBEN + lage, y2: OBEN + lage }),
  ]);
}

function achsen() {
  const unten = OBEN + SEITE;
  const zahlen = [1, 2, 3, 4, 5].flatMap((n) => [
    teil("text", { x: LINKS + (n - 0.5) * FELD, y: unten + 14, "text-anchor": "middle" }, n),
    teil("text", { x: LINKS - 5, y: OBEN + (5.5 - n) * FELD + 4, "text-anchor": "end" }, n),
  ]);
  return [
    ...zahlen,
    teil("text", { x: LINKS, y: unten + 29 }, "Aufwand gering"),
    teil("text", { x: LINKS + SEITE, y: unten + 29, "text-anchor": "end" }, "hoch"),
    teil("text", { x: 12, y: unten, transform: `rotate(-90 12 ${unten})` }, "Wirkung gering"),
    teil("text", { x: 12, y: OBEN, transform: `rotate(-90 12 ${OBEN})`, "text-anchor": "end" }, "groß"),
  ];
}

/** The more support, the larger the dot; without a rating of support it is a dashed ring. */
function zeichnePunkt({ x, y, radius, nummer, unterstuetzung, anzahl }) {
  const mitte = { x: LINKS + x * FELD, y: OBEN + y * FELD };
  const groesster = (radius * FELD) / 2 - 1.5;
  const r = anzahl ? groesster - 5 : Math.min(groesster, 9 + (unterstuetzung ?? 1.5) * 2.2);
  const kreis = teil("circle", { class: anzahl || unterstuetzung ? "punkt" : "punkt offen", cx: mitte.x, cy: mitte.y, r });
  const schrift = radius < 0.5 ? "nummer klein" : "nummer";
  const text = teil("text", { class: schrift, x: mitte.x, y: mitte.y + (anzahl ? 0 : 4.5), "text-anchor": "middle" }, nummer ?? anzahl);
  return anzahl ? [kreis, text, teil("text", { class: "nummer klein", x: mitte.x, y: mitte.y + 12, "text-anchor": "middle" }, "Ideen")] : [kreis, text];
}

function teil(name, attribute, text = "") {
  const neu = document.createElementNS(SVG, name);
  for (const [schluessel, wert] of Object.entries(attribute)) neu.setAttribute(schluessel, wert);
  neu.textContent = text;
  return neu;
}
