/** Full text: words through our own index, exact phrases („…“) through Pagefind. Nothing is loaded before the first query.
 *
 * `wurzel`: address of the site's root, absolute. `suche(text)` gives { faelle: [positions, best first],
 * seiten: [[address, title]], gefundenUeber: [words], nichtGefunden: [words], statt: [words taken for those],
 * vorschlag: text or null, gelockert: bool, inHuerden: whether cases with such a hurdle come first,
 * vollstaendig: number of cases with all words }; rejects when the index cannot be loaded. */
import { Wortsuche } from "./wortsuche.js";

const OHNE_HINWEIS = { gefundenUeber: [], nichtGefunden: [], statt: [], vorschlag: null, gelockert: false, inHuerden: false };
const NICHTS = { faelle: [], seiten: [], ...OHNE_HINWEIS, vollstaendig: 0 };

export class Volltext {
  #wurzel;
  #daten;
  #wortsuche;
  #pagefind = null;

  constructor(wurzel) {
    this.#wurzel = wurzel;
    this.#daten = new URL("beispiele/daten/", wurzel);
    this.#wortsuche = new Wortsuche((name) => this.#json(name));
  }

  async suche(text) {
    let ergebnis;
    try {
      ergebnis = await this.#wortsuche.suche(text);
    } catch {
      return this.#nurPagefind(text); // the other index may still be there
    }
    // numbers and the like are no words of ours, but stand in the full text
    if (!ergebnis) return /[0-9]/.test(text) ? this.#nurPagefind(text) : NICHTS;
    const { zitate, ...rest } = ergebnis;
    return zitate.length ? this.#wieZitiert(rest.faelle, zitate) : rest;
  }

  /** Only what holds every phrase word by word, in our order. */
  async #wieZitiert(geordnet, zitate) {
    const listen = await Promise.all(zitate.map((zitat) => this.#dokumente(`"${zitat}"`)));
    const { anzahl, seiten } = await this.#wortsuche.kopf();
    const [erste, ...weitere] = listen;
    const gemeinsam = erste.filter((d) => weitere.every((liste) => liste.includes(d)));
    const rang = new Map(geordnet.map((fall, n) => [fall, n]));
    const faelle = gemeinsam.filter((d) => d < anzahl).sort((a, b) => (rang.get(a) ?? anzahl) - (rang.get(b) ?? anzahl));
    return {
      ...OHNE_HINWEIS,
      faelle,
      seiten: gemeinsam.filter((d) => d >= anzahl).map((d) => seiten[d - anzahl]),
      vollstaendig: faelle.length,
    };
  }

  async #nurPagefind(text) {
    const dokumente = await this.#dokumente(text);
    const { anzahl } = await this.#json("index.json");
    const faelle = dokumente.filter((d) => d < anzahl);
    return { ...NICHTS, faelle, vollstaendig: faelle.length };
  }

  /** Numbers of the documents that Pagefind finds, best first. */
  async #dokumente(anfrage) {
    this.#pagefind ??= Promise.all([import(new URL("pagefind/pagefind.js", this.#wurzel)), this.#json("suche.json")]);
    try {
      const [pagefind, nummern] = await this.#pagefind;
      await pagefind.init();
      const { results } = await pagefind.search(anfrage);
      return results.map(({ id }) => nummern[id]);
    } catch (fehler) {
      this.#pagefind = null; // the next query may try again
      throw fehler;
    }
  }

  async #json(name) {
    const antwort = await fetch(new URL(name, this.#daten));
    if (!antwort.ok) throw new Error(`${name}: ${antwort.status}`);
    return antwort.json();
  }
}
