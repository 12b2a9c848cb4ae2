/** The fields of one Maßnahmenblatt: their values, and under each what may help: a suggestion, a hint, what others say.
 *
 * `new Felder(form, sichere, signal)`: sichere(id, { field id: text }) is called with what changed, soon after typing and at
 * once on leaving a field or the sheet. `zeige({ id, blatt, eigene, vorschlaege, hinweise })` fills it; the field in use is left alone. */
import { baue } from "../bauen.js";

const NACH = 400; // milliseconds of rest after which typing is stored

export class Felder {
  #form;
  #sichere;
  #id;
  #uhr;
  #geaendert = {};

  constructor(form, sichere, signal) {
    this.#form = form;
    this.#sichere = sichere;
    form.addEventListener("input", ({ target }) => this.#merke(target), { signal });
    form.addEventListener("change", () => this.#raeume(), { signal });
    form.addEventListener("click", (e) => this.#uebernimm(e.target.closest("button")), { signal });
    form.addEventListener("submit", (e) => e.preventDefault(), { signal });
    window.addEventListener("pagehide", () => this.#raeume(), { signal });
  }

  zeige({ id, blatt, eigene, vorschlaege, hinweise }) {
    const gewechselt = id !== this.#id;
    if (gewechselt) this.#raeume();
    this.#id = id;
    for (const zeile of this.#form.querySelectorAll("[data-feldname]")) {
      const name = zeile.dataset.feldname;
      const feld = this.#form.elements[name];
      const wert = eigene[name] ?? "";
      const inArbeit = !gewechselt && (feld === document.activeElement || name in this.#geaendert);
      if (!inArbeit && feld.value !== wert) feld.value = wert;
      setze(zeile.querySelector(".beigaben"), beigaben(name, feld, { blatt, eigen: wert, vorschlaege: vorschlaege[name] ?? [], hinweis: hinweise[name] }));
    }
  }

  #merke(feld) {
    this.#geaendert[feld.name] = feld.value;
    clearTimeout(this.#uhr);
    this.#uhr = setTimeout(() => this.#raeume(), NACH);
  }

  #raeume() {
    clearTimeout(this.#uhr);
    const neu = this.#geaendert;
    if (!Object.keys(neu).length) return;
    this.#geaendert = {};
    this.#sichere(this.#id, neu);
  }

  #uebernimm(knopf) {
    if (!knopf?.dataset.text) return;
    const zeile = knopf.closest("[data-feldname]");
    const feld = this.#form.elements[zeile.dataset.feldname];
    const knoepfe = [...this.#form.querySelectorAll("button[data-text]")];
    const naechster = knoepfe.slice(knoepfe.indexOf(knopf) + 1).find((k) => !zeile.contains(k) && !k.dataset.anpassen);
    feld.value = knopf.dataset.text;
    this.#sichere(this.#id, { [feld.name]: feld.value });
    if (!knopf.dataset.anpassen && naechster?.isConnected) return naechster.focus();
    feld.focus();
    feld.setSelectionRange?.(feld.value.length, feld.value.length);
  }
}

/** Built anew only where something changed: a button in use keeps the focus. */
function setze(bereich, teile) {
  const neu = baue("div", {}, ...teile);
  if (!bereich.isEqualNode(Object.assign(neu, { className: "beigaben" }))) bereich.replaceChildren(...neu.childNodes);
}

function beigaben(name, feld, { blatt, eigen, vorschlaege, hinweis }) {
  const beschriftung = feld.labels[0].firstChild.textContent;
  const zeigbar = (wert) => feld.options ? ([...feld.options].find((o) => o.value === wert)?.text ?? wert) : wert;
  const teile = [];
  const gueltig = blatt.werte[name];
  if (blatt.von[name] && gueltig !== eigen.trim()) {
    teile.push(angebot(beschriftung, gueltig, zeigbar(gueltig), `Es gilt die Fassung von ${blatt.von[name]}`));
  } else if (!eigen) {
    teile.push(...vorschlaege.map(({ text, herkunft }) => angebot(beschriftung, text, text, `Vorschlag ${herkunft}`)));
  }
  const andere = (blatt.andere[name] ?? []).filter(({ wert }) => wert !== eigen.trim());
  for (const { gruppe, wert } of andere) teile.push(baue("p", { class: "klein andere" }, `${gruppe}: ${zeigbar(wert)}`));
  if (hinweis) teile.push(baue("p", { class: "klein" }, hinweis));
  return teile;
}

function angebot(beschriftung, text, sichtbar, herkunft) {
  const knopf = (wort, mehr = {}) => baue("button", { type: "button", class: "merken", "data-text": text, "aria-label": `${wort}: ${beschriftung}`, ...mehr }, wort);
  return baue(
    "div",
    { class: "vorschlag" },
    baue("p", {}, baue("span", { class: "herkunft" }, `${herkunft}:`), " ", sichtbar),
    baue("div", { class: "wahl" }, knopf("Übernehmen"), knopf("Übernehmen und anpassen", { "data-anpassen": "ja" })),
  );
}
