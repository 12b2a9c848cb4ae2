/** <werkstatt-fahrplan data-wurzel="../..">: one Maßnahmenblatt per idea of the Merkliste, their order, their timeline.
 *
 * Needs inside what overrides/bausteine/werkstatt/fahrplan.html has. Which sheet is open stands in the address:
 * #fahrplan/<id of the idea>. Every entry is stored at once, on this device; a suggestion only when it is taken. */
import { ladeBeispiele } from "../beispieldaten.js";
import { ladeBlattfelder } from "../fahrplan/blattfelder.js";
import { blaetter } from "../fahrplan/fahrplan-blaetter.js";
import { Felder } from "../fahrplan/fahrplan-felder.js";
import { baueListe, summenText } from "../fahrplan/fahrplan-liste.js";
import { Schritte } from "../fahrplan/fahrplan-schritte.js";
import { hinweise, schrittvorschlaege, vorschlaege } from "../fahrplan/fahrplan-vorschlag.js";
import { EINWOHNER, ebeneVon } from "./hochrechnen.js";
import { gemerkt } from "../kommune/kommune-merken.js";
import { aendere, beobachte, zustand } from "./werkstatt-ablage.js";
import { eigener, mitBeitrag } from "./werkstatt-zustand.js";
import { zeitstrahl } from "../fahrplan/zeitstrahl.js";

const ANKER = /^#fahrplan\/([a-z0-9_-]+)$/i;
const OHNE_DATEN = { fall: null, fragen: [], vergleiche: null };

export class WerkstattFahrplan extends HTMLElement {
  #hoert;
  #blattfelder = [];
  #felder;
  #schritte;
  #daten = new Map(); // id of an idea -> { fall: data of the case or null, fragen, vergleiche: vergleich.json }

  async connectedCallback() {
    const { signal } = (this.#hoert = new AbortController());
    this.wurzel = new URL(`${this.dataset.wurzel}/`, document.baseURI);
    try {
      this.#blattfelder = await ladeBlattfelder(this.wurzel);
    } catch {
      this.querySelector(".ohne-ideen").textContent = "Die Maßnahmenblätter lassen sich gerade nicht laden. Bitte laden Sie die Seite neu.";
      this.querySelector(".ohne-ideen").hidden = false;
      return;
    }
    if (signal.aborted) return;
    this.#felder = new Felder(this.querySelector(".blattform"), (id, neu) => this.#sichereFelder(id, neu), signal);
    this.#schritte = new Schritte(this.querySelector(".schritteingabe"), (id, schritte) => this.#sichere(id, () => ({ schritte })), signal);
    window.addEventListener("hashchange", () => this.#oeffne(), { signal });
    window.addEventListener("pageshow", (e) => e.persisted && this.#zeige(zustand()), { signal });
    beobachte((neu) => this.#zeige(neu), signal);
    this.#oeffne();
  }

  disconnectedCallback() {
    this.#hoert.abort();
  }

  /** The id of the idea that the address names, or null. */
  get #id() {
    return ANKER.exec(location.hash)?.[1] ?? null;
  }

  #sichereFelder(id, neu) {
    this.#sichere(id, (beitrag) => ({ blatt: { ...beitrag.blatt, ...neu } }));
  }

  /** Store what `aus(own part)` gives, on top of the newest state. */
  #sichere(id, aus) {
    aendere((alt) => mitBeitrag(alt, id, aus(eigener(alt, id)), new Date().toISOString()));
  }

  #zeige(stand) {
    const alle = blaetter(stand, this.#blattfelder);
    this.querySelector(".ohne-ideen").hidden = alle.length > 0;
    this.querySelector(".mit-ideen").hidden = alle.length === 0;
    this.querySelector(".blattliste").replaceChildren(baueListe(alle, this.#blattfelder, this.#id));
    this.querySelector(".summen").textContent = summenText(alle, this.#blattfelder);
    const bild = zeitstrahl(alle);
    this.querySelector(".zeitplan").hidden = !bild;
    this.querySelector(".zeitplan .breit").replaceChildren(...(bild ? [bild] : []));
    this.#fuelle(alle.find(({ id }) => id === this.#id), stand);
  }

  #fuelle(blatt, stand) {
    const bereich = this.querySelector(".blatt");
    bereich.hidden = !blatt;
    if (!blatt) return;
    const { fall, fragen, vergleiche } = this.#daten.get(blatt.id) ?? OHNE_DATEN;
    const beitrag = eigener(stand, blatt.id);
    bereich.querySelector("h3").textContent = blatt.titel;
    this.#zeigeVorbild(fall, blatt);
    const angebote = vorschlaege(fall, beitrag, { fragen, zahlen: eigeneZahlen(stand, beitrag, vergleiche) });
    this.#felder.zeige({ id: blatt.id, blatt, eigene: beitrag.blatt, vorschlaege: angebote, hinweise: hinweise(fall, beitrag) });
    this.#schritte.zeige({ id: blatt.id, eigene: beitrag.schritte, blatt, ort: fall?.ort, vorschlaege: schrittvorschlaege(fall) });
  }

  #zeigeVorbild(fall, blatt) {
    const zeile = this.querySelector(".blatt-vorbild");
    if (!fall) {
      zeile.textContent = blatt.ort ? `Vorbild: ${blatt.ort}` : "Eigene Idee ohne Vorbild";
      return;
    }
    const link = document.createElement("a");
    link.href = new URL(`beispiele/${fall.slug}/`, this.wurzel);
    link.textContent = `${fall.ort}: ${fall.titel}`;
    zeile.replaceChildren("Vorbild: ", link);
  }

  /** Show the sheet that the address names, with the data of its case. */
  async #oeffne() {
    const id = this.#id;
    this.#zeige(zustand());
    if (!id || this.querySelector(".blatt").hidden) return;
    this.querySelector("#blattkopf").focus();
    if (this.#daten.has(id)) return;
    try {
      this.#daten.set(id, await this.#lade(id));
    } catch {
      return; // without the case there are no suggestions; the sheet works all the same
    }
    if (!this.#hoert.signal.aborted) this.#zeige(zustand());
  }

  async #lade(id) {
    const hole = async (datei) => (await fetch(new URL(`simulationslabor/werkstatt/${datei}`, this.wurzel))).json();
    const fall = id.startsWith("eigen-") ? null : (await ladeBeispiele(this.wurzel, [id])).get(id);
    if (!fall) return { ...OHNE_DATEN, fragen: await hole("fragen.json") };
    return { fall, fragen: fall.fragen, vergleiche: await hole("vergleich.json") };
  }
}

/** What the own place is known by, to scale figures: its inhabitants, and what the group entered when playing through. */
function eigeneZahlen(stand, { groessen }, vergleiche) {
  if (!vergleiche) return null;
  const kommune = stand.veranstaltung.kommune ?? gemerkt();
  const bekannt = kommune?.einwohner ? { [EINWOHNER]: kommune.einwohner } : {};
  return { daten: vergleiche, groessen: { ...bekannt, ...groessen }, ebene: ebeneVon(kommune) };
}

customElements.get("werkstatt-fahrplan") ?? customElements.define("werkstatt-fahrplan", WerkstattFahrplan);
