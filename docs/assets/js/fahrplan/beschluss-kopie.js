/** The draft of a resolution as HTML for the clipboard: Word and mail programs keep headings, lists and tables.
 *
 * Built from elements, so that nothing typed becomes markup. baustein: see beschlussbaustein.js. */
import { baue } from "../bauen.js";

export function alsHtml({ titel, hinweis, abschnitte }) {
  const teile = abschnitte.flatMap(({ titel: abschnitt, absaetze, punkte, tabelle }) => [
    baue("h2", {}, abschnitt),
    ...absaetze.map((text) => baue("p", {}, ...zeilen(text))),
    ...(punkte ? [baue("ol", {}, ...punkte.map((punkt) => baue("li", {}, ...zeilen(punkt))))] : []),
    ...(tabelle ? [baueTabelle(tabelle)] : []),
  ]);
  return baue("div", { lang: "de" }, baue("h1", {}, titel), baue("p", {}, baue("em", {}, hinweis)), ...teile).outerHTML;
}

function baueTabelle({ kopf, zeilen: reihen }) {
  const reihe = (art, zellen) => baue("tr", {}, ...zellen.map((text) => baue(art, {}, ...zeilen(text))));
  return baue("table", { border: "1" }, baue("thead", {}, reihe("th", kopf)), baue("tbody", {}, ...reihen.map((zeile) => reihe("td", zeile))));
}

const zeilen = (text) => text.split("\n").flatMap((zeile, i) => (i ? [baue("br"), zeile] : [zeile]));
