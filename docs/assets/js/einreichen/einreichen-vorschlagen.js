/** Where the finished file goes: GitHub's page for a new file, its editor, a mail. Pure functions, no DOM. */

// GitHub refuses longer addresses (documented limit: 8,192 bytes in all)
export const LAENGSTE_ADRESSE = 8000;
// Windows hands a mail link on through a command line; beyond about 2,000 characters it is lost
const LAENGSTER_MAILLINK = 1900;

/** { href, mitText }: GitHub's page for a new file, filled in where the address does not get too long. */
export function neueDatei(adresse, name, text) {
  const kurz = `${adresse}?filename=${encodeURIComponent(name)}`;
  const lang = `${kurz}&value=${sparsam(text)}`;
  return lang.length <= LAENGSTE_ADRESSE ? { href: lang, mitText: true } : { href: kurz, mitText: false };
}

/** Encoded for a query with what need not be encoded left as it is: twice as much fits in. */
const sparsam = (text) => encodeURIComponent(text).replace(/%20/g, "+").replace(/%(3A|2C|2F|3F|40)/g, decodeURIComponent);

/** { href, mitText }: a mail to the editors; a text too long for a link is named to be attached or pasted. */
export function mail(adresse, titel, name, text) {
  const link = (inhalt) => `mailto:${adresse}?subject=${encodeURIComponent(`Praxisbeispiel: ${titel}`.replace(/\s+/g, " "))}&body=${encodeURIComponent(inhalt.replaceAll("\n", "\r\n"))}`;
  const ganz = link(`${name}\n\n${text}`);
  if (ganz.length <= LAENGSTER_MAILLINK) return { href: ganz, mitText: true };
  return { href: link(`Guten Tag,\n\nanbei die Datei ${name}.\n`), mitText: false };
}
