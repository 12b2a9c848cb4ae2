/** <beispiel-finder data-wurzel="../.." data-anzahl="278"> turns the server's list into the finder.
 *
 * Needs inside (overrides/seiten/finder.html): .finder-suche with an input[name=q], .filter with details[data-facette] and
 * their checkboxes, <output>, select[name=sortierung], .chips, .meldung, ol.treffer, .mehr, .weitere-seiten, <template>.
 * Each shown hit carries data-beispiel; the count stands in <output>. The state lives in the address; back and reload keep it.
 * Without JavaScript: the first cases and a list of pages. */
import { liesAdresse, schreibeAdresse } from "./finder-adresse.js";
import { Karten, baueKarte } from "./finder-karten.js";
import { auswege, filtere, sortiere } from "./filtern.js";
import { Volltext } from "./volltext.js";

const TIPPPAUSE = 150; // ms
const KUERZESTE_ANFRAGE = 2;

export class BeispielFinder extends HTMLElement {
  #hoert;
  #index;
  #karten;
  #volltext;
  #zustand = { q: "", sortierung: "relevanz", auswahl: new Map() };
  #gezeigt;
  #lauf = 0; // number of the newest update, so that a slow older one is dropped
  #uhr;

  async connectedCallback() {
    const { signal } = (this.#hoert = new AbortController());
    this.wurzel = new URL(`${this.dataset.wurzel}/`, document.baseURI);
    const daten = new URL("beispiele/daten/", this.wurzel);
    this.#volltext = new Volltext(this.wurzel);
    try {
      const antwort = await fetch(new URL("index.json", daten));
      if (!antwort.ok) throw new Error(`index.json: ${antwort.status}`);
      this.#index = await antwort.json();
    } catch {
      this.#melde("Suche und Filter lassen sich gerade nicht laden. Alle Beispiele stehen in den Listen am Ende der Seite.");
      return;
    }
    if (signal.aborted) return;
    this.#karten = new Karten(daten, this.#index.jePortion);
    this.#zeigeBedienung();
    this.#lausche(signal);
    this.#ausAdresse();
  }

  disconnectedCallback() {
    this.#hoert.abort();
    clearTimeout(this.#uhr);
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
    hoere(this.querySelector(".filter"), "change", () => this.#aendere({ auswahl: this.#angekreuzt() }));
    hoere(this.querySelector("select"), "change", (e) => this.#aendere({ sortierung: e.target.value }));
    hoere(this.querySelector(".filter-knopf"), "click", (e) => {
      const offen = this.querySelector(".filter").classList.toggle("offen");
      e.currentTarget.setAttribute("aria-expanded", offen);
    });
    hoere(this.querySelector(".mehr"), "click", () => this.#zeigeMehr());
    hoere(window, "popstate", () => this.#ausAdresse());
    // the back button refills the fields after the page has been shown
    hoere(window, "pageshow", (e) => e.persisted && this.#ausAdresse());
  }

  get #feld() {
    return this.querySelector("input[name=q]");
  }

  #zeigeBedienung() {
    for (const teil of this.querySelectorAll(".filter, .filter-knopf, .sortierung")) teil.hidden = false;
    // the pages of the plain list show all cases and would contradict a filtered count
    document.querySelector(".seitenwahl")?.setAttribute("hidden", "");
  }

  #ausAdresse() {
    this.#zustand = liesAdresse(location.search, this.#index.facetten);
    this.#gezeigt = history.state?.gezeigt ?? this.#index.jePortion;
    this.#feld.value = this.#zustand.q;
    this.querySelector("select").value = this.#zustand.sortierung;
    for (const kreuz of this.querySelectorAll(".filter input")) {
      kreuz.checked = this.#zustand.auswahl.get(kreuz.name)?.has(kreuz.value) ?? false;
    }
    for (const facette of this.querySelectorAll("details")) {
      if (this.#zustand.auswahl.has(facette.dataset.facette)) facette.open = true;
    }
    return this.#aktualisiere();
  }

  /** A change by the visitor: new state, new address, new result. Typing replaces the address instead of piling up history. */
  #aendere(teil, { tippend = false } = {}) {
    clearTimeout(this.#uhr);
    this.#zustand = { ...this.#zustand, ...teil };
    this.#gezeigt = this.#index.jePortion;
    const adresse = location.pathname + schreibeAdresse(this.#zustand);
    if (adresse !== location.pathname + location.search) {
      history[tippend ? "replaceState" : "pushState"](null, "", adresse);
    }
    return this.#aktualisiere();
  }

  #angekreuzt() {
    const auswahl = new Map();
    for (const kreuz of this.querySelectorAll(".filter input:checked")) {
      auswahl.set(kreuz.name, (auswahl.get(kreuz.name) ?? new Set()).add(kreuz.value));
    }
    return auswahl;
  }

  #entferne(kennung, id) {
    const auswahl = new Map(this.#zustand.auswahl);
    const ids = new Set(auswahl.get(kennung));
    ids.delete(id);
    auswahl.set(kennung, ids);
    if (!ids.size) auswahl.delete(kennung);
    for (const kreuz of this.querySelectorAll(".filter input")) {
      if (kreuz.name === kennung && kreuz.value === id) kreuz.checked = false;
    }
    this.#aendere({ auswahl });
  }

  async #aktualisiere() {
    const lauf = ++this.#lauf;
    let erlaubt = null;
    let rang = null;
    let seiten = [];
    let meldung = "";
    if (this.#zustand.q.length >= KUERZESTE_ANFRAGE) {
      try {
        const gefunden = await this.#volltext.suche(this.#zustand.q);
        erlaubt = new Set(gefunden.faelle);
        rang = new Map(gefunden.faelle.map((fall, n) => [fall, n]));
        seiten = gefunden.seiten;
      } catch {
        meldung = "Die Textsuche lässt sich gerade nicht laden; gezeigt wird, was die Filter ergeben.";
      }
    }
    if (lauf !== this.#lauf) return;
    const { treffer, zahlen } = filtere(this.#index, this.#zustand.auswahl, erlaubt);
    this.treffer = sortiere(this.#index, treffer, this.#zustand.sortierung, rang);
    this.#schreibeZahlen(zahlen);
    this.#schreibeChips();
    this.#schreibeSeiten(seiten);
    this.#melde(meldung);
    if (!treffer.length) this.#zeigeAuswege(erlaubt);
    await this.#schreibeTreffer(lauf);
  }

  async #schreibeTreffer(lauf) {
    const sichtbar = this.treffer.slice(0, this.#gezeigt);
    let karten;
    try {
      karten = await this.#karten.lade(sichtbar);
    } catch {
      if (lauf === this.#lauf) this.#melde("Die Beispiele lassen sich gerade nicht laden. Bitte versuchen Sie es noch einmal.");
      return;
    }
    if (lauf !== this.#lauf) return;
    const vorlage = this.querySelector("template");
    this.querySelector("ol.treffer").replaceChildren(...karten.map((karte) => baueKarte(vorlage, karte, this.wurzel)));
    const n = this.treffer.length;
    this.querySelector("output").value = `${n.toLocaleString("de-DE")} ${n === 1 ? "Beispiel" : "Beispiele"}`;
    this.querySelector(".mehr").hidden = n <= this.#gezeigt;
  }

  async #zeigeMehr() {
    const bisher = this.#gezeigt;
    this.#gezeigt += this.#index.jePortion;
    history.replaceState({ gezeigt: this.#gezeigt }, "");
    await this.#schreibeTreffer(this.#lauf);
    // keyboard and screen reader go on where the new entries begin
    this.querySelectorAll("ol.treffer > li a")[bisher]?.focus();
  }

  #schreibeZahlen(zahlen) {
    this.#index.facetten.forEach((facette, f) => {
      const kreuze = this.querySelectorAll(`[data-facette="${facette.kennung}"] input`);
      kreuze.forEach((kreuz, wert) => {
        const n = zahlen[f][wert];
        kreuz.closest("label").querySelector(".n").textContent = n.toLocaleString("de-DE");
        kreuz.disabled = n === 0 && !kreuz.checked; // a dead end cannot be chosen
      });
    });
  }

  #schreibeChips() {
    const chips = [];
    for (const [kennung, ids] of this.#zustand.auswahl) {
      for (const id of ids) {
        const name = this.#name(kennung, id);
        chips.push(this.#knopf("chip", `${name} ×`, () => this.#entferne(kennung, id), `Filter „${name}“ entfernen`));
      }
    }
    const anzahl = chips.length;
    if (anzahl > 1) chips.push(this.#knopf("chip alle", "Alle Filter löschen", () => this.#loesche()));
    const leiste = this.querySelector(".chips");
    leiste.replaceChildren(...chips);
    leiste.hidden = anzahl === 0;
    this.querySelector(".filter-knopf").textContent = anzahl ? `Filter (${anzahl})` : "Filter";
  }

  #loesche() {
    for (const kreuz of this.querySelectorAll(".filter input:checked")) kreuz.checked = false;
    this.#aendere({ auswahl: new Map() });
  }

  #zeigeAuswege(erlaubt) {
    const { q, auswahl } = this.#zustand;
    const wege = auswege(this.#index, auswahl, erlaubt).slice(0, 3);
    const knoepfe = wege.map(({ kennung, id, anzahl }) =>
      this.#knopf("knopf", `Ohne „${this.#name(kennung, id)}“: ${anzahl}`, () => this.#entferne(kennung, id)),
    );
    if (q && auswahl.size) knoepfe.push(this.#knopf("knopf", "Alle Filter löschen", () => this.#loesche()));
    this.#melde(q ? `Zu „${q}“ passt mit diesen Filtern kein Beispiel. ` : "Zu diesen Filtern passt kein Beispiel. ", knoepfe);
  }

  #schreibeSeiten(seiten) {
    const bereich = this.querySelector(".weitere-seiten");
    bereich.hidden = seiten.length === 0;
    bereich.querySelector("ul").replaceChildren(
      ...seiten.slice(0, 5).map(([url, titel]) => {
        const eintrag = document.createElement("li");
        const link = document.createElement("a");
        link.href = new URL(url, this.wurzel);
        link.textContent = titel;
        eintrag.append(link);
        return eintrag;
      }),
    );
  }

  #melde(text, knoepfe = []) {
    const meldung = this.querySelector(".meldung");
    meldung.hidden = !text;
    meldung.replaceChildren(text, ...knoepfe);
  }

  #name(kennung, id) {
    const facette = this.#index.facetten.find((f) => f.kennung === kennung);
    return facette.werte.find(([wert]) => wert === id)[1];
  }

  #knopf(klasse, text, tu, beschriftung) {
    const knopf = document.createElement("button");
    knopf.type = "button";
    knopf.className = klasse;
    knopf.textContent = text;
    if (beschriftung) knopf.setAttribute("aria-label", beschriftung);
    knopf.addEventListener("click", tu);
    return knopf;
  }
}

customElements.get("beispiel-finder") ?? customElements.define("beispiel-finder", BeispielFinder);
