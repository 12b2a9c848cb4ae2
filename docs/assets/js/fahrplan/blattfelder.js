/** The fields of the Maßnahmenblatt: [{ id, name, hilfe, art, zeilen?, werte?: [{ id, name }] }], fetched once. No DOM. */

let geladen;

/** `wurzel`: absolute address of the site. Throws when it cannot be reached; another call tries again. */
export function ladeBlattfelder(wurzel) {
  geladen ??= fetch(new URL("simulationslabor/werkstatt/massnahmenblatt.json", wurzel)).then((antwort) => {
    if (!antwort.ok) throw new Error(`massnahmenblatt.json: ${antwort.status}`);
    return antwort.json();
  });
  geladen.catch(() => (geladen = undefined));
  return geladen;
}
