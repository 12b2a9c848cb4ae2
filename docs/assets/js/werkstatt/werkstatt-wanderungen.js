/** Brings a state of the Werkstatt of any older version to today's. Pure.
 *
 * WANDERUNGEN[n] leads from version n to n + 1. A new version appends one and keeps an example of the old version for
 * the tests (tests/werkstatt/version-<n>.json); none is ever taken away, as groups keep files for years. */

export const WANDERUNGEN = [vonNull];

/** `roh`: an object with a whole number as `version`, not beyond today's. What is damaged passes through unchanged. */
export function wandle(roh) {
  return WANDERUNGEN.slice(roh.version).reduce((stand, wanderung) => wanderung(stand), roh);
}

/** Version 0, the first draft, was the Merkliste of one group: `faelle` with slug, titel, ort, zeit, notiz; no contributions. */
function vonNull({ format, geraet, gruppe, titel, faelle }) {
  const alsIdee = (fall) => {
    if (typeof fall !== "object" || fall === null) return fall;
    const { slug, titel: name, ort, zeit, notiz, ...fremd } = fall;
    const beitraege = notiz ? { [geraet]: { gruppe, zeit, notiz } } : {};
    return { id: slug, titel: name, ort, zeit, beitraege, ...fremd };
  };
  const ideen = Array.isArray(faelle) ? faelle.map(alsIdee) : faelle;
  return { format, version: 1, geraet, gruppe, veranstaltung: { titel }, ideen };
}
