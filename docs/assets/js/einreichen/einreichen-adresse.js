/** The name of a new file and the way a place is written in it. Pure functions, no DOM. */

const UMSCHRIFT = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/** "Müllheim", "Radwege im Winter" -> "muellheim-radwege-im-winter", as hooks/praxis/entwurf.py makes it: cut between
 * words after `hoechstens` characters (formular.laengsterDateiname). Empty where no letter or digit is left. */
export function slug(ort, titel, hoechstens = Infinity) {
  const worte = `${ort} ${titel}`.toLowerCase().replace(/[äöüß]/g, (zeichen) => UMSCHRIFT[zeichen])
    .replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").split("-");
  while (worte.length > 1 && worte.join("-").length > hoechstens) worte.pop();
  return worte.join("-").slice(0, hoechstens).replace(/^-+|-+$/g, "");
}

/** What a case says for a place of the register: its name, or { name, schluessel } where the name alone could mean
 * another one. `ort` and `orte` as register-lesen.js gives them. */
export function kommunenangabe(ort, orte) {
  const name = vereinfacht(ort.name);
  const gemeint = orte.filter((anderer) => vereinfacht(anderer.name) === name);
  const gemeinden = gemeint.filter(({ ebene }) => ebene === "gemeinde"); // they go before a Kreis of the same name
  const eindeutig = (gemeinden.length ? gemeinden : gemeint).length === 1 && (ort.ebene === "gemeinde" || !gemeinden.length);
  return eindeutig ? ort.name : { name: ort.name, schluessel: ort.schluessel };
}

const vereinfacht = (name) => name.normalize("NFC").toLowerCase().trim().replace(/\s+/g, " ").replace(/ ?\/ ?/g, "/");
