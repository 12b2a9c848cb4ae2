/**
 * <kopf-menue>: the header, whose entries fold into one button on narrow screens.
 *
 * Markup: contains `button[aria-expanded][aria-controls]`; the style sheet hides the element it controls while
 * aria-expanded is "false" and the screen is narrow, so this class only turns the state.
 * Keys: Escape closes and returns the focus to the button.
 */
export class KopfMenue extends HTMLElement {
  #ende;

  connectedCallback() {
    this.#ende = new AbortController();
    const { signal } = this.#ende;
    const knopf = this.querySelector("button[aria-expanded]");
    const stelle = (offen) => knopf.setAttribute("aria-expanded", String(offen));
    const istOffen = () => knopf.getAttribute("aria-expanded") === "true";

    knopf.addEventListener("click", () => stelle(!istOffen()), { signal });
    this.addEventListener("keydown", (ereignis) => {
      if (ereignis.key !== "Escape" || !istOffen()) return;
      stelle(false);
      knopf.focus();
    }, { signal });
    // A page taken from the back/forward cache would still show the menu that led away from it.
    window.addEventListener("pageshow", (ereignis) => ereignis.persisted && stelle(false), { signal });
  }

  disconnectedCallback() {
    this.#ende.abort();
  }
}

customElements.define("kopf-menue", KopfMenue);
