/** What would it mean for us? Pure functions over simulationslabor/werkstatt/vergleich.json (hooks/praxis/hochrechnung.py).
 *
 * A comparison: { massnahmen, was, frage, einheit, je, basis: {id, name, einheit}, werte, spannen, ausgelassen }. A range (one of
 * `spannen`): { plan, ebene, kleinstes, groesstes, unter, ueber, ziffern, zu_weit, erster, letzter, faelle, basis_von, basis_bis };
 * its ratios are on one unit of the base. Digits and rounding are those of hooks/praxis/genauigkeit.py. */

export const EINWOHNER = "einwohner";

/** Significant digits of a number as people write it; zeros at the end of a whole number count only up to two digits. */
export function ziffern(zahl) {
  const text = ausgeschrieben(Math.abs(zahl));
  const alle = text.replace(".", "").replace(/^0+/, "");
  if (!alle || text.includes(".")) return Math.max(alle.length, 1);
  return Math.max(alle.replace(/0+$/, "").length, Math.min(alle.length, 2));
}

/** Rounded half up to `stellen` significant digits, as text with a decimal point: 54321 to two is "54000". */
export const gerundet = (zahl, stellen) => (zahl ? ausgeschrieben(zahl.toExponential(stellen - 1)) : "0");

/** Never 1e-7 or 1e+21, which nobody reads: "5.40e+4" is "54000", "5.40e-2" is "0.0540". */
function ausgeschrieben(zahl) {
  const [bruch, hoch = "0"] = String(zahl).split("e");
  const [ganz, rest = ""] = bruch.split(".");
  const stelle = ganz.length + Number(hoch); // where the point goes among all digits
  const alle = ganz + rest;
  if (stelle <= 0) return `0.${"0".repeat(-stelle)}${alle}`;
  return alle.length > stelle ? `${alle.slice(0, stelle)}.${alle.slice(stelle)}` : alle.padEnd(stelle, "0");
}

/** "1234.50" -> „1.234,50“. */
export function zahlwort(text) {
  const [ganz, rest] = String(text).split(".");
  return ganz.replace(/\B(?=(\d{3})+$)/g, ".") + (rest ? `,${rest}` : "");
}

/** What people type („1.418“, „12,5“, „1 200“) as a number above 0, or null. */
export function liesZahl(text) {
  const ohne = text.trim().replace(/[\s\u00a0\u202f]/g, "");
  const deutsch = /^\d{1,3}(\.\d{3})+(,\d+)?$|^\d+(,\d+)?$/.test(ohne);
  const zahl = deutsch ? Number(ohne.replaceAll(".", "").replace(",", ".")) : /^\d+\.\d{1,2}$/.test(ohne) ? Number(ohne) : NaN;
  return zahl > 0 && zahl <= 1e9 ? zahl : null;
}

/** The comparisons for a case: those of its Maßnahmen, in the order of the file. */
export const passende = (daten, massnahmen) =>
  daten.vergleiche.filter((vergleich) => vergleich.massnahmen.some((id) => massnahmen.includes(id)));

/** What the own place is, for figures by inhabitants: keys of a Kreis have five digits. */
export const ebeneVon = (kommune) => (kommune?.schluessel?.length === 5 ? "landkreis" : "gemeinde");

/** The ranges that hold for a place of that level: reality first, then plans. */
export const geltende = (vergleich, ebene) => vergleich.spannen.filter((spanne) => !spanne.ebene || spanne.ebene === ebene);

/** { von, bis, stellen, text }: what to expect for the own base; null where the range is too wide or the base unknown. */
export function hochgerechnet(vergleich, spanne, basis) {
  if (spanne.zu_weit || !(basis > 0)) return null;
  const stellen = Math.min(spanne.ziffern, ziffern(basis));
  const von = gerundet(spanne.kleinstes * basis, stellen);
  const bis = gerundet(spanne.groesstes * basis, stellen);
  return { von, bis, stellen, text: `${spannentext(von, bis, spanne)} ${vergleich.einheit}` };
}

/** „rund 290 bis 1.100“, „unter 20 bis über 30“; one number where both ends round to the same. */
export function spannentext(von, bis, { unter, ueber }) {
  if (von === bis) return `${ueber ? "über" : unter ? "unter" : "rund"} ${zahlwort(von)}`;
  return `${unter ? "unter" : "rund"} ${zahlwort(von)} bis ${ueber ? "über " : ""}${zahlwort(bis)}`;
}

/** Both ends as they are reckoned, to be followed with a pencil: [{ ort, text }]. */
export function rechenweg(vergleich, spanne, basis, ergebnis) {
  const einheit = vergleich.basis.id === EINWOHNER ? "Einwohner" : vergleich.basis.einheit;
  return [["erster", ergebnis.von], ["letzter", ergebnis.bis]].map(([ende, zahl]) => {
    const { ort, wert, basis: dort } = vergleich.werte[spanne[ende]];
    return { ort, text: `${wert} ÷ ${dort} × ${zahlwort(basis)} ${einheit} = rund ${zahlwort(zahl)} ${vergleich.einheit}` };
  });
}

/** How the own base lies to those of the cases: "kleiner", "groesser" (more than three times outside) or "". */
export function lage(spanne, basis) {
  if (basis * 3 < spanne.basis_von) return "kleiner";
  return basis > spanne.basis_bis * 3 ? "groesser" : "";
}

/** What the own numbers give for a case: [{ vergleich, spanne, text }], one for each range; `text`: the amount with its unit.
 *
 * `groessen`: base id -> own number. */
export function ergebnisse(daten, fall, groessen, ebene = "gemeinde") {
  return passende(daten, fall.massnahmen.map((m) => m.id)).flatMap((vergleich) =>
    geltende(vergleich, ebene).flatMap((spanne) => {
      const ergebnis = hochgerechnet(vergleich, spanne, groessen[vergleich.basis.id]);
      return ergebnis ? [{ vergleich, spanne, text: ergebnis.text }] : [];
    }),
  );
}
