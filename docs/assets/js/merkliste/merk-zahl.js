/** <merk-zahl>: how many ideas are on the Merkliste, beside the link to it in the header. The style sheet keeps its place
 * free, so nothing moves when the number comes. */
import { verfolgeMerkliste } from "./merkliste-lesen.js";

export class MerkZahl extends HTMLElement {
  #hoert;

  connectedCallback() {
    const { signal } = (this.#hoert = new AbortController());
    verfolgeMerkliste(({ length }) => (this.textContent = length || ""), signal);
  }

  disconnectedCallback() {
    this.#hoert.abort();
  }
}

customElements.get("merk-zahl") ?? customElements.define("merk-zahl", MerkZahl);
