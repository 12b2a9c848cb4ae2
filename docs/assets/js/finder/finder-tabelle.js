/** The finder's table: a row per case, figures of one unit side by side with a hairline for their size, columns that sort.
 *
 * Needs in the element: .tabelle with th[data-spalte] > button, and template.zeile. */
import { benenneMerkknopf } from "./finder-karten.js";

/** Per column the two orders, the one of the first click first. */
const ORDNUNGEN = {
  ort: ["ort-auf", "ort-ab"],
  einwohner: ["gross", "klein"],
  feld: ["feld-auf", "feld-ab"],
  beginn: ["beginn-ab", "beginn-auf"],
  thg: ["thg", "thg-auf"],
  kosten: ["kosten-ab", "kosten-auf"],
};
const STEIGEND = new Set(["klein", "ort-auf", "feld-auf", "beginn-auf", "thg-auf", "kosten-auf"]);

/** The order that a click on the head of `spalte` leads to. */
export function naechsteOrdnung(spalte, sortierung) {
  const [erste, zweite] = ORDNUNGEN[spalte];
  return sortierung === erste ? zweite : erste;
}

/** Say in the heads by which column the rows are sorted. */
export function zeigeOrdnung(tabelle, sortierung) {
  for (const kopf of tabelle.querySelectorAll("th[data-spalte]")) {
    const dran = ORDNUNGEN[kopf.dataset.spalte].includes(sortierung);
    if (dran) kopf.setAttribute("aria-sort", STEIGEND.has(sortierung) ? "ascending" : "descending");
    else kopf.removeAttribute("aria-sort");
  }
}

/** The largest value of each column with a hairline, over all hits, not only the shown ones. */
export function groesste(index, treffer) {
  const hoechster = (werte) => treffer.reduce((max, fall) => Math.max(max, werte[fall] ?? 0), 0);
  return { einwohner: hoechster(index.einwohner), thg: hoechster(index.thg), kosten: hoechster(index.kosten) };
}

/** A row for the case at `position`. `hoechste`: from `groesste`. */
export function baueZeile(vorlage, karte, wurzel, index, position, hoechste) {
  const zeile = vorlage.content.firstElementChild.cloneNode(true);
  const [ort, einwohner, zeitraum, status, thg, thgArt, kosten, kostenArt] = karte.spalten;
  const zelle = (spalte) => zeile.querySelector(`[data-spalte="${spalte}"]`);
  zeile.dataset.beispiel = karte.slug;
  benenneMerkknopf(zeile, karte);
  const link = zeile.querySelector("a");
  link.href = new URL(`beispiele/${karte.slug}/`, wurzel);
  link.textContent = karte.titel;
  zeile.querySelector(".name").textContent = ort;
  const feld = zeile.querySelector(".feld");
  feld.dataset.feld = karte.feld;
  feld.textContent = karte.feldname;
  fuelle(zelle("beginn"), zeitraum, status);
  fuelle(zelle("einwohner"), einwohner, "", index.einwohner[position] / hoechste.einwohner);
  fuelle(zelle("thg"), thg, thgArt, index.thg[position] / hoechste.thg);
  fuelle(zelle("kosten"), kosten, kostenArt, index.kosten[position] / hoechste.kosten);
  return zeile;
}

function fuelle(zelle, text, zusatz, anteil = 0) {
  const wert = document.createElement("span");
  wert.textContent = text || "nicht angegeben";
  if (!text) wert.className = "nicht";
  zelle.replaceChildren(wert);
  if (zusatz) {
    const klein = document.createElement("small");
    klein.textContent = zusatz;
    zelle.append(klein);
  }
  if (text && anteil > 0) zelle.append(strich(anteil));
}

/** A hairline as long as the figure's share of the largest one. */
function strich(anteil) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "strich");
  svg.setAttribute("viewBox", "0 0 100 1");
  svg.setAttribute("preserveAspectRatio", "none");
  svg.setAttribute("aria-hidden", "true");
  const linie = document.createElementNS(svg.namespaceURI, "rect");
  const breite = Math.max(100 * anteil, 1);
  linie.setAttribute("x", 100 - breite); // figures stand at the right, so the line grows from there
  linie.setAttribute("width", breite);
  linie.setAttribute("height", 1);
  svg.append(linie);
  return svg;
}
