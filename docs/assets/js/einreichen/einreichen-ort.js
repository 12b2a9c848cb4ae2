/** A place in the form: found in the register by typing, or an association that the register does not know.
 *
 * `wert` as in the data: "Moosach", { name, schluessel, ortsteil } or { verbund, land, mitglieder }. */
import { kommunenangabe } from "./einreichen-adresse.js";
import { neu, neueId } from "./einreichen-bauen.js";
import { Einzelfeld } from "./einreichen-einzeln.js";
import { mitHilfe } from "./einreichen-hilfe.js";
import { ladeOrte, Ortswahl } from "../kommune/ortswahl.js";
import { vereinfacht, zusatz } from "../kommune/register-lesen.js";

export class Ortsfeld {
  #gewaehlt = null; // what the register gave or the file had: { name, schluessel? }
  #reihe = [];

  constructor(feld, umfeld, baue) {
    Object.assign(this, { feld, umfeld });
    const [name, , ortsteil] = feld.felder;
    this.name = new Namensfeld(mitHilfe({ ...name, beispiel: "" }), umfeld, (angabe) => (this.#gewaehlt = angabe));
    this.ortsteil = baue(ortsteil, umfeld);
    this.ort = neu("div", { class: "feldgruppe" }, this.name.element,
      neu("details", { class: "klappe" }, neu("summary", {}, "Nur ein Ortsteil?"), this.ortsteil.element));
    this.fehlerplatz = neu("div", { class: "feldmeldungen" });
    this.element = neu("div", {}, this.ort, this.fehlerplatz);
    if (feld.verbund) this.#baueVerbund(baue);
  }

  #baueVerbund(baue) {
    const teile = this.feld.verbund.map((teil) => (teil.name === "land"
      ? { ...teil, art: "auswahl", werte: this.umfeld.formular.laender.map((land) => [land, land]) } : teil));
    this.verbund = new Map(teile.map((teil) => [teil.name, baue(teil, this.umfeld)]));
    const liste = this.verbund.get("mitglieder");
    this.bereich = neu("div", { class: "feldgruppe", hidden: true }, [...this.verbund.values()].map((teil) => (teil === liste
      ? neu("fieldset", {}, neu("legend", {}, liste.feld.label), liste.element) : teil.element)));
    this.schalter = neu("input", { type: "checkbox", id: neueId("verbund") });
    this.schalter.addEventListener("change", () => this.#stelleUm());
    this.element.prepend(neu("label", { class: "wahlfeld" }, this.schalter,
      neu("span", {}, "Ein Zusammenschluss, der nicht im Gemeindeverzeichnis steht")));
    this.element.append(this.bereich);
    this.element.append(this.element.firstElementChild); // the rare case comes last
  }

  #stelleUm() {
    this.bereich.hidden = !this.schalter.checked;
    this.ort.hidden = this.schalter.checked;
  }

  get wert() {
    if (this.schalter?.checked) {
      const da = [...this.verbund].map(([name, teil]) => [name, teil.wert]).filter(([, wert]) => wert.length);
      const reihe = (name) => (this.#reihe.includes(name) ? this.#reihe.indexOf(name) : this.#reihe.length);
      return Object.fromEntries(da.sort(([a], [b]) => reihe(a) - reihe(b)));
    }
    const name = this.name.wert.trim();
    const schluessel = this.#gewaehlt?.name === name ? this.#gewaehlt.schluessel : undefined;
    const angabe = { name, schluessel, ortsteil: this.ortsteil.wert.trim() };
    const felder = this.#reihe.length ? [...this.#reihe, ...Object.keys(angabe).filter((f) => !this.#reihe.includes(f))] : Object.keys(angabe);
    const da = Object.fromEntries(felder.filter((f) => angabe[f]).map((f) => [f, angabe[f]]));
    return Object.keys(da).join() === "name" && !this.#reihe.length ? name : da;
  }

  setze(wert) {
    const angabe = typeof wert === "string" ? { name: wert } : (wert ?? {});
    this.#reihe = wert && typeof wert === "object" ? Object.keys(wert) : [];
    this.#gewaehlt = angabe.name ? angabe : null;
    this.name.setze(angabe.name);
    this.ortsteil.setze(angabe.ortsteil);
    if (angabe.ortsteil) this.ortsteil.element.closest("details").open = true;
    if (!this.schalter) return;
    this.schalter.checked = "verbund" in angabe;
    for (const [name, teil] of this.verbund) teil.setze(angabe[name]);
    this.#stelleUm();
  }

  finde([name, ...rest]) {
    if (this.schalter?.checked) return this.verbund.get(name)?.finde(rest) ?? this;
    return name === "ortsteil" ? this.ortsteil : this.name;
  }

  get ziel() {
    return this.schalter?.checked ? this.verbund.get("verbund").ziel : this.name.ziel;
  }

  get kurz() {
    return this.schalter?.checked ? this.verbund.get("verbund").wert : this.name.wert;
  }

  zeige(befunde) {
    this.name.zeige(befunde);
  }
}

/** The combobox; what was typed and not chosen stays as it is. */
class Namensfeld extends Einzelfeld {
  constructor(feld, umfeld, gewaehlt) {
    super(feld, umfeld);
    const liste = neu("ul", { id: `${this.id}-liste`, role: "listbox", "aria-label": "Gefundene Kommunen", hidden: true });
    this.stand = neu("p", { class: "stand klein", role: "status" });
    const kasten = neu("div", { class: "auswahl" });
    this.eingabe.before(kasten);
    kasten.append(this.eingabe, liste);
    kasten.after(this.stand);
    for (const [name, wert] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false",
      "aria-controls": liste.id, spellcheck: "false", enterkeyhint: "done" })) this.eingabe.setAttribute(name, wert);
    this.#nimm = gewaehlt;
    new Ortswahl({
      feld: this.eingabe,
      liste,
      register: umfeld.register,
      melde: (text) => (this.stand.textContent = text),
      gewaehlt: (ort, orte) => this.#waehle(ort, orte),
      signal: umfeld.signal,
    });
    this.eingabe.addEventListener("change", () => this.#suche());
  }

  #nimm;

  #waehle(ort, orte) {
    const angabe = kommunenangabe(ort, orte);
    const gross = typeof angabe === "string" ? { name: angabe } : angabe;
    this.#nimm(gross);
    this.setze(gross.name);
    this.stand.textContent = `Gewählt: ${ort.name}, ${zusatz(ort)}`;
    this.stand.dataset.fuer = gross.name;
    this.eingabe.dispatchEvent(new Event("change", { bubbles: true }));
  }

  /** Typed and left: a name that only one place has is that place; of any other it is said that it is not chosen yet. */
  async #suche() {
    const text = this.wert.trim();
    if (!text || text === this.stand.dataset.fuer) return;
    let orte;
    try {
      orte = await ladeOrte(this.umfeld.register);
    } catch {
      return; // the check at the pull request will tell
    }
    if (text !== this.wert.trim()) return;
    const gleiche = orte.filter(({ name }) => vereinfacht(name) === vereinfacht(text));
    if (gleiche.length === 1) return this.#waehle(gleiche[0], orte);
    this.stand.textContent = gleiche.length
      ? `„${text}“ gibt es ${gleiche.length}-mal. Wählen Sie in der Liste, welche Kommune gemeint ist.`
      : `„${text}“ steht so nicht im Gemeindeverzeichnis. Wählen Sie einen Eintrag aus der Liste.`;
  }
}
