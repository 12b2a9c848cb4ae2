/** <wort-knopf data-wurzel="../.." data-slug="…" hidden>: a button that saves the case as a Word file.
 *
 * Needs inside: a button and a [role=status]. What writes the file, and its data, are loaded at the click. */
import { ladeBeispiele } from "../beispieldaten.js";

export class WortKnopf extends HTMLElement {
  #hoert;

  connectedCallback() {
    const { signal } = (this.#hoert = new AbortController());
    this.querySelector("button").addEventListener("click", () => this.#speichere(), { signal });
    this.hidden = false;
  }

  disconnectedCallback() {
    this.#hoert.abort();
  }

  async #speichere() {
    const { slug } = this.dataset;
    const wurzel = new URL(`${this.dataset.wurzel}/`, document.baseURI);
    this.#melde("Die Word-Datei entsteht …");
    try {
      const [{ beispielblatt }, { wortdatei, WORT_TYP }, { speichere }, { ladeBlattfelder }, faelle] = await Promise.all([
        import("./wort-beispiel.js"),
        import("./wortdatei.js"),
        import("./speichern.js"),
        import("../fahrplan/blattfelder.js"),
        ladeBeispiele(wurzel, [slug]),
      ]);
      const felder = await ladeBlattfelder(wurzel);
      const blatt = beispielblatt(faelle.get(slug), felder, {
        adresse: new URL(`beispiele/${slug}/`, wurzel).href,
        erstellt: new Date(),
      });
      const name = `massnahmenblatt-${slug}.docx`;
      speichere(name, await wortdatei(blatt), WORT_TYP);
      this.#melde(`Gespeichert als ${name}`);
    } catch {
      this.#melde("Die Daten lassen sich gerade nicht laden. Versuchen Sie es noch einmal, oder drucken Sie die Seite.");
    }
  }

  #melde(text) {
    this.querySelector("[role=status]").textContent = text;
  }
}

customElements.get("wort-knopf") ?? customElements.define("wort-knopf", WortKnopf);
