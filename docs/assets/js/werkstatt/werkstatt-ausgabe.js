/** <werkstatt-ausgabe data-wurzel="../..">: hands out the Fahrplan as Word, CSV, calendar and JSON, and drafts of resolutions.
 *
 * Needs inside (overrides/bausteine/werkstatt/ausgabe.html): .ohne-ideen, .mit-ideen with buttons [data-als], a form with a
 * select, a [role=status] in the form and one outside, and a textarea. What writes the files is loaded at the first click. */
import { beobachte, zustand } from "./werkstatt-ablage.js";
import { sichtbare } from "./werkstatt-zustand.js";

const WOERTER = { wort: "Word-Datei", massnahmen: "Tabelle", schritte: "Tabelle", termine: "Kalenderdatei", datei: "Datei", beschluss: "Word-Datei" };

export class WerkstattAusgabe extends HTMLElement {
  #hoert;
  #status; // where the group of buttons in use tells what became of it

  connectedCallback() {
    const { signal } = (this.#hoert = new AbortController());
    this.wurzel = new URL(`${this.dataset.wurzel}/`, document.baseURI);
    this.addEventListener("click", (e) => this.#gib(e.target.closest("[data-als]")), { signal });
    this.querySelector("form").addEventListener("submit", (e) => e.preventDefault(), { signal });
    beobachte((stand) => this.#zeige(stand), signal);
  }

  disconnectedCallback() {
    this.#hoert.abort();
  }

  #zeige(stand) {
    const ideen = sichtbare(stand);
    this.querySelector(".ohne-ideen").hidden = ideen.length > 0;
    this.querySelector(".mit-ideen").hidden = ideen.length === 0;
    const wahl = this.querySelector("select");
    const bisher = wahl.value || location.hash.replace("#fahrplan/", "");
    const titel = ({ titel: name, beitraege }) => beitraege[stand.geraet]?.blatt?.titel || name;
    wahl.replaceChildren(...ideen.map((idee) => new Option(titel(idee), idee.id)));
    if (ideen.some(({ id }) => id === bisher)) wahl.value = bisher;
  }

  async #gib(knopf) {
    if (!knopf) return;
    const { als } = knopf.dataset;
    this.#status = knopf.closest("form, .mit-ideen").querySelector("[role=status]");
    this.#melde("Einen Augenblick …");
    this.querySelector(".kopierfeld").hidden = true;
    try {
      const { gibAus } = await import("../fahrplan/fahrplan-ausgabe.js");
      const id = this.querySelector("select").value;
      if (als === "kopie") return await this.#kopiere(gibAus.kopie, id);
      const name = await gibAus[als](zustand(), this.wurzel, id);
      this.#melde(`${WOERTER[als]} gespeichert: ${name}`);
    } catch (fehler) {
      console.warn(fehler);
      this.#melde("Die Datei konnte nicht entstehen. Laden Sie die Seite neu und versuchen Sie es noch einmal; Ihre Eingaben bleiben erhalten.");
    }
  }

  async #kopiere(kopie, id) {
    const { text, html } = await kopie(zustand(), this.wurzel, id);
    try {
      const typ = (art, inhalt) => new Blob([inhalt], { type: art });
      await navigator.clipboard.write([new ClipboardItem({ "text/plain": typ("text/plain", text), "text/html": typ("text/html", html) })]);
      this.#melde("Kopiert. Fügen Sie den Text in Ihre Vorlage ein.");
    } catch {
      // No permission, or a browser that copies plain text only: show it, marked, so that Ctrl+C does it.
      const feld = this.querySelector(".kopierfeld");
      feld.value = text;
      feld.hidden = false;
      feld.focus();
      feld.select();
      this.#melde("Kopieren ist hier nicht erlaubt. Der Text steht unten und ist markiert: Drücken Sie Strg+C.");
    }
  }

  #melde(text) {
    this.#status.textContent = text;
  }
}

customElements.get("werkstatt-ausgabe") ?? customElements.define("werkstatt-ausgabe", WerkstattAusgabe);
