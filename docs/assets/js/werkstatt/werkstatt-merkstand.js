/** <werkstatt-merkstand data-wurzel="../..">: the ideas of the Merkliste in short, each with the way to playing it through.
 *
 * Needs inside (overrides/bausteine/werkstatt/merkstand.html): ol.merkstand, .leer. */
import { baue } from "../bauen.js";
import { beobachte } from "./werkstatt-ablage.js";
import { sichtbare } from "./werkstatt-zustand.js";

export class WerkstattMerkstand extends HTMLElement {
  #hoert;

  connectedCallback() {
    const { signal } = (this.#hoert = new AbortController());
    beobachte((zustand) => this.#zeige(sichtbare(zustand)), signal);
  }

  disconnectedCallback() {
    this.#hoert.abort();
  }

  #zeige(ideen) {
    const liste = this.querySelector(".merkstand");
    liste.hidden = !ideen.length;
    this.querySelector(".leer").hidden = ideen.length > 0;
    const namen = ideen.map(({ id, titel, ort }) => `${id}\n${titel}\n${ort}`).join("\n");
    if (liste.dataset.stand === namen) return; // other changes leave the focus on a link alone
    liste.dataset.stand = namen;
    liste.replaceChildren(...ideen.map(({ id, titel, ort }) => baue("li", {}, baue("a", { href: `#durchspielen/${id}` }, titel), ort && ` (${ort})`)));
  }
}

customElements.get("werkstatt-merkstand") ?? customElements.define("werkstatt-merkstand", WerkstattMerkstand);
