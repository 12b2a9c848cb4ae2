/** The finder's hit cards: loaded in portions, built from the page's <template>. */

import { marke } from "../marke.js";

export class Karten {
  #basis;
  #jePortion;
  #portionen = new Map();

  /** `basis`: address of the data folder, absolute. */
  constructor(basis, jePortion) {
    this.#basis = basis;
    this.#jePortion = jePortion;
  }

  /** The data of the cases at `positionen`, in that order. */
  async lade(positionen) {
    const portionen = await Promise.all(positionen.map((p) => this.#portion(Math.floor(p / this.#jePortion))));
    return positionen.map((p, i) => portionen[i][p % this.#jePortion]);
  }

  #portion(nummer) {
    if (!this.#portionen.has(nummer)) {
      const anfrage = fetch(new URL(`${nummer}.json`, this.#basis)).then((antwort) => {
        if (!antwort.ok) throw new Error(`${nummer}.json: ${antwort.status}`);
        return antwort.json();
      });
      anfrage.catch(() => this.#portionen.delete(nummer));
      this.#portionen.set(nummer, anfrage);
    }
    return this.#portionen.get(nummer);
  }
}

/** A list entry for one case, with the markup of overrides/bausteine/treffer.html. */
export function baueKarte(vorlage, karte, wurzel) {
  const eintrag = vorlage.content.firstElementChild.cloneNode(true);
  eintrag.dataset.beispiel = karte.slug;
  const feld = eintrag.querySelector(".feld");
  feld.dataset.feld = karte.feld;
  feld.textContent = karte.feldname;
  const link = eintrag.querySelector("a");
  link.href = new URL(`beispiele/${karte.slug}/`, wurzel);
  link.textContent = karte.titel;
  benenneMerkknopf(eintrag, karte);
  eintrag.querySelector(".kurz").textContent = karte.kurz;
  eintrag.querySelector(".ort").textContent = karte.ort;
  eintrag.querySelector("dl").replaceChildren(...karte.zahlen.map(baueZahl));
  return eintrag;
}

/** Says which case the <merk-knopf> in a hit is for; the hits for one's own municipality have none. */
export function benenneMerkknopf(eintrag, { slug, titel, spalten: [ort] }) {
  const knopf = eintrag.querySelector("merk-knopf");
  if (knopf) Object.assign(knopf.dataset, { slug, titel, ort });
}

function baueZahl([name, betrag, art, artText]) {
  const paar = document.createElement("div");
  const dt = document.createElement("dt");
  dt.textContent = name;
  const dd = document.createElement("dd");
  dd.append(betrag || marke("nicht", "nicht angegeben"));
  if (betrag && art) {
    const zusatz = marke("art", artText);
    zusatz.dataset.art = art;
    dd.append(" ", zusatz);
  }
  paar.append(dt, dd);
  return paar;
}
