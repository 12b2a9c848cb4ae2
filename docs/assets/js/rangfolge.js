/** Which cases answer a query, best first. Pure functions, no DOM.
 *
 * `ordne(eintraege)`: one entry { gewicht, faelle: Map(document -> mark) } per word of the query. Gives
 * { dokumente: [numbers, best first], vollstaendig: how many of them have all words, gelockert: whether others follow }. */

const GENUG = 10; // hits with all words; below, cases with most of the words follow
const MEISTE = 0.5; // of the weight of all words

export function ordne(eintraege) {
  const punkte = new Map();
  let alles = 0;
  for (const { gewicht, faelle } of eintraege) {
    alles += gewicht;
    for (const [dokument, marke] of faelle) {
      const p = punkte.get(dokument) ?? { wert: 0, gedeckt: 0, woerter: 0 };
      p.wert += gewicht * marke;
      p.gedeckt += gewicht;
      p.woerter += 1;
      punkte.set(dokument, p);
    }
  }
  const alle = [...punkte].filter(([, p]) => p.woerter === eintraege.length);
  const gelockert = eintraege.length > 1 && alle.length < GENUG;
  const gemeint = gelockert ? [...punkte].filter(([, p]) => p.gedeckt >= MEISTE * alles) : alle;
  const rang = ([, p]) => p.wert * (p.gedeckt / alles);
  gemeint.sort((a, b) => rang(b) - rang(a) || a[0] - b[0]);
  return { dokumente: gemeint.map(([dokument]) => dokument), vollstaendig: alle.length, gelockert: gemeint.length > alle.length };
}
