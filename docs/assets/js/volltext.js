/** Full text through Pagefind, loaded with the first query only. */

/** `wurzel`: address of the site's root, absolute. `suche` gives { faelle: [positions, best first], seiten: [[url, title]] }. */
export class Volltext {
  #wurzel;
  #bereit = null;

  constructor(wurzel) {
    this.#wurzel = wurzel;
  }

  /** Null when a newer query has overtaken this one. Rejects when the index cannot be loaded. */
  async suche(anfrage) {
    this.#bereit ??= this.#lade();
    let teile;
    try {
      teile = await this.#bereit;
    } catch (fehler) {
      this.#bereit = null; // the next query may try again
      throw fehler;
    }
    const ergebnis = await teile.pagefind.search(anfrage);
    const ids = ergebnis?.results.map((treffer) => treffer.id) ?? [];
    const { faelle, seiten } = teile.zuordnung;
    return {
      faelle: ids.filter((id) => id in faelle).map((id) => faelle[id]),
      seiten: ids.filter((id) => id in seiten).map((id) => seiten[id]),
    };
  }

  async #lade() {
    const [pagefind, antwort] = await Promise.all([
      import(new URL("pagefind/pagefind.js", this.#wurzel)),
      fetch(new URL("beispiele/daten/suche.json", this.#wurzel)),
    ]);
    if (!antwort.ok) throw new Error(`suche.json: ${antwort.status}`);
    await pagefind.init();
    return { pagefind, zuordnung: await antwort.json() };
  }
}
