/** <bewerbung-formular data-email="…" data-endpunkt="…">: checks the application form and turns it into text to send.
 *
 * Needs inside (overrides/seiten/bewerbung.html): .fehler (alert, focusable), form with the fields that
 * bewerbung-text.js names, input[name=merken], .nur-skript parts, .ergebnistext with .vorschau, .kopieren, .speichern,
 * .status and, where address or service are known, .mail and .absenden.
 * Nothing leaves the device but by these buttons. Entries are stored (praxis.bewerbung) only while "merken" is ticked. */
import * as bewerbung from "./bewerbung-text.js";
import { lies, loesche, schreibe } from "../speicher.js";

const SCHLUESSEL = "bewerbung";

export class BewerbungFormular extends HTMLElement {
  #hoert;

  connectedCallback() {
    const { signal } = (this.#hoert = new AbortController());
    const hoere = (ziel, ereignis, tu) => ziel?.addEventListener(ereignis, tu, { signal });
    for (const teil of this.querySelectorAll(".nur-skript")) teil.hidden = false;
    this.querySelector("[type=submit]").disabled = false;
    this.#stelleHer();
    hoere(this.#formular, "submit", (e) => {
      e.preventDefault();
      this.#pruefeUndZeige();
    });
    hoere(this.#formular, "input", () => this.#geaendert());
    hoere(this.querySelector(".fehler"), "click", (e) => this.#springe(e));
    hoere(this.querySelector(".kopieren"), "click", () => this.#kopiere());
    hoere(this.querySelector(".speichern"), "click", () => this.#speichere());
    hoere(this.querySelector(".mail"), "click", () => this.#oeffneMail());
    hoere(this.querySelector(".absenden"), "click", () => this.#sende());
    // Back in the browser refills the fields after connecting; what was shown no longer fits them.
    hoere(window, "pageshow", (e) => e.persisted && (this.#ergebnis.hidden = true));
  }

  disconnectedCallback() {
    this.#hoert.abort();
  }

  get #formular() {
    return this.querySelector("form");
  }

  get #ergebnis() {
    return this.querySelector(".ergebnistext");
  }

  get #angaben() {
    const daten = new FormData(this.#formular);
    const angaben = Object.fromEntries([...daten].map(([name, wert]) => [name, wert.trim()]));
    delete angaben.merken;
    delete angaben.merkliste; // its ideas stand in `beispiele`
    return { ...angaben, handlungsfelder: daten.getAll("handlungsfelder"), beispiele: daten.getAll("beispiele") };
  }

  #stelleHer() {
    const gemerkt = lies(SCHLUESSEL);
    if (!gemerkt || typeof gemerkt !== "object") return;
    for (const feld of this.#formular.elements) {
      if (!feld.name || feld.name === "merken") continue;
      const wert = gemerkt[feld.name];
      if (feld.type === "checkbox") feld.checked = Array.isArray(wert) && wert.includes(feld.value);
      else if (feld.type === "radio") feld.checked = wert ? wert === feld.value : feld.checked;
      else if (typeof wert === "string") feld.value = wert;
    }
    this.#formular.elements.merken.checked = true;
  }

  #geaendert() {
    // A preview that no longer shows what is in the form would be copied or sent by mistake.
    this.#ergebnis.hidden = true;
    const { merken } = this.#formular.elements;
    if (!merken.checked) loesche(SCHLUESSEL);
    else if (!schreibe(SCHLUESSEL, this.#angaben)) merken.checked = false; // storage is off or full: do not claim it
  }

  #pruefeUndZeige() {
    const fehler = bewerbung.pruefe(this.#angaben);
    this.#zeigeFehler(fehler);
    this.#ergebnis.hidden = fehler.length > 0;
    if (fehler.length) return;
    this.querySelector(".vorschau").textContent = bewerbung.text(this.#angaben);
    this.#melde("");
    const mail = this.querySelector(".mail");
    if (mail) mail.href = bewerbung.mailLink(this.dataset.email, this.#angaben).href;
    this.#ergebnis.querySelector("h2").focus();
  }

  #zeigeFehler(fehler) {
    for (const feld of this.querySelectorAll("[aria-describedby$=-fehler]")) {
      feld.removeAttribute("aria-invalid");
      const uebrig = feld.getAttribute("aria-describedby").replace(/ ?\S+-fehler$/, "");
      if (uebrig) feld.setAttribute("aria-describedby", uebrig);
      else feld.removeAttribute("aria-describedby");
    }
    for (const alt of this.querySelectorAll(".feldfehler")) alt.remove();
    for (const alt of this.querySelectorAll(".mit-fehler")) alt.classList.remove("mit-fehler");
    const liste = element("ul");
    for (const { feld, text } of fehler) {
      const ziel = this.querySelector(`#${feld}`);
      const link = element("a", { href: `#${feld}` }, text);
      const eintrag = element("li");
      eintrag.append(link);
      liste.append(eintrag);
      const meldung = element("span", { class: "feldfehler", id: `${feld}-fehler` }, text);
      const gruppe = ziel.matches("fieldset");
      (gruppe ? ziel.querySelector("legend") : this.querySelector(`label[for=${feld}]`)).after(meldung);
      (gruppe ? ziel : ziel.parentElement).classList.add("mit-fehler");
      ziel.setAttribute("aria-describedby", `${ziel.getAttribute("aria-describedby") ?? ""} ${feld}-fehler`.trim());
      if (!gruppe) ziel.setAttribute("aria-invalid", "true");
    }
    const kasten = this.querySelector(".fehler");
    kasten.hidden = fehler.length === 0;
    if (!fehler.length) return kasten.replaceChildren();
    const zahl = fehler.length === 1 ? "Bitte ergänzen Sie eine Angabe" : `Bitte ergänzen Sie ${fehler.length} Angaben`;
    kasten.replaceChildren(element("h2", {}, zahl), liste);
    return kasten.focus();
  }

  /** The links of the summary lead into the field itself, in a group to its first choice. */
  #springe(ereignis) {
    const link = ereignis.target.closest("a");
    if (!link) return;
    ereignis.preventDefault();
    const ziel = this.querySelector(link.getAttribute("href"));
    const feld = ziel.matches("fieldset") ? ziel.querySelector("input") : ziel;
    ziel.scrollIntoView({ block: "center" });
    feld.focus({ preventScroll: true });
  }

  async #kopiere() {
    try {
      await navigator.clipboard.writeText(bewerbung.text(this.#angaben));
      this.#melde("Der Text ist kopiert. Fügen Sie ihn in Ihre E-Mail ein.");
    } catch {
      // No permission or no secure connection: mark the text, so that Ctrl+C does it.
      getSelection().selectAllChildren(this.querySelector(".vorschau"));
      this.#melde("Kopieren ist hier nicht erlaubt. Der Text ist markiert: Drücken Sie Strg+C.");
    }
  }

  #speichere() {
    const inhalt = bewerbung.text(this.#angaben).replaceAll("\n", "\r\n");
    // With the byte order mark old editors on Windows read the umlauts right.
    const adresse = URL.createObjectURL(new Blob(["\ufeff", inhalt], { type: "text/plain;charset=utf-8" }));
    element("a", { href: adresse, download: bewerbung.dateiname(this.#angaben) }).click();
    setTimeout(() => URL.revokeObjectURL(adresse), 10_000);
    this.#melde(`Gespeichert als ${bewerbung.dateiname(this.#angaben)}.`);
  }

  #oeffneMail() {
    const { gekuerzt } = bewerbung.mailLink(this.dataset.email, this.#angaben);
    this.#melde(gekuerzt
      ? "Der Text ist für den E-Mail-Entwurf zu lang und dort gekürzt. Kopieren Sie ihn hier und fügen Sie ihn ein."
      : "Ihr E-Mail-Programm öffnet sich mit dem Text. Öffnet sich nichts, kopieren Sie ihn.");
  }

  async #sende() {
    const knopf = this.querySelector(".absenden");
    knopf.disabled = true;
    this.#melde("Wird gesendet …");
    try {
      const antwort = await fetch(this.dataset.endpunkt, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ ...this.#angaben, text: bewerbung.text(this.#angaben) }),
      });
      if (!antwort.ok) throw new Error(String(antwort.status));
      this.#melde("Ihre Bewerbung ist angekommen.");
    } catch {
      knopf.disabled = false;
      this.#melde("Das Senden hat nicht geklappt. Ihre Angaben sind noch da: Versuchen Sie es erneut oder kopieren Sie den Text.");
    }
  }

  #melde(text) {
    this.querySelector(".status").textContent = text;
  }
}

function element(name, attribute = {}, text = "") {
  const neu = document.createElement(name);
  for (const [schluessel, wert] of Object.entries(attribute)) neu.setAttribute(schluessel, wert);
  neu.textContent = text;
  return neu;
}

customElements.get("bewerbung-formular") ?? customElements.define("bewerbung-formular", BewerbungFormular);
