/** Groups, lists and multiple choices of the form; `baue(feld, umfeld)` makes the right component for a described field.
 *
 * Components as in einreichen-einzeln.js. What is empty is left out of `wert`, so entries count as the check counts them. */
import { Ankreuzliste, zeigeBeiGruppe } from "./einreichen-ankreuzen.js";
import { knopf, neu } from "./einreichen-bauen.js";
import { Auswahlfeld, Einheitenfeld, Einzelfeld, JaNeinFeld, Quellenfeld } from "./einreichen-einzeln.js";
import { mitHilfe } from "./einreichen-hilfe.js";
import { Ortsfeld } from "./einreichen-ort.js";

const HOECHSTENS_ANGEKREUZT = 12; // choices that fit on a screen as ticks

const ARTEN = { auswahl: Auswahlfeld, quelle: Quellenfeld, "ja-nein": JaNeinFeld };

/** The component of `roh`, a Feld of formular.json. */
export function baue(roh, umfeld) {
  const feld = mitHilfe(roh);
  if (!feld.liste) return baueEines(feld, umfeld);
  const ankreuzen = feld.art === "auswahl" && !feld.mindestens && umfeld.formular.vokabulare[feld.vokabular].length <= HOECHSTENS_ANGEKREUZT;
  return ankreuzen ? new Ankreuzliste(feld, umfeld) : new Liste(feld, umfeld);
}

function baueEines(feld, umfeld, nurVorgelesen = false) {
  if (feld.art === "gruppe") return new Gruppe(feld, umfeld);
  if (feld.art === "kommune") return new Ortsfeld(feld, umfeld, baue);
  if (feld.name === "einheit") return new Einheitenfeld(feld, umfeld);
  return new (ARTEN[feld.art] ?? Einzelfeld)(feld, umfeld, nurVorgelesen);
}

export const istLeer = (wert) => (typeof wert === "object" ? Object.keys(wert).length === 0 : !wert?.trim());

/** Fields that belong together; those that most leave empty are folded away. */
export class Gruppe {
  #reihe = []; // keys in the order in which a loaded case has them

  constructor(feld, umfeld) {
    this.feld = feld;
    this.felder = new Map(feld.felder.map((teil) => [teil.name, baue(teil, umfeld)]));
    this.fehlerplatz = neu("div", { class: "feldmeldungen" });
    const offen = [...this.felder.values()].filter(({ feld: teil }) => !teil.klappe);
    this.#klappe = neu("details", { class: "klappe" }, neu("summary", {}, "Weitere Angaben"),
      [...this.felder.values()].filter(({ feld: teil }) => teil.klappe).map(({ element }) => element));
    this.element = neu("div", { class: "feldgruppe" }, offen.map(({ element }) => element),
      this.#klappe.childElementCount > 1 ? this.#klappe : null, this.fehlerplatz);
    const heute = umfeld.heute;
    this.vorgaben = Object.fromEntries([...this.felder].filter(([, k]) => k.feld.fertig).map(([n, k]) => [n, k.feld.fertig(heute)]));
    this.#verbindeEinheit(umfeld);
  }

  #klappe;

  get wert() {
    const da = Object.fromEntries([...this.felder].map(([name, teil]) => [name, teil.wert]).filter(([, wert]) => !istLeer(wert)));
    // what the form filled in by itself makes no entry
    if (Object.keys(da).every((name) => da[name] === this.vorgaben[name])) return {};
    const namen = [...this.#reihe.filter((name) => name in da), ...Object.keys(da).filter((name) => !this.#reihe.includes(name))];
    return Object.fromEntries(namen.map((name) => [name, da[name]]));
  }

  setze(wert) {
    this.#reihe = Object.keys(wert ?? {});
    for (const [name, teil] of this.felder) teil.setze(wert ? wert[name] : undefined);
    this.felder.get("groesse")?.eingabe.dispatchEvent(new Event("change"));
    this.#klappe.open = [...this.felder.values()].some((teil) => teil.feld.klappe && !istLeer(teil.wert));
  }

  /** A new entry begins with what can be known without asking. */
  beginne() {
    for (const [name, wert] of Object.entries(this.vorgaben)) this.felder.get(name).setze(wert);
  }

  finde([name, ...rest]) {
    return this.felder.get(name)?.finde(rest) ?? this;
  }

  get ziel() {
    return this.felder.values().next().value.ziel;
  }

  /** What the entry is about, for a list that is folded. */
  get kurz() {
    if (istLeer(this.wert)) return "";
    const texte = [...this.felder.values()].map((teil) => teil.kurz).filter(Boolean);
    return texte.slice(0, 3).join(", ");
  }

  zeige(befunde) {
    zeigeBeiGruppe(this, befunde);
  }

  #verbindeEinheit(umfeld) {
    const [groesse, einheit] = [this.felder.get("groesse"), this.felder.get("einheit")];
    if (!groesse || !einheit) return;
    const einheiten = new Map(umfeld.formular.vokabulare.kennzahlen.map(([id, , , erlaubt]) => [id, erlaubt]));
    groesse.eingabe.addEventListener("change", () => einheit.stelleEin(einheiten.get(groesse.wert) ?? []));
  }
}

/** A list that grows: entries with their buttons, one to add. */
export class Liste {
  constructor(feld, umfeld) {
    Object.assign(this, { feld, umfeld, eintraege: [] });
    this.platz = neu("ol", { class: "eintraege" });
    this.fehlerplatz = neu("div", { class: "feldmeldungen" });
    this.#mehr = knopf(`${feld.eintrag} hinzufügen`, "knopf", () => this.#neuer());
    this.element = neu("div", { class: "feldliste", "data-liste": feld.name }, this.platz, this.fehlerplatz, this.#mehr);
    if (feld.mindestens) this.fuegeHinzu();
    this.platz.addEventListener("change", () => this.#zaehle());
  }

  #mehr;

  get belegte() {
    return this.eintraege.filter(({ teil }) => !istLeer(teil.wert));
  }

  get wert() {
    return this.belegte.map(({ teil }) => teil.wert);
  }

  setze(werte = []) {
    this.eintraege = [];
    this.platz.replaceChildren();
    for (const wert of werte) this.fuegeHinzu().setze(wert);
    this.#zaehle();
    // a long list is easier to look over folded
    for (const { element } of this.eintraege) element.querySelector(".eintragsklappe")?.toggleAttribute("open", werte.length < 2);
    if (!werte.length && this.feld.mindestens) this.fuegeHinzu();
  }

  finde([n, ...rest]) {
    return this.belegte[n]?.teil.finde(rest) ?? this;
  }

  get ziel() {
    return this.eintraege[0]?.teil.ziel ?? this.#mehr;
  }

  zeige(befunde) {
    zeigeBeiGruppe(this, befunde);
  }

  fuegeHinzu() {
    const teil = baueEines({ ...this.feld, label: this.feld.eintrag, hilfe: "", beispiel: "", liste: false }, this.umfeld, true);
    const eintrag = { teil, titel: neu("span", { class: "eintragname" }) };
    const knoepfe = neu("div", { class: "eintragknoepfe" },
      knopf("nach oben", "still", (e) => this.#schiebe(eintrag, -1, e.currentTarget)),
      knopf("nach unten", "still", (e) => this.#schiebe(eintrag, 1, e.currentTarget)),
      knopf("entfernen", "still", () => this.#entferne(eintrag)));
    const gruppe = teil instanceof Gruppe || teil instanceof Ortsfeld;
    const kasten = gruppe ? bauKlappe(eintrag, knoepfe) : neu("div", { class: "einzeilig" }, teil.element, knoepfe);
    Object.assign(eintrag, { knoepfe, element: neu("li", { class: "eintrag" }, kasten) });
    this.eintraege.push(eintrag);
    this.platz.append(eintrag.element);
    teil.beginne?.();
    this.#zaehle();
    return teil;
  }

  #neuer() {
    this.fuegeHinzu().ziel.focus();
    this.#sage(`${this.feld.eintrag} ${this.eintraege.length} hinzugefügt.`);
  }

  #schiebe(eintrag, richtung, taste) {
    const von = this.eintraege.indexOf(eintrag);
    const nach = von + richtung;
    if (nach < 0 || nach >= this.eintraege.length) return;
    this.umfeld.merke(this, () => this.#tausche(von, nach));
    taste.focus();
    this.#sage(`${this.feld.eintrag} steht jetzt an Stelle ${nach + 1}.`);
  }

  #tausche(von, nach) {
    const [eintrag] = this.eintraege.splice(von, 1);
    this.eintraege.splice(nach, 0, eintrag);
    this.platz.insertBefore(eintrag.element, this.eintraege[nach + 1]?.element ?? null);
    this.#zaehle();
  }

  #entferne(eintrag) {
    const platz = this.eintraege.indexOf(eintrag);
    const wort = `${this.feld.eintrag} ${platz + 1}`;
    this.umfeld.merke(this, () => {
      this.eintraege.splice(platz, 1);
      eintrag.element.remove();
      if (!this.eintraege.length && this.feld.mindestens) this.fuegeHinzu();
      this.#zaehle();
    }, `${wort} entfernt.`);
    (this.eintraege[platz]?.teil.ziel ?? this.#mehr).focus();
  }

  #zaehle() {
    this.eintraege.forEach(({ titel, teil, knoepfe }, n) => {
      const name = `${this.feld.eintrag} ${n + 1}`;
      titel.textContent = [name, teil.kurz].filter(Boolean).join(": ");
      const label = teil instanceof Einzelfeld && teil.element.querySelector("label");
      if (label) label.textContent = name;
      const [hoch, runter, weg] = knoepfe.children;
      hoch.hidden = n === 0;
      runter.hidden = n === this.eintraege.length - 1;
      weg.hidden = this.eintraege.length === 1 && Boolean(this.feld.mindestens);
      for (const taste of knoepfe.children) taste.setAttribute("aria-label", `${name} ${taste.textContent}`);
    });
  }

  #sage(text) {
    this.umfeld.geaendert();
    this.umfeld.melde(text);
  }
}

/** An entry that can be folded: its name and content in a line, everything below. */
function bauKlappe({ teil, titel }, knoepfe) {
  return neu("details", { class: "eintragsklappe", open: true }, neu("summary", {}, titel), teil.element, knoepfe);
}
