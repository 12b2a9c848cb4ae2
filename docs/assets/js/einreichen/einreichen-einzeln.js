/** One field of the form: label, help, entry, findings. A component without the custom element around it.
 *
 * Every component of the form has: `element`, `wert` (text, list or group; "" or empty where nothing is entered),
 * `setze(wert)`, `finde(teile)` (the component at a path), `ziel` (what gets the focus), `zeige(befunde)`.
 * `umfeld`: { formular, register, heute, signal, quellen() -> [titel], quellenfelder: Set, melde(text) }. */
import { knopf, neu, neueId } from "./einreichen-bauen.js";

const felder = new WeakMap(); // element -> component

/** The component that an entry of the form belongs to, or undefined. */
export const feldVon = (eingabe) => felder.get(eingabe.closest(".formularfeld"));

const KURZE = ["zahl", "jahr", "datum", "zeitangabe"]; // stand beside one another
const KURZES_BEISPIEL = 70; // characters that stand beside the help; longer ones are folded
const ZEILEN = [[3000, 6], [280, 3], [0, 2]]; // from how many allowed characters an area has how many lines

export class Einzelfeld {
  constructor(feld, umfeld, nurVorgelesen = false) {
    Object.assign(this, { feld, umfeld, id: neueId(feld.name) });
    this.eingabe = this.baueEingabe();
    this.eingabe.id = this.id;
    this.hilfeId = feld.hilfe || feld.beispiel ? `${this.id}-hilfe` : "";
    this.fehlerplatz = neu("div", { class: "feldmeldungen", id: `${this.id}-fehler` });
    this.zaehler = feld.max ? neu("p", { class: "zaehler klein" }) : null;
    const kurz = KURZE.includes(feld.art) || feld.name === "einheit";
    this.element = neu("div", { class: `formularfeld${kurz ? " kurz" : ""}` }, this.bauKopf(nurVorgelesen), this.eingabe, this.zaehler,
      feld.belegt ? this.bauBelege() : null, this.fehlerplatz);
    felder.set(this.element, this);
    this.beschreibe();
    this.element.addEventListener("input", () => this.zaehle());
    this.element.addEventListener("focusout", () => (this.beruehrt = true));
  }

  get wert() {
    return this.eingabe.value;
  }

  setze(wert) {
    this.eingabe.value = wert ?? "";
    this.zaehle();
  }

  finde() {
    return this;
  }

  get ziel() {
    return this.eingabe;
  }

  /** What stands in it, in a few words. */
  get kurz() {
    const text = this.eingabe.selectedOptions ? (this.wert && this.eingabe.selectedOptions[0].textContent) : this.wert;
    return text.length > 50 ? `${text.slice(0, 49).trimEnd()}…` : text;
  }

  bauKopf(nurVorgelesen) {
    const { label, pflicht, hilfe, beispiel } = this.feld;
    const name = neu("label", { for: this.id, class: nurVorgelesen && "nur-vorlesen" }, label,
      pflicht || nurVorgelesen ? "" : neu("span", { class: "freiwillig" }, " (freiwillig)"));
    const kurz = beispiel && beispiel.length <= KURZES_BEISPIEL ? `Beispiel: ${beispiel}` : "";
    const text = nurVorgelesen ? "" : [hilfe, kurz].filter(Boolean).join(/[.?!]$/.test(hilfe) ? " " : ". ");
    const lang = beispiel && !kurz && !nurVorgelesen
      ? neu("details", { class: "vorbild" }, neu("summary", {}, "Beispiel ansehen"), neu("p", {}, beispiel)) : null;
    return [name, text ? neu("span", { class: "hilfe", id: `${this.id}-hilfe` }, text) : null, lang];
  }

  baueEingabe() {
    const { art, max, einzeilig } = this.feld;
    if (art === "mehrzeilig" && !einzeilig) {
      return neu("textarea", { rows: ZEILEN.find(([ab]) => max >= ab)[1], autocomplete: "off" });
    }
    const arten = { datum: "date", adresse: "url" };
    const tastatur = { zahl: "decimal", jahr: "numeric" };
    return neu("input", { type: arten[art] ?? "text", inputmode: tastatur[art], autocomplete: "off",
      class: KURZE.includes(art) && "kurzes-feld" });
  }

  /** A button per source that puts its number where the cursor is. */
  bauBelege() {
    this.belege = neu("p", { class: "belege-setzen klein", hidden: true });
    this.umfeld.quellenfelder.add(this);
    this.erneuere();
    return this.belege;
  }

  erneuere() {
    const titel = this.umfeld.quellen();
    this.belege.hidden = !titel.length;
    this.belege.replaceChildren("Quelle einsetzen: ", ...titel.map((text, n) =>
      knopf(`[${n + 1}]`, "belegknopf", () => this.fuegeEin(` [${n + 1}]`), { title: text, "aria-label": `Quelle ${n + 1} einsetzen: ${text}` })));
  }

  fuegeEin(text) {
    const { selectionEnd: ende, value } = this.eingabe;
    const davor = value.slice(0, ende).replace(/ $/, "");
    this.eingabe.setRangeText(text, davor.length, ende, "end");
    this.eingabe.focus();
    this.eingabe.dispatchEvent(new Event("input", { bubbles: true }));
  }

  zaehle() {
    if (!this.zaehler) return;
    const laenge = [...this.eingabe.value].length;
    this.zaehler.hidden = laenge < this.feld.max * 0.6;
    this.zaehler.textContent = `${laenge} von ${this.feld.max} Zeichen`;
  }

  /** What the check says to this field; an error marks the entry, a hint only informs. */
  zeige(befunde) {
    const fehlt = befunde.some((b) => b.stufe === "Fehler");
    const texte = befunde.map((b) => neu("p", { class: b.stufe === "Fehler" ? "feldfehler" : "feldhinweis" },
      [b.text, b.abhilfe].filter(Boolean).join(" ")));
    if (this.fehlerplatz.textContent !== texte.map((t) => t.textContent).join("")) this.fehlerplatz.replaceChildren(...texte);
    this.element.classList.toggle("mit-fehler", fehlt);
    if (fehlt) this.ziel.setAttribute("aria-invalid", "true");
    else this.ziel.removeAttribute("aria-invalid");
    this.beschreibe();
  }

  beschreibe() {
    const hilfe = this.element.querySelector(`#${this.id}-hilfe`) ? `${this.id}-hilfe` : "";
    const fehler = this.fehlerplatz.childElementCount ? `${this.id}-fehler` : "";
    const ids = [hilfe, fehler].filter(Boolean).join(" ");
    if (ids) this.ziel.setAttribute("aria-describedby", ids);
    else this.ziel.removeAttribute("aria-describedby");
  }
}

/** One of several values; a value that the list does not know is kept and shown. */
export class Auswahlfeld extends Einzelfeld {
  constructor(...teile) {
    super(...teile);
    this.erklaerung = neu("p", { class: "klein", hidden: true }); // when to choose the chosen entry of a vocabulary
    this.eingabe.after(this.erklaerung);
    this.eingabe.addEventListener("change", () => this.erklaere());
  }

  erklaere() {
    const eintraege = this.umfeld.formular.vokabulare[this.feld.vokabular] ?? [];
    const wofuer = eintraege.find(([id]) => id === this.wert)?.[2] ?? "";
    this.erklaerung.textContent = wofuer;
    this.erklaerung.hidden = !wofuer;
  }

  baueEingabe() {
    const auswahl = neu("select", {}, neu("option", { value: "" }, this.feld.pflicht ? "Bitte wählen" : "keine Angabe"));
    auswahl.append(...this.moeglichkeiten());
    return auswahl;
  }

  moeglichkeiten() {
    const { werte, vokabular } = this.feld;
    const { vokabulare } = this.umfeld.formular;
    if (!vokabular) return werte.map(([wert, name]) => neu("option", { value: wert }, name));
    const eintraege = vokabulare[vokabular].map(([id, name, , gruppe]) => ({ option: neu("option", { value: id }, name), gruppe }));
    if (vokabular !== "massnahmen") return eintraege.map(({ option }) => option);
    return vokabulare.handlungsfelder.map(([id, name]) =>
      neu("optgroup", { label: name }, eintraege.filter(({ gruppe }) => gruppe === id).map(({ option }) => option)));
  }

  setze(wert = "") {
    if (![...this.eingabe.options].some((o) => o.value === wert)) this.eingabe.append(neu("option", { value: wert }, wert));
    this.eingabe.value = wert;
    this.erklaere();
  }
}

/** The number of a source, chosen by its title. */
export class Quellenfeld extends Auswahlfeld {
  constructor(...teile) {
    super(...teile);
    this.umfeld.quellenfelder.add(this);
  }

  moeglichkeiten() {
    return this.umfeld.quellen().map((titel, n) => neu("option", { value: String(n + 1) }, `Quelle ${n + 1}: ${titel}`));
  }

  erneuere() {
    const gewaehlt = this.wert;
    this.eingabe.replaceChildren(this.eingabe.options[0], ...this.moeglichkeiten());
    this.setze(gewaehlt);
  }
}

/** Ja as a tick; a written „nein“ stays written. */
export class JaNeinFeld extends Einzelfeld {
  baueEingabe() {
    return neu("input", { type: "checkbox" });
  }

  bauKopf() {
    return null;
  }

  get kurz() {
    return "";
  }

  constructor(feld, umfeld) {
    super(feld, umfeld);
    const text = neu("label", { class: "wahlfeld" }, this.eingabe, neu("span", {}, feld.label));
    this.element.prepend(text);
  }

  get wert() {
    return this.eingabe.checked ? "ja" : (this.nein ?? "");
  }

  setze(wert) {
    this.eingabe.checked = wert === "ja";
    this.nein = wert === "nein" ? "nein" : "";
  }
}

/** The unit: those of the chosen quantity, or free text where it is one of its own. */
export class Einheitenfeld extends Einzelfeld {
  baueEingabe() {
    return neu("input", { type: "text", autocomplete: "off", class: "kurzes-feld" });
  }

  /** `einheiten`: the allowed ones, [] for free text. What was entered stays, allowed or not. */
  stelleEin(einheiten) {
    const alt = this.wert;
    const wahl = einheiten.length > 0;
    const neue = wahl
      ? neu("select", { class: "kurzes-feld" }, einheiten.length > 1 && neu("option", { value: "" }, "Bitte wählen"),
        einheiten.map((e) => neu("option", { value: e }, e)))
      : this.baueEingabe();
    neue.id = this.id;
    this.eingabe.replaceWith(neue);
    this.eingabe = neue;
    this.setze(wahl && !alt && einheiten.length === 1 ? einheiten[0] : alt);
    this.beschreibe();
  }

  setze(wert = "") {
    const { eingabe } = this;
    if (eingabe.options && ![...eingabe.options].some((o) => o.value === wert)) eingabe.append(neu("option", { value: wert }, wert));
    eingabe.value = wert;
  }
}
