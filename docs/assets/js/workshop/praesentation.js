/** <praesentation-folien data-wurzel="../.." data-leer="…">: slides of the Merkliste, or of ?b=<slug>,<slug>&titel=….
 *
 * Needs inside (overrides/seiten/praesentation.html): .meldung (live region), .bedienung with #veranstaltung and
 * .vorfuehren, .buehne with ol.folien and .steuerung. The title of the event is kept with the Werkstatt on the device. */
import { ladeBeispiele } from "../beispieldaten.js";
import { baueFolie } from "./folien-bauen.js";
import { folien } from "./folien.js";
import { gewaehlte } from "../merkliste/merkliste-auswahl.js";
import { Vorfuehrung } from "./vorfuehrung.js";
import { aendere, zustand } from "../werkstatt/werkstatt-ablage.js";
import { mitVeranstaltung } from "../werkstatt/werkstatt-zustand.js";

const STUFEN = 2; // of praesentation.css

export class PraesentationFolien extends HTMLElement {
  #hoert;
  #faelle = [];

  connectedCallback() {
    const { signal } = (this.#hoert = new AbortController());
    const vorfuehrung = new Vorfuehrung(this.querySelector(".buehne"), signal);
    const feld = this.querySelector("#veranstaltung");
    feld.value = new URLSearchParams(location.search).get("titel") ?? zustand().veranstaltung.titel;
    feld.addEventListener("input", () => this.#zeige(), { signal });
    feld.addEventListener("change", () => aendere((z) => mitVeranstaltung(z, { titel: feld.value.trim() })), { signal });
    this.querySelector(".vorfuehren").addEventListener("click", () => vorfuehrung.beginne(), { signal });
    window.addEventListener("pageshow", (e) => e.persisted && this.#lade(signal), { signal });
    this.#lade(signal);
  }

  disconnectedCallback() {
    this.#hoert.abort();
  }

  async #lade(signal) {
    const slugs = gewaehlte(location.search);
    if (!slugs.length) return this.#melde(this.dataset.leer);
    try {
      const faelle = await ladeBeispiele(new URL(`${this.dataset.wurzel}/`, document.baseURI), slugs);
      if (signal.aborted) return undefined;
      this.#faelle = [...faelle.values()].filter(Boolean);
      this.#berichte(slugs.length - this.#faelle.length);
      if (this.#faelle.length) this.#zeige();
    } catch {
      this.#melde("Die Beispiele lassen sich gerade nicht laden. Bitte versuchen Sie es noch einmal.");
    }
    return undefined;
  }

  #zeige() {
    const { kommune, handlungsfeld } = zustand().veranstaltung;
    const feld = this.#faelle.map((f) => f.felder).flat().find((f) => f.id === handlungsfeld);
    const titel = this.querySelector("#veranstaltung").value.trim();
    const liste = folien(this.#faelle, { titel, kommune: kommune?.name ?? "", handlungsfeld: feld?.name ?? "" });
    const elemente = liste.map((folie, i) => baueFolie(folie, i + 1));
    this.querySelector(".folien").replaceChildren(...elemente);
    this.querySelector(".bedienung").hidden = false;
    this.#verdichte(elemente, 1);
  }

  /** Slides with more text than fits get smaller letters. All are measured before any is changed, as each look costs a layout. */
  #verdichte(elemente, stufe) {
    const zuVoll = elemente.filter(({ firstElementChild: f }) => f.scrollHeight > f.clientHeight + 1);
    for (const folie of zuVoll) folie.dataset.dicht = stufe;
    if (zuVoll.length && stufe < STUFEN) this.#verdichte(zuVoll, stufe + 1);
  }

  #berichte(fehlen) {
    const da = this.#faelle.length;
    const gefunden = da === 1 ? "Folien aus 1 Beispiel." : `Folien aus ${da} Beispielen.`;
    this.#melde(fehlen ? `${gefunden} ${fehlen} gibt es hier nicht mehr.` : gefunden);
  }

  #melde(text) {
    this.querySelector(".meldung").textContent = text;
  }
}

customElements.get("praesentation-folien") ?? customElements.define("praesentation-folien", PraesentationFolien);
