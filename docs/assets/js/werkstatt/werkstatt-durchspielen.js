/** <werkstatt-durchspielen data-wurzel="../..">: plays one idea of the Merkliste through: questions, figures for the own place, a note.
 *
 * Needs inside overrides/bausteine/werkstatt/durchspielen.html. The idea is named by the address (#durchspielen/<id>); answers are
 * kept by werkstatt-ablage.js as they are given. Without JavaScript: an explanation and links to the printed forms. */
import { baue } from "../bauen.js";
import { ladeBeispiele } from "../beispieldaten.js";
import { beispielzeilen } from "./durchspielen-beispiel.js";
import { beantwortet } from "./durchspielen-antworten.js";
import { baueFragen, baueStand, fuelleFragen } from "./durchspielen-fragen.js";
import { baueZahlen, zeigeErgebnis } from "./durchspielen-zahlen.js";
import { EINWOHNER, ebeneVon, liesZahl, passende, zahlwort } from "./hochrechnen.js";
import { gemerkt, verfolge } from "../kommune/kommune-merken.js";
import { aendere, beobachte, zustand } from "./werkstatt-ablage.js";
import { eigener, idee, mitBeitrag, sichtbare } from "./werkstatt-zustand.js";

const ADRESSE = /^#durchspielen\/(.+)$/;
const RUHE = 400; // ms without a keystroke until a text is kept

export class WerkstattDurchspielen extends HTMLElement {
  #hoert;
  #id = null; // of the idea that is shown
  #gezeigt = null; // { id, fragen, vergleiche, mindestens } once its data are there
  #laedt = null; // id of the idea whose data are on their way
  #gemeinsame = null; // promise of what all ideas share
  #wartet = new Map(); // field -> timer of a text that is not kept yet

  connectedCallback() {
    const { signal } = (this.#hoert = new AbortController());
    this.wurzel = new URL(`${this.dataset.wurzel}/`, document.baseURI);
    this.addEventListener("change", (e) => this.#nimm(e.target), { signal });
    this.addEventListener("input", (e) => this.#merke(e.target), { signal });
    this.addEventListener("click", (e) => this.#blaettere(e.target.closest("button")), { signal });
    window.addEventListener("hashchange", () => this.#folge(), { signal });
    window.addEventListener("pagehide", () => this.#sichere(), { signal });
    window.addEventListener("beforeprint", () => this.#oeffneAlles(), { signal });
    beobachte((z) => this.#zeige(z), signal);
    verfolge(() => this.#gezeigt && this.#fuelle(zustand()), signal);
    if (ADRESSE.test(location.hash)) this.#folge();
  }

  disconnectedCallback() {
    this.#sichere();
    this.#hoert.abort();
  }

  /** Shows the idea that the address names, and leads there. */
  #folge() {
    if (!ADRESSE.test(location.hash)) return;
    this.#sichere();
    this.#zeige(zustand());
    this.scrollIntoView();
    this.querySelector("#spiel-titel").focus({ preventScroll: true });
  }

  #zeige(z) {
    const ideen = sichtbare(z);
    this.querySelector(".ohne-ideen").hidden = ideen.length > 0;
    this.querySelector(".mit-ideen").hidden = !ideen.length;
    if (!ideen.length) return;
    let genannt = "";
    try {
      genannt = decodeURIComponent(location.hash.match(ADRESSE)?.[1] ?? "");
    } catch {
      // an address with a broken %-sign names no idea
    }
    const da = (id) => ideen.some((i) => i.id === id);
    const neue = [genannt, this.#id].find(da) ?? ideen[0].id;
    if (neue !== this.#id) this.#sichere(); // before a text that is still being typed loses its idea
    this.#id = neue;
    this.#zeigeWahl(ideen);
    if (this.#gezeigt?.id === neue) this.#fuelle(z);
    else if (this.#laedt !== neue) this.#lade(idee(z, neue));
  }

  #zeigeWahl(ideen) {
    const wahl = this.querySelector("select");
    const titel = ideen.map(({ titel: t, ort }, n) => `${n + 1}. ${t}${ort ? ` (${ort})` : ""}`);
    if ([...wahl.options].map((o) => o.value + o.text).join() !== ideen.map(({ id }, n) => id + titel[n]).join()) {
      wahl.replaceChildren(...ideen.map(({ id }, n) => new Option(titel[n], id)));
    }
    wahl.value = this.#id;
    const platz = ideen.findIndex(({ id }) => id === this.#id);
    this.querySelector(".vorige").disabled = platz === 0;
    for (const knopf of this.querySelectorAll(".naechste")) knopf.disabled = platz === ideen.length - 1;
  }

  async #lade({ id, titel, ort }) {
    this.#laedt = id;
    this.#leere();
    const eigene = id.startsWith("eigen-");
    this.querySelector("#spiel-titel").textContent = titel;
    this.querySelector(".spiel-vorbild").textContent = eigene ? "Eigene Idee ohne Beispiel" : `Beispiel: ${ort}`;
    let fall, daten, allgemeine;
    try {
      const holt = (datei) => fetch(new URL(`simulationslabor/werkstatt/${datei}`, this.wurzel)).then((antwort) => antwort.json());
      this.#gemeinsame ??= Promise.all([holt("vergleich.json"), holt("fragen.json")]);
      fall = eigene ? null : (await ladeBeispiele(this.wurzel, [id])).get(id);
      [daten, allgemeine] = await this.#gemeinsame;
    } catch {
      this.#gemeinsame = null;
      if (this.#laedt !== id) return;
      this.#laedt = null;
      const knopf = baue("button", { class: "knopf", type: "button" }, "Noch einmal versuchen");
      knopf.addEventListener("click", () => this.#zeige(zustand()));
      this.#melde("Die Daten des Beispiels lassen sich gerade nicht laden. Ihre Antworten bleiben gespeichert. ", knopf);
      return;
    }
    if (this.#laedt !== id || this.#hoert.signal.aborted) return;
    this.#laedt = null;
    this.#melde(eigene || fall ? "" : "Dieses Beispiel gibt es nicht mehr. Ihre Antworten und Notizen bleiben gespeichert; hier stehen die allgemeinen Fragen.");
    this.#baue(id, fall, daten, allgemeine);
    this.#fuelle(zustand());
  }

  /** Nothing of the last idea stays, or an answer would seem to belong to the next one. */
  #leere() {
    this.#gezeigt = null;
    this.#melde("");
    for (const teil of this.querySelectorAll(".spiel-fragen, .spiel-rechnungen, .spiel-stand")) teil.replaceChildren();
    for (const teil of this.querySelectorAll(".spiel-beispiel, .spiel-zahlen, .spiel-notiz")) teil.hidden = true;
  }

  #baue(id, fall, daten, allgemeine) {
    const fragen = fall?.fragen ?? allgemeine;
    const vergleiche = fall ? passende(daten, fall.massnahmen.map((m) => m.id)) : [];
    this.#gezeigt = { id, fragen, vergleiche, mindestens: daten.mindestens };
    this.querySelector(".spiel-fragen").replaceChildren(...baueFragen(fragen));
    this.querySelector(".spiel-rechnungen").replaceChildren(...baueZahlen(vergleiche, this.wurzel));
    this.querySelector(".keine-zahlen").hidden = vergleiche.length > 0;
    this.querySelector(".spiel-zahlen").hidden = !fall;
    const notiz = this.querySelector(".spiel-notiz");
    notiz.hidden = false;
    notiz.querySelector("textarea").value = eigener(zustand(), id).notiz;
    const kasten = this.querySelector(".spiel-beispiel");
    kasten.hidden = !fall;
    if (!fall) return;
    kasten.querySelector("dl").replaceChildren(...beispielzeilen(fall).flatMap(([name, texte]) =>
      [baue("dt", {}, name), ...texte.map((text) => baue("dd", {}, text))]));
    kasten.querySelector(".zum-beispiel").href = new URL(`beispiele/${id}/`, this.wurzel);
    const links = fall.massnahmen.map((m) => baue("a", { href: new URL(`massnahmen/${m.id}/`, this.wurzel).href }, m.name));
    this.querySelector(".spiel-massnahmen").replaceChildren("Alle Beispiele nebeneinander: ", ...links.flatMap((link, n) => (n ? [", ", link] : [link])));
    const allein = fall.kennzahlen.filter(({ je }) => je);
    const nur = this.querySelector(".nur-dieses");
    nur.hidden = !allein.length;
    nur.querySelector("ul").replaceChildren(...allein.map((k) =>
      baue("li", {}, `${k.name}: ${k.text} (${k.art_text}, ${k.stand}), das sind ${k.je}.`, ...(k.hinweis ? [baue("small", {}, k.hinweis)] : []))));
  }

  /** Puts what is stored into the fields and reckons anew. */
  #fuelle(z) {
    const { id, fragen, vergleiche, mindestens } = this.#gezeigt;
    const beitrag = eigener(z, id);
    fuelleFragen(this.querySelector(".spiel-fragen"), fragen, beitrag.check);
    this.querySelector(".spiel-stand").replaceChildren(...baueStand(fragen, beitrag.check));
    const notiz = this.querySelector(".spiel-notiz textarea");
    if (notiz !== document.activeElement) notiz.value = beitrag.notiz;
    const kommune = z.veranstaltung.kommune ?? gemerkt();
    const zahlen = { ...(kommune?.einwohner && { [EINWOHNER]: kommune.einwohner }), ...beitrag.groessen };
    for (const feld of this.querySelectorAll("[data-basis]")) {
      const wert = zahlen[feld.dataset.basis];
      if (feld !== document.activeElement) feld.value = wert ? zahlwort(wert) : "";
      const aus = feld.dataset.basis === EINWOHNER && !(EINWOHNER in beitrag.groessen) && kommune;
      this.querySelector(`#${feld.id}-hilfe`).textContent = aus ? `${kommune.name}, nach dem Gemeindeverzeichnis. Sie können die Zahl ändern.` : "";
    }
    for (const vergleich of vergleiche) {
      const kasten = this.querySelector(`[data-vergleich="${vergleich.id}"]`);
      zeigeErgebnis(kasten, vergleich, zahlen[vergleich.basis.id], ebeneVon(kommune), mindestens);
    }
  }

  /** A text is kept when the typing rests. */
  #merke(feld) {
    if (!feld.matches("textarea")) return;
    clearTimeout(this.#wartet.get(feld));
    this.#wartet.set(feld, setTimeout(() => this.#nimm(feld), RUHE));
  }

  /** Keeps at once what was typed last. */
  #sichere() {
    for (const feld of [...this.#wartet.keys()]) this.#nimm(feld);
  }

  #nimm(feld) {
    clearTimeout(this.#wartet.get(feld));
    this.#wartet.delete(feld);
    if (feld.matches("select")) return this.#gehe(feld.value);
    if (!this.#gezeigt) return undefined;
    const frage = feld.closest(".spielfrage")?.dataset.frage;
    if (frage) {
      const neues = { [feld.type === "radio" ? "antwort" : "notiz"]: feld.value.trim() };
      return this.#halteFest(({ check }) => ({ check: { [frage]: beantwortet(check, frage, neues) } }));
    }
    if (feld.name === "notiz") return this.#halteFest(() => ({ notiz: feld.value.trim() }));
    return feld.dataset.basis && this.#nimmZahl(feld);
  }

  #nimmZahl(feld) {
    const zahl = liesZahl(feld.value);
    const falsch = feld.value.trim() !== "" && zahl === null;
    feld.setAttribute("aria-invalid", String(falsch));
    this.querySelector(`#${feld.id}-fehler`).textContent = falsch ? "Das ist keine Zahl über 0. Schreiben Sie zum Beispiel 1.200 oder 12,5." : "";
    if (!falsch) this.#halteFest(() => ({ groessen: { [feld.dataset.basis]: zahl } }));
  }

  #halteFest(neues) {
    const { id } = this.#gezeigt;
    aendere((z) => (idee(z, id) ? mitBeitrag(z, id, neues(eigener(z, id)), new Date().toISOString()) : z));
  }

  #blaettere(knopf) {
    const schritt = knopf?.matches(".vorige") ? -1 : knopf?.matches(".naechste") ? 1 : 0;
    const ideen = sichtbare(zustand());
    const ziel = ideen[ideen.findIndex(({ id }) => id === this.#id) + schritt];
    if (schritt && ziel) this.#gehe(ziel.id);
  }

  #gehe(id) {
    location.hash = `durchspielen/${encodeURIComponent(id)}`;
  }

  #oeffneAlles() {
    for (const kasten of this.querySelectorAll(".fragengruppe")) kasten.open = true;
  }

  #melde(...inhalt) {
    this.querySelector(".spielmeldung").replaceChildren(...inhalt);
  }
}

customElements.get("werkstatt-durchspielen") ?? customElements.define("werkstatt-durchspielen", WerkstattDurchspielen);
