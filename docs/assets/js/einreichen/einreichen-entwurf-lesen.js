/** What a stored draft looks like and whether a text is one. Pure functions, no DOM, no storage.
 *
 * Entwurf: { fassung: 1, id, zeit: ISO time of the last change, fall: slug of the case it corrects or "", inhalt }. */

export const FASSUNG = 1;
const TIEFSTE_EBENE = 12; // as in hooks/praxis/lesen.py

/** { entwurf } of a good one, { neuer: true } where a newer version of the site wrote it, { beschaedigt: true } else. */
export function liesEntwurf(text, id) {
  const daten = alsDaten(text);
  if (!istGruppe(daten)) return { beschaedigt: true };
  if (daten.fassung > FASSUNG) return { neuer: true };
  const heil = daten.fassung === FASSUNG && istGruppe(daten.inhalt) && !Number.isNaN(Date.parse(daten.zeit)) && typeof daten.fall === "string";
  const inhalt = heil ? nurTexte(daten.inhalt) : undefined;
  return inhalt ? { entwurf: { id, zeit: daten.zeit, fall: daten.fall, inhalt } } : { beschaedigt: true };
}

export function alsText({ id, zeit, fall = "", inhalt }) {
  return JSON.stringify({ fassung: FASSUNG, id, zeit, fall, inhalt });
}

/** The newest first. */
export const sortiert = (entwuerfe) => [...entwuerfe].sort((a, b) => Date.parse(b.zeit) - Date.parse(a.zeit));

const istGruppe = (wert) => typeof wert === "object" && wert !== null && !Array.isArray(wert);

function alsDaten(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The content with nothing but texts, lists and groups; undefined where that cannot be. */
function nurTexte(wert, ebene = 0) {
  if (typeof wert === "string") return wert;
  if (typeof wert === "number" || typeof wert === "boolean") return String(wert);
  if (ebene > TIEFSTE_EBENE || typeof wert !== "object" || wert === null) return undefined;
  if (Array.isArray(wert)) {
    const teile = wert.map((teil) => nurTexte(teil, ebene + 1));
    return teile.includes(undefined) ? undefined : teile;
  }
  const felder = Object.entries(wert).map(([feld, teil]) => [feld, nurTexte(teil, ebene + 1)]);
  return felder.some(([, teil]) => teil === undefined) ? undefined : Object.fromEntries(felder);
}
