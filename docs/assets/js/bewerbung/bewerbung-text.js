/** The application as text: what is missing, the text itself, the mail link, the file's name. No DOM.
 *
 * `angaben`: { kommune, name, funktion, email, telefon, format, handlungsfelder: [], lage, teilnehmende, termine, anmerkungen,
 *   beispiele?: [] of the Merkliste } */

const LEER = "nicht angegeben";
// Windows hands a link to the mail program through a command line; beyond about 2,000 characters it is lost.
export const GRENZE_LINK = 1900;
const ABGESCHNITTEN = "\n\n[Hier endet der Platz in diesem Entwurf. Bitte ersetzen Sie ihn durch den kopierten Text.]";

/** What must be corrected: [{ feld, text }] in the order of the form. */
export function pruefe(angaben) {
  const fehlt = [];
  if (!angaben.kommune) fehlt.push({ feld: "kommune", text: "Nennen Sie Ihre Kommune." });
  if (!angaben.name) fehlt.push({ feld: "name", text: "Nennen Sie eine Ansprechperson." });
  if (!angaben.email) {
    fehlt.push({ feld: "email", text: "Geben Sie eine E-Mail-Adresse für die Antwort an." });
  } else if (!/^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(angaben.email)) {
    fehlt.push({ feld: "email", text: "Geben Sie die E-Mail-Adresse vollständig an, mit @ und Endung." });
  }
  if (!angaben.handlungsfelder.length) {
    fehlt.push({ feld: "handlungsfelder", text: "Kreuzen Sie mindestens ein Handlungsfeld oder „noch offen“ an." });
  }
  return fehlt;
}

export function betreff(angaben) {
  return `Bewerbung um ein Simulationslabor: ${einzeilig(angaben.kommune)}`;
}

export function text(angaben) {
  const zeilen = [
    "Bewerbung um ein Simulationslabor",
    "",
    `Kommune: ${angabe(angaben.kommune)}`,
    `Ansprechperson: ${angabe(angaben.name)}`,
    `Funktion: ${angabe(angaben.funktion)}`,
    `E-Mail: ${angabe(angaben.email)}`,
    `Telefon: ${angabe(angaben.telefon)}`,
    "",
    `Format: ${angabe(angaben.format)}`,
    `Handlungsfelder: ${angaben.handlungsfelder.join(", ") || LEER}`,
  ];
  const abschnitte = [
    ["Wo wir stehen", angaben.lage],
    ["Wer teilnehmen soll", angaben.teilnehmende],
    ["Wann es passt", angaben.termine],
    ["Anmerkungen", angaben.anmerkungen],
  ];
  for (const [titel, inhalt] of abschnitte) zeilen.push("", `${titel}:`, angabe(inhalt));
  if (angaben.beispiele?.length) zeilen.push("", "Ideen auf unserer Merkliste:", ...angaben.beispiele.map((idee) => `- ${einzeilig(idee)}`));
  return `${zeilen.join("\n")}\n`;
}

/** A mailto link that mail programs accept: { href, gekuerzt }. A text too long is cut at a whole line, with a hint. */
export function mailLink(adresse, angaben, grenze = GRENZE_LINK) {
  const ganz = text(angaben);
  const link = (inhalt) =>
    `mailto:${adresse}?subject=${encodeURIComponent(betreff(angaben))}&body=${encodeURIComponent(inhalt.replaceAll("\n", "\r\n"))}`;
  if (link(ganz).length <= grenze) return { href: link(ganz), gekuerzt: false };
  // Code points, not code units: half a surrogate pair cannot be encoded.
  const zeichen = [...ganz];
  let [passt, zuviel] = [0, zeichen.length];
  while (zuviel - passt > 1) {
    const mitte = (passt + zuviel) >> 1;
    if (link(zeichen.slice(0, mitte).join("") + ABGESCHNITTEN).length <= grenze) passt = mitte;
    else zuviel = mitte;
  }
  const anfang = zeichen.slice(0, passt).join("");
  const zeilenende = anfang.lastIndexOf("\n");
  return { href: link((zeilenende > 0 ? anfang.slice(0, zeilenende) : anfang) + ABGESCHNITTEN), gekuerzt: true };
}

export function dateiname(angaben) {
  const umlaute = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };
  const ort = angaben.kommune.toLowerCase().replace(/[äöüß]/g, (z) => umlaute[z]).normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  const kurz = ort.replace(/[^a-z0-9]+/g, "-").slice(0, 60).replace(/^-+|-+$/g, "");
  return `bewerbung-simulationslabor${kurz ? `-${kurz}` : ""}.txt`;
}

const angabe = (wert) => wert?.trim() || LEER;
const einzeilig = (wert) => wert.replace(/\s+/g, " ").trim();
