/** The body of a Word file: paragraphs, lists and tables of a document description as WordprocessingML. No DOM.
 *
 * `koerper(teile)` -> { xml, verweise: [url], listen: number of numbered lists }. What a Teil may be: see wortdatei.js.
 * Word insists on the order of elements that its schema (ECMA-376, wml.xsd) gives; it stands here as it must. */

export const BREITE = 9638; // of the text in twentieths of a point: A4 less margins of 2 cm
const STILE = { vorspann: "Subtitle", klein: "Klein", hinweis: "Hinweis" };
// Characters that XML 1.0 cannot carry, written or escaped; halves of surrogate pairs among them. Soft hyphens: Word shows them.
const UNZULAESSIG = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\u00ad]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const ZEICHEN = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export const escape = (text) => String(text).replace(UNZULAESSIG, "").replace(/[&<>"]/g, (zeichen) => ZEICHEN[zeichen]);

export function koerper(teile) {
  const stand = { verweise: [], listen: 0 };
  const xml = teile.map((teil, i) => BAU[teil.art](teil, stand) + (teil.art === "tabelle" ? nachTabelle(teile[i + 1]) : ""));
  return { xml: xml.join(""), ...stand };
}

const BAU = {
  titel: ({ text }) => absatz("Title", laeufe(text)),
  ueberschrift: ({ stufe, text, neueSeite }) =>
    absatz(`Heading${stufe}`, laeufe(text), neueSeite ? "<w:pageBreakBefore/>" : ""),
  absatz: ({ inhalt, stil }, stand) => absaetze(inhalt, STILE[stil] ?? "", stand),
  liste({ punkte, nummern }, stand) {
    // Each numbered list counts from 1, so each has a number definition of its own; 1 is that of the bullets.
    const nummer = nummern ? 1 + ++stand.listen : 1;
    const eigenschaft = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${nummer}"/></w:numPr>`;
    return punkte.map((punkt) => absatz(nummern ? "ListNumber" : "ListBullet", laeufe(punkt, stand), eigenschaft)).join("");
  },
  tabelle: tabelle,
};

function tabelle({ kopf, breiten, zeilen, kopfspalte = false, beschreibung }, stand) {
  const summe = breiten.reduce((a, b) => a + b, 0);
  const masse = breiten.map((anteil) => Math.round((BREITE * anteil) / summe));
  const reihe = (zellen, art, hoehe) => {
    const eigenschaften = `<w:cantSplit/>${hoehe ? `<w:trHeight w:val="${Math.round(hoehe * 567)}"/>` : ""}${art === "kopf" ? "<w:tblHeader/>" : ""}`;
    let spalte = 0;
    const xml = zellen.map((zelle) => {
      const { inhalt = "", rechts, grund, ueber = 1 } = alsZelle(zelle);
      const breite = masse.slice(spalte, spalte + ueber).reduce((a, b) => a + b, 0);
      const stil = art === "kopf" || (kopfspalte && spalte === 0) ? "Tabellenkopf" : "Tabellentext";
      spalte += ueber;
      const weit = ueber > 1 ? `<w:gridSpan w:val="${ueber}"/>` : "";
      const flaeche = grund ?? (art === "kopf" ? "F3F1EB" : "");
      const farbe = flaeche ? `<w:shd w:val="clear" w:color="auto" w:fill="${flaeche}"/>` : "";
      return `<w:tc><w:tcPr><w:tcW w:w="${breite}" w:type="dxa"/>${weit}${farbe}</w:tcPr>${absaetze(inhalt, stil, stand, rechts)}</w:tc>`;
    });
    return `<w:tr><w:trPr>${eigenschaften}</w:trPr>${xml.join("")}</w:tr>`;
  };
  const reihen = zeilen.map((zeile) => (Array.isArray(zeile) ? reihe(zeile, "") : reihe(zeile.zellen, "", zeile.hoehe)));
  return [
    '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/>',
    `<w:tblW w:w="${BREITE}" w:type="dxa"/><w:tblLayout w:type="fixed"/>`,
    `<w:tblLook w:val="0000" w:firstRow="${Number(Boolean(kopf))}" w:lastRow="0" w:firstColumn="${Number(kopfspalte)}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`,
    `<w:tblCaption w:val="${escape(beschreibung)}"/><w:tblDescription w:val="${escape(beschreibung)}"/></w:tblPr>`,
    `<w:tblGrid>${masse.map((breite) => `<w:gridCol w:w="${breite}"/>`).join("")}</w:tblGrid>`,
    kopf ? reihe(kopf, "kopf") : "",
    ...reihen,
    "</w:tbl>",
  ].join("");
}

/** Some room below a table; two tables in a row would become one. Before a new page or at the end it would at times make an empty one. */
const nachTabelle = (naechster) => (naechster && !naechster.neueSeite ? absatz("Abstand", "") : "");

const alsZelle = (zelle) => (typeof zelle === "string" || Array.isArray(zelle) ? { inhalt: zelle } : zelle);

/** A text with empty lines, or runs, as one or more paragraphs. */
function absaetze(inhalt, stil, stand, rechts = false) {
  const mehr = rechts ? '<w:jc w:val="right"/>' : "";
  const stuecke = typeof inhalt === "string" ? inhalt.split(/\n{2,}/) : [inhalt];
  return stuecke.map((stueck) => absatz(stil, laeufe(stueck, stand), mehr)).join("");
}

function absatz(stil, xml, mehr = "") {
  const eigenschaften = (stil ? `<w:pStyle w:val="${stil}"/>` : "") + mehr;
  return `<w:p>${eigenschaften ? `<w:pPr>${eigenschaften}</w:pPr>` : ""}${xml}</w:p>`;
}

function laeufe(inhalt, stand) {
  const liste = typeof inhalt === "string" ? [{ text: inhalt }] : inhalt.map((lauf) => (typeof lauf === "string" ? { text: lauf } : lauf));
  return liste.map((lauf) => mitVerweis(lauf, stand)).join("");
}

function mitVerweis({ text, fett, kursiv, verweis }, stand) {
  const adresse = verweis && /^(https?|mailto):\S+$/i.test(verweis) ? verweis : "";
  const eigenschaften = `${adresse ? '<w:rStyle w:val="Hyperlink"/>' : ""}${fett ? "<w:b/><w:bCs/>" : ""}${kursiv ? "<w:i/><w:iCs/>" : ""}`;
  const zeilen = String(text).replace(/\r\n?/g, "\n").split("\n");
  const xml = zeilen.map((zeile) => zeile.split("\t").map((teil) => `<w:t xml:space="preserve">${escape(teil)}</w:t>`).join("<w:tab/>")).join("<w:br/>");
  const lauf = `<w:r>${eigenschaften ? `<w:rPr>${eigenschaften}</w:rPr>` : ""}${xml}</w:r>`;
  if (!adresse) return lauf;
  if (!stand.verweise.includes(adresse)) stand.verweise.push(adresse);
  return `<w:hyperlink r:id="verweis${stand.verweise.indexOf(adresse) + 1}" w:history="1">${lauf}</w:hyperlink>`;
}
