/** <beispiel-karte data-wurzel="../.."> shows cases on the map; data-alle: all of them at once, without a finder around.
 *
 * Needs inside (overrides/bausteine/karte.html): svg.karte with g.punkte, .kartenhilfe with .ohne-ort, .kartengruppe with
 * h2[tabindex="-1"], ul and a button. `zeige(positions)` draws these cases of the finder's order: near ones as one circle with
 * their number. Every circle is a button; one of them is a tab stop, arrow keys lead to the others (left and right from west
 * to east, up and down from north to south), Enter opens the list of its cases and moves there, Escape closes it.
 * Without JavaScript: a picture. */
import { Karten } from "../finder/finder-karten.js";
import { gruppiere } from "./karte-gruppen.js";

const ABSTAND = 34; // px between the centres of two circles
const ZIEL = 12; // px, half of the smallest target for a finger
const HOECHSTENS_GELISTET = 60; // cases of one circle
const SVG = "http://www.w3.org/2000/svg";

export class BeispielKarte extends HTMLElement {
  #hoert;
  #daten; // promise of lage.json
  #karten;
  #positionen = null;
  #gruppen = [];
  #breite = 0;
  #offen = null; // the button whose list is open

  connectedCallback() {
    const { signal } = (this.#hoert = new AbortController());
    this.wurzel = new URL(`${this.dataset.wurzel}/`, document.baseURI);
    const punkte = this.querySelector(".punkte");
    punkte.addEventListener("click", (e) => this.#oeffne(e.target.closest("[role=button]")), { signal });
    punkte.addEventListener("keydown", (e) => this.#taste(e), { signal });
    this.#gruppe.querySelector("button").addEventListener("click", () => this.#schliesse(), { signal });
    this.#gruppe.addEventListener("keydown", (e) => e.key === "Escape" && this.#schliesse(), { signal });
    const beobachter = new ResizeObserver(() => this.#zeichne());
    beobachter.observe(this.querySelector("svg"));
    signal.addEventListener("abort", () => beobachter.disconnect());
    if ("alle" in this.dataset) this.#lade().then(({ orte }) => this.zeige(orte.map((_, n) => n)), () => {});
  }

  disconnectedCallback() {
    this.#hoert.abort();
  }

  get #gruppe() {
    return this.querySelector(".kartengruppe");
  }

  /** Draw the cases at `positionen`. Rejects when the places cannot be loaded. */
  async zeige(positionen) {
    const daten = await this.#lade();
    this.#positionen = positionen.filter((p) => daten.punkte[2 * p] >= 0);
    this.#schliesse({ fokus: false });
    this.#breite = 0;
    this.#zeichne(daten);
    const ohne = positionen.length - this.#positionen.length;
    const satz = ohne === 1 ? "1 Beispiel hat keinen Ort und steht" : `${ohne} Beispiele haben keinen Ort und stehen`;
    this.querySelector(".ohne-ort").textContent = ohne ? `${satz} nur in der Liste.` : "";
    this.querySelector(".kartenhilfe").hidden = false;
  }

  #lade() {
    this.#daten ??= fetch(new URL("beispiele/daten/lage.json", this.wurzel)).then((antwort) => {
      if (!antwort.ok) throw new Error(`lage.json: ${antwort.status}`);
      return antwort.json();
    });
    this.#daten.then(
      (daten) => (this.daten = daten),
      () => (this.#daten = undefined),
    );
    return this.#daten;
  }

  #zeichne(daten = this.daten) {
    const svg = this.querySelector("svg");
    const breite = svg.clientWidth;
    if (!daten || !this.#positionen || !breite || breite === this.#breite) return;
    this.#breite = breite;
    const px = svg.viewBox.baseVal.width / breite; // one pixel in the drawing's units
    const orte = this.#positionen.map((p) => [daten.punkte[2 * p], daten.punkte[2 * p + 1]]);
    this.#gruppen = gruppiere(orte, ABSTAND * px)
      .map(({ x, y, mitglieder }) => ({ x, y, faelle: mitglieder.map((m) => this.#positionen[m]) }))
      .sort((a, b) => a.x - b.x || a.y - b.y);
    svg.setAttribute("role", "group");
    svg.querySelector("use").setAttribute("href", new URL("assets/bild/laender.svg#laender", this.wurzel));
    const knoepfe = this.#gruppen.map((gruppe) => baueKnopf(gruppe, daten, px));
    knoepfe[0]?.setAttribute("tabindex", 0);
    this.querySelector(".punkte").replaceChildren(...knoepfe);
  }

  #taste(e) {
    const knopf = e.target.closest("[role=button]");
    const knoepfe = [...this.querySelectorAll(".punkte > [role=button]")];
    const nachSueden = () => knoepfe.toSorted((a, b) => a.dataset.y - b.dataset.y || a.dataset.x - b.dataset.x);
    const schritt = (reihe, n) => reihe[(reihe.indexOf(knopf) + n + reihe.length) % reihe.length];
    const ziel = {
      ArrowRight: () => schritt(knoepfe, 1),
      ArrowLeft: () => schritt(knoepfe, -1),
      ArrowDown: () => schritt(nachSueden(), 1),
      ArrowUp: () => schritt(nachSueden(), -1),
      Home: () => knoepfe[0],
      End: () => knoepfe.at(-1),
    }[e.key]?.();
    if (!ziel && e.key !== "Enter" && e.key !== " ") return;
    e.preventDefault();
    if (ziel) {
      this.#haltepunkt(ziel);
      ziel.focus();
    } else this.#oeffne(knopf);
  }

  /** The one circle that the tab key stops at. */
  #haltepunkt(knopf) {
    for (const anderer of this.querySelectorAll(".punkte > [tabindex='0']")) anderer.setAttribute("tabindex", -1);
    knopf.setAttribute("tabindex", 0);
  }

  async #oeffne(knopf) {
    if (!knopf) return;
    const gruppe = this.#gruppen[[...knopf.parentElement.children].indexOf(knopf)];
    this.#haltepunkt(knopf);
    this.#offen?.setAttribute("aria-expanded", false);
    this.#offen = knopf;
    this.#karten ??= new Karten(new URL("beispiele/daten/", this.wurzel), this.daten.jePortion);
    const titel = this.#gruppe.querySelector("h2");
    try {
      const karten = await this.#karten.lade(gruppe.faelle.slice(0, HOECHSTENS_GELISTET));
      if (this.#offen !== knopf) return;
      titel.textContent = beschreibe(gruppe, this.daten);
      this.#gruppe.querySelector("ul").replaceChildren(...karten.map((karte) => baueEintrag(karte, this.wurzel)), ...weitere(gruppe.faelle.length));
    } catch {
      titel.textContent = "Die Beispiele lassen sich gerade nicht laden.";
      this.#gruppe.querySelector("ul").replaceChildren();
    }
    knopf.setAttribute("aria-expanded", true);
    this.#gruppe.hidden = false;
    titel.focus();
  }

  #schliesse({ fokus = true } = {}) {
    this.#gruppe.hidden = true;
    this.#offen?.setAttribute("aria-expanded", false);
    if (fokus) this.#offen?.focus();
    this.#offen = null;
  }
}

/** „Morbach“, „3 Beispiele: Külz, Neuerkirch“, „12 Beispiele: Külz, Neuerkirch und andere“. */
function beschreibe({ faelle }, { orte }) {
  const namen = [...new Set(faelle.map((p) => orte[p]))];
  if (faelle.length === 1) return namen[0];
  return `${faelle.length} Beispiele: ${namen.slice(0, 3).join(", ")}${namen.length > 3 ? " und andere" : ""}`;
}

function baueKnopf(gruppe, daten, px) {
  const { x, y, faelle } = gruppe;
  const felder = new Set(faelle.map((p) => daten.feld[p]));
  const knopf = baue("g", { role: "button", tabindex: -1, "aria-expanded": false, "aria-label": beschreibe(gruppe, daten) });
  Object.assign(knopf.dataset, { x, y });
  if (felder.size === 1) knopf.dataset.feld = daten.felder[daten.feld[faelle[0]]];
  const radius = faelle.length === 1 ? 7 : Math.min(9 + 1.6 * Math.log2(faelle.length), ABSTAND / 2 - 1);
  knopf.append(
    baue("circle", { class: "ziel", cx: x, cy: y, r: Math.max(ZIEL, radius) * px }),
    baue("circle", { cx: x, cy: y, r: radius * px }),
  );
  if (faelle.length > 1) {
    const zahl = baue("text", { x, y, dy: "0.35em", "font-size": 12 * px });
    zahl.textContent = faelle.length;
    knopf.append(zahl);
  }
  return knopf;
}

/** What the list leaves out, as an entry of its own. */
function weitere(anzahl) {
  if (anzahl <= HOECHSTENS_GELISTET) return [];
  const eintrag = document.createElement("li");
  eintrag.textContent = `und ${anzahl - HOECHSTENS_GELISTET} weitere; mit Filtern wird die Gruppe kleiner.`;
  return [eintrag];
}

function baueEintrag(karte, wurzel) {
  const eintrag = document.createElement("li");
  const link = document.createElement("a");
  link.href = new URL(`beispiele/${karte.slug}/`, wurzel);
  link.textContent = karte.titel;
  const ort = document.createElement("small");
  ort.textContent = karte.ort;
  eintrag.append(link, ort);
  return eintrag;
}

function baue(name, attribute) {
  const teil = document.createElementNS(SVG, name);
  for (const [schluessel, wert] of Object.entries(attribute)) teil.setAttribute(schluessel, wert);
  return teil;
}

customElements.get("beispiel-karte") ?? customElements.define("beispiel-karte", BeispielKarte);
