/** One case as a Word document: every fact with kind, year and source, then a blank Maßnahmenblatt to fill in. No DOM.
 *
 * `beispielblatt(fall, felder, { adresse, erstellt })` -> the description that wortdatei.js takes. fall: a case's
 * werkstatt.json; felder: massnahmenblatt.json; adresse: the page of the case. */

const NICHT = "nicht angegeben";
const ZEILE = 0.66; // cm of a line to write on by hand

export function beispielblatt(fall, felder, { adresse, erstellt }) {
  const stand = erstellt.toLocaleDateString("de-DE", { day: "2-digit", month: "2-digit", year: "numeric" });
  return {
    titel: `${fall.titel} (${fall.ort})`,
    verfasser: "Klimaaktive Kommune",
    erstellt,
    kopf: `Praxisbeispiel ${fall.ort}`,
    fuss: `Angaben geprüft am ${fall.geprueft}, gespeichert am ${stand}`,
    teile: [
      { art: "titel", text: fall.titel },
      { art: "absatz", stil: "vorspann", inhalt: fall.kurz },
      eckdaten(fall),
      ...ablauf(fall),
      ...ergebnis(fall),
      ...mittel(fall),
      ...huerden(fall),
      ...passung(fall),
      ...quellen(fall, adresse),
      ...eigenesBlatt(fall, felder),
    ],
  };
}

const h2 = (text) => ({ art: "ueberschrift", stufe: 2, text });
const text = (inhalt) => ({ art: "absatz", inhalt });
const oderNicht = (wert) => wert || NICHT;
const reihe = (liste) => oderNicht(liste.join(", "));
const mitQuelle = (wert, quelle) => `${wert} [${quelle}]`;
const namen = (liste) => liste.map(({ name }) => name);

function eckdaten(fall) {
  return {
    art: "tabelle",
    beschreibung: "Eckdaten des Beispiels",
    breiten: [3, 11],
    kopfspalte: true,
    zeilen: [
      ["Kommune", `${fall.ort}, ${fall.land}`],
      ["Einwohnerzahl", fall.einwohner ? fall.einwohner.toLocaleString("de-DE") : NICHT],
      ["Zeitraum und Stand", `${oderNicht(fall.zeitraum)}; ${fall.status}`],
      ["Handlungsfeld", reihe(namen(fall.felder))],
      ["Maßnahme", reihe(namen(fall.massnahmen))],
      ["Federführung", oderNicht(fall.federfuehrung)],
      ["In der Verwaltung", reihe(fall.funktionen)],
      ["Partner", reihe(fall.partner)],
    ],
  };
}

function ablauf(fall) {
  return [
    h2("So ging es"),
    text(`Anlass: ${oderNicht(fall.anlass)}`),
    {
      art: "tabelle",
      beschreibung: "Schritte der Umsetzung",
      breiten: [3, 4, 9],
      kopf: ["Wann", "Wer", "Was"],
      zeilen: fall.schritte.map(({ wann, wer, was, beschluss }) => [
        wann || "ohne Datum",
        oderNicht(wer),
        beschluss ? [{ text: "Beschluss: ", fett: true }, was] : was,
      ]),
    },
  ];
}

function ergebnis(fall) {
  const kopf = h2("Was dabei herauskam");
  if (!fall.kennzahlen.length) return [kopf, text(fall.ergebnis), text(`Zahlen: ${NICHT}`)];
  return [kopf, text(fall.ergebnis), betraege("Kennzahlen mit Art der Angabe, Jahr und Quelle", "Kennzahl", "Wert", fall.kennzahlen)];
}

function mittel(fall) {
  const kosten = fall.kosten.length ? fall.kosten : [leer("Kosten")];
  const personal = fall.personal ? mitQuelle(fall.personal.text, fall.personal.quelle) : NICHT;
  const foerderung = fall.foerderung.length
    ? fall.foerderung.map((f) => ({ ...f, name: `Förderung: ${f.programm}`, art_text: "" }))
    : [leer("Förderung")];
  return [
    h2("Kosten, Personal, Förderung"),
    betraege("Kosten und Förderung mit Art der Angabe, Jahr und Quelle", "Posten", "Betrag", [...kosten, ...foerderung]),
    text(`Personal: ${personal}`),
    { art: "absatz", stil: "klein", inhalt: "Förderung wie damals genutzt. Ob ein Programm heute offen ist, sagt dieses Beispiel nicht." },
  ];
}

const leer = (name) => ({ name, text: "", art_text: "", stand: "", quelle: "", hinweis: "" });

function betraege(beschreibung, name, betrag, werte) {
  return {
    art: "tabelle",
    beschreibung,
    breiten: [7, 3.6, 5, 1.5],
    kopf: [name, { inhalt: betrag, rechts: true }, "Art und Jahr", "Quelle"],
    zeilen: werte.map((wert) => [
      wert.hinweis ? `${wert.name}\n${wert.hinweis}` : wert.name,
      { inhalt: oderNicht(wert.text), rechts: true },
      [wert.art_text, wert.stand].filter(Boolean).join(", ") || (wert.text ? "Jahr nicht angegeben" : ""),
      wert.quelle ? `[${wert.quelle}]` : "",
    ]),
  };
}

function huerden(fall) {
  const teile = [h2("Was schwer war")];
  if (fall.huerden.length) {
    teile.push({
      art: "tabelle",
      beschreibung: "Hürden und wie sie gelöst wurden",
      breiten: [8, 8],
      kopf: ["Hürde", "Lösung"],
      zeilen: fall.huerden.map(({ huerde, loesung, quelle }) => [mitQuelle(huerde, quelle), oderNicht(loesung)]),
    });
  } else teile.push(text(`Hürden: ${NICHT}`));
  if (fall.erfolgsfaktoren.length) {
    teile.push(text("Was geholfen hat:"), { art: "liste", punkte: fall.erfolgsfaktoren.map((e) => mitQuelle(e.text, e.quelle)) });
  }
  return teile;
}

function passung(fall) {
  const liste = (name, punkte) => (punkte.length ? [text(`${name}:`), { art: "liste", punkte }] : [text(`${name}: ${NICHT}`)]);
  const beschluesse = fall.beschluesse.map((b) => [b.url ? { text: b.text, verweis: b.url } : b.text]);
  return [
    h2("Passt das zu uns?"),
    ...liste("Voraussetzungen", fall.voraussetzungen),
    ...liste("Grenzen", fall.grenzen),
    text(`Kleinste Variante: ${oderNicht(fall.kleinste_variante)}`),
    ...(beschluesse.length ? [h2("Beschlüsse"), { art: "liste", punkte: beschluesse }] : []),
  ];
}

function quellen(fall, adresse) {
  const nachweis = ({ nummer, titel, herausgeber, url, stand }) => ({
    art: "absatz",
    stil: "klein",
    inhalt: [`[${nummer}] `, { text: titel, verweis: url }, `${herausgeber ? `. ${herausgeber}` : ""}, Stand: ${oderNicht(stand)}`],
  });
  return [
    h2("Quellen"),
    ...fall.quellen.map(nachweis),
    {
      art: "absatz",
      stil: "klein",
      inhalt: ["Seite des Beispiels: ", { text: adresse, verweis: adresse }, ". Inhalte unter CC BY 4.0."],
    },
  ];
}

/** The sheet of the own place, with lines to write on and boxes to tick. */
function eigenesBlatt(fall, felder) {
  const zeile = ({ id, name, hilfe, zeilen, werte }) => {
    const beschriftung = [{ text: name, fett: true }];
    if (werte) return [beschriftung, werte.map((wert) => `☐ ${wert.name}`).join("     ")];
    // In a single line the help would take the room to write.
    const hinweis = Number(zeilen) > 1 ? [{ text: hilfe, kursiv: true }] : "";
    return { zellen: [beschriftung, id === "vorbild" ? `${fall.ort}: ${fall.titel}` : hinweis], hoehe: ZEILE * Number(zeilen ?? 1) };
  };
  return [
    { art: "ueberschrift", stufe: 1, text: "Maßnahmenblatt für unsere Kommune", neueSeite: true },
    { art: "absatz", stil: "klein", inhalt: "Zum Ausfüllen, von Hand oder am Bildschirm." },
    { art: "tabelle", beschreibung: "Maßnahmenblatt zum Ausfüllen", breiten: [3.4, 12], zeilen: felder.map(zeile) },
    {
      art: "tabelle",
      beschreibung: "Schritte zum Ausfüllen",
      breiten: [7, 4, 2.4, 4],
      kopf: ["Schritt", "Zuständig", "Quartal", "Nötiger Beschluss"],
      zeilen: Array.from({ length: 4 }, () => ({ zellen: ["", "", "", ""], hoehe: ZEILE })),
    },
  ];
}
