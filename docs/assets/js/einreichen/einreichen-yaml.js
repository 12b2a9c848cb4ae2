/** Content of a case -> its YAML file, letter by letter as hooks/praxis/schreiben.py writes it. Pure functions, no DOM.
 *
 * `inhalt`: { feld: text | [...] | { ... } } with the keys of the data files; every value is text, what is unknown is
 * left out. `stil` is the table of schreiben.regeln, in formular.json under `yaml`. */
import { istGruppe } from "./einreichen-inhalt.js";

/** The text of the file. */
export function schreibe(inhalt, stil) {
  const rang = (feld) => (stil.reihenfolge.includes(feld) ? stil.reihenfolge.indexOf(feld) : stil.reihenfolge.length);
  const felder = Object.keys(inhalt).sort((a, b) => rang(a) - rang(b));
  const tafel = vorbereitet(stil);
  return `${felder.flatMap((feld) => schreibeFeld(feld, inhalt[feld], "", "", tafel)).join("\n")}\n`;
}

/** Content without what is empty: no blank texts, no lists and groups without entries. Line ends become \n. */
export function ohneLeere(wert) {
  if (typeof wert === "string") return wert.replace(/\r\n?/g, "\n").trim();
  if (Array.isArray(wert)) return wert.map(ohneLeere).filter((teil) => !istLeer(teil));
  return Object.fromEntries(Object.entries(wert ?? {}).map(([feld, teil]) => [feld, ohneLeere(teil)])
    .filter(([, teil]) => !istLeer(teil)));
}

const istLeer = (wert) => (typeof wert === "object" ? Object.keys(wert).length === 0 : wert === "");

const ganz = (muster, flags = "") => new RegExp(`^(?:${muster})$`, flags);
const laenge = (text) => [...text].length; // code points, as Python counts

function vorbereitet(stil) {
  return {
    ...stil,
    kennung: ganz(stil.kennung),
    anders: new RegExp(`^(?:${stil.anders})`, "is"),
    imFluss: new RegExp(stil.imFluss),
    wieWert: ganz(stil.wieWert),
    zahlenfelder: new Set(stil.zahlenfelder),
  };
}

function schreibeFeld(feld, wert, einzug, gruppe, tafel) {
  if (istGruppe(wert)) {
    const zeilen = Object.entries(wert).flatMap(([name, teil]) => schreibeFeld(name, teil, `${einzug}  `, feld, tafel));
    return [`${einzug}${feld}:`, ...zeilen];
  }
  if (!Array.isArray(wert)) return skalar(`${einzug}${feld}: `, String(wert), einzug, [gruppe, feld], tafel);
  const zeile = `${einzug}${feld}: [${wert.join(", ")}]`;
  const nurKennungen = wert.every((teil) => typeof teil === "string" && tafel.kennung.test(teil));
  if (tafel.inEinerZeile.includes(feld) && nurKennungen && laenge(zeile) <= tafel.breite) return [zeile];
  return [`${einzug}${feld}:`, ...wert.flatMap((teil) => eintrag(teil, `${einzug}  `, feld, tafel))];
}

function eintrag(wert, einzug, liste, tafel) {
  if (!istGruppe(wert)) return skalar(`${einzug}- `, String(wert), einzug, [liste, ""], tafel);
  if ("name" in wert && (liste === "kommunen" || liste === "mitglieder")) {
    const teile = Object.entries(wert).map(([name, teil]) => `${name}: ${imFluss(name, String(teil), tafel)}`);
    return [`${einzug}- {${teile.join(", ")}}`];
  }
  const zeilen = Object.entries(wert).flatMap(([feld, teil]) => schreibeFeld(feld, teil, `${einzug}  `, liste, tafel));
  if (!zeilen.length) return [`${einzug}- {}`];
  return [`${einzug}- ${zeilen[0].replace(/^ +/, "")}`, ...zeilen.slice(1)];
}

function skalar(anfang, text, einzug, ort, tafel) {
  const mehrzeilig = text.includes("\n");
  if (mehrzeilig && alsBlock(text)) {
    return [`${anfang}|-`, ...text.split("\n").map((zeile) => (zeile ? `${einzug}  ${zeile}` : ""))];
  }
  const faltbar = !mehrzeilig && !immerZitiert(ort, tafel) && alsBlock(text);
  if (!faltbar || laenge(anfang + text) <= tafel.breite) return [anfang + inDerZeile(text, ort, tafel)];
  if (!text.includes(" ") && !zitieren(text, ort[1], tafel)) return [anfang + text]; // an address: nothing to fold
  return [`${anfang}>-`, ...umbrochen(text, `${einzug}  `, tafel.breite)];
}

/** A block keeps the text as it is: nothing hangs on spaces that nobody sees. */
function alsBlock(text) {
  const zeilen = text.split("\n");
  if (!zeilen[0] || !zeilen.at(-1)) return false;
  return !zeilen.some((z) => z.includes("\t") || z.includes("  ") || z.startsWith(" ") || z.endsWith(" "));
}

function umbrochen(text, einzug, breite) {
  const zeilen = [];
  let zeile = "";
  for (const wort of text.split(" ")) {
    if (zeile && einzug.length + laenge(zeile) + 1 + laenge(wort) > breite) {
      zeilen.push(einzug + zeile);
      zeile = wort;
    } else {
      zeile = zeile ? `${zeile} ${wort}` : wort;
    }
  }
  return [...zeilen, einzug + zeile];
}

const immerZitiert = (ort, tafel) => tafel.immerZitiert.includes(ort.join("."));

function inDerZeile(text, ort, tafel) {
  if (!immerZitiert(ort, tafel) && !zitieren(text, ort[1], tafel)) return text;
  if (ort[1] === "schluessel" || /[\n\t]/.test(text)) return JSON.stringify(text);
  return `'${text.replaceAll("'", "''")}'`;
}

function imFluss(feld, text, tafel) {
  return !zitieren(text, feld, tafel) && !tafel.imFluss.test(text) ? text : JSON.stringify(text);
}

/** Whether `text` needs quotes, to be read as it is or to stay a text for other YAML programs. */
function zitieren(text, feld, tafel) {
  if (!text || feld === "schluessel" || tafel.anders.test(text)) return true;
  return !tafel.zahlenfelder.has(feld) && tafel.wieWert.test(text);
}
