/** What a group works on: its ideas in order and what each group contributed. Pure: no DOM, no storage; nothing is mutated.
 *
 * The shape is data/schema/werkstatt.schema.json, the same on the device and in a file. `geraet` says whose answers are
 * ours. A removed idea stays with its time in `entfernt`, so that undoing and merging lose nothing. `zeit`: ISO 8601. */
import { FORMAT, VERSION } from "./werkstatt-pruefen.js";

export { pruefe } from "./werkstatt-pruefen.js";

const GEMISCHT = ["check", "groessen", "bewertung", "blatt"];

/** An empty state for the working copy `geraet` (a random id). */
export function leer(geraet) {
  const veranstaltung = { titel: "", handlungsfeld: "", kommune: null };
  return { format: FORMAT, version: VERSION, geraet, gruppe: "", veranstaltung, ideen: [] };
}

export function idee(z, id) {
  return z.ideen.find((i) => i.id === id);
}

/** The ideas that are not removed, in order. */
export function sichtbare(z) {
  return z.ideen.filter((i) => !i.entfernt);
}

/** Adds an idea at the end; one that was removed comes back with all it had, one that is there stays as it is. */
export function merke(z, { id, titel, ort = "" }, zeit) {
  if (idee(z, id)) return stelleHer(z, id);
  return { ...z, ideen: [...z.ideen, { id, titel, ort, zeit, beitraege: {} }] };
}

export function entferne(z, id, zeit) {
  return mitIdee(z, id, (i) => (i.entfernt ? i : { ...i, entfernt: zeit }));
}

export function stelleHer(z, id) {
  return mitIdee(z, id, ({ entfernt, ...rest }) => rest);
}

/** Moves an idea to `platz` (from 0) among those that can be seen. */
export function ordne(z, id, platz) {
  const gesehen = sichtbare(z);
  const bewegt = gesehen.find((i) => i.id === id);
  if (!bewegt) return z;
  const neu = gesehen.filter((i) => i !== bewegt);
  neu.splice(Math.max(0, Math.min(platz, neu.length)), 0, bewegt);
  let stelle = 0; // removed ideas keep their places between the others
  return { ...z, ideen: z.ideen.map((i) => (i.entfernt ? i : neu[stelle++])) };
}

/** Our own contribution to an idea, with all keys filled. */
export function eigener(z, id) {
  return { ...leererBeitrag(z.gruppe), ...idee(z, id)?.beitraege[z.geraet] };
}

/** Changes our own contribution. Of check, groessen, bewertung and blatt only the given entries change, and one given as
 * null goes; notiz and schritte are replaced. The time always grows, even where the clock was set back. */
export function mitBeitrag(z, id, aenderung, zeit) {
  const alt = eigener(z, id);
  const neu = { ...alt, ...aenderung, gruppe: z.gruppe, zeit: spaeter(alt.zeit, zeit) };
  for (const feld of GEMISCHT.filter((f) => aenderung[f])) neu[feld] = gemischt(alt[feld], aenderung[feld]);
  return mitIdee(z, id, (i) => ({ ...i, beitraege: { ...i.beitraege, [z.geraet]: neu } }));
}

/** `aenderung`: some of { titel, handlungsfeld, kommune }. */
export function mitVeranstaltung(z, aenderung) {
  return { ...z, veranstaltung: { ...z.veranstaltung, ...aenderung } };
}

/** Names our group, in what it contributed already as well. */
export function mitGruppe(z, name, zeit = new Date().toISOString()) {
  if (z.gruppe === name) return z;
  return { ...z, gruppe: name, ideen: z.ideen.map((i) => mitEigenem(i, z.geraet, (b) => ({ ...b, gruppe: name, zeit: spaeter(b.zeit, zeit) }))) };
}

/** Goes on as the working copy `geraet`. What was ours moves along and remembers what it continues (`aus`), so that a
 * merge knows the older one as its predecessor and takes two that went different ways for two. */
export function mitGeraet(z, geraet) {
  if (geraet === z.geraet) return z;
  return { ...z, geraet, ideen: z.ideen.map((i) => umgezogen(i, z.geraet, geraet)) };
}

function umgezogen(i, alt, neu) {
  const beitrag = i.beitraege[alt];
  if (!beitrag) return i;
  const { [alt]: _, ...andere } = i.beitraege;
  const fortgesetzt = { ...beitrag, aus: { ...beitrag.aus, [alt]: beitrag.zeit } };
  const um = { ...i, beitraege: { ...andere, [neu]: fortgesetzt } };
  if (!i.entscheidungen) return um;
  const folgt = ([feld, wahl]) => [feld, wahl === alt ? neu : wahl];
  return { ...um, entscheidungen: Object.fromEntries(Object.entries(i.entscheidungen).map(folgt)) };
}

export function leererBeitrag(gruppe = "") {
  return { gruppe, zeit: "", notiz: "", check: {}, groessen: {}, bewertung: {}, blatt: {}, schritte: [] };
}

function mitIdee(z, id, fn) {
  const alt = idee(z, id);
  const neu = alt && fn(alt);
  return neu === alt ? z : { ...z, ideen: z.ideen.map((i) => (i === alt ? neu : i)) };
}

function mitEigenem(i, geraet, fn) {
  const beitrag = i.beitraege[geraet];
  return beitrag ? { ...i, beitraege: { ...i.beitraege, [geraet]: fn(beitrag) } } : i;
}

function gemischt(alt, aenderung) {
  const bleibt = (wert) => wert !== null && wert !== undefined && !Number.isNaN(wert);
  return Object.fromEntries(Object.entries({ ...alt, ...aenderung }).filter(([, wert]) => bleibt(wert)));
}

function spaeter(alt, zeit) {
  return alt && alt >= zeit ? new Date(Date.parse(alt) + 1).toISOString() : zeit;
}
