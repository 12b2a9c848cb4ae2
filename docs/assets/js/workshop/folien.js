/** Which slides a choice of cases makes, and what stands on them. Pure: no DOM.
 *
 * A slide takes whole statements only, and as many as fit; what it leaves out it counts. */

const OHNE_QUELLE = /\s*\[\d{1,2}\]/g;
const PLATZ = { schritte: 620, huerden: 520 }; // characters
const JE_FOLIE = { schritte: 6, zahlen: 6, huerden: 3, leitfragen: 2, rueckblick: 12 };

/** `faelle`: data of the cases (beispiele/<slug>/werkstatt.json) in order; `veranstaltung`: {titel, kommune, handlungsfeld}. */
export function folien(faelle, veranstaltung) {
  return [
    { art: "anfang", titel: veranstaltung.titel || "Praxisbeispiele kommunaler Klimaschutz", zeilen: anfang(faelle, veranstaltung) },
    ...faelle.flatMap(vonFall),
    ...ende(faelle),
  ];
}

function ende(faelle) {
  const anzahl = Math.ceil(faelle.length / JE_FOLIE.rueckblick);
  return Array.from({ length: anzahl }, (_, i) => faelle.slice(i * JE_FOLIE.rueckblick, (i + 1) * JE_FOLIE.rueckblick))
    .map((teil) => ({ art: "ende", titel: "Was davon passt zu uns?", punkte: teil.map((f) => ({ text: f.titel, zusatz: f.ort })) }));
}

function anfang(faelle, { kommune, handlungsfeld }) {
  const anzahl = faelle.length === 1 ? "1 Beispiel" : `${faelle.length} Beispiele`;
  return [kommune, handlungsfeld, anzahl].filter(Boolean);
}

function vonFall(fall) {
  const gemeinsam = { slug: fall.slug, feld: fall.feld, ort: fall.ort };
  return [
    { ...gemeinsam, art: "steckbrief", titel: fall.titel, kurz: fall.kurz, angaben: steckbrief(fall) },
    { ...gemeinsam, art: "ablauf", titel: "So ging es", ...schritte(fall) },
    { ...gemeinsam, art: "zahlen", titel: "Was es brachte und kostete", ...zahlen(fall) },
    { ...gemeinsam, art: "huerden", titel: "Was schwer war", ...huerden(fall) },
  ];
}

function steckbrief(fall) {
  const einwohner = fall.einwohner ? `${fall.einwohner.toLocaleString("de-DE")} Einwohner` : "";
  return [
    ["Kommune", [fall.ort, fall.land].filter(Boolean).join(", ")],
    ["Größe", einwohner || fall.groesse_text],
    ["Zeitraum", [fall.zeitraum, fall.status].filter(Boolean).join(", ")],
    ["Federführung", fall.federfuehrung],
  ].map(([name, wert]) => [name, wert || "nicht angegeben"]);
}

/** Decisions and dated steps tell most; the order of the case stays. */
function schritte(fall) {
  const rang = (s) => (s.beschluss ? 0 : s.wann ? 1 : 2);
  const nach = fall.schritte.map((s, i) => ({ ...s, i })).sort((a, b) => rang(a) - rang(b) || a.i - b.i);
  const gewaehlt = soviele(nach, JE_FOLIE.schritte, PLATZ.schritte, (s) => s.was.length + s.wer.length);
  const punkte = gewaehlt.sort((a, b) => a.i - b.i).map((s) => ({ ...s, was: schlicht(s.was) }));
  return { punkte, weitere: fall.schritte.length - punkte.length };
}

function zahlen(fall) {
  const alle = [...fall.kennzahlen, ...fall.kosten];
  const vorn = fall.kosten.length ? JE_FOLIE.zahlen - 2 : JE_FOLIE.zahlen; // room for costs
  const gewaehlt = [...fall.kennzahlen.slice(0, vorn), ...fall.kosten].slice(0, JE_FOLIE.zahlen);
  const nummern = new Set(gewaehlt.map((z) => z.quelle));
  return {
    werte: gewaehlt.map((z) => ({ text: z.text, name: z.name, herkunft: [z.art_text, z.stand].filter(Boolean).join(", "), quelle: z.quelle })),
    quellen: fall.quellen.filter((q) => nummern.has(q.nummer)).map((q) => ({ nummer: q.nummer, text: quellentext(q) })),
    weitere: alle.length - gewaehlt.length,
  };
}

function quellentext(q) {
  return [q.herausgeber || q.titel, q.stand].filter(Boolean).join(", ");
}

function huerden(fall) {
  const punkte = soviele(fall.huerden, JE_FOLIE.huerden, PLATZ.huerden, (h) => h.huerde.length + h.loesung.length);
  const leitfragen = fall.fragen.filter((f) => f.art === "leitfrage").slice(0, JE_FOLIE.leitfragen);
  return { punkte, weitere: fall.huerden.length - punkte.length, fragen: leitfragen.map((f) => schlicht(f.text)) };
}

/** From the front, until number or room is used up; the first one always. */
function soviele(liste, hoechstens, platz, laenge) {
  let rest = platz;
  const bis = liste.slice(0, hoechstens).findIndex((eintrag, i) => (rest -= laenge(eintrag)) < 0 && i > 0);
  return liste.slice(0, bis < 0 ? hoechstens : bis);
}

function schlicht(text) {
  return text.replace(OHNE_QUELLE, "");
}
