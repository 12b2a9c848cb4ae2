/** <merk-knopf data-slug="…" data-titel="…" data-ort="…">: puts a case on the Merkliste and takes it off again.
 *
 * Needs inside (overrides/bausteine/merken.html): button[aria-pressed]; a link .durchspielen may stand
 * beside it, which first puts the case on the Merkliste. Without JavaScript the style sheet hides it.
 * What changes the list is loaded with the first click, as most visitors only read. */
import { baue } from "../bauen.js";
import { verfolgeMerkliste } from "./merkliste-lesen.js";

export class MerkKnopf extends HTMLElement {
  #hoert;

  connectedCallback() {
    const { signal } = (this.#hoert = new AbortController());
    const knopf = this.querySelector("button");
    knopf.setAttribute("aria-label", `${knopf.textContent}: ${this.dataset.titel}`);
    verfolgeMerkliste((ids) => knopf.setAttribute("aria-pressed", String(ids.includes(this.dataset.slug))), signal);
    knopf.addEventListener("click", () => this.#stelle(knopf.getAttribute("aria-pressed") !== "true"), { signal });
    this.querySelector("a.durchspielen")?.addEventListener("click", (e) => this.#spieleDurch(e), { signal });
  }

  disconnectedCallback() {
    this.#hoert.abort();
  }

  /** True when the list is really stored. */
  async #stelle(gemerkt) {
    try {
      const [{ aendere, beobachteMeldungen }, { entferne, merke }] = await Promise.all([import("../werkstatt/werkstatt-ablage.js"), import("../werkstatt/werkstatt-zustand.js")]);
      const { slug, titel, ort } = this.dataset;
      const zeit = new Date().toISOString();
      aendere((z) => (gemerkt ? merke(z, { id: slug, titel, ort }, zeit) : entferne(z, slug, zeit)));
      let meldung;
      beobachteMeldungen((neu) => (meldung = neu), AbortSignal.abort());
      return this.#melde(meldung?.text);
    } catch {
      return this.#melde("Das Merken klappt gerade nicht, die Seite ist nicht vollständig geladen. Laden Sie sie bitte neu.");
    }
  }

  /** Where nothing can be stored, the case travels in the address. */
  async #spieleDurch(ereignis) {
    if (ereignis.ctrlKey || ereignis.metaKey || ereignis.shiftKey) return;
    ereignis.preventDefault();
    const ziel = new URL(ereignis.currentTarget.href);
    if (await this.#stelle(true)) ziel.search = "";
    location.assign(ziel);
  }

  #melde(text) {
    document.querySelector(".merkmeldung")?.remove();
    if (text) this.after(baue("p", { class: "hinweis achtung merkmeldung", role: "alert" }, text));
    return !text;
  }
}

customElements.get("merk-knopf") ?? customElements.define("merk-knopf", MerkKnopf);
