/** The steps of the form: one section at a time, a list of all with what is still open, back and forward by address (#id).
 *
 * `new Schritte({ gruppen, wahl, form, signal, umfeld, gewechselt })`: `wahl` is the list for the links, `form` gets the
 * sections, `gewechselt(id)` is called at each change. `felder` maps the name of each field to its component. */
import { knopf, neu } from "./einreichen-bauen.js";
import { baue } from "./einreichen-gruppen.js";

export class Schritte {
  #gewechselt;
  #abschnitte = new Map();
  #links = new Map();

  constructor({ gruppen, wahl, form, signal, umfeld, gewechselt }) {
    this.#gewechselt = gewechselt;
    this.felder = new Map();
    this.geprueft = new Set(); // steps whose gaps may be named
    gruppen.forEach((gruppe, n) => {
      const link = neu("a", { href: `#${gruppe.id}` }, neu("span", { class: "schrittname" }, gruppe.titel), neu("small", {}));
      this.#links.set(gruppe.id, link);
      wahl.append(neu("li", {}, link));
      const abschnitt = this.#baue(gruppe, n, gruppen, umfeld);
      this.#abschnitte.set(gruppe.id, abschnitt);
      form.append(abschnitt);
    });
    window.addEventListener("hashchange", () => this.zeige(this.#ausAdresse(), true), { signal });
    this.zeige(this.#ausAdresse());
  }

  #baue({ id, titel, hilfe, felder }, n, gruppen, umfeld) {
    const offen = neu("div", { class: "fehler offenes", tabindex: "-1", hidden: true });
    const abschnitt = neu("section", { class: "schritt", id: `schritt-${id}`, "aria-labelledby": `titel-${id}`, hidden: true },
      neu("h2", { id: `titel-${id}`, tabindex: "-1" }, neu("small", {}, `Schritt ${n + 1} von ${gruppen.length}`), ` ${titel}`),
      neu("p", { class: "schritthilfe" }, hilfe), felder.map((feld) => this.#teil(feld, umfeld, felder.length === 1)), offen,
      neu("div", { class: "knoepfe" }, n > 0 && knopf("Zurück", "knopf", () => this.gehe(gruppen[n - 1].id)),
        gruppen[n + 1] && knopf(`Weiter: ${gruppen[n + 1].titel}`, "knopf haupt", () => this.#weiter(id, gruppen[n + 1].id))));
    return abschnitt;
  }

  #teil(feld, umfeld, allein) {
    const teil = baue(feld, umfeld);
    this.felder.set(feld.name, teil);
    if (!teil.platz && !teil.felder && !teil.kaesten) return teil.element;
    const { label, hilfe, pflicht } = teil.feld;
    return neu("fieldset", { class: "teil" }, neu("legend", { class: allein && "nur-vorlesen" }, neu("h3", {}, label, pflicht ? "" : neu("span", { class: "freiwillig" }, " (freiwillig)"))),
      hilfe && neu("p", { class: "hilfe" }, hilfe), teil.element);
  }

  get offen() {
    return [...this.#abschnitte].find(([, abschnitt]) => !abschnitt.hidden)[0];
  }

  schrittVon(teil) {
    return teil.element?.closest(".schritt")?.id.replace("schritt-", "") ?? this.letzter;
  }

  get letzter() {
    return [...this.#abschnitte.keys()].at(-1);
  }

  abschnitt(id) {
    return this.#abschnitte.get(id);
  }

  gehe(id) {
    if (location.hash === `#${id}`) this.zeige(id, true);
    else location.hash = id;
  }

  /** The first press names what is open; the second goes on, as everything may also be filled in later. */
  #weiter(id, naechster) {
    const box = this.#abschnitte.get(id).querySelector(".offenes");
    const neuGeprueft = !this.geprueft.has(id);
    this.geprueft.add(id);
    this.beiPruefung?.();
    if (neuGeprueft && !box.hidden) box.focus();
    else this.gehe(naechster);
  }

  #ausAdresse() {
    const id = location.hash.slice(1);
    return this.#abschnitte.has(id) ? id : [...this.#abschnitte.keys()][0];
  }

  zeige(id, mitFokus = false) {
    for (const [name, abschnitt] of this.#abschnitte) abschnitt.hidden = name !== id;
    for (const [name, link] of this.#links) {
      if (name === id) link.setAttribute("aria-current", "step");
      else link.removeAttribute("aria-current");
    }
    this.#gewechselt(id);
    if (!mitFokus) return;
    const titel = this.#abschnitte.get(id).querySelector("h2");
    titel.focus({ preventScroll: true });
    this.#abschnitte.get(id).scrollIntoView({ block: "start" });
  }

  /** `befunde`: step -> [{ text, ziel }]; the steps with gaps are marked, those already looked through list them. */
  stand(befunde, begonnen) {
    for (const [id, abschnitt] of this.#abschnitte) {
      const offen = befunde.get(id) ?? [];
      const zeigt = this.geprueft.has(id);
      this.#links.get(id).querySelector("small").textContent = !begonnen.has(id) && !zeigt ? "" : offen.length ? `${offen.length} offen` : "vollständig";
      const box = abschnitt.querySelector(".offenes");
      box.hidden = !zeigt || !offen.length;
      const text = offen.length === 1 ? "Eine Angabe ist noch offen" : `${offen.length} Angaben sind noch offen`;
      box.replaceChildren(neu("h3", {}, text), neu("ul", {}, offen.map((o) => verweis(o, () => this.springe(o.teil)))),
        neu("p", {}, "Sie können auch weitergehen und sie später ergänzen."));
    }
  }

  springe(teil) {
    const id = this.schrittVon(teil);
    if (this.offen !== id) {
      history.pushState(null, "", `#${id}`);
      this.zeige(id);
    }
    for (let zu; (zu = teil.ziel.closest("details:not([open])")); ) zu.open = true;
    teil.ziel.scrollIntoView({ block: "center" });
    teil.ziel.focus({ preventScroll: true });
  }
}

/** An entry of a summary that leads into its field. */
export function verweis({ name, text }, tu) {
  const link = neu("a", { href: "" }, name ? `${name}: ${text}` : text);
  link.addEventListener("click", (e) => {
    e.preventDefault();
    tu();
  });
  return neu("li", {}, link);
}
