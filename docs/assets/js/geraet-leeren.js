/** <geraet-leeren hidden>: shows what this site has stored on the device and deletes it after a question.
 *
 * Needs inside: .bestand (what is there), a button, .status (live region). Shown only once this script runs. */
import { loesche, namen } from "./speicher.js";

export class GeraetLeeren extends HTMLElement {
  #hoert;

  connectedCallback() {
    const { signal } = (this.#hoert = new AbortController());
    this.querySelector("button").addEventListener("click", () => this.#leere(), { signal });
    window.addEventListener("pageshow", () => this.#zeige(), { signal });
    window.addEventListener("storage", () => this.#zeige(), { signal });
    this.hidden = false;
    this.#zeige();
  }

  disconnectedCallback() {
    this.#hoert.abort();
  }

  #zeige() {
    const da = namen();
    this.querySelector(".bestand").textContent = da.length
      ? `Zurzeit gespeichert: ${da.map((name) => `praxis.${name}`).join(", ")}.`
      : "Zurzeit ist auf diesem Gerät nichts gespeichert.";
    this.querySelector("button").disabled = da.length === 0;
  }

  #leere() {
    const da = namen();
    if (!window.confirm("Alle Einträge dieser Website auf diesem Gerät löschen? Das lässt sich nicht rückgängig machen.")) return;
    da.forEach(loesche);
    this.#zeige();
    const rest = namen().length;
    this.querySelector(".status").textContent = rest
      ? "Es ließ sich nicht alles löschen. Löschen Sie die Websitedaten in den Einstellungen Ihres Browsers."
      : `Gelöscht: ${da.length} ${da.length === 1 ? "Eintrag" : "Einträge"}.`;
  }
}

customElements.get("geraet-leeren") ?? customElements.define("geraet-leeren", GeraetLeeren);
