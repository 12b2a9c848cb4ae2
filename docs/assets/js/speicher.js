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
  return schreibeText(name, JSON.stringify(wert));
}

/** The entry as the text it is, null where there is none; undefined where the browser lets nobody read. */
export function liesText(name) {
  try {
    return localStorage.getItem(VORSATZ + name);
  } catch {
    return undefined;
  }
}

/** True when the text is really stored as it is. */
export function schreibeText(name, text) {
  try {
    localStorage.setItem(VORSATZ + name, text);
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
