/** <beispiel-finder data-wurzel="../.." data-anzahl="278"> turns the server's list into the finder.
 *
 * Needs inside (overrides/seiten/finder.html): .finder-suche with an input[name=q], .filter with details[data-facette] and
 * their checkboxes, <output>, select[name=sortierung], .umschalter with button[data-ansicht], .drucken, .druckkopf, .chips,
 * .meldung, ol.treffer, .tabelle, <beispiel-karte>, .mehr, .vergleichsleiste, .weitere-seiten, template.karte, template.zeile.
 * What finder-naehe.js needs. Parts that belong to some views only carry data-nur="liste karte".
 * Each shown hit carries data-beispiel; the count stands in <output>. The state lives in the address; back and reload keep it.
 * Without JavaScript: the first cases and a list of pages. */
import { liesAdresse, schreibeAdresse } from "./finder-adresse.js";
import { zeigeAnsicht } from "./finder-ansicht.js";
import { Auswahl } from "./finder-auswahl.js";
import { Filter } from "./finder-filter.js";
import { Karten } from "./finder-karten.js";
import { melde, zeigeAuswege, zeigeSeiten } from "./finder-meldung.js";
import { Naehe, nachKommune } from "./finder-naehe.js";
import { naechsteOrdnung } from "./finder-tabelle.js";
import { filtere, nachSpalte, sortiere } from "./filtern.js";
import { zeigeSuchhinweis } from "../suche/suchhinweis.js";
import { Volltext } from "../suche/volltext.js";

const TIPPPAUSE = 150; // ms
const KUERZESTE_ANFRAGE = 2;
const HOECHSTENS_GEDRUCKT = 500;

export class BeispielFinder extends HTMLElement {
  #hoert;
  #index;
  #karten;
  #filter;
  #auswahl; // the cases to be compared
  #naehe; // to "Meine Kommune"
  #volltext;
  #zustand = { q: "", sortierung: "relevanz", ansicht: "liste", auswahl: new Map(), vergleich: [] };
  #daten;
  #ordnung; // promise of spalten.json
  #gezeigt;
  #lauf = 0; // number of the newest update, so that a slow older one is dropped
  #uhr;

  async connectedCallback() {
    const { signal } = (this.#hoert = new AbortController());
    this.wurzel = new URL(`${this.dataset.wurzel}/`, document.baseURI);
    this.#daten = new URL("beispiele/daten/", this.wurzel);
    this.#volltext = new Volltext(this.wurzel);
    try {
      this.#index = await this.#hole("index.json");
    } catch {
      melde(this, "Suche und Filter lassen sich gerade nicht laden. Alle Beispiele stehen in den Listen am Ende der Seite.");
      return;
    }
    if (signal.aborted) return;
    this.#karten = new Karten(this.#daten, this.#index.jePortion);
    this.#filter = new Filter(this, this.#index.facetten, (auswahl) => this.#aendere({ auswahl }));
    this.#auswahl = new Auswahl(this, (vergleich) => this.#merke(vergleich), signal);
    this.#naehe = new Naehe(this, () => this.#hole("orte.json"), (...wahl) => this.#andereKommune(...wahl), signal);
    this.#zeigeBedienung();
    this.#lausche(signal);
    this.#ausAdresse();
  }

  disconnectedCallback() {
    this.#hoert.abort();
    clearTimeout(this.#uhr);
  }

  async #hole(datei) {
    const antwort = await fetch(new URL(datei, this.#daten));
    if (!antwort.ok) throw new Error(`${datei}: ${antwort.status}`);
    return antwort.json();
  }

  /** Who chooses a Kommune here wants what suits it first; without one, that order is none. */
  #andereKommune(kommune, gewaehlt) {
    const { sortierung } = this.#zustand;
    if (kommune && gewaehlt && !nachKommune(sortierung)) this.#aendere({ sortierung: "aehnlich" });
    else if (!kommune && nachKommune(sortierung)) this.#aendere({ sortierung: "relevanz" });
    else this.#aktualisiere();
  }

  /** What the table is sorted by, fetched once and added to the index. */
  #ladeOrdnung() {
    this.#ordnung ??= this.#hole("spalten.json").then((spalten) => Object.assign(this.#index, spalten));
    this.#ordnung.catch(() => (this.#ordnung = undefined));
    return this.#ordnung;
  }

  #lausche(signal) {
    const hoere = (ziel, ereignis, tu) => ziel.addEventListener(ereignis, tu, { signal });
    hoere(this.querySelector(".finder-suche"), "submit", (e) => {
      e.preventDefault();
      this.#aendere({ q: this.#feld.value.trim() });
    });
    hoere(this.#feld, "input", () => {
      clearTimeout(this.#uhr);
      this.#uhr = setTimeout(() => this.#aendere({ q: this.#feld.value.trim() }, { tippend: true }), TIPPPAUSE);
    });
    hoere(this.querySelector(".filter"), "change", () => this.#aendere({ auswahl: this.#filter.auswahl }));
    hoere(this.querySelector("select"), "change", (e) => this.#aendere({ sortierung: e.target.value }));
    hoere(this.querySelector(".filter-knopf"), "click", (e) => {
      const offen = this.querySelector(".filter").classList.toggle("offen");
      e.currentTarget.setAttribute("aria-expanded", offen);
    });
    for (const knopf of this.querySelectorAll("[data-ansicht]")) {
      hoere(knopf, "click", () => this.#aendere({ ansicht: knopf.dataset.ansicht }));
    }
    for (const knopf of this.querySelectorAll("th[data-spalte] > button")) {
      const { spalte } = knopf.parentElement.dataset;
      hoere(knopf, "click", () => this.#aendere({ sortierung: naechsteOrdnung(spalte, this.#zustand.sortierung) }));
    }
    hoere(this.querySelector(".mehr"), "click", () => this.#zeigeMehr());
    hoere(this.querySelector(".drucken"), "click", () => this.#drucke());
    hoere(window, "popstate", () => this.#ausAdresse());
    // the back button refills the fields after the page has been shown
    hoere(window, "pageshow", (e) => e.persisted && this.#ausAdresse());
  }

  get #feld() {
    return this.querySelector("input[name=q]");
  }

  #zeigeBedienung() {
    for (const teil of this.querySelectorAll(".filter, .filter-knopf, .sortierung, .umschalter, .drucken")) teil.hidden = false;
    // the pages of the plain list show all cases and would contradict a filtered count
    document.querySelector(".seitenwahl")?.setAttribute("hidden", "");
  }

  #ausAdresse() {
    this.#zustand = liesAdresse(location.search, this.#index.facetten);
    this.#gezeigt = history.state?.gezeigt ?? this.#index.jePortion;
    this.#feld.value = this.#zustand.q;
    this.#filter.auswahl = this.#zustand.auswahl;
    this.#auswahl.slugs = this.#zustand.vergleich;
    return this.#aktualisiere();
  }

  /** A change by the visitor: new state, new address, new result. Typing replaces the address instead of piling up history. */
  async #aendere(teil, { tippend = false } = {}) {
    clearTimeout(this.#uhr);
    const innen = this.contains(document.activeElement);
    this.#zustand = { ...this.#zustand, ...teil };
    this.#gezeigt = this.#index.jePortion;
    const adresse = location.pathname + schreibeAdresse(this.#zustand);
    if (adresse !== location.pathname + location.search) {
      history[tippend ? "replaceState" : "pushState"](null, "", adresse);
    }
    await this.#aktualisiere();
    // a button that was pressed may be gone with what it offered: the keyboard goes on at the count
    if (innen && document.activeElement === document.body) this.querySelector("output").focus({ preventScroll: true });
  }

  /** Another choice for the comparison changes the address and leaves the result as it is. */
  #merke(vergleich) {
    this.#zustand = { ...this.#zustand, vergleich };
    history.replaceState(history.state, "", location.pathname + schreibeAdresse(this.#zustand));
  }

  async #aktualisiere() {
    const lauf = ++this.#lauf;
    let erlaubt = null;
    let rang = null;
    let seiten = [];
    let meldung = "";
    let gefunden = null;
    if (this.#zustand.q.length >= KUERZESTE_ANFRAGE) {
      try {
        gefunden = await this.#volltext.suche(this.#zustand.q);
        erlaubt = new Set(gefunden.faelle);
        rang = new Map(gefunden.faelle.map((fall, n) => [fall, n]));
        seiten = gefunden.seiten;
      } catch {
        meldung = "Die Textsuche lässt sich gerade nicht laden; gezeigt wird, was die Filter ergeben.";
      }
    }
    try {
      if (this.#zustand.ansicht === "tabelle" || nachSpalte(this.#zustand.sortierung)) await this.#ladeOrdnung();
    } catch {
      meldung = "Die Reihenfolge lässt sich gerade nicht laden.";
    }
    try {
      await this.#naehe.ergaenze(this.#index);
      meldung ||= this.#naehe.hinweis(this.#zustand.sortierung);
    } catch {
      meldung = "Entfernung und Ähnlichkeit lassen sich gerade nicht laden.";
    }
    if (lauf !== this.#lauf) return;
    const { treffer, zahlen } = filtere(this.#index, this.#zustand.auswahl, erlaubt);
    this.treffer = sortiere(this.#index, treffer, this.#zustand.sortierung, rang);
    this.#filter.schreibe(zahlen);
    zeigeSeiten(this, seiten);
    zeigeSuchhinweis(this, gefunden, (q) => {
      this.#feld.value = q;
      this.#aendere({ q });
    });
    melde(this, meldung);
    if (!treffer.length) zeigeAuswege(this, this.#filter, this.#index, this.#zustand, erlaubt);
    await this.#schreibeTreffer(lauf);
    if (this.#zustand.ansicht === "karte") await this.#zeichneKarte(lauf);
  }

  async #schreibeTreffer(lauf) {
    const sichtbar = this.treffer.slice(0, this.#gezeigt);
    let karten;
    try {
      karten = await this.#karten.lade(sichtbar);
    } catch {
      if (lauf === this.#lauf) melde(this, "Die Beispiele lassen sich gerade nicht laden. Bitte versuchen Sie es noch einmal.");
      return;
    }
    if (lauf !== this.#lauf) return;
    const treffer = sichtbar.map((position, n) => ({ position, karte: karten[n] }));
    const teile = zeigeAnsicht(this, this.#index, this.#zustand, treffer);
    teile.forEach((teil, n) => this.#naehe.schreibeGrund(teil, sichtbar[n]));
    this.#auswahl.zeige();
    const n = this.treffer.length;
    this.querySelector("output").value = `${n.toLocaleString("de-DE")} ${n === 1 ? "Beispiel" : "Beispiele"}`;
    this.querySelector(".mehr").hidden = n <= this.#gezeigt;
    this.querySelector(".druckkopf").textContent = this.#zustand.q ? `Suche: „${this.#zustand.q}“` : "";
  }

  async #zeichneKarte(lauf) {
    try {
      await import("../karte/karte.js");
      if (lauf === this.#lauf) await this.querySelector("beispiel-karte").zeige(this.treffer);
    } catch {
      melde(this, "Die Karte lässt sich gerade nicht laden. Die Liste nennt dieselben Beispiele.");
    }
  }

  /** All hits on paper, not only those shown so far. */
  async #drucke() {
    this.#gezeigt = Math.max(this.#gezeigt, Math.min(this.treffer.length, HOECHSTENS_GEDRUCKT));
    await this.#schreibeTreffer(this.#lauf);
    print();
  }

  async #zeigeMehr() {
    const bisher = this.#gezeigt;
    this.#gezeigt += this.#index.jePortion;
    history.replaceState({ gezeigt: this.#gezeigt }, "");
    await this.#schreibeTreffer(this.#lauf);
    // keyboard and screen reader go on where the new entries begin
    this.querySelectorAll("[data-beispiel]")[bisher]?.querySelector("a").focus();
  }
}

customElements.get("beispiel-finder") ?? customElements.define("beispiel-finder", BeispielFinder);
