/** <beispiel-vergleich data-wurzel=".."> fills its table with the cases that the address names: ?b=slug&b=slug, up to four.
 *
 * Needs inside (overrides/seiten/vergleich.html): .vergleichsmeldung, .vergleichsbedienung with a checkbox, a link and a
 * button, .breit with a table whose rows carry data-zeile, and tbody.wirkung. What all cases share is marked with „=“, rows
 * that differ with „≠“. Without JavaScript: an explanation. */
import { marke } from "../marke.js";
import { HOECHSTENS, gemeinsam, gleich, liesSlugs, wirkungszeilen } from "./vergleichen.js";

export class BeispielVergleich extends HTMLElement {
  #hoert;

  async connectedCallback() {
    const { signal } = (this.#hoert = new AbortController());
    this.wurzel = new URL(`${this.dataset.wurzel}/`, document.baseURI);
    const slugs = liesSlugs(location.search);
    if (!slugs.length) {
      this.#melde("Wählen Sie im Finder Beispiele mit „Vergleichen“ aus, höchstens vier.", new URL("beispiele/", this.wurzel));
      return;
    }
    const antworten = await Promise.all(slugs.map((slug) => this.#lade(slug)));
    if (signal.aborted) return;
    const faelle = antworten.filter(Boolean);
    const fehlend = slugs.length - faelle.length;
    this.#melde(fehlend ? `${fehlend} ${fehlend === 1 ? "Beispiel lässt" : "Beispiele lassen"} sich nicht laden.` : "");
    if (!faelle.length) return;
    this.#fuelle(faelle);
    this.querySelector("input").addEventListener("change", (e) => this.#zeigeUnterschiede(e.target.checked), { signal });
    this.querySelector("button").addEventListener("click", () => print(), { signal });
  }

  disconnectedCallback() {
    this.#hoert.abort();
  }

  /** The data of a case, or null where there is none. */
  async #lade(slug) {
    try {
      const antwort = await fetch(new URL(`vergleich/daten/${slug}.json`, this.wurzel));
      return antwort.ok ? await antwort.json() : null;
    } catch {
      return null;
    }
  }

  #melde(text, ziel) {
    const meldung = this.querySelector(".vergleichsmeldung");
    meldung.replaceChildren(text);
    if (ziel) meldung.append(" ", verweis(ziel, "Zum Finder"));
  }

  #fuelle(faelle) {
    const slugs = faelle.map((fall) => fall.slug);
    const adresse = (ziel, auswahl) => new URL(`${ziel}?${auswahl.map((slug) => `b=${slug}`).join("&")}`, this.wurzel);
    this.querySelector("thead tr").append(
      ...faelle.map((fall) => {
        const kopf = document.createElement("th");
        kopf.scope = "col";
        const ort = document.createElement("span");
        ort.textContent = fall.ort;
        const ohne = verweis(adresse("vergleich/", slugs.filter((slug) => slug !== fall.slug)), "Entfernen");
        ohne.className = "nur-bildschirm";
        ohne.setAttribute("aria-label", `${fall.ort} aus dem Vergleich entfernen`);
        kopf.append(ort, verweis(new URL(`beispiele/${fall.slug}/`, this.wurzel), fall.titel));
        if (faelle.length > 1) kopf.append(ohne);
        return kopf;
      }),
    );
    for (const zeile of this.querySelectorAll("[data-zeile]")) {
      fuelleZeile(zeile, faelle.map((fall) => fall.zeilen[zeile.dataset.zeile]));
    }
    this.querySelector(".wirkung").append(
      ...wirkungszeilen(faelle.map((fall) => fall.wirkung)).map(({ name, spalten }) => {
        const zeile = document.createElement("tr");
        const kopf = document.createElement("th");
        kopf.scope = "row";
        kopf.textContent = name;
        zeile.append(kopf);
        fuelleZeile(zeile, spalten);
        return zeile;
      }),
    );
    const mehr = this.querySelector(".vergleichsbedienung a");
    mehr.href = adresse("beispiele/", slugs);
    if (faelle.length < HOECHSTENS) mehr.textContent = "Weitere auswählen";
    this.querySelector(".vergleichsbedienung label").hidden = faelle.length < 2;
    this.querySelector("caption").hidden = faelle.length < 2;
    for (const teil of this.querySelectorAll(".vergleichsbedienung, .breit")) teil.hidden = false;
  }

  #zeigeUnterschiede(nur) {
    for (const zeile of this.querySelectorAll("tbody tr")) zeile.hidden = nur && "gleich" in zeile.dataset;
  }
}

function fuelleZeile(zeile, spalten) {
  const alle = gemeinsam(spalten);
  if (gleich(spalten)) zeile.dataset.gleich = "";
  else if (spalten.length > 1) zeile.querySelector("th").append(zeichen("≠", " unterscheiden sich"));
  zeile.append(
    ...spalten.map((texte) => {
      const zelle = document.createElement("td");
      if (!texte.length) zelle.append(marke("nicht", "nicht angegeben"));
      else if (texte.length === 1) {
        const text = marke("text", "");
        text.append(...inhalt(texte[0], alle));
        zelle.append(text);
      } else {
        const liste = document.createElement("ul");
        for (const text of texte) {
          const eintrag = document.createElement("li");
          eintrag.append(...inhalt(text, alle));
          liste.append(eintrag);
        }
        zelle.append(liste);
      }
      return zelle;
    }),
  );
}

const inhalt = (text, alle) => (alle.has(text) ? [zeichen("=", "bei allen: "), " ", text] : [text]);

/** A sign to be seen, words to be heard. */
function zeichen(sicht, wort) {
  const span = marke("zeichen", "");
  const sichtbar = marke("", sicht);
  sichtbar.setAttribute("aria-hidden", "true");
  span.append(sichtbar, marke("nur-vorlesen", wort));
  return span;
}

function verweis(ziel, text) {
  const link = document.createElement("a");
  link.href = ziel;
  link.textContent = text;
  return link;
}

customElements.get("beispiel-vergleich") ?? customElements.define("beispiel-vergleich", BeispielVergleich);
