/** The data of chosen cases, one small file each, fetched once per page. No DOM. */

const geladen = new Map(); // address -> promise of data, null where there is none

/** A Map slug -> data in the order of `slugs`; null where a case does not exist (any more).
 *
 * `wurzel`: absolute address of the site. Throws when the site cannot be reached: then nothing is known about any case. */
export async function ladeBeispiele(wurzel, slugs, datei = "werkstatt.json") {
  const einmal = [...new Set(slugs)];
  const daten = await Promise.all(einmal.map((slug) => hole(new URL(`beispiele/${encodeURIComponent(slug)}/${datei}`, wurzel))));
  return new Map(einmal.map((slug, i) => [slug, daten[i]]));
}

function hole(adresse) {
  if (!geladen.has(adresse.href)) {
    const anfrage = fetch(adresse).then((antwort) => {
      if (antwort.status === 404) return null;
      if (!antwort.ok) throw new Error(`${adresse.pathname}: ${antwort.status}`);
      return antwort.json();
    });
    anfrage.catch(() => geladen.delete(adresse.href)); // another try may succeed
    geladen.set(adresse.href, anfrage);
  }
  return geladen.get(adresse.href);
}
