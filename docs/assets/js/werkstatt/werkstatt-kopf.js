/** <werkstatt-kopf>: name of the group, saving the work as a file and opening one, a new group on this device.
 *
 * Needs inside (overrides/bausteine/werkstatt/kopf.html): input[name=gruppe], .kurzfassung, .sichern, .oeffnen, .neue-gruppe,
 * input.dateiwahl, two .rueckfrage (data-frage) with buttons (data-tut), .dateifehler (alert), .kopfstatus with a live
 * region and .zurueck. Whatever replaces a state lays the old one aside first. */
import { gleich, istLeer, neueGruppe } from "./werkstatt-gruppe.js";
import { aendere, beobachte, legeBeiseite, neueKennung, zustand } from "./werkstatt-ablage.js";
import { alsText, liesDatei, sichereDatei } from "./werkstatt-datei.js";
import { vereinige } from "./werkstatt-zusammen.js";
import { mitGeraet, mitGruppe, sichtbare } from "./werkstatt-zustand.js";

export class WerkstattKopf extends HTMLElement {
  #hoert;
  #datei; // { name, zustand } that waits for an answer
  #vorher; // the state before the last change here

  connectedCallback() {
    const { signal } = (this.#hoert = new AbortController());
    const hoere = (stelle, ereignis, tu) => this.querySelector(stelle).addEventListener(ereignis, tu, { signal });
    hoere("[name=gruppe]", "change", (e) => aendere((z) => mitGruppe(z, e.target.value.trim())));
    hoere(".sichern", "click", () => this.#melde(`Gespeichert als ${sichereDatei(zustand())}.`));
    hoere(".oeffnen", "click", () => this.#wahl.click());
    hoere(".dateiwahl", "change", () => this.#lies());
    hoere(".neue-gruppe", "click", () => this.#frage("neu"));
    hoere(".zurueck", "click", () => this.#nimmZurueck());
    for (const frage of this.querySelectorAll(".rueckfrage")) {
      frage.addEventListener("click", (e) => this.#antworte(e.target.dataset.tut), { signal });
      frage.addEventListener("keydown", (e) => e.key === "Escape" && this.#antworte("lass"), { signal });
    }
    beobachte((z) => this.#zeige(z), signal);
  }

  disconnectedCallback() {
    this.#hoert.abort();
  }

  get #wahl() {
    return this.querySelector(".dateiwahl");
  }

  #zeige({ gruppe, veranstaltung: { titel, kommune } }) {
    const feld = this.querySelector("[name=gruppe]");
    if (feld !== document.activeElement) feld.value = gruppe;
    const kurz = [titel, kommune?.name].filter(Boolean).join(", ");
    this.querySelector(".kurzfassung").textContent = kurz ? `: ${kurz}` : "";
  }

  async #lies() {
    const [datei] = this.#wahl.files;
    if (!datei) return;
    const { zustand: gelesen, fehler } = await liesDatei(datei);
    this.#wahl.value = ""; // the same file can be chosen again
    this.#fehler(fehler ?? "");
    if (fehler) return;
    this.#datei = { name: datei.name, zustand: gelesen };
    if (istLeer(zustand()) || gleich(zustand(), gelesen)) this.#ersetze();
    else this.#frage("oeffnen");
  }

  #frage(welche) {
    this.#melde("");
    for (const frage of this.querySelectorAll(".rueckfrage")) frage.hidden = frage.dataset.frage !== welche;
    const frage = this.querySelector(`[data-frage=${welche}]`);
    if (welche === "oeffnen") {
      const hier = zustand();
      frage.querySelector(".was").textContent = `Auf diesem Gerät liegt schon ein Arbeitsstand: ${inWorten(hier)}. In „${this.#datei.name}“: ${inWorten(this.#datei.zustand)}. Was soll geschehen?`;
    }
    frage.querySelector(".was").focus();
  }

  #antworte(tut) {
    if (!tut) return;
    const { frage } = this.querySelector(".rueckfrage:not([hidden])").dataset;
    for (const kasten of this.querySelectorAll(".rueckfrage")) kasten.hidden = true;
    if (tut === "vereinige") this.#vereinige();
    else if (tut === "ersetze") this.#ersetze();
    else if (tut === "beginne") this.#beginne();
    else this.#melde("Nichts geändert.");
    this.querySelector(frage === "neu" ? ".neue-gruppe" : ".oeffnen").focus();
  }

  #vereinige() {
    const { name, zustand: fremder } = this.#datei;
    this.#stelle((z) => vereinige(z, fremder).zustand, `„${name}“ ist mit dem Stand hier zusammengeführt. Die Antworten stehen getrennt nach Gruppen unter „Zusammenführen“.`);
  }

  /** Goes on with what the file holds, as a copy of its own: the one that saved it may go on as well. */
  #ersetze() {
    const { name, zustand: gelesen } = this.#datei;
    this.#sichereVorher();
    this.#stelle(() => mitGeraet(gelesen, neueKennung()), `„${name}“ ist geöffnet: ${inWorten(gelesen)}.`);
  }

  #beginne() {
    const datei = sichereDatei(zustand());
    this.#sichereVorher();
    const { checked } = this.querySelector("[name=behalten]");
    this.#stelle((z) => neueGruppe(z, neueKennung(), checked), `Eine neue Gruppe hat begonnen. Der bisherige Stand ist als ${datei} gespeichert. Geben Sie der Gruppe oben einen Namen.`);
  }

  #sichereVorher() {
    const bisher = zustand();
    if (!istLeer(bisher) && !legeBeiseite(alsText(bisher))) sichereDatei(bisher); // the storage is full
  }

  #stelle(fn, text) {
    this.#vorher = zustand();
    aendere(fn);
    this.#melde(text);
    this.querySelector(".zurueck").hidden = istLeer(this.#vorher);
  }

  /** What was done since is laid aside as well. */
  #nimmZurueck() {
    const vorher = this.#vorher;
    this.#sichereVorher();
    aendere(() => vorher);
    this.#melde("Zurückgenommen. Der Stand von vorher ist wieder da.");
    this.querySelector(".oeffnen").focus();
  }

  #melde(text) {
    this.#fehler("");
    this.querySelector(".zurueck").hidden = true;
    this.querySelector(".kopfstatus [role=status]").textContent = text;
  }

  #fehler(text) {
    const kasten = this.querySelector(".dateifehler");
    kasten.classList.toggle("fehler", Boolean(text));
    kasten.textContent = text;
    if (text) this.querySelector(".kopfstatus [role=status]").textContent = "";
  }
}

function inWorten(z) {
  const n = sichtbare(z).length;
  return [z.gruppe && `„${z.gruppe}“`, n === 1 ? "1 Idee" : `${n} Ideen`].filter(Boolean).join(", ");
}

customElements.get("werkstatt-kopf") ?? customElements.define("werkstatt-kopf", WerkstattKopf);
