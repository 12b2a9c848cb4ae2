/** What is on the Merkliste, for pages that only show it: small, as every page loads it. Changing it: werkstatt-ablage.js. */
import { lies } from "../speicher.js";

let ids = null; // read once, as a finder has hundreds of buttons that ask
const kanal = new EventTarget();

/** The ids of the ideas on the Merkliste, in order. */
export function gemerkte() {
  ids ??= (gespeicherte() ?? []).filter((idee) => idee && !idee.entfernt).map((idee) => idee.id);
  return ids;
}

/** Calls `tu(ids)` now and at every change: on this page, in another tab, after the back button. */
export function verfolgeMerkliste(tu, signal) {
  kanal.addEventListener("neu", () => tu(gemerkte()), { signal });
  tu(gemerkte());
}

function gespeicherte() {
  const ideen = lies("werkstatt")?.ideen;
  return Array.isArray(ideen) ? ideen : null;
}

function neu(liste) {
  ids = liste;
  kanal.dispatchEvent(new Event("neu"));
}

// For as long as the page lives, as the module does.
document.addEventListener("werkstatt", (e) => neu(e.detail));
window.addEventListener("storage", (e) => (e.key === null || e.key === "praxis.werkstatt") && neu(null));
window.addEventListener("pageshow", (e) => e.persisted && neu(null));
