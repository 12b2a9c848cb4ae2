/** What a place in the content is called in the form: "kosten[2].wert_eur" -> „Posten 2: Betrag in Euro“. No DOM. */
import { mitHilfe } from "./einreichen-hilfe.js";

/** ["kosten", 1, "wert_eur"] for "kosten[2].wert_eur"; "" is the case as a whole. */
export const teile = (pfad) => pfad.split(/[.[]/).filter(Boolean).map((teil) => (teil.endsWith("]") ? Number(teil.slice(0, -1)) - 1 : teil));

/** A message of the check for somebody who never sees the file: the field's name in place of its key, no backticks. */
export function verstaendlich(text, pfad, formular) {
  const schluessel = pfad.at(-1);
  const name = benenne(pfad, formular).split(": ").at(-1);
  return text.replaceAll(`„${schluessel}“`, `„${name}“`).replaceAll(`\`${schluessel}\``, `„${name}“`).replaceAll("`", "");
}

/** The name of `pfad`, a list as `teile` gives it. */
export function benenne(pfad, formular) {
  let felder = formular.gruppen.flatMap((gruppe) => gruppe.felder);
  const namen = [];
  for (const teil of pfad) {
    if (typeof teil === "number") {
      namen[namen.length - 1] = `${namen.at(-1).eintrag} ${teil + 1}`;
      continue;
    }
    const roh = felder.find(({ name }) => name === teil);
    if (!roh) break;
    const feld = mitHilfe(roh);
    namen.push({ toString: () => feld.label, eintrag: feld.eintrag ?? feld.label });
    felder = [...(roh.felder ?? []), ...(roh.verbund ?? [])];
  }
  return namen.join(": ");
}
