/** Which cases answer a query, best first. Pure functions, no DOM.
 *
 * `ordne(eintraege)`: one entry { gewicht, faelle: Map(document -> mark) } per word of the query. Gives
 * { dokumente: [numbers, best first], vollstaendig: how many of them have all words, gelockert: whether others are among them }. */

const GENUG = 10; // hits with all words; below, cases with most of the words follow
const MEISTE = 0.2; // of the weight of all words
const NAHEZU = 0.4; // of the best hit's rank: so good a case with most of the words is shown anyway
const WENIGSTENS = 0.1; // and so good it has to be in any case

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
  let [vollstaendig, hoechster] = [0, 0];
  for (const p of punkte.values()) {
    p.rang = (p.wert * p.gedeckt) / alles;
    hoechster = Math.max(hoechster, p.rang);
    if (p.woerter === eintraege.length) vollstaendig += 1;
  }
  const schwelle = (vollstaendig < GENUG ? WENIGSTENS : NAHEZU) * hoechster;
  const genuegt = (p) => p.woerter === eintraege.length || (p.gedeckt >= MEISTE * alles && p.rang >= schwelle);
  const gemeint = [...punkte].filter(([, p]) => genuegt(p)).sort(([a, p], [b, q]) => q.rang - p.rang || a - b);
  return { dokumente: gemeint.map(([dokument]) => dokument), vollstaendig, gelockert: gemeint.length > vollstaendig };
}
