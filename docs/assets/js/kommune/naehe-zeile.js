/** <naehe-zeile hidden data-schluessel="09175128" data-ebene="gemeinde" data-laender="Bayern" data-einwohner="1418"
 *   data-lat="48.03" data-lon="11.88">: how the place of a case compares with "Meine Kommune", in words.
 *
 * Several keys or Länder are separated by "|"; numbers may be empty. Stays hidden while no Kommune is chosen. */
import { verfolge } from "./kommune-merken.js";
import { grund, lageVon } from "./naehe.js";

export class NaeheZeile extends HTMLElement {
  #hoert;

  connectedCallback() {
    this.#hoert = new AbortController();
    verfolge((kommune) => this.#zeige(kommune), this.#hoert.signal);
  }

  disconnectedCallback() {
    this.#hoert.abort();
  }

  #zeige(kommune) {
    this.hidden = !kommune;
    this.textContent = kommune ? `Verglichen mit ${kommune.name}: ${grund(lageVon(kommune), this.#lage)}` : "";
  }

  get #lage() {
    const { schluessel, ebene, laender, einwohner, lat, lon } = this.dataset;
    const zahl = (text) => (text ? Number(text) : null);
    const liste = (text) => text.split("|").filter(Boolean);
    return {
      schluessel: liste(schluessel),
      ebene,
      laender: liste(laender),
      einwohner: zahl(einwohner),
      lat: zahl(lat),
      lon: zahl(lon),
    };
  }
}

customElements.get("naehe-zeile") ?? customElements.define("naehe-zeile", NaeheZeile);
