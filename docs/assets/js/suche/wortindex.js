/** Looks words up in the index of the stock (hooks/praxis/wortindex.py): a head, and small files cut by the alphabet.
 *
 * `lade(name)` gives the parsed JSON of a file in beispiele/daten/. An entry is
 * { gewicht: how much the word tells, faelle: Map(document -> mark 0..1), ueber: [other words that lead to cases],
 * selbst: the word asks for hurdles by itself }. */

const ZEICHEN = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
const MARKE = new Map([...ZEICHEN].map((zeichen, n) => [zeichen, (n + 1) / ZEICHEN.length]));
const BEILAEUFIG = 0.4; // marks of cases that name what a hurdle is asked about, but not as a hurdle
const MEISTE_FORTSETZUNGEN = 40;

export class Wortindex {
  #lade;
  #kopf;
  #dateien = new Map();

  constructor(lade) {
    this.#lade = lade;
  }

  /** Rejects when the file cannot be loaded; the next call tries again. */
  kopf() {
    this.#kopf ??= this.#lade("wortindex.json").catch((fehler) => {
      this.#kopf = null;
      throw fehler;
    });
    return this.#kopf;
  }

  /** The entry of a word or phrase, null where the stock has none. */
  async begriff(schluessel) {
    const datei = await this.#datei(await this.#nummer(schluessel));
    return Object.hasOwn(datei, schluessel) ? liesEintrag(datei[schluessel]) : null;
  }

  /** The same among the hurdles alone (hooks/praxis/huerdensuche.py). */
  huerde(schluessel) {
    return this.begriff(`${schluessel}!`);
  }

  /** All words that begin like this, as one entry; null where none does. Looks into one file: enough while typing. */
  async fortsetzung(anfang) {
    const nummer = await this.#nummer(anfang);
    const eintraege = [];
    for (const n of [nummer, nummer + 1]) {
      const datei = await this.#datei(n);
      const passende = Object.keys(datei).filter((s) => s.startsWith(anfang) && !/[ !]/.test(s));
      eintraege.push(...passende.map((s) => liesEintrag(datei[s])));
      if (!Object.keys(datei).at(-1)?.startsWith(anfang)) break;
    }
    if (!eintraege.length) return null;
    return vereinige(eintraege.sort((a, b) => b.faelle.size - a.faelle.size).slice(0, MEISTE_FORTSETZUNGEN));
  }

  async #nummer(schluessel) {
    const { grenzen } = await this.kopf();
    let [von, bis] = [0, grenzen.length];
    while (bis - von > 1) {
      const mitte = (von + bis) >> 1;
      if (grenzen[mitte] <= schluessel) von = mitte;
      else bis = mitte;
    }
    return von;
  }

  async #datei(nummer) {
    const { grenzen } = await this.kopf();
    if (nummer >= grenzen.length) return {};
    if (!this.#dateien.has(nummer)) {
      const datei = this.#lade(`woerter/${nummer}.json`);
      this.#dateien.set(nummer, datei);
      datei.catch(() => this.#dateien.delete(nummer));
    }
    return this.#dateien.get(nummer);
  }
}

function liesEintrag([gewicht, schritte, marken, ueber = [], selbst = 0]) {
  const faelle = new Map();
  let nummer = 0;
  schritte.forEach((schritt, i) => faelle.set((nummer += schritt), MARKE.get(marken[i])));
  return { gewicht: gewicht / 10, faelle, ueber, selbst: Boolean(selbst) };
}

/** One entry for any of several words: the best mark counts. */
export function vereinige(eintraege, faktor = 1) {
  const faelle = new Map();
  for (const eintrag of eintraege) {
    for (const [fall, marke] of eintrag.faelle) faelle.set(fall, Math.max(faelle.get(fall) ?? 0, faktor * marke));
  }
  return { gewicht: Math.min(...eintraege.map((e) => e.gewicht)), faelle, ueber: [...new Set(eintraege.flatMap((e) => e.ueber))] };
}

/** What the hurdles say about it comes first, the cases that only name it follow. */
export function nachHuerden(eintrag, huerde) {
  const eintraege = [eintrag && vereinige([eintrag], huerde.selbst ? 1 : BEILAEUFIG), huerde].filter(Boolean);
  return { ...vereinige(eintraege), gewicht: Math.max(...eintraege.map((e) => e.gewicht)) };
}

/** One entry for several words together: only cases with all of them, the weakest mark counts. */
export function schneide(eintraege, faktor = 1) {
  const [erster, ...weitere] = eintraege;
  const faelle = new Map();
  for (const [fall, marke] of erster.faelle) {
    if (weitere.every((e) => e.faelle.has(fall))) faelle.set(fall, faktor * Math.min(marke, ...weitere.map((e) => e.faelle.get(fall))));
  }
  return { gewicht: Math.max(...eintraege.map((e) => e.gewicht)), faelle, ueber: [] };
}
