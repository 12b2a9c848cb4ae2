/** Drafts of cases on this device, one entry each (praxis.entwurf.<id>), through speicher.js. Nothing throws.
 *
 * A damaged one is set aside (praxis.entwurf-beiseite.<id>) as it is, so that it is told once and nothing is lost; one that
 * a newer version of the site wrote is left alone. Entwurf: see einreichen-entwurf-lesen.js. */
import { alsText, liesEntwurf, sortiert } from "./einreichen-entwurf-lesen.js";
import { liesText, loesche, namen, schreibeText } from "../speicher.js";

const VORSATZ = "entwurf.";
const BEISEITE = "entwurf-beiseite.";

/** All drafts, the newest first. */
export function entwuerfe() {
  return sortiert(kennungen(VORSATZ).map(lade).filter(Boolean));
}

/** The draft { id, zeit, fall, inhalt }, or null. */
export function lade(id) {
  const text = liesText(VORSATZ + id);
  if (typeof text !== "string") return null;
  const { entwurf, beschaedigt } = liesEntwurf(text, id);
  if (beschaedigt) legeBeiseite(id, text);
  return entwurf ?? null;
}

/** True when it is really stored: { id, zeit, fall, inhalt }. */
export function sichere(entwurf) {
  const alt = liesText(VORSATZ + entwurf.id);
  const bisher = typeof alt === "string" ? liesEntwurf(alt, entwurf.id) : {};
  if (bisher.neuer || (bisher.beschaedigt && !legeBeiseite(entwurf.id, alt))) return false;
  return schreibeText(VORSATZ + entwurf.id, alsText(entwurf));
}

export function verwirf(id) {
  loesche(VORSATZ + id);
}

/** The damaged ones that were set aside: [{ id, text }], `text` as it was stored. */
export function beschaedigte() {
  return kennungen(BEISEITE).map((id) => ({ id, text: liesText(BEISEITE + id) ?? "" }));
}

export function verwirfBeschaedigten(id) {
  loesche(BEISEITE + id);
}

const kennungen = (vorsatz) => namen().filter((name) => name.startsWith(vorsatz)).map((name) => name.slice(vorsatz.length));

/** True when the text lies aside; only then the draft's own place is free. */
function legeBeiseite(id, text) {
  const belegt = liesText(BEISEITE + id);
  const name = typeof belegt === "string" && belegt !== text ? `${id}-${Date.now().toString(36)}` : id;
  if (!schreibeText(BEISEITE + name, text)) return false;
  loesche(VORSATZ + id);
  return true;
}
