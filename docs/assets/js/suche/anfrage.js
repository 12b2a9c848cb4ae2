/** From what a reader types to what the index is asked. Pure functions; the rules come with the index (one table for
 * build and browser, see hooks/praxis/wortform.py).
 *
 * `liesRegeln(kopf.regeln)` -> { vereinfacht(text), stamm(word), woerter(text), ... }
 * `liesAnfrage(text, regeln, phrasen)` -> { einheiten: [Einheit], zitate: [text], huerde: bool, whether it asks for hurdles }
 * Einheit: { wort: as typed, alternativen: [[keys that a case must all have, weight]] }, best alternative first. */

export function liesRegeln({ vorab, zeichen, wort, stamm, jahr, stopp, kurz, huerde, huerdenende }) {
  const alle = (tabelle, flags) => tabelle.map(([muster, ersatz]) => [new RegExp(muster, flags), ersatz]);
  const [vorabRegeln, zeichenRegeln, stammRegeln] = [alle(vorab, "gi"), alle(zeichen, "g"), stamm.map((runde) => alle(runde, ""))];
  const [wortMuster, jahrMuster, stoppwoerter] = [new RegExp(wort, "g"), new RegExp(`^${jahr}$`), new Set(stopp)];
  const ersetze = (text, regeln) => regeln.reduce((t, [muster, ersatz]) => t.replace(muster, ersatz), text);

  const [huerdenRegeln, endeMuster] = [alle(huerde, "g"), new RegExp(huerdenende)];
  const vereinfacht = (text) => ersetze(ersetze(text.normalize("NFKC"), vorabRegeln).toLowerCase(), zeichenRegeln);
  const istStoppwort = (w) => w.length < 2 || stoppwoerter.has(w) || (/^[0-9]+$/.test(w) && !jahrMuster.test(w));
  return {
    vereinfacht,
    istStoppwort,
    woerter: (text) => (vereinfacht(text).match(wortMuster) ?? []).filter((w) => !istStoppwort(w)),
    kurz: new Set(kurz),
    ohneHuerde: (text) => ersetze(vereinfacht(text), huerdenRegeln),
    ohneHuerdenende: (w) => w.replace(endeMuster, ""),
    stamm(w) {
      for (const runde of stammRegeln) {
        for (const [muster, ersatz] of runde) {
          const neu = w.replace(muster, ersatz);
          if (neu === w) continue;
          w = neu;
          break;
        }
      }
      return w;
    },
  };
}

const ZITAT = /["„“”»«]([^"„“”»«]+)["„“”»«]/g;
const LAENGSTE_PHRASE = 4;

export function liesAnfrage(text, regeln, phrasen) {
  const zitate = [...text.matchAll(ZITAT)].map((t) => t[1].trim()).filter((z) => /\S\s+\S/.test(z));
  const sache = regeln.woerter(regeln.ohneHuerde(text));
  const huerde = sache.length > 0 && regeln.ohneHuerde(text) !== regeln.vereinfacht(text);
  const woerter = huerde ? sache : regeln.woerter(text);
  const einheiten = [];
  for (let i = 0; i < woerter.length; ) {
    const phrase = findePhrase(woerter, i, regeln, phrasen);
    einheiten.push(phrase ?? { wort: woerter[i], alternativen: alternativen(woerter[i], regeln) });
    i += phrase ? phrase.laenge : 1;
  }
  const gesehen = new Set(); // a word typed twice counts once
  return { zitate, huerde, einheiten: einheiten.filter(({ wort }) => !gesehen.has(wort) && gesehen.add(wort)) };
}

/** A word, or with hyphens its pieces together and one by one. */
function alternativen(wort, regeln) {
  const ganz = regeln.stamm(wort.replaceAll("-", ""));
  const stuecke = wort.split("-").filter((s) => !regeln.istStoppwort(s)).map(regeln.stamm);
  return stuecke.length < 2 && stuecke[0] === ganz ? [[[ganz], 1]] : [[[ganz], 1], ...(stuecke.length ? [[stuecke, 0.9]] : [])];
}

/** The longest phrase of the thesaurus that begins at word i. */
function findePhrase(woerter, i, regeln, phrasen) {
  for (let laenge = Math.min(LAENGSTE_PHRASE, woerter.length - i); laenge > 1; laenge--) {
    const teil = woerter.slice(i, i + laenge);
    const staemme = teil.map((w) => regeln.stamm(w.replaceAll("-", "")));
    const schluessel = staemme.join(" ");
    if (phrasen.has(schluessel)) return { wort: teil.join(" "), laenge, alternativen: [[[schluessel], 1], [staemme, 1]] };
  }
  return null;
}
