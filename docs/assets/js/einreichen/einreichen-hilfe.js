/** The form's own words: what formular.json says for people who write the file is said here for those who do not see it.
 *
 * `HILFE[pfad]`: label, hilfe, beispiel (replace those of the description), eintrag (what one entry of a list is called),
 * klappe (a field that most leave empty: folded away), einzeilig, fertig (value of a new entry, from today's date). */

const ZUSATZ = "„rund“, „bis zu“ und Ähnliches, wenn die Quelle es so schreibt";
const QUELLE = "Wo steht das?";

export const HILFE = {
  quellen: {
    eintrag: "Quelle",
    hilfe: "Was öffentlich zugänglich ist: Ratsvorlage, Seite der Kommune, Bericht, Zeitungsartikel. Zwei sind besser als eine.",
  },
  "quellen.*.titel": { einzeilig: true, hilfe: "Überschrift der Seite oder des Dokuments" },
  "quellen.*.herausgeber": { hilfe: "Wer steht dahinter? Kommune, Zeitung, Agentur" },
  "quellen.*.url": { hilfe: "Aus der Adresszeile des Browsers kopieren" },
  "quellen.*.stand": { label: "Stand der Quelle", hilfe: "Wann ist sie erschienen? Jahr, Monat oder Tag; leer, wenn es nicht dabeisteht" },
  "quellen.*.abgerufen": { label: "Gelesen am", hilfe: "Monat oder Tag, an dem Sie sie gelesen haben", fertig: (heute) => heute.slice(0, 7) },

  titel: { hilfe: "Was wurde getan? Konkret, ohne Slogan; der Ort steht in einem eigenen Feld" },
  kurz: { hilfe: "Zwei Sätze: was getan wurde und was es gebracht hat" },
  kommunen: { eintrag: "Kommune", hilfe: "Größe, Land und Lage kommen von selbst dazu" },
  "kommunen.*.name": { label: "Gemeinde, Kreis oder Gemeindeverband", hilfe: "Tippen und aus der Liste wählen" },
  "kommunen.*.ortsteil": { hilfe: "Nur, wenn es allein um diesen geht", klappe: true },
  "kommunen.*.verbund": { label: "Name des Zusammenschlusses", hilfe: "Zweckverband, Allianz, Region" },
  "kommunen.*.land": { hilfe: "Bundesland" },
  "kommunen.*.mitglieder": { label: "Mitglieder", eintrag: "Mitglied", hilfe: "Die beteiligten Kommunen" },
  handlungsfelder: { eintrag: "Handlungsfeld", hilfe: "Meist genügt eines. Das erste bestimmt, wo das Beispiel steht" },
  massnahmen: { eintrag: "Maßnahme", hilfe: "Was wurde gebaut, eingeführt, beschlossen? Die wichtigste zuerst" },
  zeitraum: { hilfe: "" },
  "zeitraum.beginn": { hilfe: "Jahr genügt: 2019. Genauer geht auch: März 2019 oder 14.3.2019" },
  "zeitraum.ende": { hilfe: "Wie Beginn; leer, wenn es weitergeht" },
  "zeitraum.status": { hilfe: "Wie weit ist es heute?" },

  anlass: { hilfe: "Was gab den Anstoß, wer gab ihn? Setzen Sie hinter jede Aussage die Nummer ihrer Quelle" },
  umsetzung: { label: "Schritte", eintrag: "Schritt", hilfe: "In der Reihenfolge, in der es geschah. Danach fragen andere Kommunen zuerst" },
  "umsetzung.*.wann": { hilfe: "So genau, wie es die Quelle sagt; leer, wenn sie nichts sagt" },
  "umsetzung.*.wer": { hilfe: "Amt, Gremium oder Organisation, kein Personenname" },
  "umsetzung.*.was": { label: "Was geschah", hilfe: "Ein oder zwei Sätze mit der Nummer der Quelle" },
  "umsetzung.*.beschluss": { label: "Das war ein Beschluss eines Gremiums", hilfe: "" },
  ergebnis: { hilfe: "Was ist entstanden, was hat es gebracht? Auch, was nicht gelang. Mit den Nummern der Quellen" },
  beschluss: { eintrag: "Beschluss", hilfe: "Wenn Sie eine Vorlage oder Niederschrift gefunden haben" },
  "beschluss.*.gremium": { hilfe: "Zum Beispiel Gemeinderat, Kreistag" },
  "beschluss.*.titel": { label: "Titel der Vorlage", hilfe: "" },
  "beschluss.*.url": { hilfe: "Adresse im Ratsinformationssystem", klappe: true },
  "beschluss.*.quelle": { hilfe: QUELLE },

  kennzahlen: { label: "Zahlen", eintrag: "Zahl", hilfe: "Eingesparte Treibhausgase, Strom, Wärme, Länge, Anzahl: alles, was eine Quelle nennt" },
  "kennzahlen.*.groesse": { label: "Was wird gezählt?", hilfe: "Passt nichts, wählen Sie ganz unten „Andere Größe“" },
  "kennzahlen.*.bezeichnung": { label: "Genauer", hilfe: "Was genau gezählt wurde; nötig bei „Andere Größe“" },
  "kennzahlen.*.wert": { hilfe: "Nur die Zahl" },
  "kennzahlen.*.bis": { label: "Bis", hilfe: "Oberer Wert, wenn die Quelle eine Spanne nennt", klappe: true },
  "kennzahlen.*.einheit": { hilfe: "Wie in der Quelle", beispiel: "" },
  "kennzahlen.*.zusatz": { hilfe: ZUSATZ, klappe: true },
  "kennzahlen.*.art": { label: "Wie entstand die Zahl?", hilfe: "Vor der Umsetzung genannt: geplant. Sagt die Quelle nichts: Art nicht angegeben" },
  "kennzahlen.*.bezugsjahr": { label: "Jahr", hilfe: "Für welches Jahr gilt sie?" },
  "kennzahlen.*.hinweis": { hilfe: "Zum Beispiel, dass eine andere Quelle einen anderen Wert nennt", klappe: true },
  "kennzahlen.*.quelle": { hilfe: QUELLE },
  kosten: { eintrag: "Posten", hilfe: "Beträge, wie die Quelle sie nennt, in Euro" },
  "kosten.*.art": { hilfe: "" },
  "kosten.*.bezeichnung": { label: "Wofür genau", hilfe: "" },
  "kosten.*.wert_eur": { hilfe: "Nur die Zahl, zum Beispiel 990000" },
  "kosten.*.bis_eur": { label: "Bis (Euro)", hilfe: "Oberer Betrag einer Spanne", klappe: true },
  "kosten.*.zusatz": { hilfe: ZUSATZ, klappe: true },
  "kosten.*.angabe": { label: "Abgerechnet oder geplant?", hilfe: "Stammt der Betrag von vor der Umsetzung, ist er geplant" },
  "kosten.*.hinweis": { hilfe: "", klappe: true },
  "kosten.*.jahr": { hilfe: "" },
  "kosten.*.quelle": { hilfe: QUELLE },
  personal: { label: "Arbeitszeit", hilfe: "Wie viel Arbeit war es? Steht selten in Quellen und hilft umso mehr" },
  "personal.text": { hilfe: "Ein Satz" },
  "personal.vzae": { hilfe: "Eine halbe Stelle ist 0.5", klappe: true },
  "personal.quelle": { hilfe: QUELLE },
  foerderung: { eintrag: "Förderung", hilfe: "Wie sie damals genutzt wurde" },
  "foerderung.*.programm": { hilfe: "Fehlt das Programm, wählen Sie den passenden Eintrag mit „sonstige“ und nennen es darunter" },
  "foerderung.*.bezeichnung": { label: "Name des Programms", hilfe: "Nur, wenn es in der Liste fehlt" },
  "foerderung.*.betrag_eur": { hilfe: "Nur die Zahl" },
  "foerderung.*.anteil_prozent": { hilfe: "Anteil an den Kosten", klappe: true },
  "foerderung.*.jahr": { hilfe: "Jahr der Bewilligung" },
  "foerderung.*.hinweis": { hilfe: "", klappe: true },
  "foerderung.*.quelle": { hilfe: QUELLE },

  funktionen: { label: "Wer in der Verwaltung mitwirkte", hilfe: "Ämter heißen überall anders; gefragt ist die Aufgabe" },
  federfuehrung: { hilfe: "Welche Stelle hatte die Verantwortung? Kein Personenname" },
  partner: { label: "Weitere Beteiligte", eintrag: "Beteiligte Stelle", hilfe: "Stadtwerke, Vereine, Unternehmen, Nachbarkommunen" },

  erfolgsfaktoren: { label: "Was geholfen hat", eintrag: "Punkt", hilfe: "" },
  "erfolgsfaktoren.*.text": { hilfe: "" },
  "erfolgsfaktoren.*.quelle": { hilfe: QUELLE },
  huerden: { label: "Was schwer war", eintrag: "Hürde", hilfe: "Verzögerungen, Widerstand, Kosten, fehlende Angebote" },
  "huerden.*.huerde": { hilfe: "" },
  "huerden.*.loesung": { hilfe: "Wie ging es weiter? Leer, wenn die Quelle es nicht sagt" },
  "huerden.*.quelle": { hilfe: QUELLE },
  uebertragbarkeit: { label: "Passt es anderswo?", hilfe: "Nur, was die Quellen tragen, mit deren Nummern" },
  "uebertragbarkeit.voraussetzungen": { eintrag: "Voraussetzung", hilfe: "Was braucht eine andere Kommune dafür?" },
  "uebertragbarkeit.grenzen": { eintrag: "Grenze", hilfe: "Was ist hier besonders und anderswo anders?" },
  "uebertragbarkeit.kleinste_variante": { hilfe: "Womit könnte man klein anfangen?" },
  auszeichnungen: { eintrag: "Auszeichnung", hilfe: "" },
  "auszeichnungen.*.name": { hilfe: "" },
  "auszeichnungen.*.jahr": { hilfe: "" },
  "auszeichnungen.*.quelle": { hilfe: QUELLE },
  verwandt: { eintrag: "Beispiel", hilfe: "Kopieren Sie die Adresse eines anderen Beispiels hierher" },
  geprueft: { hilfe: "An diesem Tag haben Sie jede Aussage noch einmal mit ihrer Quelle verglichen" },
};

/** The field with the form's words. */
export function mitHilfe(feld) {
  const eigen = HILFE[feld.pfad.replace("mitglieder.*.", "")] ?? {}; // a member is a place like any other
  const ohne = ["auswahl", "quelle", "ja-nein", "kommune", "datum"].includes(feld.art);
  const beispiel = ohne ? "" : (eigen.beispiel ?? feld.beispiel);
  const hilfe = eigen.hilfe ?? feld.hilfe.replaceAll("`", "");
  return { ...feld, ...eigen, hilfe, beispiel, belegt: /\[n\]/.test(feld.hilfe) };
}
