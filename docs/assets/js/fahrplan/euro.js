/** Amounts in Euro as people write them, and their sum. Pure functions, no DOM.
 *
 * `liesEuro(text)` -> { von, bis } in Euro, or null where the text is not one clear amount.
 * `summe(angaben)` -> { text, genau: { von, bis } | null }; angaben: [{ titel, text }]. Adds up only what is in Euro;
 * where one entry is not an amount there is no sum, and the text says why. */

const ZAHL = String.raw`(\d{1,3}(?:[.\u00a0\u202f ]\d{3})+|\d+)(?:,(\d{1,2}|\d+(?=\s*Mi)))?(?![.,]?\d)`;
const GROSS = String.raw`(?:\s*(Mio\.?|Millionen|Million|Tsd\.?|Tausend|T€|TEUR))?`;
const EURO = String.raw`(?:\s*(?:€|EUR\b|Euro\b))?`;
const JE = String.raw`(?:\s*(?:pro|je|im|\/)\s*(?:Jahr|a))?`;
const MUSTER = new RegExp(
  String.raw`^(?:rund|etwa|circa|ca\.?|knapp|gut|bis zu|mindestens|höchstens|über|unter)?\s*${ZAHL}${GROSS}${EURO}` +
    String.raw`(?:\s*(?:bis|–|-)\s*(?:zu\s*|über\s*)?${ZAHL}${GROSS}${EURO})?${JE}\s*\.?\s*(?:[(,;].*)?$`,
  "is",
);
const WEITERER_BETRAG = /[(,;.].*\d[\d.]*(?:,\d+)?\s*(?:€|EUR|Euro|Mio|Million|Tsd|Tausend|T€)/is;
const FAKTOREN = { m: 1e6, t: 1e3 };

export function liesEuro(text) {
  const treffer = MUSTER.exec(text.trim());
  if (!treffer) return null;
  const [ganz, a, aRest, aGross, b, bRest, bGross] = treffer;
  const bereich = b !== undefined;
  // „50.000 €, davon 10.000 € Planung“: which of the two counts is not for us to say
  if (WEITERER_BETRAG.test(rest(ganz))) return null;
  const bis = bereich ? betrag(b, bRest, bGross) : betrag(a, aRest, aGross);
  const von = bereich ? betrag(a, aRest, aGross ?? bGross) : bis;
  return von <= bis ? { von, bis } : null;
}

/** What stands behind the amount, from its first separator that is not part of the number. */
function rest(text) {
  const ort = text.search(/\(|[,;](?!\d)|\.(?!\d)(?=\s)/);
  return ort < 0 ? "" : text.slice(ort);
}

function betrag(ganze, stellen, gross) {
  const zahl = Number(`${ganze.replace(/\D/g, "")}.${stellen ?? 0}`);
  return zahl * (gross ? FAKTOREN[gross[0].toLowerCase()] : 1);
}

export function summe(angaben) {
  const gefuellt = angaben.filter(({ text }) => text.trim());
  if (!gefuellt.length) return { text: "noch keine Angabe", genau: null };
  const gelesen = gefuellt.map((angabe) => ({ ...angabe, wert: liesEuro(angabe.text) }));
  const unklar = gelesen.filter(({ wert }) => !wert);
  if (unklar.length) {
    return { text: `keine Summe, denn nicht jede Angabe ist ein Betrag in Euro: ${titel(unklar)}`, genau: null };
  }
  const genau = gelesen.reduce((s, { wert }) => ({ von: s.von + wert.von, bis: s.bis + wert.bis }), { von: 0, bis: 0 });
  const fehlend = angaben.filter(({ text }) => !text.trim());
  const zusatz = fehlend.length ? ` (ohne Angabe: ${titel(fehlend)})` : "";
  return { text: `${euro(genau)}${zusatz}`, genau };
}

const titel = (liste) => liste.map((angabe) => `„${angabe.titel}“`).join(", ");
const euro = ({ von, bis }) => (von === bis ? `${deutsch(von)}\u00a0€` : `${deutsch(von)} bis ${deutsch(bis)}\u00a0€`);
const deutsch = (wert) => wert.toLocaleString("de-DE", { maximumFractionDigits: 2, minimumFractionDigits: wert % 1 ? 2 : 0 });
