/** Which allowed value was probably meant: Python's difflib (hooks/praxis/befund.py uses it), so both give the same
 * answer. Pure functions, no DOM. */

const SCHWELLE = 0.6;
const VIEL = 200; // from this length on, characters that are everywhere are no anchors

/** The allowed value that looks most like `wert`, or null when none comes near. */
export function naechster(wert, erlaubt) {
  const nachKlein = new Map([...erlaubt].sort((a, b) => vergleiche(b, a)).map((e) => [e.toLowerCase(), e]));
  const gesucht = [...wert.toLowerCase()];
  const orte = fundorte(gesucht);
  let beste = null;
  for (const klein of nachKlein.keys()) {
    const zeichen = [...klein];
    if (hoechstens(zeichen, gesucht) < SCHWELLE) continue;
    const wie = aehnlichkeit(zeichen, gesucht, orte);
    const besser = !beste || wie > beste.wie || (wie === beste.wie && vergleiche(klein, beste.klein) > 0);
    if (wie >= SCHWELLE && besser) beste = { wie, klein };
  }
  return beste && nachKlein.get(beste.klein);
}

/** Order by code points, as Python sorts. */
function vergleiche(a, b) {
  const [x, y] = [[...a], [...b]];
  for (let n = 0; n < Math.min(x.length, y.length); n++) {
    if (x[n] !== y[n]) return x[n].codePointAt(0) - y[n].codePointAt(0);
  }
  return x.length - y.length;
}

const anteil = (gleiche, a, b) => (a.length + b.length ? (2 * gleiche) / (a.length + b.length) : 1);
const hoechstens = (a, b) => anteil(Math.min(a.length, b.length), a, b);

function fundorte(b) {
  const orte = new Map();
  b.forEach((zeichen, n) => orte.set(zeichen, [...(orte.get(zeichen) ?? []), n]));
  if (b.length < VIEL) return orte;
  return new Map([...orte].filter(([, stellen]) => stellen.length <= Math.floor(b.length / 100) + 1));
}

/** 2 × common characters in blocks of the same order, by the length of both. */
function aehnlichkeit(a, b, orte) {
  let gleiche = 0;
  const offen = [[0, a.length, 0, b.length]];
  while (offen.length) {
    const [aVon, aBis, bVon, bBis] = offen.pop();
    const [i, j, laenge] = laengsterBlock(a, b, orte, aVon, aBis, bVon, bBis);
    if (!laenge) continue;
    gleiche += laenge;
    if (aVon < i && bVon < j) offen.push([aVon, i, bVon, j]);
    if (i + laenge < aBis && j + laenge < bBis) offen.push([i + laenge, aBis, j + laenge, bBis]);
  }
  return anteil(gleiche, a, b);
}

function laengsterBlock(a, b, orte, aVon, aBis, bVon, bBis) {
  let [i, j, laenge] = [aVon, bVon, 0];
  let vorher = new Map();
  for (let n = aVon; n < aBis; n++) {
    const jetzt = new Map();
    for (const m of orte.get(a[n]) ?? []) {
      if (m < bVon) continue;
      if (m >= bBis) break;
      const k = (vorher.get(m - 1) ?? 0) + 1;
      jetzt.set(m, k);
      if (k > laenge) [i, j, laenge] = [n - k + 1, m - k + 1, k];
    }
    vorher = jetzt;
  }
  while (i > aVon && j > bVon && a[i - 1] === b[j - 1]) [i, j, laenge] = [i - 1, j - 1, laenge + 1];
  while (i + laenge < aBis && j + laenge < bBis && a[i + laenge] === b[j + laenge]) laenge += 1;
  return [i, j, laenge];
}
