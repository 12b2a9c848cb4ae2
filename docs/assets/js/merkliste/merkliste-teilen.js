/** <merkliste-teilen data-wurzel=".." hidden>: the link that carries the Merkliste to others, and where to go on with it.
 *
 * Needs inside (overrides/seiten/merkliste.html): input.link (readonly), .kopieren, .laenge, .ohne, .status (live region),
 * .datei. Shown while there is something to share. */
import { LAENGSTER_LINK, schreibeLink } from "./merkliste-link.js";
import { sichereDatei } from "../werkstatt/werkstatt-datei.js";
import { beobachte, zustand } from "../werkstatt/werkstatt-ablage.js";
import { sichtbare } from "../werkstatt/werkstatt-zustand.js";

export class MerklisteTeilen extends HTMLElement {
  #hoert;

  connectedCallback() {
    const { signal } = (this.#hoert = new AbortController());
    this.seite = new URL(`${this.dataset.wurzel}/merkliste/`, document.baseURI).href;
    this.querySelector(".kopieren").addEventListener("click", () => this.#kopiere(), { signal });
    this.querySelector(".datei").addEventListener("click", () => this.#melde(`Gespeichert als ${sichereDatei(zustand())}.`), { signal });
    beobachte((z) => this.#zeige(z), signal);
  }

  disconnectedCallback() {
    this.#hoert.abort();
  }

  get #feld() {
    return this.querySelector("input.link");
  }

  #zeige(z) {
    const ideen = sichtbare(z);
    const eigene = ideen.filter(({ id }) => id.startsWith("eigen-")).length;
    this.hidden = ideen.length === 0;
    this.querySelector(".mit-link").hidden = eigene === ideen.length;
    this.#feld.value = schreibeLink(this.seite, z, ideen);
    const { length } = this.#feld.value;
    this.querySelector(".laenge").textContent = length > LAENGSTER_LINK
      ? `Der Link hat ${length.toLocaleString("de-DE")} Zeichen. Manche E-Mail-Programme und Chats kürzen so lange Links: Geben Sie besser die Datei weiter, oder teilen Sie die Merkliste auf.`
      : "";
    this.querySelector(".ohne").textContent = eigene
      ? `${eigene === 1 ? "Ihre eigene Idee steht" : `Ihre ${eigene} eigenen Ideen stehen`} nicht im Link, nur in der Datei.`
      : "";
  }

  async #kopiere() {
    try {
      await navigator.clipboard.writeText(this.#feld.value);
      this.#melde("Der Link ist kopiert.");
    } catch {
      // no permission or no secure connection: mark it, so that Ctrl+C does it
      this.#feld.select();
      this.#melde("Kopieren ist hier nicht erlaubt. Der Link ist markiert: Drücken Sie Strg+C.");
    }
  }

  #melde(text) {
    this.querySelector(".status").textContent = text;
  }
}

customElements.get("merkliste-teilen") ?? customElements.define("merkliste-teilen", MerklisteTeilen);
