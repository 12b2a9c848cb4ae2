/** <meine-kommune data-register="../assets/daten/register.json">: choose the own municipality, remembered on this device.
 *
 * Needs inside (overrides/bausteine/meine-kommune.html): input[role=combobox], ul[role=listbox] that it controls
 * (ortswahl.js), .stand (live region), .gemerkt with .name, .zusatz and a button.
 * Event: `meine-kommune` on document (kommune-merken.js). Without JavaScript the style sheet keeps it hidden. */
import { gemerkt, merke, verfolge, vergiss } from "./kommune-merken.js";
import { Ortswahl } from "./ortswahl.js";
import { zusatz } from "./register-lesen.js";

export class MeineKommune extends HTMLElement {
  #hoert;

  connectedCallback() {
    const { signal } = (this.#hoert = new AbortController());
    new Ortswahl({
      feld: this.#feld,
      liste: this.querySelector("[role=listbox]"),
      register: this.dataset.register,
      melde: (text) => this.#melde(text),
      gewaehlt: (ort) => this.#waehle(ort),
      verworfen: () => (this.#feld.value = gemerkt()?.name ?? ""),
      signal,
    });
    this.querySelector(".gemerkt button").addEventListener("click", () => this.#vergiss(), { signal });
    verfolge((ort) => this.#zeige(ort), signal);
  }

  disconnectedCallback() {
    this.#hoert.abort();
  }

  get #feld() {
    return this.querySelector("[role=combobox]");
  }

  #waehle(ort) {
    const gespeichert = merke(ort);
    this.#melde(gespeichert
      ? `Gemerkt: ${ort.name}.`
      : `Gewählt: ${ort.name}. Ihr Browser speichert nichts, die Wahl gilt nur auf dieser Seite.`);
  }

  #vergiss() {
    vergiss();
    this.#feld.focus();
    this.#melde("Vergessen. Auf diesem Gerät ist keine Kommune mehr gespeichert.");
  }

  #zeige(ort) {
    this.#feld.value = ort?.name ?? "";
    const kasten = this.querySelector(".gemerkt");
    kasten.hidden = !ort;
    kasten.querySelector(".name").textContent = ort?.name ?? "";
    kasten.querySelector(".zusatz").textContent = ort
      ? `${zusatz(ort)}, ${ort.einwohner.toLocaleString("de-DE")} Einwohner`
      : "";
  }

  #melde(text) {
    this.querySelector(".stand").textContent = text;
  }
}

customElements.get("meine-kommune") ?? customElements.define("meine-kommune", MeineKommune);
