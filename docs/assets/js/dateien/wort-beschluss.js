/** The draft of a resolution as a Word document. No DOM.
 *
 * `beschluss(baustein, { erstellt })` -> the description that wortdatei.js takes. baustein: see beschlussbaustein.js. */

export function beschluss({ titel, hinweis, abschnitte }, { erstellt }) {
  return {
    titel,
    verfasser: "Werkstatt Klimaaktive Kommune",
    erstellt,
    kopf: "Entwurf",
    fuss: "Textbaustein, keine Rechtsberatung",
    teile: [
      { art: "ueberschrift", stufe: 1, text: titel },
      { art: "absatz", stil: "hinweis", inhalt: hinweis },
      ...abschnitte.flatMap(abschnitt),
    ],
  };
}

function abschnitt({ titel, absaetze, punkte, tabelle }) {
  return [
    { art: "ueberschrift", stufe: 2, text: titel },
    ...absaetze.map((inhalt) => ({ art: "absatz", inhalt: mitFettemAnfang(inhalt) })),
    ...(punkte ? [{ art: "liste", nummern: true, punkte }] : []),
    ...(tabelle ? [{ art: "tabelle", beschreibung: titel, breiten: tabelle.kopf.map(() => 1), kopf: tabelle.kopf, zeilen: tabelle.zeilen }] : []),
  ];
}

/** „Ziel: …“ -> the label bold */
function mitFettemAnfang(text) {
  const teile = /^([^:[\n]{2,40}:)( .*)$/s.exec(text);
  return teile ? [{ text: teile[1], fett: true }, teile[2]] : text;
}
