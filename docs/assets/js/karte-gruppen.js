/** Near points of the map drawn as one. Pure functions, no DOM.
 *
 * Repeatedly the point with the most remaining points within `abstand` (itself among them; ties: the first) becomes the
 * centre of a group with all of these. So centres are always more than `abstand` apart and no circle covers another. */

/** `punkte`: [[x, y]]. Gives [{ x, y, mitglieder: [positions in `punkte`, ascending] }], each point in one group. */
export function gruppiere(punkte, abstand) {
  const nachbarn = finde(punkte, abstand);
  const frei = nachbarn.map((n) => n.length); // remaining points within reach, itself among them
  const vergeben = new Array(punkte.length).fill(false);
  const haufen = new Haufen((a, b) => b[0] - a[0] || a[1] - b[1]);
  frei.forEach((n, p) => haufen.lege([n, p]));
  const gruppen = [];
  for (let oben = haufen.nimm(); oben; oben = haufen.nimm()) {
    const [n, mitte] = oben;
    if (vergeben[mitte]) continue;
    if (n !== frei[mitte]) {
      haufen.lege([frei[mitte], mitte]); // some of its points have gone to another group since
      continue;
    }
    const mitglieder = nachbarn[mitte].filter((p) => !vergeben[p]).sort((a, b) => a - b);
    for (const p of mitglieder) {
      vergeben[p] = true;
      for (const anderer of nachbarn[p]) frei[anderer]--;
    }
    gruppen.push({ x: punkte[mitte][0], y: punkte[mitte][1], mitglieder });
  }
  return gruppen;
}

/** For each point the points within `abstand`, through a grid with cells of that size. */
function finde(punkte, abstand) {
  const zellen = new Map();
  const zelle = (spalte, reihe) => spalte * 65536 + reihe;
  const platz = (zahl) => Math.floor(zahl / abstand);
  punkte.forEach(([x, y], p) => {
    const name = zelle(platz(x), platz(y));
    if (!zellen.has(name)) zellen.set(name, []);
    zellen.get(name).push(p);
  });
  const grenze = abstand ** 2;
  return punkte.map(([x, y]) => {
    const nahe = [];
    for (let spalte = platz(x) - 1; spalte <= platz(x) + 1; spalte++) {
      for (let reihe = platz(y) - 1; reihe <= platz(y) + 1; reihe++) {
        for (const p of zellen.get(zelle(spalte, reihe)) ?? []) {
          const [dx, dy] = [punkte[p][0] - x, punkte[p][1] - y];
          if (dx * dx + dy * dy <= grenze) nahe.push(p);
        }
      }
    }
    return nahe;
  });
}

/** A binary heap: `nimm` gives what comes first in `ordnung`, undefined when empty. */
class Haufen {
  #ordnung;
  #werte = [];

  constructor(ordnung) {
    this.#ordnung = ordnung;
  }

  lege(wert) {
    const w = this.#werte;
    let i = w.push(wert) - 1;
    for (let oben = (i - 1) >> 1; i > 0 && this.#ordnung(w[i], w[oben]) < 0; i = oben, oben = (i - 1) >> 1) {
      [w[i], w[oben]] = [w[oben], w[i]];
    }
  }

  nimm() {
    const w = this.#werte;
    const erster = w[0];
    const letzter = w.pop();
    if (w.length) {
      w[0] = letzter;
      for (let i = 0; ; ) {
        let klein = i;
        for (const kind of [2 * i + 1, 2 * i + 2]) {
          if (kind < w.length && this.#ordnung(w[kind], w[klein]) < 0) klein = kind;
        }
        if (klein === i) break;
        [w[i], w[klein]] = [w[klein], w[i]];
        i = klein;
      }
    }
    return erster;
  }
}
