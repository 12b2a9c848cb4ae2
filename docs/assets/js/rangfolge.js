/** Which cases answer a query, best first. Pure functions, no DOM.
 *
 * `ordne(eintraege)`: one entry { gewicht, faelle: Map(document -> mark) } per word of the query. Gives
 * { dokumente: [numbers, best first], vollstaendig: how many of them have all words, gelockert: whether others follow }. */

const GENUG = 10; // hits with all words; below, cases with most of the words follow
const MEISTE = 0.35; // of the weight of all words

export function ordne(eintraege) {
  const punkte = new Map();
  const alles = eintraege.reduce((summe, { gewicht }) => summe + gewicht, 0);
  for (const { gewicht, faelle } of eintraege) {
    for (const [dokument, marke] of faelle) {
      const p = punkte.get(dokument) ?? { wert: 0, gedeckt: 0, woerter: 0 };
      p.wert += gewicht * marke;
      p.gedeckt += gewicht;
      p.woerter += 1;
      punkte.set(dokument, p);
    }
  }
  const vollstaendig = [...punkte.values()].filter((p) => p.woerter === eintraege.length).length;
  const gelockert = vollstaendig < GENUG && punkte.size > vollstaendig;
  const gemeint = [...punkte].filter(([, p]) => p.woerter === eintraege.length || (gelockert && p.gedeckt >= MEISTE * alles));
  const rang = (p) => (p.wert * p.gedeckt) / alles;
  gemeint.sort(([a, p], [b, q]) => rang(q) - rang(p) || a - b);
  return { dokumente: gemeint.map(([dokument]) => dokument), vollstaendig, gelockert: gemeint.length > vollstaendig };
}
