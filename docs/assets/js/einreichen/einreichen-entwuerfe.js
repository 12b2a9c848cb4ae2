/** The drafts on the page: keeps the current one, lists the others, says when the browser stores nothing.
 *
 * Needs in `wirt` (overrides/seiten/einreichen.html): .entwuerfe with a ul, [data-teil=speicher] for the warning,
 * [data-tun=verwerfen]. A draft of a correction belongs to its case, that of a new case to `?entwurf=<id>`. */
import { knopf, neu } from "./einreichen-bauen.js";
import { beschaedigte, entwuerfe, lade, sichere, verwirf, verwirfBeschaedigten } from "./einreichen-entwurf.js";
import { speichere } from "../dateien/speichern.js";

export class Entwuerfe {
  #wirt;
  #fall;
  #id;
  #gesichert = ""; // what is stored now, to write only what is new

  constructor(wirt, { fall = "", id }) {
    this.#wirt = wirt;
    this.#fall = fall;
    this.#id = fall ? `fall-${fall}` : (id ?? neueId());
    this.zeigeAndere();
  }

  /** The stored draft that this page goes on with, or null. */
  geladener() {
    const entwurf = lade(this.#id);
    if (entwurf) this.#gesichert = JSON.stringify(entwurf.inhalt);
    return entwurf;
  }

  /** Keeps `inhalt`; without a change against the case or the empty form there is nothing to keep. */
  sichere(inhalt, geaendert) {
    this.#wirt.querySelector("[data-tun=verwerfen]").hidden = !geaendert;
    const text = JSON.stringify(inhalt);
    if (text === this.#gesichert || (!geaendert && !this.#gesichert)) return;
    if (!geaendert) return this.verwirf();
    const ging = sichere({ id: this.#id, zeit: new Date().toISOString(), fall: this.#fall, inhalt });
    this.#wirt.querySelector("[data-teil=speicher]").hidden = ging;
    if (!ging) return;
    this.#gesichert = text;
    if (!this.#fall) this.#merkeInDerAdresse();
  }

  verwirf() {
    verwirf(this.#id);
    this.#gesichert = "";
  }

  #merkeInDerAdresse() {
    const adresse = new URL(location.href);
    if (adresse.searchParams.get("entwurf") === this.#id) return;
    adresse.searchParams.set("entwurf", this.#id);
    history.replaceState(history.state, "", adresse);
  }

  /** Lists what else is stored; again after the back button, as another tab may have changed it. */
  zeigeAndere() {
    const andere = this.#fall ? [] : entwuerfe().filter(({ id }) => id !== this.#id);
    const kaputte = beschaedigte();
    const kasten = this.#wirt.querySelector(".entwuerfe");
    kasten.hidden = !andere.length && !kaputte.length;
    kasten.querySelector("ul").replaceChildren(...andere.map((entwurf) => this.#zeile(entwurf)), ...kaputte.map(kaputt));
  }

  #zeile({ id, zeit, fall, inhalt }) {
    const titel = inhalt.titel || "Noch ohne Titel";
    const ziel = new URL(location.pathname, location.href);
    ziel.searchParams.set(fall ? "fall" : "entwurf", fall || id);
    const wann = new Date(zeit).toLocaleString("de-DE", { dateStyle: "medium", timeStyle: "short" });
    const zeile = neu("li", {}, neu("a", { href: ziel.href }, titel), " ", neu("span", { class: "klein" }, `${fall ? "Korrektur, " : ""}zuletzt bearbeitet ${wann}`), " ",
      knopf("Verwerfen", "still", () => this.#verwirfAnderen(zeile, { id, zeit, fall, inhalt }, titel), { "aria-label": `Entwurf verwerfen: ${titel}` }));
    return zeile;
  }

  #verwirfAnderen(zeile, entwurf, titel) {
    verwirf(entwurf.id);
    const zurueck = knopf("Rückgängig", "still", () => {
      sichere(entwurf);
      const neue = this.#zeile(entwurf);
      hinweis.replaceWith(neue);
      neue.querySelector("a").focus();
    });
    const hinweis = neu("li", {}, `Verworfen: ${titel}. `, zurueck);
    zeile.replaceWith(hinweis);
    zurueck.focus();
  }
}

/** A draft that cannot be read any more: its text can still be saved. */
function kaputt({ id, text }) {
  const zeile = neu("li", {}, "Ein Entwurf ist beschädigt und lässt sich nicht öffnen. ",
    knopf("Als Datei speichern", "still", () => speichere(`entwurf-${id}.txt`, text, "text/plain;charset=utf-8")), " ",
    knopf("Löschen", "still", () => {
      verwirfBeschaedigten(id);
      zeile.replaceChildren("Gelöscht.");
    }));
  return zeile;
}

const neueId = () => Math.random().toString(36).slice(2, 10);
