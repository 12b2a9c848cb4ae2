/** Reads the register file (hooks/praxis/registerdatei.py) and searches it. Pure functions, no DOM.
 *
 * A place: { schluessel, name, art, ebene: "gemeinde"|"kreis"|"verband", land, kreis, plz, einwohner, lat, lon };
 * `kreis` is empty for a Kreis and for a town that is its own Kreis, `plz` is the one of the seat or empty. */

/** All places of the file, Gemeinden first, each level in the order of its keys. */
export function entpacke(daten) {
  const kreise = new Map();
  const orte = daten.ebenen.flatMap((spalten) => liesEbene(spalten, daten));
  for (const ort of orte) if (ort.ebene === "kreis") kreise.set(ort.schluessel, ort.name);
  for (const ort of orte) ort.kreis = ort.ebene === "kreis" ? "" : (kreise.get(ort.schluessel.slice(0, 5)) ?? "");
  return orte;
}

function liesEbene(spalten, { jeGrad, laender }) {
  const namen = spalten.name ? spalten.name.split("\n") : [];
  const [schluessel, plz, lat, lon] = ["schluessel", "plz", "lat", "lon"].map((name) => summen(spalten[name]));
  return namen.map((name, n) => {
    const nummer = String(schluessel[n]).padStart(spalten.stellen, "0");
    return {
      schluessel: nummer,
      name,
      art: spalten.arten[spalten.art.charCodeAt(n) - 48],
      ebene: spalten.ebene,
      land: laender[nummer.slice(0, 2)],
      kreis: "",
      plz: plz[n] ? String(plz[n]).padStart(5, "0") : "",
      einwohner: spalten.einwohner[n],
      lat: lat[n] / jeGrad,
      lon: lon[n] / jeGrad,
    };
  });
}

/** Undoes the differences. */
function summen(schritte) {
  let summe = 0;
  return schritte.map((schritt) => (summe += schritt));
}

const UMSCHRIFT = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/** „Münster (Westf.)“ -> "muenster westf": no case, no marks, no punctuation. */
export function vereinfacht(text) {
  return text.normalize("NFC").toLowerCase().replace(/[äöüß]/g, (zeichen) => UMSCHRIFT[zeichen])
    .normalize("NFD").replace(/\p{M}/gu, "").replace(/[^a-z0-9]+/g, " ").trim();
}

/** The places made ready for `suche`: the words of each name, a space before every word. */
export function vorbereitet(orte) {
  return orte.map((ort) => {
    const mitE = vereinfacht(ort.name);
    // "Munster" for Münster: typed where a keyboard has no umlauts
    const ohneE = vereinfacht(ort.name.normalize("NFD").replace(/\p{M}/gu, ""));
    return { ort, name: mitE, woerter: mitE === ohneE ? ` ${mitE}` : ` ${mitE}  ${ohneE}` };
  });
}

/** { orte, anzahl, genau }: the best `hoechstens` places and how many there are.
 *
 * Letters: each word of the query begins a word of the name. Digits: the PLZ of the seat or the key begins with them.
 * `genau` is false where nobody has that PLZ and places whose PLZ begins like it are given instead. */
export function suche(bereit, anfrage, hoechstens = 12) {
  const worte = vereinfacht(anfrage).split(" ").filter(Boolean);
  if (!worte.length) return { orte: [], anzahl: 0, genau: true };
  const ziffern = worte.every((wort) => /^\d+$/.test(wort)) ? worte.join("") : "";
  let treffer = ziffern ? nachZiffern(bereit, ziffern) : nachNamen(bereit, worte);
  let genau = true;
  for (let laenge = 4; ziffern.length === 5 && !treffer.length && laenge >= 2; laenge--) {
    treffer = nachPlz(bereit, ziffern.slice(0, laenge));
    genau = false;
  }
  const ganz = worte.join(" ");
  const rang = ({ name }) => (name === ganz ? 0 : name.startsWith(ganz) ? 1 : 2);
  treffer.sort((a, b) => rang(a) - rang(b) || b.ort.einwohner - a.ort.einwohner
    || (a.ort.schluessel < b.ort.schluessel ? -1 : 1));
  return { orte: treffer.slice(0, hoechstens).map(({ ort }) => ort), anzahl: treffer.length, genau };
}

const nachNamen = (bereit, worte) => bereit.filter((b) => worte.every((wort) => b.woerter.includes(` ${wort}`)));
const nachPlz = (bereit, anfang) => bereit.filter(({ ort }) => ort.plz.startsWith(anfang));
const nachZiffern = (bereit, ziffern) =>
  bereit.filter(({ ort }) => ort.plz.startsWith(ziffern) || ort.schluessel.startsWith(ziffern));

/** What tells a place from others of its name: „Gemeinde, Landkreis Ebersberg, Bayern“. */
export function zusatz(ort) {
  const art = ort.ebene === "gemeinde" ? ort.art : "";
  return [art, ort.kreis, ort.land === ort.name ? "" : ort.land].filter(Boolean).join(", ");
}
