/** <bewerbung-uebernahme hidden>: takes Kommune, Handlungsfeld and Merkliste from this device into the application form.
 *
 * Needs inside the form (overrides/seiten/bewerbung.html): .angaben-nehmen (a button), .merkliste-nehmen (a label with a
 * checkbox), .stand (live region), .beispiele for the hidden fields. Nothing is filled in unless the visitor asks for it. */
import { baue } from "../bauen.js";
import { verfolge } from "../kommune/kommune-merken.js";
import { beobachte, zustand } from "../werkstatt/werkstatt-ablage.js";
import { sichtbare } from "../werkstatt/werkstatt-zustand.js";

export class BewerbungUebernahme extends HTMLElement {
  #hoert;
  #kommune = null; // remembered as "Meine Kommune"

  connectedCallback() {
    const { signal } = (this.#hoert = new AbortController());
    this.querySelector(".angaben-nehmen").addEventListener("click", () => this.#fuelle(), { signal });
    this.querySelector("[name=merkliste]").addEventListener("change", () => this.#nimmMerkliste(), { signal });
    beobachte(() => this.#zeige(), signal);
    verfolge((ort) => {
      this.#kommune = ort;
      this.#zeige();
    }, signal);
  }

  disconnectedCallback() {
    this.#hoert.abort();
  }

  get #formular() {
    return this.closest("form");
  }

  get #angebot() {
    const { kommune, handlungsfeld } = zustand().veranstaltung;
    const kreuz = handlungsfeld && this.#formular.querySelector(`[name=handlungsfelder][data-id="${CSS.escape(handlungsfeld)}"]`);
    return { kommune: (kommune ?? this.#kommune)?.name ?? "", kreuz: kreuz || null };
  }

  #zeige() {
    const { kommune, kreuz } = this.#angebot;
    const angaben = [kommune, kreuz?.value].filter(Boolean);
    const anzahl = sichtbare(zustand()).length;
    this.querySelector(".angaben-nehmen").hidden = !angaben.length;
    this.querySelector(".angaben-nehmen").textContent = `Eintragen: ${angaben.join(", ")}`;
    this.querySelector(".merkliste-nehmen").hidden = !anzahl;
    this.querySelector(".anzahl").textContent = anzahl === 1 ? "1 Idee" : `${anzahl} Ideen`;
    this.hidden = !angaben.length && !anzahl;
    this.#nimmMerkliste();
  }

  #fuelle() {
    const { kommune, kreuz } = this.#angebot;
    if (kommune) this.#formular.elements.kommune.value = kommune;
    if (kreuz) kreuz.checked = true;
    this.#formular.dispatchEvent(new Event("input", { bubbles: true })); // what was made of the form is out of date
    this.querySelector(".stand").textContent = `Eingetragen: ${[kommune, kreuz?.value].filter(Boolean).join(", ")}.`;
  }

  /** The ideas go along as hidden fields, as long as the box is ticked. */
  #nimmMerkliste() {
    const { checked } = this.querySelector("[name=merkliste]");
    const ideen = checked ? sichtbare(zustand()) : [];
    const felder = ideen.map(({ titel, ort }) => baue("input", { type: "hidden", name: "beispiele", value: ort ? `${titel} (${ort})` : titel }));
    this.querySelector(".beispiele").replaceChildren(...felder);
  }
}

customElements.get("bewerbung-uebernahme") ?? customElements.define("bewerbung-uebernahme", BewerbungUebernahme);
