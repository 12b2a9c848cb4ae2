/** Choosing cases in the finder to compare them: a checkbox at each hit, a bar with the way to the comparison.
 *
 * Needs in the element: .vergleichsleiste with .stand, a link and a button; hits with data-beispiel and input[name=b]. */
import { HOECHSTENS } from "./vergleichen.js";

export class Auswahl {
  #finder;
  #slugs = [];

  /** `geaendert(slugs)` is called with every new choice. */
  constructor(finder, geaendert, signal) {
    this.#finder = finder;
    const waehle = (slugs) => {
      this.slugs = slugs;
      geaendert(slugs);
    };
    const ergebnis = finder.querySelector(".ergebnis");
    ergebnis.addEventListener(
      "change",
      ({ target }) => {
        if (target.name !== "b") return;
        const andere = this.#slugs.filter((slug) => slug !== target.value);
        waehle(target.checked ? [...andere, target.value] : andere);
      },
      { signal },
    );
    finder.querySelector(".vergleichsleiste button").addEventListener(
      "click",
      () => {
        waehle([]);
        ergebnis.querySelector("input[name=b]")?.focus();
      },
      { signal },
    );
  }

  set slugs(slugs) {
    this.#slugs = slugs;
    this.zeige();
  }

  /** Write the choice into the hits that are shown and into the bar. */
  zeige() {
    for (const kreuz of this.#finder.querySelectorAll("[data-beispiel] input[name=b]")) {
      const treffer = kreuz.closest("[data-beispiel]");
      kreuz.value = treffer.dataset.beispiel;
      kreuz.checked = this.#slugs.includes(kreuz.value);
      kreuz.disabled = !kreuz.checked && this.#slugs.length >= HOECHSTENS;
      kreuz.parentElement.querySelector(".nur-vorlesen").textContent = `: ${treffer.querySelector("a").textContent}`;
    }
    const n = this.#slugs.length;
    const leiste = this.#finder.querySelector(".vergleichsleiste");
    leiste.hidden = n === 0;
    const rest = n === 1 ? ", noch eines wählen" : n === HOECHSTENS ? " (mehr geht nicht)" : "";
    leiste.querySelector(".stand").textContent = `${n} ausgewählt${rest}`;
    const link = leiste.querySelector("a");
    link.hidden = n < 2;
    link.href = new URL(`vergleich/?${this.#slugs.map((slug) => `b=${slug}`).join("&")}`, this.#finder.wurzel);
  }
}
