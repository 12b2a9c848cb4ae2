/** The A5 card of a case, with the markup of overrides/bausteine/fallkarte.html. */
import { marke } from "../marke.js";

/** `vorlage`: the page's <template> with an empty card; `karte`: the entry "karte" of the case's data. */
export function baueFallkarte(vorlage, karte) {
  const element = vorlage.content.querySelector(".fallkarte").cloneNode(true);
  element.dataset.feld = karte.feld;
  for (const [stelle, text] of [[".feld", karte.feldname], ["h2", karte.titel], [".ort", karte.ort], [".kurz", karte.kurz]]) {
    element.querySelector(stelle).textContent = text;
  }
  element.querySelector(".zahlen").replaceChildren(...karte.zahlen.map(baueZahl));
  element.querySelector(".anlass p").replaceChildren(karte.anlass || marke("nicht", "nicht angegeben"));
  element.querySelector(".huerden ul").replaceChildren(...bauePunkte(karte.huerden));
  element.querySelector(".braucht ul").replaceChildren(...bauePunkte(karte.braucht));
  element.querySelector(".fuss-karte").textContent = `Quellen und Ablauf: /beispiele/${karte.slug}/ · geprüft ${karte.geprueft}`;
  return element;
}

function baueZahl(zahl) {
  const punkt = document.createElement("li");
  const betrag = document.createElement("b");
  betrag.append(`${zahl.betrag} `, marke("", zahl.einheit));
  const herkunft = document.createElement("small");
  herkunft.textContent = [zahl.art_text, zahl.stand].filter(Boolean).join(" · ");
  punkt.append(betrag, marke("was", zahl.name), herkunft);
  return punkt;
}

function bauePunkte(texte) {
  return (texte.length ? texte : [null]).map((text) => {
    const punkt = document.createElement("li");
    punkt.textContent = text ?? "nicht angegeben";
    if (text === null) punkt.className = "nicht";
    return punkt;
  });
}
