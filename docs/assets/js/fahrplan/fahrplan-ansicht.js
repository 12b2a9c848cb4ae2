/** <fahrplan-ansicht data-wurzel="../../..">: the whole Fahrplan to read and to print, a page for each Maßnahmenblatt.
 *
 * Needs inside (overrides/seiten/fahrplan.html): .leer, .inhalt with .kopfdaten (h2, p), .uebersicht, .matrix, .zeitplan, .blaetter.
 * Shows the state of this device and follows its changes. */
import { baue } from "../bauen.js";
import { ladeBlattfelder } from "./blattfelder.js";
import { blaetter } from "./fahrplan-blaetter.js";
import { baueBlatt, baueMatrix, baueTermine, baueUebersicht } from "./fahrplan-seiten.js";
import { rahmen } from "./fahrplan-rahmen.js";
import { beobachte } from "../werkstatt/werkstatt-ablage.js";
import { zeitstrahl } from "./zeitstrahl.js";

export class FahrplanAnsicht extends HTMLElement {
  #hoert;

  async connectedCallback() {
    const { signal } = (this.#hoert = new AbortController());
    this.wurzel = new URL(`${this.dataset.wurzel}/`, document.baseURI);
    let felder;
    try {
      felder = await ladeBlattfelder(this.wurzel);
    } catch {
      this.#leer("Der Fahrplan lässt sich gerade nicht zeigen. Bitte laden Sie die Seite neu.");
      return;
    }
    if (!signal.aborted) beobachte((stand) => this.#zeige(stand, felder), signal);
  }

  disconnectedCallback() {
    this.#hoert.abort();
  }

  #leer(text) {
    const hinweis = this.querySelector(".leer");
    hinweis.hidden = false;
    if (text) hinweis.textContent = text;
  }

  #zeige(stand, felder) {
    const alle = blaetter(stand, felder);
    this.querySelector(".leer").hidden = alle.length > 0;
    this.querySelector(".inhalt").hidden = alle.length === 0;
    if (!alle.length) return;
    const { titel, zeile, adresse } = rahmen(stand, this.wurzel, new Date());
    const setze = (klasse, ...teile) => this.querySelector(`.${klasse}`).replaceChildren(...teile.filter(Boolean));
    setze("kopfdaten h2", titel);
    setze("kopfdaten p", zeile);
    setze("uebersicht", ...baueUebersicht(alle, felder));
    setze("matrix", ...baueMatrix(alle));
    const bild = zeitstrahl(alle);
    setze("zeitplan", bild && baue("div", { class: "breit", tabindex: "0", role: "group", "aria-label": "Zeitstrahl" }, bild), ...baueTermine(alle));
    setze("blaetter", ...alle.map((blatt, i) => baueBlatt(blatt, i + 1, felder, adresse(blatt.id))));
  }
}

customElements.get("fahrplan-ansicht") ?? customElements.define("fahrplan-ansicht", FahrplanAnsicht);
