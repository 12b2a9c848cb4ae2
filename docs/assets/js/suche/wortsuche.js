/** Answers a query from the word index: which cases and pages, by which words, and what was not found.
 *
 * `new Wortsuche(lade)` with lade(name) -> parsed JSON of a file in beispiele/daten/. `suche(text)` gives null where the
 * query has no word that could be looked up (numbers only), else
 * { faelle: [positions, best first], seiten: [[address, title]], gefundenUeber: [words], nichtGefunden: [words],
 *   statt: [known words taken for them], inHuerden: whether cases with such a hurdle come first, vorschlag: text or null, gelockert: bool, vollstaendig: cases with all words, zitate: [text] }. */
import { liesAnfrage, liesRegeln } from "./anfrage.js";
import { ordne } from "./rangfolge.js";
import { bekannterRest, naechstes, teile } from "./vorschlag.js";
import { nachHuerden, schneide, vereinige, Wortindex } from "./wortindex.js";

const UEBER_JE_WORT = 4;
const KUERZESTER_ANFANG = 3;
const FORTSETZUNG = 0.8; // marks of words that only begin, consist of known parts, or have one
const AUS_TEILEN = 0.8;
const REST = 0.8;
const DEUTLICH = 0.15; // mark of a case that is about the parts of an unknown word and does not only mention them
const LAENGSTES_GETRENNTES = 18; // letters; longer ones are rarely written as two, and each try may cost a file

export class Wortsuche {
  #lade;
  #index;
  #regeln;
  #phrasen;
  #liste;

  constructor(lade) {
    this.#lade = lade;
    this.#index = new Wortindex(lade);
  }

  /** { anzahl: number of cases, seiten: [[address, title]] } and the index's own parts. */
  kopf() {
    return this.#index.kopf();
  }

  async suche(text) {
    const kopf = await this.kopf();
    this.#regeln ??= liesRegeln(kopf.regeln);
    this.#phrasen ??= new Set(kopf.phrasen);
    const { einheiten, zitate, huerde } = liesAnfrage(text, this.#regeln, this.#phrasen);
    if (!einheiten.length) return null;
    const verbunden = await this.#verbinde(einheiten);
    const huerden = await Promise.all(verbunden.map((einheit) => this.#huerde(einheit)));
    const inHuerden = huerde || huerden.some((eintrag) => eintrag?.selbst);
    const antworten = await Promise.all(verbunden.map((einheit, n) => this.#beantworte(einheit, inHuerden && huerden[n], verbunden.length < 2)));
    const gefunden = antworten.filter(({ eintrag }) => eintrag);
    const { dokumente, vollstaendig, gelockert } = ordne(gefunden.map(({ eintrag }) => eintrag));
    const inAllen = (dokument) => gefunden.every(({ eintrag }) => eintrag.faelle.has(dokument));
    return {
      faelle: dokumente.filter((d) => d < kopf.anzahl),
      seiten: dokumente.filter((d) => d >= kopf.anzahl && inAllen(d)).map((d) => kopf.seiten[d - kopf.anzahl]),
      gefundenUeber: [...new Set(gefunden.flatMap(({ eintrag }) => eintrag.ueber.slice(0, UEBER_JE_WORT)))],
      nichtGefunden: antworten.filter((a) => !a.eintrag || a.statt).map(({ einheit }) => wieGetippt(text, einheit.wort, this.#regeln)),
      statt: antworten.filter(({ statt }) => statt).flatMap(({ statt }) => statt),
      vorschlag: vorschlag(text, antworten, this.#regeln),
      gelockert,
      inHuerden,
      vollstaendig,
      zitate,
    };
  }

  /** Two words beside each other that the stock writes as one (Car Sharing) are one unit. It lies near the first word. */
  async #verbinde(einheiten) {
    const verbunden = [];
    for (let i = 0; i < einheiten.length; i++) {
      const [a, b] = [einheiten[i], einheiten[i + 1]];
      const kurz = b && (a.wort + b.wort).length <= LAENGSTES_GETRENNTES && !/[- ]/.test(a.wort + b.wort);
      const ganz = kurz && this.#regeln.stamm(a.wort + b.wort);
      const getrennt = ganz && [...a.alternativen[0][0], ...b.alternativen[0][0]];
      const eintrag = ganz && (await this.#index.begriff(ganz));
      verbunden.push(eintrag ? { wort: `${a.wort} ${b.wort}`, alternativen: [[[ganz], 1], [getrennt, 1]] } : a);
      if (eintrag) i++;
    }
    return verbunden;
  }

  /** What the hurdles of the cases say about it. */
  async #huerde({ wort, alternativen }) {
    const [[schluessel]] = alternativen;
    if (schluessel.length > 1) return null;
    const eintrag = await this.#index.huerde(schluessel[0]);
    const sache = this.#regeln.ohneHuerdenende(wort);
    if (eintrag || sache === wort) return eintrag;
    const gemeint = await this.#index.huerde(this.#regeln.stamm(sache));
    return gemeint && { ...gemeint, selbst: true };
  }

  async #beantworte(einheit, huerde, allein) {
    const eintraege = [];
    for (const [schluessel, gewicht] of einheit.alternativen) {
      const teile = await Promise.all(schluessel.map((s) => this.#index.begriff(s)));
      if (teile.every(Boolean)) eintraege.push(teile.length > 1 ? schneide(teile, gewicht) : teile[0]);
    }
    const eintrag = eintraege.length > 1 ? vereinige(eintraege) : eintraege[0];
    if (huerde) return { einheit, eintrag: nachHuerden(eintrag, huerde) };
    if (eintrag?.faelle.size) return { einheit, eintrag };
    return this.#errate(einheit, allein);
  }

  /** A word that the index does not have: half typed, made of known words, or misspelt. */
  async #errate(einheit, allein) {
    const wort = einheit.wort.replaceAll(/[- ]/g, "");
    if (wort.length >= KUERZESTER_ANFANG) {
      const eintrag = await this.#index.fortsetzung(wort);
      if (eintrag) return { einheit, eintrag: vereinige([eintrag], FORTSETZUNG) };
    }
    const liste = await this.#wortliste();
    const nah = naechstes(wort, liste.woerter);
    const ausTeilen = nah?.abstand === 1 ? null : await this.#ausTeilen(einheit, wort, liste, allein);
    if (ausTeilen) return ausTeilen;
    const stamm = nah ? this.#regeln.stamm(nah.einfach) : bekannterRest(wort, this.#regeln.stamm, liste.staemme);
    const ersatz = stamm && (await this.#index.begriff(stamm));
    const statt = ersatz && (nah?.geschrieben ?? liste.staemme.get(stamm));
    // what is left of a word answers no question by itself; beside other words it may help
    const hilft = nah || !allein;
    return { einheit, statt, vertippt: Boolean(nah), allein, eintrag: hilft ? ersatz && vereinige([ersatz], nah ? 1 : REST) : null };
  }

  /** Cases that are about all parts of the word; where none is, the parts are offered if some case names them. */
  async #ausTeilen(einheit, wort, liste, allein) {
    const staemme = teile(wort, this.#regeln.stamm, liste.staemme, this.#regeln.kurz);
    if (!staemme) return null;
    const woerter = staemme.map((s) => liste.staemme.get(s));
    const genannt = schneide((await Promise.all(staemme.map((s) => this.#index.begriff(s)))).filter(Boolean), AUS_TEILEN);
    const deutlich = new Map([...genannt.faelle].filter(([, marke]) => marke >= DEUTLICH));
    if (deutlich.size) return { einheit, eintrag: { ...genannt, faelle: deutlich }, statt: woerter };
    return allein && genannt.faelle.size ? { einheit, statt: woerter.join(" "), allein } : null;
  }

  #wortliste() {
    this.#liste ??= this.#lade("wortliste.json").then(
      (liste) => {
        const woerter = Object.entries(liste).map(([w, n]) => [this.#regeln.vereinfacht(w).replaceAll("-", ""), w, n]);
        return { woerter, staemme: new Map(woerter.map(([einfach, w]) => [this.#regeln.stamm(einfach), w])) };
      },
      (fehler) => {
        this.#liste = null;
        throw fehler;
      },
    );
    return this.#liste;
  }
}

/** The reader's own spelling of a simplified word. */
function wieGetippt(text, wort, regeln) {
  return text.split(/[\s,;.!?"„“]+/).find((w) => regeln.vereinfacht(w) === wort) ?? wort;
}

/** The query with the unknown words replaced, null where nothing is. */
function vorschlag(text, antworten, regeln) {
  const ersetzt = antworten.filter(({ statt, vertippt, allein }) => statt && (vertippt || allein));
  if (!ersetzt.length) return null;
  return ersetzt.reduce((neu, { einheit, statt }) => neu.replace(wieGetippt(text, einheit.wort, regeln), () => statt), text);
}
