/** The finder's filters: checkboxes with counts, and a chip for each chosen value. */
import { knopf } from "./finder-meldung.js";

export class Filter {
  #finder;
  #facetten;
  #geaendert;

  /** `finder`: the element; `facetten`: those of the index; `geaendert(auswahl)` is called with every new choice. */
  constructor(finder, facetten, geaendert) {
    this.#finder = finder;
    this.#facetten = facetten;
    this.#geaendert = geaendert;
  }

  /** The choice as the checkboxes show it: Map of facet id -> Set of value ids. */
  get auswahl() {
    const auswahl = new Map();
    for (const kreuz of this.#finder.querySelectorAll(".filter input:checked")) {
      auswahl.set(kreuz.name, (auswahl.get(kreuz.name) ?? new Set()).add(kreuz.value));
    }
    return auswahl;
  }

  /** Tick what is chosen, and open the facets that hold it. */
  set auswahl(auswahl) {
    for (const kreuz of this.#finder.querySelectorAll(".filter input")) {
      kreuz.checked = auswahl.get(kreuz.name)?.has(kreuz.value) ?? false;
    }
    for (const facette of this.#finder.querySelectorAll("details[data-facette]")) {
      if (auswahl.has(facette.dataset.facette)) facette.open = true;
    }
  }

  entferne(kennung, id) {
    for (const kreuz of this.#finder.querySelectorAll(".filter input")) {
      if (kreuz.name === kennung && kreuz.value === id) kreuz.checked = false;
    }
    this.#geaendert(this.auswahl);
  }

  loesche() {
    this.auswahl = new Map();
    this.#geaendert(this.auswahl);
  }

  /** The name of a value for its chip and for messages. */
  name(kennung, id) {
    const facette = this.#facetten.find((f) => f.kennung === kennung);
    return facette.werte.find(([wert]) => wert === id)[1];
  }

  /** `zahlen`: per facet and value the number of cases (filtere). */
  schreibe(zahlen) {
    this.#facetten.forEach((facette, f) => {
      const kreuze = this.#finder.querySelectorAll(`[data-facette="${facette.kennung}"] input`);
      kreuze.forEach((kreuz, wert) => {
        const n = zahlen[f][wert];
        kreuz.closest("label").querySelector(".n").textContent = n.toLocaleString("de-DE");
        kreuz.disabled = n === 0 && !kreuz.checked; // a dead end cannot be chosen
      });
    });
    this.#schreibeChips();
  }

  #schreibeChips() {
    const chips = [];
    for (const [kennung, ids] of this.auswahl) {
      for (const id of ids) {
        const name = this.name(kennung, id);
        chips.push(knopf("chip", name, () => this.entferne(kennung, id), `Filter „${name}“ entfernen`));
      }
    }
    const anzahl = chips.length;
    if (anzahl > 1) chips.push(knopf("chip alle", "Alle Filter löschen", () => this.loesche()));
    const leiste = this.#finder.querySelector(".chips");
    const stelle = [...leiste.children].indexOf(document.activeElement);
    leiste.replaceChildren(...chips);
    if (stelle >= 0) chips[Math.min(stelle, chips.length - 1)]?.focus(); // who goes by keys stays among the chips
    leiste.hidden = anzahl === 0;
    this.#finder.querySelector(".filter-knopf").textContent = anzahl ? `Filter (${anzahl})` : "Filter";
  }
}
