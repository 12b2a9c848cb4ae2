/** Word files (.docx) made from a description of the document. No DOM; the bytes come from `wortdatei(dokument)`.
 *
 * dokument: { titel, verfasser, kopf, fuss, erstellt: Date, teile: [Teil] }; kopf and fuss stand on every page.
 * Teil: { art: "titel", text }
 *     | { art: "ueberschrift", stufe: 1 to 3, text, neueSeite? }
 *     | { art: "absatz", inhalt, stil?: "vorspann" | "klein" | "hinweis" }
 *     | { art: "liste", punkte: [inhalt], nummern? }
 *     | { art: "tabelle", breiten: [shares], kopf?: [zelle], zeilen: [[zelle] | { zellen: [zelle], hoehe: cm }], kopfspalte?,
 *         beschreibung: what the table holds, for screen readers }
 * inhalt: text (an empty line parts paragraphs) | [text | { text, fett?, kursiv?, verweis?: url }]
 * zelle: inhalt | { inhalt, rechts?, grund?: colour as RRGGBB, ueber?: columns it spans } */
import { KOPFZEILE, R, W, einstellungen, fuss, kopf, nummern, stile } from "./wort-rahmen.js";
import { escape, koerper } from "./wort-inhalt.js";
import { zip } from "./zip.js";

export const WORT_TYP = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const SPRACHE = "de-DE";
const PAKET = "http://schemas.openxmlformats.org/package/2006";
const TEILE = {
  styles: stile(SPRACHE),
  settings: einstellungen(SPRACHE),
};

export function wortdatei(dokument) {
  const { xml, verweise, listen } = koerper(dokument.teile);
  const teile = { ...TEILE, numbering: nummern(listen), header: kopf(dokument.kopf), footer: fuss(dokument.fuss) };
  return zip(
    [
      ["[Content_Types].xml", inhaltstypen(Object.keys(teile))],
      ["_rels/.rels", beziehungen([["dok", "officeDocument", "word/document.xml"]], `<Relationship Id="kern" Type="${PAKET}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`)],
      ["docProps/core.xml", kern(dokument)],
      ["word/document.xml", inhalt(xml)],
      ["word/_rels/document.xml.rels", beziehungen([...Object.keys(teile).map((name) => [name, name, `${name}.xml`]), ...verweise.map((url, i) => [`verweis${i + 1}`, "hyperlink", url, true])])],
      ...Object.entries(teile).map(([name, text]) => [`word/${name}.xml`, text]),
    ],
    dokument.erstellt,
  );
}

/** A4 with margins of 2 cm; header and footer 1 cm from the edge. */
function inhalt(xml) {
  const seite = [
    '<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/>',
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1021" w:left="1134" w:header="567" w:footer="510" w:gutter="0"/></w:sectPr>',
  ];
  return `${KOPFZEILE}<w:document xmlns:w="${W}" xmlns:r="${R}"><w:body>${xml}${seite.join("")}</w:body></w:document>`;
}

function inhaltstypen(namen) {
  const art = (pfad, typ) => `<Override PartName="/${pfad}" ContentType="${typ}"/>`;
  const wort = (pfad, name) => art(pfad, `application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml`);
  return [
    `${KOPFZEILE}<Types xmlns="${PAKET}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    wort("word/document.xml", "document.main"),
    ...namen.map((name) => wort(`word/${name}.xml`, name)),
    art("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    "</Types>",
  ].join("");
}

function beziehungen(liste, mehr = "") {
  const eintraege = liste.map(
    ([id, art, ziel, extern]) =>
      `<Relationship Id="${id}" Type="${R}/${art}" Target="${escape(ziel)}"${extern ? ' TargetMode="External"' : ""}/>`,
  );
  return `${KOPFZEILE}<Relationships xmlns="${PAKET}/relationships">${eintraege.join("")}${mehr}</Relationships>`;
}

function kern({ titel, verfasser, erstellt }) {
  const zeit = `${erstellt.toISOString().slice(0, 19)}Z`;
  const tag = (name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${zeit}</dcterms:${name}>`;
  return [
    `${KOPFZEILE}<cp:coreProperties xmlns:cp="${PAKET}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
    `<dc:title>${escape(titel)}</dc:title><dc:creator>${escape(verfasser)}</dc:creator><dc:language>${SPRACHE}</dc:language>${tag("created")}${tag("modified")}`,
    "</cp:coreProperties>",
  ].join("");
}
