/** The fixed parts of a Word file: styles, numbering, settings, header and footer. No DOM.
 *
 * Styles that Word knows by name ("heading 1") keep it, so that its navigation, its table of contents and screen readers
 * find them; Word shows them in its own language. Sizes in half points, distances in twentieths of a point. */
import { BREITE, escape } from "./wort-inhalt.js";

export const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
export const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const KOPFZEILE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const TINTE = "1D2524";
const AKZENT = "0B5C57";
const GRAU = "4F5A58";

const grad = (halbe) => `<w:sz w:val="${halbe}"/><w:szCs w:val="${halbe}"/>`;
const farbe = (wert) => `<w:color w:val="${wert}"/>`;
const abstand = (vor, nach, zeile = 259) => `<w:spacing w:before="${vor}" w:after="${nach}" w:line="${zeile}" w:lineRule="auto"/>`;

function stil(id, name, { auf = "Normal", danach = "", absatz = "", zeichen = "", art = "paragraph", schnell = true } = {}) {
  return [
    `<w:style w:type="${art}" w:styleId="${id}"${/^[a-z ]/.test(name) || name === "Normal" || BEKANNT.has(name) ? "" : ' w:customStyle="1"'}>`,
    `<w:name w:val="${name}"/>${auf ? `<w:basedOn w:val="${auf}"/>` : ""}${danach ? `<w:next w:val="${danach}"/>` : ""}${schnell ? "<w:qFormat/>" : ""}`,
    `${absatz ? `<w:pPr>${absatz}</w:pPr>` : ""}${zeichen ? `<w:rPr>${zeichen}</w:rPr>` : ""}</w:style>`,
  ].join("");
}
const BEKANNT = new Set(["Title", "Subtitle", "List Bullet", "List Number", "Hyperlink", "Table Grid"]);

function ueberschrift(stufe, halbe, vor, nach) {
  return stil(`Heading${stufe}`, `heading ${stufe}`, {
    danach: "Normal",
    absatz: `<w:keepNext/><w:keepLines/>${abstand(vor, nach, 240)}<w:outlineLvl w:val="${stufe - 1}"/>`,
    zeichen: `<w:b/><w:bCs/>${farbe(stufe === 2 ? AKZENT : TINTE)}${grad(halbe)}`,
  });
}

const tabellenrand = ["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((seite) => `<w:${seite} w:val="single" w:sz="4" w:space="0" w:color="B8B2A4"/>`)
  .join("");

export const stile = (sprache) => `${KOPFZEILE}<w:styles xmlns:w="${W}">${[
  `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>${farbe(TINTE)}${grad(20)}<w:lang w:val="${sprache}" w:eastAsia="${sprache}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>${abstand(0, 100)}</w:pPr></w:pPrDefault></w:docDefaults>`,
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
  `<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${tabellenrand}</w:tblBorders><w:tblCellMar><w:top w:w="30" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="30" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`,
  stil("Title", "Title", { danach: "Normal", absatz: `<w:keepNext/>${abstand(0, 80, 240)}`, zeichen: `<w:b/><w:bCs/>${grad(40)}` }),
  stil("Subtitle", "Subtitle", { danach: "Normal", absatz: abstand(0, 160), zeichen: `${farbe(GRAU)}${grad(22)}` }),
  ueberschrift(1, 30, 0, 80),
  ueberschrift(2, 23, 220, 60),
  ueberschrift(3, 20, 140, 40),
  stil("ListBullet", "List Bullet", { absatz: `${abstand(0, 40)}<w:contextualSpacing/>` }),
  stil("ListNumber", "List Number", { absatz: `${abstand(0, 40)}<w:contextualSpacing/>` }),
  stil("Klein", "Klein", { absatz: abstand(0, 80, 240), zeichen: `${farbe(GRAU)}${grad(17)}` }),
  stil("Hinweis", "Hinweis", {
    absatz: `<w:pBdr><w:left w:val="single" w:sz="18" w:space="8" w:color="8A4B00"/></w:pBdr>${abstand(60, 140)}<w:ind w:left="200"/>`,
  }),
  stil("Tabellentext", "Tabellentext", { absatz: abstand(0, 20, 245), zeichen: grad(18) }),
  stil("Tabellenkopf", "Tabellenkopf", { auf: "Tabellentext", zeichen: "<w:b/><w:bCs/>" }),
  stil("Abstand", "Abstand", { absatz: '<w:spacing w:before="0" w:after="0" w:line="100" w:lineRule="exact"/>', zeichen: grad(2), schnell: false }),
  stil("Header", "header", { absatz: abstand(0, 0, 240), zeichen: `${farbe(GRAU)}${grad(16)}`, schnell: false }),
  stil("Footer", "footer", {
    absatz: `<w:tabs><w:tab w:val="right" w:pos="${BREITE}"/></w:tabs>${abstand(0, 0, 240)}`,
    zeichen: `${farbe(GRAU)}${grad(16)}`,
    schnell: false,
  }),
  stil("Hyperlink", "Hyperlink", { art: "character", auf: "", zeichen: `${farbe(AKZENT)}<w:u w:val="single"/>`, schnell: false }),
].join("")}</w:styles>`;

/** Number definition 1 are the bullets; 2 and on are numbered lists, each beginning with 1. */
export function nummern(listen) {
  const ebene = (format, text) =>
    `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="340" w:hanging="340"/></w:pPr></w:lvl>`;
  const art = (id, xml) => `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="singleLevel"/>${xml}</w:abstractNum>`;
  const eigene = Array.from(
    { length: listen },
    (_, i) => `<w:num w:numId="${i + 2}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
  );
  return `${KOPFZEILE}<w:numbering xmlns:w="${W}">${art(0, ebene("bullet", "•"))}${art(1, ebene("decimal", "%1."))}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>${eigene.join("")}</w:numbering>`;
}

export const einstellungen = (sprache) =>
  `${KOPFZEILE}<w:settings xmlns:w="${W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/><w:autoHyphenation/><w:hyphenationZone w:val="425"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="${sprache}"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>`;

export const kopf = (text) =>
  `${KOPFZEILE}<w:hdr xmlns:w="${W}"><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr><w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r></w:p></w:hdr>`;

export function fuss(text) {
  const feld = (name) => `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
  const lauf = (xml) => `<w:r>${xml}</w:r>`;
  const wort = (inhalt) => lauf(`<w:t xml:space="preserve">${escape(inhalt)}</w:t>`);
  return `${KOPFZEILE}<w:ftr xmlns:w="${W}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${wort(text)}${lauf("<w:tab/>")}${wort("Seite ")}${feld("PAGE")}${wort(" von ")}${feld("NUMPAGES")}</w:p></w:ftr>`;
}
