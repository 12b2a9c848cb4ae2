/** What the checks of the form share: the messages, patterns and tables of hooks/praxis/pruefregeln.py, ready for use.
 * Pure functions, no DOM. */
import { naechster } from "./einreichen-aehnlich.js";

const fertige = new WeakMap();

/** The tools for `formular` (formular.json), made once. */
export function werkzeug(formular) {
  if (!fertige.has(formular)) fertige.set(formular, new Werkzeug(formular));
  return fertige.get(formular);
}

export const zeichen = (text) => [...text].length; // code points, as Python counts
export const anfang = (text, anzahl) => [...text].slice(0, anzahl).join("");

class Werkzeug {
  #muster = new Map();

  constructor(formular) {
    this.formular = formular;
    const weiss = formular.pruefung.tabellen.weiss;
    this.weiss = new RegExp(`[${weiss}]+`, "u");
    this.rand = new RegExp(`^[${weiss}]+|[${weiss}]+$`, "gu");
  }

  tabelle(name) {
    return this.formular.pruefung.tabellen[name];
  }

  /** [text, abhilfe] with the values filled in. */
  meldung(name, werte = {}) {
    return this.formular.pruefung.meldungen[name].map((worte) => worte.replace(/\{(\w+)\}/g, (_, feld) => werte[feld]));
  }

  /** The pattern, `wie`: "" as it is, "g" for all places, "ganz" for the whole text. */
  muster(name, wie = "") {
    const schluessel = `${name} ${wie}`;
    if (!this.#muster.has(schluessel)) {
      const [quelle, flaggen] = this.formular.pruefung.muster[name];
      const ganz = wie === "ganz";
      this.#muster.set(schluessel, new RegExp(ganz ? `^(?:${quelle})$` : quelle, flaggen + (ganz ? "" : wie)));
    }
    return this.#muster.get(schluessel);
  }

  ist(name, text) {
    return this.muster(name, "ganz").test(text);
  }

  ohneRand(text) {
    return text.replace(this.rand, "");
  }

  woerter(text) {
    return text.split(this.weiss).filter(Boolean);
  }

  /** On one line and short enough to be quoted. */
  kurz(text, laenge = 60) {
    const zeile = this.woerter(text).join(" ");
    return zeichen(zeile) <= laenge ? zeile : `${anfang(zeile, laenge - 1)}…`;
  }

  /** What is allowed and which one was probably meant; empty where neither can be said. */
  meintenSie(wert, erlaubt) {
    const teile = [];
    if (erlaubt.length && erlaubt.length <= this.tabelle("befund.aufgezaehlt")) {
      teile.push(this.meldung("befund.vorschlag", { werte: erlaubt.join(", ") })[0]);
    }
    const vorschlag = naechster(wert, erlaubt);
    if (vorschlag && vorschlag !== wert) teile.push(this.vorschlag(vorschlag));
    return teile.join(" ");
  }

  vorschlag(wert) {
    return this.meldung("befund.vorschlag", { wert })[1];
  }
}
