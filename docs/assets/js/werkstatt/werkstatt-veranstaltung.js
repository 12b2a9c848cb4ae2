/** <werkstatt-veranstaltung data-register="…">: title, Handlungsfeld and Kommune of the event, kept with the Werkstatt.
 *
 * Needs inside (overrides/bausteine/werkstatt/veranstaltung.html): input[name=titel], select[name=handlungsfeld], a combobox
 * with its list (ortswahl.js), .stand (live region), .gewaehlt with .name and button.leeren, button.gemerkte. */
import { gemerkt, verfolge } from "../kommune/kommune-merken.js";
import { Ortswahl } from "../kommune/ortswahl.js";
import { zusatz } from "../kommune/register-lesen.js";
import { aendere, beobachte, zustand } from "./werkstatt-ablage.js";
import { mitVeranstaltung } from "./werkstatt-zustand.js";

export class WerkstattVeranstaltung extends HTMLElement {
  #hoert;

  connectedCallback() {
    const { signal } = (this.#hoert = new AbortController());
    const hoere = (stelle, ereignis, tu) => this.querySelector(stelle).addEventListener(ereignis, tu, { signal });
    hoere("[name=titel]", "change", (e) => this.#setze({ titel: e.target.value.trim() }));
    hoere("[name=handlungsfeld]", "change", (e) => this.#setze({ handlungsfeld: e.target.value }));
    hoere(".leeren", "click", () => this.#leere());
    hoere(".gemerkte", "click", () => this.#waehle(gemerkt()));
    new Ortswahl({
      feld: this.#feld,
      liste: this.querySelector("[role=listbox]"),
      register: this.dataset.register,
      melde: (text) => this.#melde(text),
      gewaehlt: (ort) => this.#waehle(ort),
      verworfen: () => (this.#feld.value = zustand().veranstaltung.kommune?.name ?? ""),
      signal,
    });
    beobachte((z) => this.#zeige(z.veranstaltung), signal);
    verfolge(() => this.#zeige(zustand().veranstaltung), signal);
  }

  disconnectedCallback() {
    this.#hoert.abort();
  }

  get #feld() {
    return this.querySelector("[role=combobox]");
  }

  #setze(angaben) {
    aendere((z) => mitVeranstaltung(z, angaben));
  }

  #waehle(ort) {
    if (!ort) return;
    this.#setze({ kommune: { schluessel: ort.schluessel, name: ort.name, einwohner: ort.einwohner } });
    this.#feld.focus();
    this.#melde(`Gewählt: ${[ort.name, zusatz(ort)].filter(Boolean).join(", ")}.`);
  }

  #leere() {
    this.#setze({ kommune: null });
    this.#feld.focus();
    this.#melde("Keine Kommune gewählt.");
  }

  #zeige({ titel, handlungsfeld, kommune }) {
    const setze = (feld, wert) => feld !== document.activeElement && (feld.value = wert);
    setze(this.querySelector("[name=titel]"), titel);
    setze(this.querySelector("[name=handlungsfeld]"), handlungsfeld);
    setze(this.#feld, kommune?.name ?? "");
    if (kommune) this.#feld.value = kommune.name;
    this.querySelector(".gewaehlt").hidden = !kommune;
    this.querySelector(".gewaehlt .name").textContent = kommune ? `${kommune.name}, ${kommune.einwohner.toLocaleString("de-DE")} Einwohner` : "";
    const eigene = gemerkt();
    const knopf = this.querySelector(".gemerkte");
    knopf.hidden = !eigene || eigene.schluessel === kommune?.schluessel;
    knopf.textContent = eigene ? `Meine Kommune nehmen: ${eigene.name}` : "";
  }

  #melde(text) {
    this.querySelector(".stand").textContent = text;
  }
}

customElements.get("werkstatt-veranstaltung") ?? customElements.define("werkstatt-veranstaltung", WerkstattVeranstaltung);
