/** A combobox over the register of municipalities: type-ahead, keys as in the APG's pattern, one list.
 *
 * `new Ortswahl({ feld, liste, register, melde, gewaehlt, verworfen, signal })`: `feld` is the input[role=combobox], `liste`
 * the ul[role=listbox] that it controls, `register` the address of the register file, loaded at the first letter.
 * `melde(text)` gets what a live region should say, `gewaehlt(ort, orte)` the chosen place and all places,
 * `verworfen()` is called at Escape with the list closed. Places as in register-lesen.js. */
import { entpacke, suche, vorbereitet, zusatz } from "./register-lesen.js";

const TIPPPAUSE = 120; // ms
const KUERZESTE_ANFRAGE = 2;
const GEZEIGT = 12;

const register = new Map(); // address -> promise, shared by all fields of a page; forgotten when loading fails

function ladeRegister(adresse) {
  if (!register.has(adresse)) {
    const laden = fetch(adresse).then(async (antwort) => {
      if (!antwort.ok) throw new Error(`${adresse}: ${antwort.status}`);
      return vorbereitet(entpacke(await antwort.json()));
    });
    register.set(adresse, laden);
    laden.catch(() => register.delete(adresse));
  }
  return register.get(adresse);
}

/** All places of the register file at `adresse`. */
export const ladeOrte = async (adresse) => (await ladeRegister(adresse)).map(({ ort }) => ort);

export class Ortswahl {
  #teile;
  #bereit = [];
  #orte = [];
  #aktiv = -1;
  #uhr = 0; // set while a search is due
  #lauf = 0; // number of the newest search, so that a slow older one is dropped

  constructor(teile) {
    this.#teile = teile;
    const hoere = (ziel, ereignis, tu) => ziel.addEventListener(ereignis, tu, { signal: teile.signal });
    hoere(teile.feld, "input", () => this.#getippt());
    hoere(teile.feld, "keydown", (e) => this.#taste(e));
    hoere(teile.feld, "blur", () => this.schliesse());
    // the field keeps the focus while an entry is pressed
    hoere(teile.liste, "pointerdown", (e) => e.preventDefault());
    hoere(teile.liste, "mousedown", (e) => e.preventDefault());
    hoere(teile.liste, "click", (e) => this.#waehle([...teile.liste.children].indexOf(e.target.closest("[role=option]"))));
    teile.signal?.addEventListener("abort", () => this.#warteNicht());
  }

  schliesse() {
    this.#lauf++; // what is still being loaded must not open the list again
    this.#oeffne([]);
  }

  get #offen() {
    return !this.#teile.liste.hidden;
  }

  #getippt() {
    clearTimeout(this.#uhr);
    this.#uhr = setTimeout(() => this.#suche(), TIPPPAUSE);
  }

  #warteNicht() {
    clearTimeout(this.#uhr);
    this.#uhr = 0;
  }

  async #suche() {
    const { feld, melde } = this.#teile;
    this.#warteNicht();
    const lauf = ++this.#lauf;
    const anfrage = feld.value.trim();
    if (anfrage.length < KUERZESTE_ANFRAGE) {
      this.schliesse();
      return melde("");
    }
    if (!register.has(this.#teile.register)) melde("Das Verzeichnis der Kommunen wird geladen …");
    try {
      this.#bereit = await ladeRegister(this.#teile.register);
    } catch {
      return melde("Das Verzeichnis der Kommunen lässt sich gerade nicht laden. Tippen Sie weiter, um es erneut zu versuchen.");
    }
    // meanwhile something else may have been typed, or the field left
    if (lauf !== this.#lauf || document.activeElement !== feld) return;
    const { orte, anzahl, genau } = suche(this.#bereit, anfrage, GEZEIGT);
    this.#oeffne(orte);
    melde(meldung(anzahl, orte.length, genau));
  }

  #oeffne(orte) {
    const { feld, liste } = this.#teile;
    this.#orte = orte;
    liste.replaceChildren(...orte.map((ort, n) => baueEintrag(ort, `${liste.id}-${n}`)));
    liste.hidden = orte.length === 0;
    feld.setAttribute("aria-expanded", String(orte.length > 0));
    this.#markiere(-1);
  }

  #markiere(n) {
    const { feld, liste } = this.#teile;
    this.#aktiv = n;
    [...liste.children].forEach((eintrag, i) => eintrag.setAttribute("aria-selected", String(i === n)));
    const eintrag = liste.children[n];
    if (eintrag) feld.setAttribute("aria-activedescendant", eintrag.id);
    else feld.removeAttribute("aria-activedescendant");
    eintrag?.scrollIntoView({ block: "nearest" });
  }

  #taste(ereignis) {
    const { key } = ereignis;
    if (key === "ArrowDown" || key === "ArrowUp") {
      ereignis.preventDefault();
      if (!this.#offen) return void this.#suche();
      const plaetze = this.#orte.length + 1; // one of them is the field itself
      const schritt = key === "ArrowDown" ? 1 : -1;
      this.#markiere(((this.#aktiv + 1 + schritt + plaetze) % plaetze) - 1);
    } else if (key === "Enter") {
      ereignis.preventDefault();
      if (this.#uhr) return void this.#suche(); // the list is not yet the one for what was typed
      // a single hit needs no arrow key
      this.#waehle(this.#aktiv < 0 && this.#orte.length === 1 ? 0 : this.#aktiv);
    } else if (key === "Escape") {
      this.#warteNicht();
      if (this.#offen) ereignis.preventDefault(); // a field of type search would also lose its text
      else this.#teile.verworfen?.();
      this.schliesse();
      this.#teile.melde("");
    }
  }

  #waehle(n) {
    const ort = this.#orte[n];
    if (!ort) return;
    this.#warteNicht();
    this.schliesse();
    this.#teile.gewaehlt(ort, this.#bereit.map((b) => b.ort));
  }
}

function meldung(anzahl, gezeigt, genau) {
  if (!anzahl) return "Nichts gefunden. Prüfen Sie die Schreibweise, oder nehmen Sie die PLZ des Rathauses.";
  if (!genau) return `Kein Rathaus hat diese PLZ. ${gezeigt} Kommunen mit ähnlicher PLZ.`;
  if (anzahl > gezeigt) return `${anzahl.toLocaleString("de-DE")} Treffer, die ersten ${gezeigt} in der Liste. Tippen Sie weiter.`;
  return anzahl === 1 ? "1 Treffer" : `${anzahl} Treffer`;
}

function baueEintrag(ort, id) {
  const eintrag = document.createElement("li");
  eintrag.id = id;
  eintrag.setAttribute("role", "option");
  eintrag.setAttribute("aria-selected", "false");
  const klein = document.createElement("small");
  klein.textContent = [zusatz(ort), ort.plz && `PLZ ${ort.plz}`].filter(Boolean).join(", ");
  eintrag.append(ort.name, " ", klein);
  return eintrag;
}
