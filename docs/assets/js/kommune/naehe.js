/** How near and how alike two places are, and why, in words. Pure functions, no DOM.
 *
 * The numbers are those of hooks/praxis/naehe.py; tests/test_naehe.py compares both.
 * A place (Lage): { schluessel: [keys], ebene, laender: [names], einwohner, lat, lon }; numbers may be null. */

const ERDRADIUS = 6371;
const VIERFACH = Math.log(4);
const WEIT = 300; // km
const ALS_AEHNLICH_GROSS = 0.5;

// Upper bound (below), id, label: hooks/praxis/ort.py
const GROESSENKLASSEN = [
  [2_000, "bis-2000", "unter 2.000"],
  [5_000, "bis-5000", "2.000 bis 5.000"],
  [10_000, "bis-10000", "5.000 bis 10.000"],
  [20_000, "bis-20000", "10.000 bis 20.000"],
  [50_000, "bis-50000", "20.000 bis 50.000"],
  [100_000, "bis-100000", "50.000 bis 100.000"],
  [Infinity, "ab-100000", "über 100.000"],
];

/** A place of the register (register-lesen.js) as a Lage. */
export const lageVon = ({ schluessel, ebene, land, einwohner, lat, lon }) =>
  ({ schluessel: [schluessel], ebene, laender: [land], einwohner, lat, lon });

/** beispiele/daten/orte.json as a list of Lagen, one per case in the finder's order. */
export function entpackeOrte(daten) {
  const liste = (eintrag) => (Array.isArray(eintrag) ? eintrag : [eintrag]);
  const grad = (teile) => (teile === null ? null : teile / daten.jeGrad);
  return daten.einwohner.map((einwohner, n) => ({
    schluessel: liste(daten.schluessel[n]),
    ebene: daten.ebenen[daten.ebene[n]],
    laender: liste(daten.land[n]).map((land) => daten.laender[land]),
    einwohner,
    lat: grad(daten.lat[n]),
    lon: grad(daten.lon[n]),
  }));
}

/** { kennung, name } of the size class of a Lage. */
export function groessenklasse({ ebene, einwohner }) {
  if (ebene === "kreis") return { kennung: "landkreis", name: "Landkreis" };
  if (ebene === "zusammenschluss") return { kennung: "zusammenschluss", name: "Zusammenschluss" };
  const [, kennung, name] = GROESSENKLASSEN.find(([grenze]) => einwohner < grenze);
  return { kennung, name };
}

/** Kilometres along the surface; null where a position is unknown. */
export function entfernung(a, b) {
  if ([a.lat, a.lon, b.lat, b.lon].includes(null)) return null;
  const bogen = (grad) => (grad * Math.PI) / 180;
  const breite = bogen(b.lat - a.lat) / 2;
  const laenge = bogen(b.lon - a.lon) / 2;
  const h = Math.sin(breite) ** 2 + Math.cos(bogen(a.lat)) * Math.cos(bogen(b.lat)) * Math.sin(laenge) ** 2;
  return 2 * ERDRADIUS * Math.asin(Math.sqrt(Math.min(1, h)));
}

/** 1 for equal numbers of inhabitants, 0 at a ratio of 4, slowly falling below from there; 0 where unknown. */
export function groessennaehe(a, b) {
  if (!a || !b) return 0;
  const naehe = 1 - Math.abs(Math.log(a / b)) / VIERFACH;
  return naehe >= 0 ? naehe : naehe / 4;
}

/** Like size counts most, then the same kind of municipality, the Land, and being near. */
export function aehnlichkeit(a, b) {
  const km = entfernung(a, b);
  return 2 * groessennaehe(a.einwohner, b.einwohner)
    + (a.ebene === b.ebene ? 1 : 0)
    + (a.laender.some((land) => b.laender.includes(land)) ? 0.5 : 0)
    + (km === null ? 0 : 0.5 * Math.max(0, 1 - km / WEIT));
}

/** Positions of `faelle` (Lagen), best first: nach "entfernung" or "aehnlich". Equal ones keep their order. */
export function rangfolge(faelle, kommune, nach) {
  const wert = nach === "entfernung"
    ? (fall) => entfernung(kommune, fall) ?? Infinity
    : (fall) => -aehnlichkeit(kommune, fall);
  const werte = faelle.map(wert);
  // without subtraction, as Infinity - Infinity is no order
  return faelle.map((_, n) => n).sort((a, b) => (werte[a] < werte[b] ? -1 : werte[a] > werte[b] ? 1 : a - b));
}

const anzahl = (n) => n.toLocaleString("de-DE");

const ARTEN = { kreis: "Landkreis", verband: "Gemeindeverband", zusammenschluss: "mehrere Kommunen zusammen" };

/** „ähnlich groß: 4.812 / 5.230 Einwohner, gleiches Land, 38 km entfernt“: the own place first. */
export function grund(kommune, fall) {
  const [eigener] = kommune.schluessel;
  if (fall.schluessel.includes(eigener)) return fall.schluessel.length === 1 ? "Ihre Kommune" : "Ihre Kommune ist dabei";
  const teile = [];
  if (kommune.einwohner && fall.einwohner) {
    const aehnlich = groessennaehe(kommune.einwohner, fall.einwohner) > ALS_AEHNLICH_GROSS;
    const wort = aehnlich ? "ähnlich groß" : fall.einwohner > kommune.einwohner ? "größer" : "kleiner";
    teile.push(`${wort}: ${anzahl(kommune.einwohner)} / ${anzahl(fall.einwohner)} Einwohner`);
  }
  if (ARTEN[fall.ebene]) teile.push(`${kommune.ebene === fall.ebene ? "ebenfalls " : ""}${ARTEN[fall.ebene]}`);
  if (fall.schluessel.some((schluessel) => schluessel.slice(0, 5) === eigener.slice(0, 5))) teile.push("gleicher Kreis");
  else if (kommune.laender.some((land) => fall.laender.includes(land))) teile.push("gleiches Land");
  const km = entfernung(kommune, fall);
  if (km !== null) teile.push(km < 1 ? "unter 1 km entfernt" : `${anzahl(Math.round(km))} km entfernt`);
  return teile.join(", ");
}
