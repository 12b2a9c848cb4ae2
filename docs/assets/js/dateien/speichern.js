/** Hands a file made in the browser to the visitor. Nothing is sent. */

/** Save `inhalt` (bytes or text) under `name`; `typ` is its media type. */
export function speichere(name, inhalt, typ) {
  const adresse = URL.createObjectURL(new Blob([inhalt], { type: typ }));
  const link = document.createElement("a");
  link.href = adresse;
  link.download = name;
  link.click();
  // Some browsers read the address only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(adresse), 10_000);
}

/** Words as a file name without its end, plain on every system: „Größe & Ziel“ -> `groesse-ziel`. */
export function dateiname(...woerter) {
  const umlaute = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };
  const schlicht = woerter.join(" ").toLowerCase().replace(/[äöüß]/g, (z) => umlaute[z]).normalize("NFD");
  return schlicht.replace(/[\u0300-\u036f]/g, "").replace(/[^a-z0-9]+/g, "-").slice(0, 80).replace(/^-+|-+$/g, "");
}
