/** <beispiel-einstieg data-wurzel=".."> counts, while one answers, how many cases fit.
 *
 * Needs inside (overrides/seiten/einstieg.html): a form with checkboxes named after facets, each in a label with .n, and an
 * <output>. The form itself leads to the finder with the answers as its filters; without JavaScript it does so as well.
 * An answer that would leave no case cannot be chosen. */
import { filtere } from "./filtern.js";

export class BeispielEinstieg extends HTMLElement {
  #hoert;
  #index;

  async connectedCallback() {
    const { signal } = (this.#hoert = new AbortController());
    try {
      const antwort = await fetch(new URL(`${this.dataset.wurzel}/beispiele/daten/index.json`, document.baseURI));
      if (!antwort.ok) return;
      this.#index = await antwort.json();
    } catch {
      return; // the form leads to the finder all the same
    }
    if (signal.aborted) return;
    this.addEventListener("change", () => this.#zaehle(), { signal });
    // the back button may bring the answers back after this
    window.addEventListener("pageshow", () => this.#zaehle(), { signal });
    this.#zaehle();
  }

  disconnectedCallback() {
    this.#hoert.abort();
  }

  #zaehle() {
    const kreuze = [...this.querySelectorAll("input")];
    const auswahl = new Map();
    for (const { name, value } of kreuze.filter((kreuz) => kreuz.checked)) {
      auswahl.set(name, (auswahl.get(name) ?? new Set()).add(value));
    }
    const { treffer, zahlen } = filtere(this.#index, auswahl);
    for (const kreuz of kreuze) {
      const f = this.#index.facetten.findIndex(({ kennung }) => kennung === kreuz.name);
      const wert = this.#index.facetten[f].werte.findIndex(([id]) => id === kreuz.value);
      const n = zahlen[f][wert];
      kreuz.closest("label").querySelector(".n").textContent = n.toLocaleString("de-DE");
      kreuz.disabled = n === 0 && !kreuz.checked;
    }
    const n = treffer.length;
    this.querySelector("output").value = `${n.toLocaleString("de-DE")} ${n === 1 ? "Beispiel passt" : "Beispiele passen"}`;
  }
}

customElements.get("beispiel-einstieg") ?? customElements.define("beispiel-einstieg", BeispielEinstieg);
