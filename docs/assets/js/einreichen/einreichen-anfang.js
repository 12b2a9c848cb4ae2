/** What the form begins with: its description, the case under correction, today's date. */

/** The JSON at `adresse`; throws where there is none. */
export async function lade(adresse) {
  const antwort = await fetch(adresse);
  if (!antwort.ok) throw new Error(`${adresse}: ${antwort.status}`);
  return antwort.json();
}

/** Today as it is where the visitor sits, „2026-11-25“. */
export function heutigerTag() {
  const jetzt = new Date();
  return new Date(jetzt - jetzt.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
