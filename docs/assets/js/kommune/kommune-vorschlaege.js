/** <kommune-vorschlaege hidden data-wurzel=".." data-je-portion="20">: cases of, near and like "Meine Kommune".
 *
 * Needs inside (overrides/seiten/kommunen.html): .meldung (live region), sections .eigene, .naechste, .aehnlichste with an
 * ol each, and the <template> of a card with .aehnlich for the reason. Hidden while no Kommune is chosen. */
import { Karten, baueKarte } from "../finder/finder-karten.js";
import { verfolge } from "./kommune-merken.js";
import { entpackeOrte, grund, lageVon, rangfolge } from "./naehe.js";

const GEZEIGT = 5;

export class KommuneVorschlaege extends HTMLElement {
  #hoert;
  #karten;
  #faelle; // promise of the places of all cases
  #lauf = 0; // number of the newest choice, so that a slow older one is dropped

  connectedCallback() {
    this.#hoert = new AbortController();
    this.wurzel = new URL(`${this.dataset.wurzel}/`, document.baseURI);
    this.#karten = new Karten(new URL("beispiele/daten/", this.wurzel), Number(this.dataset.jePortion));
    verfolge((kommune) => this.#zeige(kommune), this.#hoert.signal);
  }

  disconnectedCallback() {
    this.#hoert.abort();
  }

  async #zeige(kommune) {
    const lauf = ++this.#lauf;
    this.hidden = !kommune;
    if (!kommune) return;
    try {
      const eigene = lageVon(kommune);
      const faelle = await this.#lade();
      const gruppen = teileAuf(faelle, eigene);
      const karten = await Promise.all(Object.values(gruppen).map((positionen) => this.#karten.lade(positionen)));
      if (lauf !== this.#lauf) return;
      Object.entries(gruppen).forEach(([klasse, positionen], n) => {
        const gruende = positionen.map((position) => grund(eigene, faelle[position]));
        this.#schreibe(klasse, karten[n], klasse === "eigene" ? [] : gruende);
      });
      this.#melde("");
    } catch {
      if (lauf === this.#lauf) this.#melde("Die Vorschläge lassen sich gerade nicht laden. Alle Beispiele stehen unten nach Land.");
    }
  }

  #lade() {
    this.#faelle ??= fetch(new URL("beispiele/daten/orte.json", this.wurzel)).then(async (antwort) => {
      if (!antwort.ok) throw new Error(`orte.json: ${antwort.status}`);
      return entpackeOrte(await antwort.json());
    });
    this.#faelle.catch(() => (this.#faelle = undefined));
    return this.#faelle;
  }

  #schreibe(klasse, karten, gruende) {
    const bereich = this.querySelector(`.${klasse}`);
    bereich.hidden = karten.length === 0;
    bereich.querySelector("ol").replaceChildren(...karten.map((karte, n) => {
      const eintrag = baueKarte(this.querySelector("template"), karte, this.wurzel);
      eintrag.querySelector(".aehnlich").textContent = gruende[n] ?? "";
      return eintrag;
    }));
  }

  #melde(text) {
    const meldung = this.querySelector(".meldung");
    meldung.hidden = !text;
    meldung.textContent = text;
  }
}

/** Positions of the place's own cases, and of the best others by distance and by likeness. */
function teileAuf(faelle, eigene) {
  const [schluessel] = eigene.schluessel;
  const eigen = (n) => faelle[n].schluessel.includes(schluessel);
  const beste = (nach) => rangfolge(faelle, eigene, nach).filter((n) => !eigen(n)).slice(0, GEZEIGT);
  return {
    eigene: [...faelle.keys()].filter(eigen),
    naechste: beste("entfernung"),
    aehnlichste: beste("aehnlich"),
  };
}

customElements.get("kommune-vorschlaege") ?? customElements.define("kommune-vorschlaege", KommuneVorschlaege);
