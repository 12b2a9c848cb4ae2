/** The steps of one Maßnahmenblatt: add, change, move, remove with undo, take over from the case or from another group.
 *
 * `new Schritte(bereich, sichere, signal)`: sichere(id, [{ was, wer, quartal, beschluss }]) gets the whole list after a change.
 * `zeige({ id, eigene, blatt, ort, vorschlaege })` fills it; a field in use is left alone. */
import { baue } from "../bauen.js";
import { auswahl, heutiges, kurz, name as quartalsname } from "./quartal.js";

const NACH = 400; // milliseconds of rest after which typing is stored
const JAHRE = 10;

export class Schritte {
  #bereich;
  #vorlage;
  #sichere;
  #id;
  #liste = [];
  #uhr;

  constructor(bereich, sichere, signal) {
    this.#bereich = bereich;
    this.#vorlage = bereich.closest("werkstatt-fahrplan").querySelector(".schrittvorlage");
    this.#sichere = sichere;
    const hoere = (ereignis, tu, mehr) => bereich.addEventListener(ereignis, tu, { signal, ...mehr });
    hoere("input", ({ target }) => this.#schreibe(target));
    hoere("change", () => this.#raeume());
    hoere("click", (e) => this.#druecke(e.target.closest("button")));
    window.addEventListener("pagehide", () => this.#raeume(), { signal });
  }

  zeige({ id, eigene, blatt, ort, vorschlaege }) {
    if (id !== this.#id) {
      this.#raeume();
      this.#melde("");
    }
    this.#id = id;
    if (!this.#uhr) this.#setze(eigene);
    this.#zeigeAndere(blatt, eigene);
    this.#zeigeVorschlaege(vorschlaege.filter(({ was }) => !eigene.some((schritt) => schritt.was === was)), ort);
  }

  get #ol() {
    return this.#bereich.querySelector(".schrittliste");
  }

  #setze(liste) {
    this.#liste = liste;
    const ol = this.#ol;
    while (ol.children.length > liste.length) ol.lastElementChild.remove();
    while (ol.children.length < liste.length) ol.append(this.#vorlage.content.firstElementChild.cloneNode(true));
    [...ol.children].forEach((zeile, i) => this.#fuelle(zeile, liste[i], i));
  }

  #fuelle(zeile, schritt, i) {
    zeile.querySelector("legend").textContent = `Schritt ${i + 1}`;
    const quartal = zeile.querySelector("select");
    if (![...quartal.options].some(({ value }) => value === (schritt.quartal ?? ""))) {
      const werte = auswahl(heutiges(new Date()), JAHRE * 4, schritt.quartal);
      quartal.replaceChildren(new Option("noch offen", ""), ...werte.map((wert) => new Option(quartalsname(wert), wert)));
    }
    for (const feld of zeile.querySelectorAll("input, select")) {
      if (feld !== document.activeElement) feld.value = schritt[feld.name] ?? "";
    }
    for (const [klasse, aus, wort] of [["hoch", i === 0, "nach oben"], ["runter", i === this.#liste.length - 1, "nach unten"], ["weg", false, "entfernen"]]) {
      const knopf = zeile.querySelector(`.${klasse}`);
      knopf.disabled = aus;
      knopf.setAttribute("aria-label", `Schritt ${i + 1} ${wort}`);
    }
  }

  #schreibe(feld) {
    const zeile = feld.closest(".blattschritt");
    if (!zeile) return;
    const i = [...this.#ol.children].indexOf(zeile);
    this.#liste = this.#liste.map((schritt, n) => (n === i ? { ...schritt, [feld.name]: feld.value } : schritt));
    clearTimeout(this.#uhr);
    this.#uhr = setTimeout(() => this.#raeume(), NACH);
  }

  #raeume() {
    if (!this.#uhr) return;
    clearTimeout(this.#uhr);
    this.#uhr = undefined;
    this.#sichere(this.#id, this.#liste);
  }

  #druecke(knopf) {
    if (!knopf) return;
    this.#raeume();
    const zeile = knopf.closest(".blattschritt");
    const i = zeile ? [...this.#ol.children].indexOf(zeile) : -1;
    if (knopf.matches(".neuer-schritt")) this.#fuegeEin([{ was: "", wer: "", quartal: "", beschluss: "" }], "");
    else if (knopf.matches(".hoch")) this.#verschiebe(i, i - 1, ".hoch");
    else if (knopf.matches(".runter")) this.#verschiebe(i, i + 1, ".runter");
    else if (knopf.matches(".weg")) this.#entferne(i);
    else if (knopf.uebernimmt) this.#fuegeEin(knopf.uebernimmt, knopf.uebernimmt.length === 1 ? "Schritt übernommen." : `${knopf.uebernimmt.length} Schritte übernommen.`);
    else if (knopf.nimmtZurueck) this.#nimmZurueck(knopf.nimmtZurueck);
  }

  #speichere(liste) {
    this.#setze(liste);
    this.#sichere(this.#id, liste);
  }

  #fuegeEin(schritte, meldung) {
    const ab = this.#liste.length;
    this.#melde(meldung);
    this.#speichere([...this.#liste, ...schritte]);
    this.#ol.children[ab].querySelector("input").focus();
  }

  #verschiebe(von, nach, knopf) {
    const liste = [...this.#liste];
    liste.splice(nach, 0, ...liste.splice(von, 1));
    this.#speichere(liste);
    this.#melde(`Jetzt Schritt ${nach + 1} von ${liste.length}.`);
    const zeile = this.#ol.children[nach];
    const ziel = zeile.querySelector(knopf);
    (ziel.disabled ? zeile.querySelector(".hoch:enabled, .runter:enabled") : ziel).focus();
  }

  #entferne(i) {
    const schritt = this.#liste[i];
    this.#speichere(this.#liste.filter((_, n) => n !== i));
    const zurueck = baue("button", { type: "button", class: "merken" }, "Rückgängig");
    zurueck.nimmtZurueck = { schritt, i };
    this.#melde(`Schritt ${i + 1} entfernt${schritt.was ? `: ${schritt.was}` : ""}. `, zurueck);
    zurueck.focus();
  }

  #nimmZurueck({ schritt, i }) {
    this.#melde(`Schritt ${i + 1} ist wieder da.`);
    this.#speichere([...this.#liste.slice(0, i), schritt, ...this.#liste.slice(i)]);
    this.#ol.children[Math.min(i, this.#liste.length - 1)].querySelector("input").focus();
  }

  #melde(...inhalt) {
    this.#bereich.querySelector(".schrittmeldung").replaceChildren(...inhalt);
  }

  #zeigeAndere(blatt, eigene) {
    const verschieden = ({ wert }) => JSON.stringify(wert) !== JSON.stringify(eigene);
    const gilt = blatt.von.schritte ? [{ gruppe: `Es gilt die Fassung von ${blatt.von.schritte}`, wert: blatt.schritte }] : [];
    const andere = [...gilt, ...(blatt.andere.schritte ?? [])].filter(verschieden);
    this.#bereich.querySelector(".andere-schritte").replaceChildren(...andere.map(({ gruppe, wert }) =>
      baue("div", { class: "vorschlag" },
        baue("p", {}, `${gruppe}:`),
        baue("ol", {}, ...wert.map((schritt) => baue("li", {}, zeile(schritt)))),
        this.#angebot("Übernehmen", wert))));
  }

  #zeigeVorschlaege(vorschlaege, ort) {
    const bereich = this.#bereich.querySelector(".schrittvorschlaege");
    bereich.hidden = vorschlaege.length === 0;
    bereich.querySelector("summary").textContent = `Vorschläge aus dem Beispiel ${ort ?? ""} (${vorschlaege.length})`;
    bereich.querySelector("ul").replaceChildren(...vorschlaege.map((schritt) =>
      baue("li", {}, baue("p", {}, zeile(schritt)), this.#angebot("Übernehmen", [schritt]))));
  }

  #angebot(wort, schritte) {
    const knopf = baue("button", { type: "button", class: "merken", "aria-label": `${wort}: ${schritte[0].was}` }, wort);
    knopf.uebernimmt = schritte;
    return knopf;
  }
}

const zeile = ({ was, wer, quartal, beschluss }) => [was, wer, kurz(quartal), beschluss && `Beschluss: ${beschluss}`].filter(Boolean).join(" · ");
