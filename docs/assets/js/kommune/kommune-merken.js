/** "Meine Kommune" on this device (praxis.kommune): read, remembered, forgotten; whoever listens hears of it.
 *
 * A place is one of register-lesen.js. Event: `meine-kommune` on document, `detail` the place or null. */
import { lies, loesche, schreibe } from "../speicher.js";

const NAME = "kommune";
export const EREIGNIS = "meine-kommune";
const EBENEN = ["gemeinde", "kreis", "verband"];

let nurHier = null; // where the browser stores nothing, the choice holds until the page is left

/** The place, or null where none is remembered or what is stored is damaged. */
export function gemerkt() {
  const ort = lies(NAME) ?? nurHier;
  const texte = ["name", "art", "land", "kreis", "plz"];
  const heil = ort && typeof ort === "object" && EBENEN.includes(ort.ebene) && /^\d{5,9}$/.test(ort.schluessel)
    && texte.every((feld) => typeof ort[feld] === "string") && ort.name
    && ["einwohner", "lat", "lon"].every((feld) => Number.isFinite(ort[feld]));
  return heil ? ort : null;
}

/** True when it is stored beyond this page. */
export function merke(ort) {
  nurHier = ort;
  const gespeichert = schreibe(NAME, ort);
  document.dispatchEvent(new CustomEvent(EREIGNIS, { detail: ort }));
  return gespeichert;
}

export function vergiss() {
  nurHier = null;
  loesche(NAME);
  document.dispatchEvent(new CustomEvent(EREIGNIS, { detail: null }));
}

/** Calls `tu(place or null)` now and at every change: on this page, in another tab, after the back button. */
export function verfolge(tu, signal) {
  const melde = () => tu(gemerkt());
  document.addEventListener(EREIGNIS, melde, { signal });
  window.addEventListener("storage", (e) => {
    if (e.key !== null && e.key !== `praxis.${NAME}`) return;
    nurHier = null;
    melde();
  }, { signal });
  window.addEventListener("pageshow", (e) => e.persisted && melde(), { signal });
  melde();
}
