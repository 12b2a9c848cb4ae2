/** The finder's orders by "Meine Kommune", and the reason on each card.
 *
 * Needs in the element: .eigene-kommune (details with <meine-kommune>), the options "aehnlich" and "entfernung" of the
 * select; in the card's template a hidden .aehnlich. The places of the cases are loaded once a Kommune is chosen. */
import { EREIGNIS, gemerkt, verfolge } from "../kommune/kommune-merken.js";
import { entpackeOrte, grund, lageVon, rangfolge } from "../kommune/naehe.js";

const ORDNUNGEN = ["aehnlich", "entfernung"];

export const nachKommune = (sortierung) => ORDNUNGEN.includes(sortierung);

export class Naehe {
  #element;
  #hole;
  #kommune = null;
  #faelle; // promise of the places of all cases
  #orte = []; // the same, once they are there

  /** `hole`: gives orte.json; `geaendert(kommune or null, gewaehlt)`: another place; `gewaehlt` when chosen on this page. */
  constructor(element, hole, geaendert, signal) {
    this.#element = element;
    this.#hole = hole;
    this.#nimm(gemerkt());
    let bekannt = this.#kommune?.schluessel[0];
    let gewaehlt = false;
    // heard before `verfolge`, which also hears other tabs and the back button
    document.addEventListener(EREIGNIS, () => (gewaehlt = true), { signal });
    verfolge((ort) => {
      const neu = ort?.schluessel;
      if (neu !== bekannt) {
        bekannt = neu;
        this.#nimm(ort);
        geaendert(this.#kommune, gewaehlt);
      }
      gewaehlt = false;
    }, signal);
  }

  #nimm(ort) {
    this.#kommune = ort ? lageVon(ort) : null;
    for (const option of this.#element.querySelectorAll("select option")) {
      if (nachKommune(option.value)) option.hidden = option.disabled = !ort;
    }
  }

  /** Ranks by both orders in the index, or none without a Kommune. */
  async ergaenze(index) {
    const kommune = this.#kommune;
    if (!kommune) return this.#leere(index);
    if (index.naeheZu === kommune) return;
    this.#leere(index);
    this.#faelle ??= this.#hole().then(entpackeOrte);
    this.#faelle.catch(() => (this.#faelle = undefined));
    this.#orte = await this.#faelle;
    for (const ordnung of ORDNUNGEN) {
      index[ordnung] = [];
      rangfolge(this.#orte, kommune, ordnung).forEach((fall, rang) => (index[ordnung][fall] = rang));
    }
    index.naeheZu = kommune;
  }

  #leere(index) {
    for (const name of [...ORDNUNGEN, "naeheZu"]) delete index[name];
  }

  /** What to say where an order needs a Kommune that is not chosen; opens the place to choose it. */
  hinweis(sortierung) {
    if (this.#kommune || !nachKommune(sortierung)) return "";
    this.#element.querySelector(".eigene-kommune").open = true;
    return "Wählen Sie zuerst Ihre Kommune aus, um die Beispiele danach zu ordnen.";
  }

  schreibeGrund(karte, fall) {
    const zeile = karte.querySelector(".aehnlich");
    if (!zeile) return;
    zeile.hidden = !this.#kommune || !this.#orte[fall];
    if (!zeile.hidden) zeile.textContent = grund(this.#kommune, this.#orte[fall]);
  }
}
