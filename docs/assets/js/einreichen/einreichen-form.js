/** Checks the shape of a case as the model does (hooks/praxis/form.py): fields that are missing, unknown, of the wrong
 * kind. `pruefeForm(inhalt, w)` -> [[pfad, text, abhilfe, regel], ...]. Pure functions, no DOM. */
import { hat, istGruppe } from "./einreichen-inhalt.js";
import { pruefeWert } from "./einreichen-typen.js";

export function pruefeForm(inhalt, w) {
  return gruppe(w.formular.gruppen.flatMap(({ felder }) => felder), inhalt, [], w);
}

/** `erlaubt`: names that may stand here, more than `felder` where a place or an association may be meant. */
function gruppe(felder, wert, pfad, w, erlaubt = felder) {
  if (!istGruppe(wert)) return [[pfad, ...w.meldung("form.gruppe"), "falsche-form"]];
  const unbekannte = Object.keys(wert).filter((name) => !felder.some((feld) => feld.name === name))
    .map((name) => unbekannt(name, erlaubt.map((feld) => feld.name), pfad, w));
  const uebrige = felder.flatMap((feld) => {
    if (hat(wert, feld.name)) return einFeld(feld, wert[feld.name], [...pfad, feld.name], w);
    return feld.pflicht && !vertippt(feld.name, unbekannte, w) ? [fehlt(feld, pfad, w)] : [];
  });
  return [...uebrige, ...unbekannte];
}

function unbekannt(name, erlaubt, pfad, w) {
  const [text, abhilfe] = w.meldung("form.unbekanntes_feld", { name: w.kurz(name) });
  return [[...pfad, name], text, w.meintenSie(name, erlaubt) || abhilfe, "unbekanntes-feld"];
}

/** A misspelt field is missing as well; who made one mistake gets one message. */
function vertippt(name, unbekannte, w) {
  return name !== "quelle" && unbekannte.some(([, , abhilfe]) => abhilfe.endsWith(w.vorschlag(name)));
}

function fehlt(feld, pfad, w) {
  const stelle = [...pfad, feld.name];
  if (feld.name === "quelle") return [stelle, ...w.meldung("form.quelle_fehlt"), "quelle-fehlt"];
  const wofuer = feld.hilfe ? ` (${feld.hilfe})` : "";
  return [stelle, ...w.meldung("form.pflichtfeld_fehlt", { name: feld.name, wofuer }), "pflichtfeld-fehlt"];
}

function einFeld(feld, wert, pfad, w) {
  if (!feld.liste) return einzeln(feld, wert, pfad, w);
  if (!Array.isArray(wert)) return [[pfad, ...keineListe(feld, wert, w), "falsche-form"]];
  if (wert.length < (feld.mindestens ?? 0)) return [[pfad, ...w.meldung("form.liste_leer"), "liste-leer"]];
  return wert.flatMap((eintrag, n) => einzeln(feld, eintrag, [...pfad, n], w));
}

function keineListe({ name, art }, wert, w) {
  if (typeof wert === "string" && w.ist("form.kurzes_wort", wert)) {
    return art === "gruppe" ? w.meldung("form.wort_statt_gruppen") : w.meldung("form.text_statt_liste", { name, wert });
  }
  return w.meldung(istGruppe(wert) ? "form.gruppe_statt_liste" : "form.liste");
}

function einzeln(feld, wert, pfad, w) {
  if (feld.art === "gruppe") return gruppe(feld.felder, wert, pfad, w);
  if (feld.art !== "kommune") {
    const einwand = pruefeWert(feld, wert, w);
    return einwand ? [[pfad, ...einwand]] : [];
  }
  // a place may be written as its name alone
  if (typeof wert === "string") return einzeln(feld.felder[0], wert, pfad, w);
  const beide = [...feld.felder, ...(feld.verbund ?? [])];
  return gruppe(feld.verbund && hat(wert, "verbund") ? feld.verbund : feld.felder, wert, pfad, w, beide);
}
