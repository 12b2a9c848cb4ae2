/** <werkstatt-bewerten>: rates each idea of the Merkliste from 1 to 5, with a picture and a table that follow at once.
 *
 * Needs inside overrides/bausteine/werkstatt/bewerten.html. What other groups rated (after a merge) is shown only on request, so
 * that a group judges for itself. Without JavaScript: an explanation and a link to the printed form. */
import { baue } from "../bauen.js";
import { NOTEN, andere, geordnet, gezeigte, notentext, zeilen } from "./bewertung.js";
import { zeichne } from "./bewertungsbild.js";
import { aendere, beobachte, zustand } from "./werkstatt-ablage.js";
import { mitBeitrag, sichtbare } from "./werkstatt-zustand.js";

export class WerkstattBewerten extends HTMLElement {
  #hoert;
  #gebaut = ""; // which ideas have fields, in which order

  connectedCallback() {
    const { signal } = (this.#hoert = new AbortController());
    this.addEventListener("change", (e) => this.#nimm(e.target), { signal });
    this.addEventListener("click", (e) => this.#loesche(e.target.closest(".bewertung-weg")), { signal });
    beobachte((z) => this.#zeige(z), signal);
  }

  disconnectedCallback() {
    this.#hoert.abort();
  }

  #nimm(feld) {
    if (feld.closest(".andere-gruppen")) this.#zeige(zustand());
    else if (feld.type === "radio") this.#halteFest(feld.closest(".bewertung").dataset.idee, { [feld.dataset.note]: Number(feld.value) });
  }

  #loesche(knopf) {
    if (!knopf) return;
    const kasten = knopf.closest(".bewertung");
    this.#halteFest(kasten.dataset.idee, Object.fromEntries(NOTEN.map(({ id }) => [id, null])));
    kasten.querySelector("[type=radio]").focus();
  }

  #halteFest(id, bewertung) {
    aendere((z) => mitBeitrag(z, id, { bewertung }, new Date().toISOString()));
  }

  #zeige(z) {
    const ideen = sichtbare(z);
    this.querySelector(".ohne-ideen").hidden = ideen.length > 0;
    this.querySelector(".mit-ideen").hidden = !ideen.length;
    const alle = zeilen(ideen, z.geraet);
    const inhalt = JSON.stringify(alle.map(({ id, titel, ort }) => [id, titel, ort]));
    if (inhalt !== this.#gebaut) this.querySelector(".bewertungen").replaceChildren(...alle.map(baueFelder));
    this.#gebaut = inhalt;
    for (const zeile of alle) this.#fuelle(zeile);
    this.#zeigeErgebnis(alle, z.geraet);
  }

  #fuelle({ id, eigene }) {
    const kasten = this.querySelector(`[data-idee="${CSS.escape(id)}"]`);
    for (const knopf of kasten.querySelectorAll("[type=radio]")) knopf.checked = Number(knopf.value) === eigene[knopf.dataset.note];
    kasten.querySelector(".bewertung-weg").hidden = !Object.keys(eigene).length;
  }

  #zeigeErgebnis(alle, geraet) {
    const fremde = andere(alle, geraet);
    const wahl = this.querySelector(".andere-gruppen");
    wahl.hidden = !fremde;
    wahl.querySelector(".n").textContent = `(${fremde === 1 ? "eine andere Gruppe" : `${fremde} andere Gruppen`})`;
    const zusammen = fremde > 0 && wahl.querySelector("input").checked;
    this.querySelector("caption").textContent = zusammen
      ? "Mitte (Median) aller Gruppen, in Klammern die kleinste und die größte Bewertung"
      : "Unsere Bewertung, die größte Wirkung zuerst";
    this.querySelector("tbody").replaceChildren(...geordnet(alle, zusammen).map((zeile) => baueZeile(zeile, zusammen)));
    zeichne(this.querySelector("svg"), alle, zusammen, beschreibung(alle, zusammen));
  }
}

function baueFelder({ nummer, id, titel, ort }) {
  const name = (note) => `note-${note}-${id}`;
  const skala = ({ id: note, name: was, eins, fuenf }) =>
    baue("fieldset", { class: "skala" },
      baue("legend", {}, was),
      baue("span", { class: "ende", "aria-hidden": "true" }, eins),
      ...[1, 2, 3, 4, 5].map((n) =>
        baue("label", {},
          baue("input", { type: "radio", name: name(note), value: n, "data-note": note }),
          String(n),
          ...({ 1: [eins], 5: [fuenf] }[n] ?? []).map((wort) => baue("span", { class: "nur-vorlesen" }, ` ${wort}`)))),
      baue("span", { class: "ende", "aria-hidden": "true" }, fuenf));
  return baue("fieldset", { class: "bewertung", "data-idee": id },
    baue("legend", {}, `${nummer}. ${titel}`, ...(ort ? [baue("small", {}, ` ${ort}`)] : [])),
    ...NOTEN.map(skala),
    baue("button", { class: "merken bewertung-weg nur-bildschirm", type: "button" }, "Bewertung löschen"));
}

const baueZeile = (zeile, zusammen) =>
  baue("tr", {},
    baue("td", {}, String(zeile.nummer)),
    baue("th", { scope: "row" }, zeile.titel),
    ...NOTEN.map(({ id, name }) => {
      const text = notentext(zeile, id, zusammen);
      return baue("td", { "data-name": name, ...(text === "offen" && { class: "nicht" }) }, text);
    }));

function beschreibung(alle, zusammen) {
  const bewertet = alle.filter((zeile) => {
    const { wirkung, aufwand } = gezeigte(zeile, zusammen);
    return wirkung && aufwand;
  });
  if (!bewertet.length) return "Bild von Wirkung und Aufwand: noch keine Idee ist bewertet.";
  return `Bild von Wirkung und Aufwand: ${bewertet.length} von ${alle.length} Ideen sind bewertet. Die Tabelle nennt alle Bewertungen.`;
}

customElements.get("werkstatt-bewerten") ?? customElements.define("werkstatt-bewerten", WerkstattBewerten);
