/** Near points of the map drawn as one. Pure functions, no DOM.
 *
 * Repeatedly the place with the most remaining points within `abstand` (its own among them; ties: the first) becomes the
 * centre of a group with all of these. So centres are always more than `abstand` apart and no circle covers another.
 * A place is a point with all others at the very same spot; of very many points, with all others in its cell of a fine grid. */

const FEIN_BIS = 2000; // points; above, a grid keeps the work small
const ZELLEN_JE_ABSTAND = 4;

/** `punkte`: [[x, y]]. Gives [{ x, y, mitglieder: [positions in `punkte`, ascending] }], each point in one group. */
export function gruppiere(punkte, abstand) {
  const plaetze = sammle(punkte, punkte.length > FEIN_BIS ? abstand / ZELLEN_JE_ABSTAND : 0);
  const nachbarn = finde(plaetze, abstand);
  const frei = nachbarn.map((nahe) => nahe.reduce((summe, p) => summe + plaetze[p].mitglieder.length, 0)); // points within reach
  const vergeben = new Array(plaetze.length).fill(false);
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
    const eigene = nachbarn[mitte].filter((p) => !vergeben[p]);
    for (const p of eigene) {
      vergeben[p] = true;
      for (const anderer of nachbarn[p]) frei[anderer] -= plaetze[p].mitglieder.length;
    }
    const mitglieder = eigene.flatMap((p) => plaetze[p].mitglieder).sort((a, b) => a - b);
    gruppen.push({ x: plaetze[mitte].x, y: plaetze[mitte].y, mitglieder });
  }
  return gruppen;
}

/** Points of one spot (`zelle` 0) or one cell as a place: where the first of them lies, in the order of these. */
function sammle(punkte, zelle) {
  const plaetze = new Map();
  punkte.forEach(([x, y], p) => {
    const name = zelle ? `${Math.floor(x / zelle)} ${Math.floor(y / zelle)}` : `${x} ${y}`;
    const platz = plaetze.get(name);
    if (platz) platz.mitglieder.push(p);
    else plaetze.set(name, { x, y, mitglieder: [p] });
  });
  return [...plaetze.values()];
}

/** For each place those within `abstand`, through a grid with cells of that size. */
function finde(plaetze, abstand) {
  const zellen = new Map();
  const zelle = (spalte, reihe) => spalte * 65536 + reihe;
  const stelle = (zahl) => Math.floor(zahl / abstand);
  plaetze.forEach(({ x, y }, p) => {
    const name = zelle(stelle(x), stelle(y));
    if (!zellen.has(name)) zellen.set(name, []);
    zellen.get(name).push(p);
  });
  const grenze = abstand ** 2;
  return plaetze.map(({ x, y }) => {
    const nahe = [];
    for (let spalte = stelle(x) - 1; spalte <= stelle(x) + 1; spalte++) {
      for (let reihe = stelle(y) - 1; reihe <= stelle(y) + 1; reihe++) {
        for (const p of zellen.get(zelle(spalte, reihe)) ?? []) {
          const [dx, dy] = [plaetze[p].x - x, plaetze[p].y - y];
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
