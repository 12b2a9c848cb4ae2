/** Several of few values as ticks; a component as in einreichen-einzeln.js. */
import { neu, neueId } from "./einreichen-bauen.js";

/** Kept in the order in which they were ticked. */
export class Ankreuzliste {
  #reihe = [];

  constructor(feld, umfeld) {
    this.feld = feld;
    this.fehlerplatz = neu("div", { class: "feldmeldungen" });
    this.kaesten = new Map(umfeld.formular.vokabulare[feld.vokabular].map(([id, name, wofuer]) => {
      const kasten = neu("input", { type: "checkbox", id: neueId(id) });
      kasten.addEventListener("change", () => this.#merke(id, kasten.checked));
      return [id, { kasten, label: neu("label", { class: "wahlfeld" }, kasten, neu("span", {}, name, neu("span", { class: "hilfe" }, wofuer))) }];
    }));
    this.element = neu("div", { class: "spalten" }, [...this.kaesten.values()].map(({ label }) => label), this.fehlerplatz);
  }

  #merke(id, gewaehlt) {
    this.#reihe = [...this.#reihe.filter((wert) => wert !== id), ...(gewaehlt ? [id] : [])];
  }

  get wert() {
    return [...this.#reihe];
  }

  setze(werte = []) {
    this.#reihe = [...werte];
    for (const [id, { kasten }] of this.kaesten) kasten.checked = werte.includes(id);
  }

  finde() {
    return this;
  }

  get ziel() {
    return this.kaesten.values().next().value.kasten;
  }

  zeige(befunde) {
    zeigeBeiGruppe(this, befunde);
  }
}

/** Findings about a list or a group as a whole. */
export function zeigeBeiGruppe(teil, befunde) {
  const texte = befunde.map((b) => neu("p", { class: b.stufe === "Fehler" ? "feldfehler" : "feldhinweis" },
    [b.text, b.abhilfe].filter(Boolean).join(" ")));
  teil.fehlerplatz.replaceChildren(...texte);
}
