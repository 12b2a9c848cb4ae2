/** German formats for figures and dates in texts that the browser writes, as hooks/praxis/schreibweise.py does. No DOM. */

const MONATE = ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"];

/** "1234.5" -> „1.234,5“, with exactly the decimals that were written; what is no number stays as it is. */
export function zahl(wert) {
  const teile = /^(-?)(\d+)(?:\.(\d+))?$/.exec(wert);
  if (!teile) return wert;
  const [, zeichen, ganz, rest] = teile;
  const gruppiert = ganz.replace(/^0+(?=\d)/, "").replace(/\B(?=(\d{3})+$)/g, ".");
  return `${zeichen}${gruppiert}${rest === undefined ? "" : `,${rest}`}`;
}

/** „rund 1.200“, „3,5 bis 5“. */
export const spanne = (wert, bis, zusatz) =>
  [zusatz, zahl(wert), bis && `bis ${zahl(bis)}`].filter(Boolean).join(" ");

/** "2021" -> „2021“, "2021-03" -> „März 2021“, "2021-03-14" -> „14.03.2021“; anything else stays as it is. */
export function zeitangabe(angabe) {
  const teile = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(angabe);
  if (!teile || !MONATE[(teile[2] ?? 1) - 1]) return angabe;
  const [, jahr, monat, tag] = teile;
  if (tag) return `${tag}.${monat}.${jahr}`;
  return monat ? `${MONATE[monat - 1]} ${jahr}` : jahr;
}

/** „2009 – 2019“, „seit 2021“; empty where nothing is known. */
export function zeitraum(beginn, ende, status) {
  const [von, bis] = [beginn, ende].map((angabe) => (angabe ? zeitangabe(angabe) : ""));
  if (von && bis) return von === bis ? von : `${von} – ${bis}`;
  if (von) return `${status === "geplant" ? "ab" : "seit"} ${von}`;
  return bis ? `bis ${bis}` : "";
}
