/** <merkliste-liste data-wurzel="..">: the collected ideas: order, notes, removal with undo, ideas of one's own.
 *
 * Needs inside (overrides/seiten/merkliste.html): .anzahl, .ansage (live region), .leer, ol.merkliste, template.eintrag,
 * .rueckgaengig with .was and a button, form.eigene-idee, details.entfernte with .zahl and ul.
 * Entries are kept from one change to the next, so that focus and what is being typed stay where they are. */
import { baue } from "../bauen.js";
import { fuelleEintrag, neuerEintrag, sageNamen } from "./merkliste-eintrag.js";
import { ziehbar } from "../werkstatt/ziehen.js";
import { aendere, beobachte, neueKennung } from "../werkstatt/werkstatt-ablage.js";
import { entferne, idee, merke, mitBeitrag, ordne, sichtbare, stelleHer } from "../werkstatt/werkstatt-zustand.js";

const TIPPPAUSE = 400; // ms
const jetzt = () => new Date().toISOString();

export class MerklisteListe extends HTMLElement {
  #hoert;
  #eintraege = new Map(); // id -> li
  #notizen = new Map(); // id -> note that is typed but not stored yet
  #uhr;

  connectedCallback() {
    const { signal } = (this.#hoert = new AbortController());
    this.wurzel = new URL(`${this.dataset.wurzel}/`, document.baseURI);
    const hoere = (ziel, ereignis, tu) => ziel.addEventListener(ereignis, tu, { signal });
    hoere(this.#liste, "click", (e) => this.#geklickt(e.target.closest("button")));
    hoere(this.#liste, "input", (e) => this.#getippt(e.target));
    hoere(this.#liste, "change", () => this.#sichere());
    hoere(window, "pagehide", () => this.#sichere());
    hoere(this.querySelector(".rueckgaengig button"), "click", (e) => this.#holeZurueck(e.target.dataset.id));
    hoere(this.querySelector(".entfernte"), "click", (e) => this.#holeZurueck(e.target.dataset.id));
    hoere(this.querySelector(".eigene-idee"), "submit", (e) => this.#neueIdee(e));
    ziehbar(this.#liste, ".griff", (eintrag, platz) => this.#ordne(eintrag.dataset.id, platz), signal);
    beobachte((z) => this.#zeige(z), signal);
  }

  disconnectedCallback() {
    this.#sichere();
    this.#hoert.abort();
  }

  get #liste() {
    return this.querySelector("ol.merkliste");
  }

  #zeige(z) {
    const ideen = sichtbare(z);
    const vorlage = this.querySelector("template.eintrag");
    for (const [stelle, i] of ideen.entries()) {
      const eintrag = this.#eintraege.get(i.id) ?? neuerEintrag(vorlage, i, this.wurzel);
      this.#eintraege.set(i.id, eintrag);
      fuelleEintrag(eintrag, z, i, { stelle, anzahl: ideen.length, tippend: this.#notizen.has(i.id) });
      if (this.#liste.children[stelle] !== eintrag) this.#liste.insertBefore(eintrag, this.#liste.children[stelle] ?? null);
    }
    const bleibt = new Set(ideen.map(({ id }) => id));
    for (const [id, eintrag] of this.#eintraege) if (!bleibt.has(id)) eintrag.remove();
    this.#zeigeRest(ideen, z.ideen.filter((i) => i.entfernt));
  }

  #zeigeRest(ideen, entfernte) {
    const n = ideen.length;
    this.querySelector(".anzahl").textContent = n ? `${n} ${n === 1 ? "Idee" : "Ideen"}` : "";
    this.querySelector(".leer").hidden = n > 0;
    this.querySelector(".leiste").hidden = !n; // nothing to count or to print
    this.#liste.hidden = !n;
    const kasten = this.querySelector(".entfernte");
    kasten.hidden = !entfernte.length;
    kasten.querySelector(".zahl").textContent = entfernte.length;
    kasten.querySelector("ul").replaceChildren(...entfernte.map(({ id, titel }) =>
      baue("li", {}, `${titel} `, baue("button", { class: "merken", type: "button", "data-id": id, "aria-label": `Wiederherstellen: ${titel}` }, "Wiederherstellen"))));
    const knopf = this.querySelector(".rueckgaengig button");
    const zurueck = entfernte.find(({ id }) => id === knopf.dataset.id);
    this.querySelector(".rueckgaengig").hidden = !zurueck;
  }

  #geklickt(knopf) {
    const eintrag = knopf?.closest("li");
    if (!eintrag) return;
    const { id } = eintrag.dataset;
    const platz = [...this.#liste.children].indexOf(eintrag);
    if (knopf.matches(".weg")) return void this.#entferne(id, platz);
    const ziel = { anfang: 0, hoch: platz - 1, runter: platz + 1 }[knopf.dataset.richtung];
    this.#ordne(id, ziel);
    // the entry was taken out and put in again, and at an end of the list its button has nothing left to do
    (knopf.disabled ? eintrag.querySelector("[data-richtung]:not(:disabled, [hidden])") : knopf)?.focus();
  }

  #ordne(id, platz) {
    this.#sichere();
    const z = aendere((alt) => ordne(alt, id, platz));
    const stelle = sichtbare(z).findIndex((i) => i.id === id) + 1;
    this.#sage(`„${idee(z, id).titel}“ steht jetzt an Stelle ${stelle} von ${sichtbare(z).length}.`);
  }

  #entferne(id, platz) {
    this.#sichere();
    const knopf = this.querySelector(".rueckgaengig button");
    knopf.dataset.id = id;
    const z = aendere((alt) => entferne(alt, id, jetzt()));
    const { titel } = idee(z, id);
    this.querySelector(".rueckgaengig .was").textContent = `„${titel}“ ist entfernt.`;
    sageNamen(knopf, titel);
    this.#sage(`„${titel}“ ist entfernt. ${sichtbare(z).length} übrig.`);
    const naechster = this.#liste.children[Math.min(platz, this.#liste.children.length - 1)];
    (naechster?.querySelector(".weg") ?? knopf).focus();
  }

  #holeZurueck(id) {
    if (!id) return;
    const z = aendere((alt) => stelleHer(alt, id));
    this.#sage(`„${idee(z, id).titel}“ steht wieder auf der Merkliste.`);
    this.#eintraege.get(id)?.querySelector(".weg").focus();
  }

  #neueIdee(ereignis) {
    ereignis.preventDefault();
    const feld = ereignis.target.elements.titel;
    const titel = feld.value.trim();
    feld.focus();
    if (!titel) return this.#sage("Geben Sie der Idee einen Namen.");
    aendere((z) => merke(z, { id: `eigen-${neueKennung()}`, titel, ort: "" }, jetzt()));
    feld.value = "";
    return this.#sage(`„${titel}“ steht jetzt auf der Merkliste.`);
  }

  #getippt(feld) {
    this.#notizen.set(feld.closest("li").dataset.id, feld.value);
    clearTimeout(this.#uhr);
    this.#uhr = setTimeout(() => this.#sichere(), TIPPPAUSE);
  }

  #sichere() {
    clearTimeout(this.#uhr);
    if (!this.#notizen.size) return;
    const notizen = [...this.#notizen];
    this.#notizen.clear();
    aendere((z) => notizen.reduce((stand, [id, notiz]) => mitBeitrag(stand, id, { notiz }, jetzt()), z));
  }

  #sage(text) {
    this.querySelector(".ansage").textContent = text;
  }
}

customElements.get("merkliste-liste") ?? customElements.define("merkliste-liste", MerklisteListe);
