/** One slide at a time over the whole screen: keys, touch, buttons. Works without the browser's full screen as well. */

const WEITER = ["ArrowRight", "ArrowDown", "PageDown", " "];
const ZURUECK = ["ArrowLeft", "ArrowUp", "PageUp"];
const WISCHWEG = 50; // px

export class Vorfuehrung {
  #buehne;
  #stelle = 0;
  #laeuft = false;
  #davor; // what had the focus
  #start; // where a finger came down

  /** `buehne`: the element with .folien > li and .steuerung; listens until `signal` aborts. */
  constructor(buehne, signal) {
    this.#buehne = buehne;
    const hoere = (ziel, ereignis, tu) => ziel.addEventListener(ereignis, tu, { signal });
    hoere(buehne.querySelector(".weiter"), "click", () => this.#gehe(this.#stelle + 1));
    hoere(buehne.querySelector(".zurueck"), "click", () => this.#gehe(this.#stelle - 1));
    hoere(buehne.querySelector(".beenden"), "click", () => this.beende());
    hoere(document, "keydown", (e) => this.#laeuft && this.#taste(e));
    hoere(document, "fullscreenchange", () => !document.fullscreenElement && this.#laeuft && this.beende());
    hoere(buehne, "pointerdown", (e) => (this.#start = e.pointerType === "mouse" ? null : e.clientX));
    hoere(buehne, "pointerup", (e) => this.#wische(e.clientX));
  }

  get #folien() {
    return [...this.#buehne.querySelectorAll(".folien > li")];
  }

  async beginne(stelle = 0) {
    this.#davor = document.activeElement;
    this.#laeuft = true;
    this.#buehne.classList.add("vorfuehrung");
    this.#buehne.querySelector(".steuerung").hidden = false;
    this.#sperre(true);
    this.#gehe(stelle);
    this.#buehne.querySelector(".weiter").focus();
    try {
      await this.#buehne.requestFullscreen();
    } catch {
      // refused or unknown: the stage covers the window all the same
    }
  }

  async beende() {
    this.#laeuft = false;
    this.#buehne.classList.remove("vorfuehrung");
    this.#buehne.querySelector(".steuerung").hidden = true;
    this.#sperre(false);
    for (const folie of this.#folien) folie.classList.remove("jetzt");
    // Before the screen is given back, the focus cannot leave the stage.
    if (document.fullscreenElement) await document.exitFullscreen().catch(() => {});
    this.#davor?.focus();
  }

  /** What lies behind the stage neither scrolls nor takes the focus. */
  #sperre(an) {
    document.documentElement.classList.toggle("ohne-rollen", an);
    for (const teil of [...document.querySelectorAll("body > :not(main)"), this.#buehne.previousElementSibling]) teil.inert = an;
  }

  #gehe(wohin) {
    const folien = this.#folien;
    this.#stelle = Math.min(Math.max(wohin, 0), folien.length - 1);
    for (const [i, folie] of folien.entries()) folie.classList.toggle("jetzt", i === this.#stelle);
    const titel = folien[this.#stelle].querySelector("h2").textContent;
    this.#buehne.querySelector(".stelle").textContent = `Folie ${this.#stelle + 1} von ${folien.length}: ${titel}`;
    // Not `disabled`: at the last slide the button would drop the focus.
    this.#buehne.querySelector(".zurueck").setAttribute("aria-disabled", String(this.#stelle === 0));
    this.#buehne.querySelector(".weiter").setAttribute("aria-disabled", String(this.#stelle === folien.length - 1));
  }

  #taste(ereignis) {
    const aufKnopf = ereignis.target.closest?.("button");
    if (ereignis.key === " " && aufKnopf) return; // the button's own key
    if (ereignis.key === "Escape") this.beende();
    else if (WEITER.includes(ereignis.key)) this.#gehe(this.#stelle + 1);
    else if (ZURUECK.includes(ereignis.key)) this.#gehe(this.#stelle - 1);
    else if (ereignis.key === "Home") this.#gehe(0);
    else if (ereignis.key === "End") this.#gehe(Infinity);
    else return;
    ereignis.preventDefault();
  }

  #wische(x) {
    if (!this.#laeuft || this.#start == null) return;
    const weg = x - this.#start;
    this.#start = null;
    if (Math.abs(weg) >= WISCHWEG) this.#gehe(this.#stelle + (weg < 0 ? 1 : -1));
  }
}
