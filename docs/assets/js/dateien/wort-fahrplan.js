/** A whole Fahrplan as a Word document: overview, matrix and schedule in front, then a page for each sheet. No DOM.
 *
 * `fahrplan(blaetter, felder, rahmen)` -> the description that wortdatei.js takes. blaetter: see fahrplan-blaetter.js;
 * rahmen: see fahrplan-rahmen.js. */
import { beschriftet } from "../fahrplan/fahrplan-blaetter.js";
import { matrix, notentabelle, summen, termine, uebersichtSpalten } from "../fahrplan/fahrplan-uebersicht.js";
import { kurz } from "../fahrplan/quartal.js";

const OFFEN = "noch offen";
const FARBE = "E2EFED";

export function fahrplan(blaetter, felder, rahmen) {
  return {
    titel: rahmen.titel,
    verfasser: rahmen.gruppe || "Werkstatt Klimaaktive Kommune",
    erstellt: rahmen.erstellt,
    kopf: rahmen.titel,
    fuss: rahmen.zeile,
    teile: [
      { art: "titel", text: rahmen.titel },
      { art: "absatz", stil: "vorspann", inhalt: rahmen.zeile },
      ...uebersicht(blaetter, felder),
      ...wirkungUndAufwand(blaetter),
      ...zeitplan(blaetter),
      ...blaetter.flatMap((blatt, i) => einBlatt(blatt, i + 1, felder, rahmen.adresse(blatt.id))),
    ],
  };
}

const h = (stufe, text, mehr = {}) => ({ art: "ueberschrift", stufe, text, ...mehr });
const klein = (inhalt) => ({ art: "absatz", stil: "klein", inhalt });

function uebersicht(blaetter, felder) {
  const spalten = uebersichtSpalten(felder);
  return [
    h(1, "Übersicht"),
    {
      art: "tabelle",
      beschreibung: "Alle Maßnahmen mit Federführung, Zeithorizont, Priorität und Kosten",
      breiten: [0.9, 4, ...spalten.map(({ breite }) => breite)],
      kopf: ["Nr.", "Maßnahme", ...spalten.map(({ name }) => name)],
      zeilen: blaetter.map((blatt, i) => [String(i + 1), blatt.titel, ...spalten.map(({ lies }) => lies(blatt) || OFFEN)]),
    },
    ...summen(blaetter, felder).map(({ name, text }) => klein(`${name}: ${text}`)),
  ];
}

function wirkungUndAufwand(blaetter) {
  const zeilen = matrix(blaetter);
  if (!zeilen) return [h(2, "Wirkung und Aufwand"), { art: "absatz", inhalt: "Noch ist keine Maßnahme bewertet." }];
  const noten = notentabelle(blaetter);
  return [
    h(2, "Wirkung und Aufwand"),
    {
      art: "tabelle",
      beschreibung: "Matrix: Wirkung von unten nach oben, Aufwand von links nach rechts, in den Feldern die Nummern der Maßnahmen",
      breiten: [3, 2, 2, 2, 2, 2],
      kopf: ["", "Aufwand 1 (gering)", "2", "3", "4", "5 (hoch)"],
      kopfspalte: true,
      zeilen: zeilen.map(({ wirkung, zellen }) => ({
        zellen: [
          `Wirkung ${wirkung}${{ 5: " (groß)", 1: " (gering)" }[wirkung] ?? ""}`,
          ...zellen.map((nummern) => ({ inhalt: nummern.join(", "), grund: nummern.length ? FARBE : undefined })),
        ],
        hoehe: 0.7,
      })),
    },
    { art: "tabelle", beschreibung: "Bewertungen der Maßnahmen", breiten: [1, 6.6, 3, 3, 3.4], ...noten },
    klein("Haben mehrere Gruppen bewertet, steht hier der mittlere Wert (Median) und in Klammern die Spanne."),
  ];
}

function zeitplan(blaetter) {
  const { mitTermin, ohneTermin } = termine(blaetter);
  if (!mitTermin.length) return [h(2, "Zeitplan"), { art: "absatz", inhalt: "Noch hat kein Schritt einen Termin." }];
  return [
    h(2, "Zeitplan"),
    {
      art: "tabelle",
      beschreibung: "Alle Schritte nach Quartalen",
      breiten: [1.9, 3.7, 5.2, 4.1, 3.1],
      kopf: ["Quartal", "Maßnahme", "Schritt", "Zuständig", "Nötiger Beschluss"],
      zeilen: mitTermin.map(({ quartal, titel, was, wer, beschluss }) => [kurz(quartal), titel, was, wer || OFFEN, beschluss || "–"]),
    },
    ...(ohneTermin ? [klein(`Ohne Termin: ${ohneTermin} ${ohneTermin === 1 ? "Schritt" : "Schritte"}`)] : []),
  ];
}

/** One sheet, on a page of its own. */
function einBlatt(blatt, nummer, felder, adresse) {
  const zelle = (feld) => {
    const text = beschriftet(feld, blatt.werte[feld.id]);
    const inhalt = feld.id === "vorbild" && text && adresse ? [{ text, verweis: adresse }] : text || [{ text: OFFEN, kursiv: true }];
    const andere = (blatt.andere[feld.id] ?? []).map(({ gruppe, wert }) => `${gruppe}: ${beschriftet(feld, wert)}`);
    if (!andere.length) return inhalt;
    const laeufe = typeof inhalt === "string" ? [inhalt] : inhalt;
    return [...laeufe, ...andere.map((satz) => ({ text: `\n${satz}`, kursiv: true }))];
  };
  return [
    h(1, `${nummer}. ${blatt.titel}`, { neueSeite: true }),
    {
      art: "tabelle",
      beschreibung: `Maßnahmenblatt: ${blatt.titel}`,
      breiten: [3.6, 12],
      kopfspalte: true,
      zeilen: felder.filter(({ id }) => id !== "titel").map((feld) => [feld.name, zelle(feld)]),
    },
    ...schritte(blatt),
  ];
}

function schritte({ schritte: liste, andere }) {
  const anders = (andere.schritte ?? []).map(({ gruppe }) => gruppe);
  return [
    h(3, "Schritte"),
    liste.length
      ? {
          art: "tabelle",
          beschreibung: "Schritte mit Termin und nötigem Beschluss",
          breiten: [1, 6.6, 3.8, 1.9, 3.4],
          kopf: ["Nr.", "Schritt", "Zuständig", "Quartal", "Nötiger Beschluss"],
          zeilen: liste.map(({ was, wer, quartal, beschluss }, i) => [String(i + 1), was, wer || OFFEN, kurz(quartal) || OFFEN, beschluss || "–"]),
        }
      : { art: "absatz", inhalt: OFFEN },
    ...(anders.length ? [klein(`Andere Schritte hat vorgeschlagen: ${anders.join(", ")}`)] : []),
  ];
}
