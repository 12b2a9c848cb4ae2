/** Checks the content of a case while it is typed, with the rules and words of the build. Pure functions, no DOM.
 *
 * `pruefe(inhalt, formular, { heute: "2026-11-25" })` -> [{ pfad: "kennzahlen[2].einheit", text, abhilfe, stufe: "Fehler" |
 * "Hinweis", regel }], in the order of the fields; `formular` is formular.json. What it names under `spaeter` only the
 * check of the proposal can tell. Invisible characters are told at their field (the build: at the file's line). */
import { ersetzt, feldname } from "./einreichen-inhalt.js";
import { pruefeForm } from "./einreichen-form.js";
import { HINWEISE } from "./einreichen-hinweise.js";
import { REGELN } from "./einreichen-regeln.js";
import { werkzeug } from "./einreichen-worte.js";
import { schreibe } from "./einreichen-yaml.js";

export function pruefe(inhalt, formular, { heute }) {
  const w = werkzeug(formular);
  const [gelesen, unsichtbare] = liesWieDatei(inhalt, w);
  const ausForm = [...zuGross(inhalt, w), ...unsichtbare, ...pruefeForm(gelesen, w)]
    .map(([pfad, text, abhilfe, regel]) => ({ pfad, text, abhilfe, stufe: "Fehler", regel }));
  const ausRegeln = formular.pruefung.regeln.flatMap(([regel, stufe]) =>
    (REGELN[regel] ?? HINWEISE[regel])(gelesen, w, heute).map(([pfad, text, abhilfe]) => ({ pfad, text, abhilfe, stufe, regel })));
  const rang = ({ pfad }) => (pfad.length ? formular.yaml.reihenfolge.indexOf(pfad[0]) : -1);
  return [...ausForm, ...ausRegeln].sort((a, b) => rang(a) - rang(b))
    .map((befund) => ({ ...befund, pfad: feldname(befund.pfad) }));
}

/** The content as it comes back from the file, and what is said about characters that nobody sees. */
function liesWieDatei(inhalt, w) {
  const funde = [];
  const gelesen = ersetzt(inhalt, (text, pfad) => {
    const treffer = w.muster("rohtext.unsichtbar").exec(text);
    if (treffer) {
      const nummer = treffer[0].codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
      funde.push([pfad, ...w.meldung("rohtext.steuerzeichen", { nummer }), "steuerzeichen"]);
    }
    return text.replace(w.muster("rohtext.unsichtbar", "g"), "").replace(/^\n+|\n+$/g, "");
  });
  return [gelesen, funde];
}

function zuGross(inhalt, w) {
  const groesse = new TextEncoder().encode(schreibe(inhalt, w.formular.yaml)).length;
  const grenze = w.tabelle("rohtext.groesste_datei");
  if (groesse <= grenze) return [];
  const kB = (bytes) => Math.floor(bytes / 1000);
  return [[[], ...w.meldung("rohtext.zu_gross", { kb: kB(groesse), grenze: kB(grenze) }), "zu-gross"]];
}
