/** What a group answered to the questions of an idea. Pure functions, no DOM.
 *
 * A question: { id, art: "voraussetzung"|"grenze"|"leitfrage", text, zu }; answers: { id: { antwort, notiz } }. */

export const ANTWORTEN = ["ja", "teilweise", "nein", "unklar"];

const KOEPFE = {
  voraussetzung: ["Voraussetzungen des Beispiels", "Ist das bei uns gegeben?"],
  grenze: ["Grenzen des Beispiels", "Gilt das auch für uns?"],
  leitfrage: ["Leitfragen", "Können wir das schon beantworten?"],
};

/** [{ titel, frage, fragen }]: preconditions, limits, then the guiding questions of each Maßnahme. */
export function gruppen(fragen) {
  const alle = new Map();
  for (const frage of fragen) {
    const [titel, kurz] = KOEPFE[frage.art];
    const name = frage.zu ? `${titel}: ${frage.zu}` : titel;
    if (!alle.has(name)) alle.set(name, { titel: name, frage: kurz, fragen: [] });
    alle.get(name).fragen.push(frage);
  }
  return [...alle.values()];
}

/** { ja, teilweise, nein, unklar, offen }: how many questions have each answer. */
export function zaehle(fragen, check) {
  const anzahl = Object.fromEntries([...ANTWORTEN, "offen"].map((antwort) => [antwort, 0]));
  for (const { id } of fragen) anzahl[ANTWORTEN.includes(check[id]?.antwort) ? check[id].antwort : "offen"]++;
  return anzahl;
}

/** „3 von 8 beantwortet: 2 ja, 1 nein“. */
export function bilanz(anzahl) {
  const alle = Object.values(anzahl).reduce((summe, n) => summe + n, 0);
  const gegeben = ANTWORTEN.filter((antwort) => anzahl[antwort]).map((antwort) => `${anzahl[antwort]} ${antwort}`);
  return `${alle - anzahl.offen} von ${alle} beantwortet${gegeben.length ? `: ${gegeben.join(", ")}` : ""}`;
}

/** What still has to be cleared: the questions answered with „nein“, „teilweise“ or „unklar“, in this order. */
export const zuKlaeren = (fragen, check) =>
  ["nein", "teilweise", "unklar"].flatMap((antwort) =>
    fragen.filter(({ id }) => check[id]?.antwort === antwort).map((frage) => ({ frage, antwort, notiz: check[frage.id].notiz })));

/** Notes to questions that the case does not ask any more: editors may have changed its text. */
export const verwaiste = (fragen, check) => {
  const bekannt = new Set(fragen.map(({ id }) => id));
  return Object.entries(check).filter(([kennung, { notiz }]) => !bekannt.has(kennung) && notiz).map(([, { notiz }]) => notiz);
};

/** A question's entry with a part changed; null where nothing is left, so that nothing is stored that nobody said. */
export function beantwortet(check, kennung, neues) {
  const eintrag = { antwort: "", notiz: "", ...check[kennung], ...neues };
  return eintrag.antwort || eintrag.notiz ? eintrag : null;
}
