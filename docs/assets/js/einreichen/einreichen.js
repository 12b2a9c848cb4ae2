/** <beispiel-einreichen data-wurzel data-neue-datei data-bearbeiten data-email hidden>: a case put down or corrected in steps.
 *
 * Needs inside what overrides/seiten/einreichen.html has; `?fall=<slug>` loads a case for correction, `?entwurf=<id>` a draft,
 * `#<step>` opens a step. The components of the fields hold what was entered; after each pause it is read, checked,
 * shown as a page and kept as a draft on this device (einreichen-entwurf.js). Nothing is sent. */
import { heutigerTag, lade } from "./einreichen-anfang.js";
import { Ausgabe } from "./einreichen-ausgabe.js";
import { neu } from "./einreichen-bauen.js";
import { feldVon } from "./einreichen-einzeln.js";
import { Entwuerfe } from "./einreichen-entwuerfe.js";
import { istLeer } from "./einreichen-gruppen.js";
import { benenne, teile, verstaendlich } from "./einreichen-namen.js";
import { pruefe } from "./einreichen-pruefen.js";
import { abbildung, umnummeriert } from "./einreichen-quellen.js";
import { Schritte } from "./einreichen-schritte.js";
import { baueVorschau } from "./einreichen-vorschau.js";
import { ohneLeere, schreibe } from "./einreichen-yaml.js";

const TIPPPAUSE = 350; // ms
const SCHMAL = "(max-width: 64rem)"; // here the preview is folded away at first

export class BeispielEinreichen extends HTMLElement {
  #hoert;
  #formular;
  #schritte;
  #entwuerfe;
  #ausgabe;
  #vorlage = null; // the content of the case under correction
  #gezeigt = new Map(); // component that shows findings -> the first of them
  #zurueck = null; // the content before the last removal, while nothing else has changed
  #titel = ""; // of the sources, as the pickers show them
  #uhr = 0;

  async connectedCallback() {
    const { signal } = (this.#hoert = new AbortController());
    this.hidden = false;
    try {
      this.#formular = await lade(new URL("mitmachen/formular.json", this.#wurzel));
      const { fall } = this.#anfrage;
      if (fall) this.#vorlage = await lade(new URL(`beispiele/${encodeURIComponent(fall)}/beispiel.json`, this.#wurzel));
    } catch {
      return this.#melde(this.#formular
        ? "Dieses Beispiel gibt es nicht. Öffnen Sie es über die Liste der Beispiele und wählen Sie dort „Angabe korrigieren“."
        : "Das Formular lässt sich gerade nicht laden. Prüfen Sie die Verbindung und laden Sie die Seite neu.");
    }
    if (!signal.aborted) this.#baue(signal);
  }

  disconnectedCallback() {
    this.#hoert.abort();
    clearTimeout(this.#uhr);
  }

  get #wurzel() {
    return new URL(`${this.dataset.wurzel}/`, document.baseURI);
  }

  get #anfrage() {
    return Object.fromEntries(new URLSearchParams(location.search));
  }

  #baue(signal) {
    const heute = heutigerTag();
    const umfeld = {
      formular: this.#formular, heute, signal, register: new URL("assets/daten/register.json", this.#wurzel).href,
      quellen: () => this.#quellentitel(), quellenfelder: new Set(), melde: (text) => this.#melde(text),
      geaendert: () => this.#geaendert(), merke: (liste, tun, text) => this.#merke(liste, tun, text),
    };
    this.umfeld = umfeld;
    this.#schritte = new Schritte({ gruppen: this.#formular.gruppen, wahl: this.querySelector(".schrittwahl"), form: this.querySelector("form"),
      signal, umfeld, gewechselt: () => this.#schritte && this.#werte() });
    this.#schritte.beiPruefung = () => this.#werte();
    const teil = (name) => this.querySelector(`[data-tun=${name}]`);
    const hoere = (ziel, ereignis, tu) => ziel?.addEventListener(ereignis, tu, { signal });
    this.#ausgabe = new Ausgabe(this, { formular: this.#formular, signal, vorlage: this.#vorlage, fall: this.#anfrage.fall,
      springe: (ziel) => this.#schritte.springe(ziel) });
    const letzter = this.#schritte.abschnitt(this.#schritte.letzter);
    letzter.querySelector(".knoepfe").before(this.querySelector(".ausgabe"));
    this.querySelector(".ausgabe").hidden = false;
    this.querySelector(".vorschauspalte").open = !matchMedia(SCHMAL).matches;
    hoere(this.querySelector("form"), "submit", (e) => e.preventDefault());
    hoere(this.querySelector("form"), "input", () => this.#geaendert());
    hoere(this.querySelector("form"), "change", (e) => this.#uebernimm(feldVon(e.target)));
    hoere(this.querySelector("form"), "focusout", () => this.#geaendert(false));
    hoere(teil("zurueck"), "click", () => this.#machRueckgaengig());
    hoere(teil("verwerfen"), "click", () => this.#verwirf());
    hoere(window, "pagehide", () => this.#werte());
    hoere(window, "pageshow", (e) => e.persisted && this.#entwuerfe.zeigeAndere());
    this.#entwuerfe = new Entwuerfe(this, { fall: this.#anfrage.fall, id: this.#anfrage.entwurf, signal });
    this.#beginne();
  }

  #beginne() {
    const entwurf = this.#entwuerfe.geladener();
    if (this.#vorlage) {
      this.querySelector("[data-teil=vorspann]").replaceChildren("Sie berichtigen ",
        neu("a", { href: new URL(`beispiele/${this.#anfrage.fall}/`, this.#wurzel).href }, this.#vorlage.titel),
        ". Ändern Sie, was nicht stimmt, und nennen Sie eine Quelle dafür. Gesendet wird nichts.");
    }
    if (entwurf) this.#melde("Ihr Entwurf ist geladen. Sie arbeiten dort weiter, wo Sie aufgehört haben.");
    if (entwurf || this.#vorlage) this.#setze(entwurf?.inhalt ?? this.#vorlage);
    else this.#werte();
  }

  #setze(inhalt) {
    for (const [name, teil] of this.#schritte.felder) teil.setze(inhalt[name]);
    this.#titel = "";
    this.#werte();
  }

  #lies() {
    const felder = [...this.#schritte.felder].map(([name, teil]) => [name, teil.wert]);
    return ohneLeere(Object.fromEntries(felder.filter(([, wert]) => !istLeer(wert))));
  }

  #quellentitel() {
    const liste = this.#schritte?.felder.get("quellen");
    return (liste?.wert ?? []).map(({ titel, url }) => titel || url || "noch ohne Titel");
  }

  #geaendert(echt = true) {
    if (echt) this.#bieteZurueck(null, "");
    clearTimeout(this.#uhr);
    this.#uhr = setTimeout(() => this.#werte(), TIPPPAUSE);
  }

  /** Reads, checks, shows and keeps what is in the form now. */
  #werte() {
    clearTimeout(this.#uhr);
    const inhalt = this.#lies();
    this.#erneuereQuellen();
    const befunde = pruefe(inhalt, this.#formular, { heute: this.umfeld.heute })
      .map((b) => this.#benannt(b, teile(b.pfad)))
      .sort((a, b) => a.stelle - b.stelle);
    this.#zeigeBefunde(befunde, inhalt);
    this.querySelector(".blatt").replaceChildren(...baueVorschau(inhalt, this.#formular));
    const text = (was) => schreibe(ohneLeere(was), this.#formular.yaml); // the order in which fields were filled in is no change
    const geaendert = text(inhalt) !== text(this.#vorlage ?? {});
    this.#entwuerfe.sichere(inhalt, geaendert);
    this.#ausgabe.zeige(inhalt, befunde);
    return befunde;
  }

  #benannt(befund, pfad) {
    const [text, abhilfe] = [befund.text, befund.abhilfe].map((satz) => verstaendlich(satz ?? "", pfad, this.#formular));
    const teil = this.#teilBei(pfad);
    // nobody can cite a source before the texts are there
    const schritt = befund.regel === "quelle-ungenutzt" ? this.#schritte.letzter : this.#schritte.schrittVon(teil);
    const stelle = this.#formular.gruppen.findIndex(({ id }) => id === schritt);
    return { ...befund, text, abhilfe, teil, schritt, stelle, name: benenne(pfad, this.#formular) };
  }

  #teilBei([name, ...rest]) {
    return this.#schritte.felder.get(name)?.finde(rest) ?? { ziel: this.querySelector(".ausgabe") };
  }

  #zeigeBefunde(befunde, inhalt) {
    const jeTeil = new Map();
    const jeSchritt = new Map();
    for (const befund of befunde) {
      const { schritt } = befund;
      if (befund.stufe === "Fehler") jeSchritt.set(schritt, [...(jeSchritt.get(schritt) ?? []), befund]);
      if (!befund.teil.zeige || !(befund.teil.beruehrt || this.#schritte.geprueft.has(schritt))) continue;
      jeTeil.set(befund.teil, [...(jeTeil.get(befund.teil) ?? []), befund]);
    }
    const hinzu = [...jeTeil].find(([teil, [erster]]) => teil.beruehrt && erster.stufe === "Fehler" && this.#gezeigt.get(teil) !== erster.text);
    if (hinzu) this.querySelector("[data-teil=ansage]").textContent = `${hinzu[1][0].name}: ${hinzu[1][0].text}`;
    for (const teil of this.#gezeigt.keys()) if (!jeTeil.has(teil)) teil.zeige([]);
    for (const [teil, eigene] of jeTeil) teil.zeige(eigene);
    this.#gezeigt = new Map([...jeTeil].map(([teil, [erster]]) => [teil, erster.text]));
    const begonnen = this.#formular.gruppen.filter(({ felder }) => felder.some(({ name }) => name in inhalt)).map(({ id }) => id);
    this.#schritte.stand(jeSchritt, new Set(begonnen));
  }

  #erneuereQuellen() {
    const titel = this.#quellentitel().join("\n");
    if (titel === this.#titel) return;
    this.#titel = titel;
    for (const feld of this.umfeld.quellenfelder) {
      if (feld.element.isConnected) feld.erneuere();
      else this.umfeld.quellenfelder.delete(feld);
    }
  }

  /** Where the check knows how a value is meant („März 2019“ is 2019-03), it is written that way, and said. */
  #uebernimm(teil) {
    this.#geaendert(); // a place chosen from its list tells nothing else
    if (teil) teil.beruehrt = true;
    if (teil?.feld.art === "kennung") return this.#kuerze(teil);
    if (!teil || !["zahl", "zeitangabe", "jahr", "datum", "adresse"].includes(teil.feld.art)) return;
    const befund = this.#werte().find((b) => b.teil === teil);
    const gemeint = /^Schreiben Sie (\S+)\.$/.exec(befund?.abhilfe ?? "")?.[1] ?? /Meinten Sie „(https:\S+)“\?$/.exec(befund?.abhilfe ?? "")?.[1];
    if (!gemeint) return;
    teil.setze(gemeint);
    this.#werte();
    this.#melde(`${teil.feld.label}: als ${gemeint} übernommen.`);
  }

  /** The address of a case is as good as its name. */
  #kuerze(teil) {
    const slug = /beispiele\/([a-z0-9-]+)\/?$/.exec(teil.wert.trim())?.[1];
    if (slug) teil.setze(slug);
  }

  /** Does `tun` to a list so that it can be undone, and lets all numbers follow when it was the list of sources. */
  #merke(liste, tun, text = "") {
    const vorher = this.#lies();
    const reihe = liste.belegte;
    tun();
    if (liste.feld.name === "quellen") this.#folge(abbildung(reihe, liste.belegte));
    this.#bieteZurueck(text ? vorher : null, text);
    this.#werte();
  }

  #folge(neueNummern) {
    const alt = this.#lies();
    const neuer = umnummeriert(alt, neueNummern);
    for (const [name, wert] of Object.entries(neuer)) {
      if (JSON.stringify(wert) !== JSON.stringify(alt[name])) this.#schritte.felder.get(name).setze(wert);
    }
  }

  #bieteZurueck(inhalt, text) {
    this.#zurueck = inhalt;
    this.querySelector("[data-tun=zurueck]").hidden = !inhalt;
    this.#melde(text);
  }

  #machRueckgaengig() {
    const inhalt = this.#zurueck;
    this.#bieteZurueck(null, "Rückgängig gemacht.");
    this.#setze(inhalt);
    this.#schritte.abschnitt(this.#schritte.offen).querySelector("h2").focus();
  }

  #verwirf() {
    const vorher = this.#lies();
    this.#setze(this.#vorlage ?? {});
    this.#entwuerfe.verwirf();
    this.#schritte.geprueft.clear();
    this.#werte();
    this.#bieteZurueck(vorher, "Entwurf verworfen.");
    this.querySelector("[data-tun=zurueck]").focus();
  }

  #melde(text) {
    this.querySelector(".meldungsleiste .status").textContent = text;
  }
}

customElements.get("beispiel-einreichen") ?? customElements.define("beispiel-einreichen", BeispielEinreichen);
