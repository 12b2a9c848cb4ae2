/** <werkstatt-zusammen data-wurzel="../..">: merges the files of several groups, shows them side by side, settles differences.
 *
 * Needs inside (overrides/bausteine/werkstatt/zusammen.html): .dateiablage with a button and input[type=file],
 * .dateiberichte (live region), .zuruecknehmen with a button, .gruppenstand, .strittiges with h3 and .streitfaelle,
 * .gegenueber with .ideenvergleich. Merging itself: werkstatt-zusammen.js. */
import { baue } from "../bauen.js";
import { ladeBlattfelder } from "../fahrplan/blattfelder.js";
import { baueStreitfaelle, zeigeWahl } from "./streitfaelle.js";
import { baueVergleich } from "./ideenvergleich.js";
import { aendere, beobachte, legeBeiseite, zustand } from "./werkstatt-ablage.js";
import { alsText, liesDatei } from "./werkstatt-datei.js";
import { gruppennamen, sagtEtwas } from "./werkstatt-gruppe.js";
import { bericht, entscheide, konflikte, vereinige } from "./werkstatt-zusammen.js";
import { sichtbare } from "./werkstatt-zustand.js";

export class WerkstattZusammen extends HTMLElement {
  #hoert;
  #vorher; // the state before the last merge
  #felder = []; // of the Maßnahmenblatt
  #gebaut = ""; // which differences have fields

  async connectedCallback() {
    const { signal } = (this.#hoert = new AbortController());
    this.wurzel = new URL(`${this.dataset.wurzel}/`, document.baseURI);
    const hoere = (ziel, ereignis, tu) => ziel.addEventListener(ereignis, tu, { signal });
    const wahl = this.querySelector("[type=file]");
    hoere(this.querySelector(".dateiablage button"), "click", () => wahl.click());
    hoere(wahl, "change", () => this.#nimm([...wahl.files]).then(() => (wahl.value = "")));
    hoere(this, "dragover", (e) => this.#zieht(e, true));
    hoere(this, "dragleave", (e) => this.#zieht(e, false));
    hoere(this, "drop", (e) => {
      this.#zieht(e, false);
      this.#nimm([...e.dataTransfer.files]);
    });
    hoere(this.querySelector(".zuruecknehmen button"), "click", () => this.#nimmZurueck());
    hoere(this.querySelector(".streitfaelle"), "change", (e) => this.#entscheide(e.target));
    // toggle does not bubble
    this.querySelector(".ideenvergleich").addEventListener("toggle", (e) => this.#zeigeVergleich(e.target), { signal, capture: true });
    beobachte((z) => this.#zeige(z), signal);
    this.#felder = await ladeBlattfelder(this.wurzel).catch(() => []);
    if (signal.aborted) return;
    this.#gebaut = "";
    this.#zeige(zustand());
  }

  disconnectedCallback() {
    this.#hoert.abort();
  }

  #zieht(ereignis, an) {
    if (!ereignis.dataTransfer?.types.includes("Files")) return;
    ereignis.preventDefault();
    this.querySelector(".dateiablage").classList.toggle("darueber", an);
  }

  async #nimm(dateien) {
    if (!dateien.length) return;
    const vorher = zustand();
    const berichte = [];
    for (const datei of dateien) {
      const { zustand: fremder, fehler } = await liesDatei(datei);
      const alt = zustand();
      if (!fehler) aendere((z) => vereinige(z, fremder).zustand);
      berichte.push(fehler ? baue("li", { class: "abgelehnt" }, fehler) : baue("li", {}, `„${datei.name}“: ${bericht(alt, fremder, zustand())}`));
    }
    if (zustand() !== vorher) this.#vorher = vorher;
    this.querySelector(".dateiberichte").replaceChildren(baue("ul", { class: "liste" }, ...berichte));
    this.querySelector(".zuruecknehmen").hidden = !this.#vorher;
  }

  /** Back to the state before the merge; what was done since is laid aside, so that nothing is lost. */
  #nimmZurueck() {
    const vorher = this.#vorher;
    legeBeiseite(alsText(zustand()));
    this.#vorher = undefined;
    aendere(() => vorher);
    this.querySelector(".zuruecknehmen").hidden = true;
    this.querySelector(".dateiberichte").replaceChildren(baue("p", {}, "Das Zusammenführen ist rückgängig gemacht. Der zusammengeführte Stand liegt beiseite."));
    this.querySelector(".dateiablage button").focus();
  }

  #entscheide({ name, value }) {
    const [id, feld] = name.split("|");
    aendere((z) => entscheide(z, id, feld, value, new Date().toISOString()));
  }

  #zeige(z) {
    const namen = gruppennamen(z);
    const strittig = konflikte(z);
    const inhalt = JSON.stringify([strittig.map(({ entschieden, ...rest }) => rest), [...namen]]);
    const kasten = this.querySelector(".streitfaelle");
    if (inhalt !== this.#gebaut) kasten.replaceChildren(...baueStreitfaelle(strittig, namen, this.#felder));
    this.#gebaut = inhalt;
    zeigeWahl(kasten, strittig);
    this.querySelector(".strittiges").hidden = !strittig.length;
    const offen = strittig.filter(({ entschieden }) => !entschieden).length;
    this.querySelector("#strittiges").textContent = `Verschiedene Antworten: ${strittig.length}, davon ${offen} offen`;
    this.#zeigeGruppen(z, namen);
    this.#zeigeIdeen(z);
  }

  #zeigeGruppen(z, namen) {
    const beteiligt = new Map();
    for (const { beitraege } of sichtbare(z)) {
      for (const [geraet, b] of Object.entries(beitraege)) if (sagtEtwas(b)) beteiligt.set(geraet, (beteiligt.get(geraet) ?? 0) + 1);
    }
    const zeile = this.querySelector(".gruppenstand");
    zeile.hidden = beteiligt.size < 2;
    const liste = [...beteiligt].map(([geraet, n]) => `${namen.get(geraet)} (${n === 1 ? "1 Idee" : `${n} Ideen`})`);
    zeile.textContent = `In diesem Stand: ${liste.join(", ")}.`;
  }

  /** One <details> per idea on which somebody said something; its table is made when it is opened. */
  #zeigeIdeen(z) {
    const ideen = sichtbare(z).filter((i) => Object.values(i.beitraege).some(sagtEtwas));
    const kasten = this.querySelector(".ideenvergleich");
    this.querySelector(".gegenueber").hidden = new Set(ideen.flatMap((i) => Object.keys(i.beitraege))).size < 2;
    const da = new Map([...kasten.children].map((teil) => [teil.dataset.id, teil]));
    const teile = ideen.map(({ id, titel, beitraege }) => {
      const teil = da.get(id) ?? baue("details", { "data-id": id }, baue("summary", {}));
      const n = Object.values(beitraege).filter(sagtEtwas).length;
      teil.querySelector("summary").replaceChildren(titel, " ", baue("span", { class: "n" }, n === 1 ? "1 Gruppe" : `${n} Gruppen`));
      if (teil.open) this.#zeigeVergleich(teil);
      return teil;
    });
    if (teile.some((teil, n) => kasten.children[n] !== teil) || teile.length !== kasten.children.length) kasten.replaceChildren(...teile);
  }

  async #zeigeVergleich(teil) {
    if (!teil.open) return;
    const tabelle = await baueVergleich(teil.dataset.id, this.#felder, this.wurzel);
    if (tabelle) teil.replaceChildren(teil.querySelector("summary"), tabelle);
  }
}

customElements.get("werkstatt-zusammen") ?? customElements.define("werkstatt-zusammen", WerkstattZusammen);
