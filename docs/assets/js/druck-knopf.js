/** <druck-knopf hidden>: a button inside prints the page. Shown only once this script runs, as nothing else works it. */
export class DruckKnopf extends HTMLElement {
  #hoert;

  connectedCallback() {
    const { signal } = (this.#hoert = new AbortController());
    this.querySelector("button").addEventListener("click", () => window.print(), { signal });
    this.hidden = false;
  }

  disconnectedCallback() {
    this.#hoert.abort();
  }
}

customElements.get("druck-knopf") ?? customElements.define("druck-knopf", DruckKnopf);
