/** Groups in a state of the Werkstatt: their names, what they contributed, a new one on the same device. Pure, no DOM. */
import { leer, sichtbare } from "./werkstatt-zustand.js";

/** Nobody would miss it. */
export function istLeer(z) {
  const { titel, handlungsfeld, kommune } = z.veranstaltung;
  return !z.ideen.length && !z.gruppe && !titel && !handlungsfeld && !kommune;
}

/** The same but for the id of the working copy. */
export function gleich(a, b) {
  const inhalt = ({ gruppe, veranstaltung, ideen }) => JSON.stringify([gruppe, veranstaltung, ideen]);
  return inhalt(a) === inhalt(b);
}

/** The state that a new group begins with: nobody's answers, the list and the event only `mitMerkliste`. */
export function neueGruppe(z, geraet, mitMerkliste) {
  if (!mitMerkliste) return leer(geraet);
  const ideen = sichtbare(z).map(({ id, titel, ort, zeit }) => ({ id, titel, ort, zeit, beitraege: {} }));
  return { ...leer(geraet), veranstaltung: z.veranstaltung, ideen };
}

/** A Map geraet -> name of all who contributed, our own first; names that occur twice are told apart. */
export function gruppennamen(z) {
  const namen = new Map([[z.geraet, z.gruppe]]);
  for (const { beitraege } of z.ideen) for (const [geraet, { gruppe }] of Object.entries(beitraege)) namen.set(geraet, gruppe || namen.get(geraet) || "");
  const anzahl = (name) => [...namen.values()].filter((n) => n === name).length;
  const benenne = ([geraet, name]) => {
    if (geraet === z.geraet) return [geraet, name ? `${name} (Ihre Gruppe)` : "Ihre Gruppe"];
    if (!name) return [geraet, `Gruppe ohne Namen (${geraet.slice(0, 4)})`];
    return [geraet, anzahl(name) > 1 ? `${name} (${geraet.slice(0, 4)})` : name];
  };
  return new Map([...namen].map(benenne));
}

/** True where a contribution says anything. */
export function sagtEtwas({ notiz, check, groessen, bewertung, blatt, schritte }) {
  const texte = [notiz, ...Object.values(blatt)].some((text) => text.trim());
  const angaben = [check, groessen, bewertung].some((eintraege) => Object.keys(eintraege).length);
  return texte || angaben || schritte.length > 0;
}
