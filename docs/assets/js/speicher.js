/** The one place that touches the browser's storage. Storage can be missing, full or switched off: nothing here throws.
 *
 * All keys begin with `praxis.`, as other sites may share the origin. Values are JSON. */
const VORSATZ = "praxis.";

/** The value, or `sonst` where there is none; a damaged one counts as none. */
export function lies(name, sonst = null) {
  try {
    return JSON.parse(localStorage.getItem(VORSATZ + name)) ?? sonst;
  } catch {
    return sonst;
  }
}

/** True when the value is really stored. */
export function schreibe(name, wert) {
  try {
    localStorage.setItem(VORSATZ + name, JSON.stringify(wert));
    return true;
  } catch {
    return false;
  }
}

export function loesche(name) {
  try {
    localStorage.removeItem(VORSATZ + name);
  } catch {
    // without storage there is nothing to remove
  }
}

/** The names of all entries of this site. */
export function namen() {
  try {
    return Object.keys(localStorage).filter((k) => k.startsWith(VORSATZ)).map((k) => k.slice(VORSATZ.length)).sort();
  } catch {
    return [];
  }
}
