/** <meine-kommune data-register="../assets/daten/register.json">: choose the own municipality, remembered on this device.
 *
 * Needs inside (overrides/bausteine/meine-kommune.html): input[role=combobox], ul[role=listbox] that it controls,
 * .stand (live region), .gemerkt with .name, .zusatz and a button. The register is loaded at the first letter.
 * Keys as in the APG's combobox: arrows move, Enter chooses, Escape closes, then restores.
 * Event: `meine-kommune` on document (kommune-merken.js). Without JavaScript the style sheet keeps it hidden. */
import { gemerkt, merke, verfolge, vergiss } from "./kommune-merken.js";
import { entpacke, suche, vorbereitet, zusatz } from "./register-lesen.js";

const TIPPPAUSE = 120; // ms
const KUERZESTE_ANFRAGE = 2;
const GEZEIGT = 12;

let register; // one for all elements of a page; forgotten when loading fails

function ladeRegister(adresse) {
  register ??= fetch(adresse).then(async (antwort) => {
    if (!antwort.ok) throw new Error(`${adresse}: ${antwort.status}`);
    return vorbereitet(entpacke(await antwort.json()));
  });
  register.catch(() => (register = undefined));
  return register;
}

export class MeineKommune extends HTMLElement {
  #hoert;
  #orte = [];
  #aktiv = -1;
  #uhr = 0; // set while a search is due
  #lauf = 0; // number of the newest search, so that a slow older one is dropped

  connectedCallback() {
    const { signal } = (this.#hoert = new AbortController());
    const hoere = (ziel, ereignis, tu) => ziel.addEventListener(ereignis, tu, { signal });
    hoere(this.#feld, "input", () => this.#getippt());
    hoere(this.#feld, "keydown", (e) => this.#taste(e));
    hoere(this.#feld, "blur", () => this.#schliesse());
    // the field keeps the focus while an entry is pressed
    hoere(this.#liste, "pointerdown", (e) => e.preventDefault());
    hoere(this.#liste, "mousedown", (e) => e.preventDefault());
    hoere(this.#liste, "click", (e) => this.#waehle([...this.#liste.children].indexOf(e.target.closest("[role=option]"))));
    hoere(this.querySelector(".gemerkt button"), "click", () => this.#vergiss());
    verfolge((ort) => this.#zeige(ort), signal);
  }

  disconnectedCallback() {
    this.#hoert.abort();
    this.#warteNicht();
  }

  get #feld() {
    return this.querySelector("[role=combobox]");
  }

  get #liste() {
    return this.querySelector("[role=listbox]");
  }

  get #offen() {
    return !this.#liste.hidden;
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
    this.#warteNicht();
    const lauf = ++this.#lauf;
    const anfrage = this.#feld.value.trim();
    if (anfrage.length < KUERZESTE_ANFRAGE) {
      this.#schliesse();
      return this.#melde("");
    }
    if (!register) this.#melde("Das Verzeichnis der Kommunen wird geladen …");
    let bereit;
    try {
      bereit = await ladeRegister(this.dataset.register);
    } catch {
      return this.#melde("Das Verzeichnis der Kommunen lässt sich gerade nicht laden. Tippen Sie weiter, um es erneut zu versuchen.");
    }
    // meanwhile something else may have been typed, or the field left
    if (lauf !== this.#lauf || document.activeElement !== this.#feld) return;
    const { orte, anzahl, genau } = suche(bereit, anfrage, GEZEIGT);
    this.#oeffne(orte);
    this.#melde(meldung(anzahl, orte.length, genau));
  }

  #oeffne(orte) {
    this.#orte = orte;
    this.#liste.replaceChildren(...orte.map((ort, n) => baueEintrag(ort, `${this.#liste.id}-${n}`)));
    this.#liste.hidden = orte.length === 0;
    this.#feld.setAttribute("aria-expanded", String(orte.length > 0));
    this.#markiere(-1);
  }

  #schliesse() {
    this.#lauf++; // what is still being loaded must not open the list again
    this.#oeffne([]);
  }

  #markiere(n) {
    this.#aktiv = n;
    [...this.#liste.children].forEach((eintrag, i) => eintrag.setAttribute("aria-selected", String(i === n)));
    const eintrag = this.#liste.children[n];
    if (eintrag) this.#feld.setAttribute("aria-activedescendant", eintrag.id);
    else this.#feld.removeAttribute("aria-activedescendant");
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
      else this.#feld.value = gemerkt()?.name ?? "";
      this.#schliesse();
      this.#melde("");
    }
  }

  #waehle(n) {
    const ort = this.#orte[n];
    if (!ort) return;
    this.#warteNicht();
    const gespeichert = merke(ort);
    this.#schliesse();
    this.#melde(gespeichert
      ? `Gemerkt: ${ort.name}.`
      : `Gewählt: ${ort.name}. Ihr Browser speichert nichts, die Wahl gilt nur auf dieser Seite.`);
  }

  #vergiss() {
    vergiss();
    this.#feld.focus();
    this.#melde("Vergessen. Auf diesem Gerät ist keine Kommune mehr gespeichert.");
  }

  #zeige(ort) {
    this.#feld.value = ort?.name ?? "";
    const kasten = this.querySelector(".gemerkt");
    kasten.hidden = !ort;
    kasten.querySelector(".name").textContent = ort?.name ?? "";
    kasten.querySelector(".zusatz").textContent = ort
      ? `${zusatz(ort)}, ${ort.einwohner.toLocaleString("de-DE")} Einwohner`
      : "";
  }

  #melde(text) {
    this.querySelector(".stand").textContent = text;
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

customElements.get("meine-kommune") ?? customElements.define("meine-kommune", MeineKommune);
