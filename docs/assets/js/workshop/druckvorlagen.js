/** <druck-vorlagen data-wurzel="../.." data-art="fallkarte" data-leer="…">: printable sheets for the cases of the Merkliste.
 *
 * Needs inside (overrides/seiten/fallkarten.html, gruppenbogen.html): .meldung (live region), .boegen, a <template> with
 * one empty sheet. A link may name the cases instead: ?b=<slug>,<slug>. What stands in .boegen stays when there are none. */
import { ladeBeispiele } from "../beispieldaten.js";
import { baueFallkarte } from "./fallkarte.js";
import { baueGruppenbogen } from "./gruppenbogen.js";
import { gewaehlte } from "../merkliste/merkliste-auswahl.js";

const BAUE = {
  fallkarte: (vorlage, fall) => baueFallkarte(vorlage, fall.karte),
  gruppenbogen: baueGruppenbogen,
};

export class DruckVorlagen extends HTMLElement {
  #hoert;

  connectedCallback() {
    const { signal } = (this.#hoert = new AbortController());
    const zeige = () => this.#zeige(signal);
    window.addEventListener("pageshow", (ereignis) => ereignis.persisted && zeige(), { signal });
    zeige();
  }

  disconnectedCallback() {
    this.#hoert.abort();
  }

  async #zeige(signal) {
    const slugs = gewaehlte(location.search);
    if (!slugs.length) return this.#melde(this.dataset.leer);
    try {
      const faelle = await ladeBeispiele(new URL(`${this.dataset.wurzel}/`, document.baseURI), slugs);
      if (!signal.aborted) this.#baue(faelle);
    } catch {
      this.#melde("Die Beispiele lassen sich gerade nicht laden. Bitte versuchen Sie es noch einmal.");
    }
    return undefined;
  }

  #baue(faelle) {
    const da = [...faelle.values()].filter(Boolean);
    const fehlen = faelle.size - da.length;
    const vorlage = this.querySelector("template");
    if (da.length) this.querySelector(".boegen").replaceChildren(...da.map((fall) => BAUE[this.dataset.art](vorlage, fall)));
    const gefunden = da.length === 1 ? "1 Beispiel von Ihrer Merkliste." : `${da.length} Beispiele von Ihrer Merkliste.`;
    this.#melde(fehlen ? `${gefunden} ${fehlen} gibt es hier nicht mehr.` : gefunden);
  }

  #melde(text) {
    this.querySelector(".meldung").textContent = text;
  }
}

customElements.get("druck-vorlagen") ?? customElements.define("druck-vorlagen", DruckVorlagen);
