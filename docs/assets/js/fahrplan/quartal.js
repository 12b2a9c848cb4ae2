/** Quarters written as "2027-Q1". Pure functions, no DOM; what is no quarter gives "" or null. */

const MUSTER = /^(\d{4})-Q([1-4])$/;
const ROEMISCH = ["I", "II", "III", "IV"];
const ENDE = ["03-31", "06-30", "09-30", "12-31"];

/** Consecutive number, for order and distance. */
export function nummer(quartal) {
  const teile = MUSTER.exec(quartal ?? "");
  return teile ? Number(teile[1]) * 4 + Number(teile[2]) - 1 : null;
}

export const vonNummer = (n) => `${Math.floor(n / 4)}-Q${(n % 4) + 1}`;
export const heutiges = (datum) => vonNummer(datum.getFullYear() * 4 + Math.floor(datum.getMonth() / 3));

/** „1. Quartal 2027“ */
export function name(quartal) {
  const teile = MUSTER.exec(quartal ?? "");
  return teile ? `${teile[2]}. Quartal ${teile[1]}` : "";
}

/** „I/2027“, for tables and pictures */
export function kurz(quartal) {
  const teile = MUSTER.exec(quartal ?? "");
  return teile ? `${ROEMISCH[teile[2] - 1]}/${teile[1]}` : "";
}

/** The last day: "2027-03-31" */
export function endtag(quartal) {
  const teile = MUSTER.exec(quartal ?? "");
  return teile ? `${teile[1]}-${ENDE[teile[2] - 1]}` : "";
}

/** `anzahl` quarters from `ab` on; one that is stored and lies outside is added in its place. */
export function auswahl(ab, anzahl, gespeichert = "") {
  const erste = nummer(ab);
  const alle = Array.from({ length: anzahl }, (_, i) => vonNummer(erste + i));
  if (nummer(gespeichert) === null || alle.includes(gespeichert)) return alle;
  return [...alle, gespeichert].sort((a, b) => nummer(a) - nummer(b));
}
