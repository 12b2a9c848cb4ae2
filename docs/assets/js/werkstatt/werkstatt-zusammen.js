/** Merges states of the Werkstatt. Pure. Commutative, associative and idempotent in its ideas; order, name of the group and
 * event are those of the first, and what is missing there comes from the second.
 *
 * `vereinige(a, b)` -> { zustand, konflikte }. Each working copy's contribution stays its own; of one copy's the later one
 * holds. An idea is removed only where both removed it. `konflikte(z)`: texts of one field that differ between groups. */
import { sichtbare } from "./werkstatt-zustand.js";

export function vereinige(a, b) {
  const alle = new Map(a.ideen.map((i) => [i.id, i]));
  for (const i of b.ideen) alle.set(i.id, alle.has(i.id) ? vereinigeIdee(alle.get(i.id), i) : i);
  const zustand = {
    ...a,
    gruppe: a.gruppe || (a.geraet === b.geraet ? b.gruppe : ""),
    veranstaltung: vereinigeVeranstaltung(a.veranstaltung, b.veranstaltung),
    ideen: [...alle.values()],
  };
  return { zustand, konflikte: konflikte(zustand) };
}

/** [{ id, titel, feld, antworten: [{ geraet, gruppe, wert }], entschieden: a geraet or "" }] in the order of the list. */
export function konflikte(z) {
  return sichtbare(z).flatMap((i) => {
    const felder = new Set(Object.values(i.beitraege).flatMap((b) => Object.keys(b.blatt)));
    const strittig = [...felder, "schritte"].map((feld) => ({ id: i.id, titel: i.titel, feld, antworten: antworten(i, feld) }));
    const verschieden = ({ antworten: alle }) => new Set(alle.map(({ wert }) => JSON.stringify(wert))).size > 1;
    return strittig.filter(verschieden).map((k) => ({ ...k, entschieden: i.entscheidungen?.[k.feld] ?? "" }));
  });
}

/** Each group's version of a field of the sheet, or of its steps; empty ones left out. */
export function antworten(i, feld) {
  return Object.entries(i.beitraege)
    .map(([geraet, b]) => ({ geraet, gruppe: b.gruppe, wert: feld === "schritte" ? b.schritte : (b.blatt[feld] ?? "").trim() }))
    .filter(({ wert }) => wert.length)
    .sort(nach("geraet"));
}

/** Says whose version of a field holds ("" takes that back). */
export function entscheide(z, id, feld, geraet, zeit) {
  const neu = (i) => ({ ...i, entscheidungen: { ...i.entscheidungen, [feld]: geraet }, entschieden: { ...i.entschieden, [feld]: zeit } });
  return { ...z, ideen: z.ideen.map((i) => (i.id === id ? neu(i) : i)) };
}

/** What came of merging `fremd` into `alt`, in words. */
export function bericht(alt, fremd, neu) {
  const vorher = new Map(sichtbare(alt).map((i) => [i.id, i]));
  const dazu = sichtbare(neu).filter(({ id }) => !vorher.has(id)).length;
  const antworten = sichtbare(neu).filter((i) => sortiert(i.beitraege) !== sortiert(vorher.get(i.id)?.beitraege ?? {})).length;
  const { titel } = fremd.veranstaltung;
  const teile = [
    dazu && `${ideen(dazu)} neu auf der Merkliste`,
    antworten && `neue Antworten zu ${ideen(antworten)}`,
  ].filter(Boolean);
  const saetze = [
    fremd.geraet === alt.geraet ? "Ihre eigene Gruppe: " : fremd.gruppe && `${fremd.gruppe}: `,
    teile.length ? `${teile.join(", ")}.` : "nichts Neues, alles davon war schon da.",
    titel && titel !== neu.veranstaltung.titel && ` Die Veranstaltung heißt dort „${titel}“, hier bleibt „${neu.veranstaltung.titel}“.`,
  ];
  return saetze.filter(Boolean).join("");
}

function vereinigeIdee(a, b) {
  // The same idea added twice: that of the earlier time names it.
  const [erste] = [a, b].sort(nach("zeit", "titel", "ort"));
  const beitraege = ohneVorgaenger(vereinigeBeitraege(a.beitraege, b.beitraege));
  const entfernt = a.entfernt && b.entfernt ? { entfernt: groesser(a.entfernt, b.entfernt) } : {};
  return { id: a.id, titel: erste.titel, ort: erste.ort, zeit: erste.zeit, ...entfernt, beitraege, ...vereinigeEntscheidungen(a, b, beitraege) };
}

function vereinigeBeitraege(a, b) {
  const alle = { ...a };
  for (const [geraet, beitrag] of Object.entries(b)) {
    alle[geraet] = alle[geraet] ? spaeterer(alle[geraet], beitrag) : beitrag;
  }
  return alle;
}

/** A contribution that another one continues from that time or later says nothing new. */
function ohneVorgaenger(beitraege) {
  const alle = Object.values(beitraege);
  const fortgesetzt = ([geraet, { zeit }]) => alle.some(({ aus }) => aus?.[geraet] >= zeit);
  return Object.fromEntries(Object.entries(beitraege).filter((eintrag) => !fortgesetzt(eintrag)).sort(([x], [y]) => vergleiche(x, y)));
}

function vereinigeEntscheidungen(a, b, beitraege) {
  const felder = [...new Set([a, b].flatMap((i) => Object.keys(i.entscheidungen ?? {})))].sort();
  if (!felder.length) return {};
  const wahl = felder.map((feld) => {
    const stimmen = [a, b].map((i) => ({ zeit: i.entschieden?.[feld] ?? "", geraet: i.entscheidungen?.[feld] ?? "" }));
    return [feld, stimmen.sort(nach("zeit", "geraet"))[1]];
  });
  return {
    entscheidungen: Object.fromEntries(wahl.map(([feld, { geraet }]) => [feld, nachfolger(geraet, beitraege)])),
    entschieden: Object.fromEntries(wahl.map(([feld, { zeit }]) => [feld, zeit])),
  };
}

/** Who goes on with the contribution that a decision named. */
function nachfolger(geraet, beitraege) {
  if (!geraet || beitraege[geraet]) return geraet;
  return Object.keys(beitraege).find((id) => beitraege[id].aus?.[geraet]) ?? geraet;
}

function vereinigeVeranstaltung(a, b) {
  return { titel: a.titel || b.titel, handlungsfeld: a.handlungsfeld || b.handlungsfeld, kommune: a.kommune ?? b.kommune };
}

function spaeterer(a, b) {
  if (a.zeit !== b.zeit) return a.zeit > b.zeit ? a : b;
  return sortiert(a) >= sortiert(b) ? a : b;
}

/** JSON that does not depend on the order in which keys were written. */
function sortiert(wert) {
  return JSON.stringify(wert, (_, w) => (istObjekt(w) ? Object.fromEntries(Object.entries(w).sort(([x], [y]) => vergleiche(x, y))) : w));
}

const ideen = (n) => (n === 1 ? "1 Idee" : `${n} Ideen`);
const istObjekt = (wert) => typeof wert === "object" && wert !== null && !Array.isArray(wert);
const vergleiche = (x, y) => (x < y ? -1 : Number(x > y));
const groesser = (x, y) => (x > y ? x : y);
const nach = (...felder) => (x, y) => felder.reduce((bisher, feld) => bisher || vergleiche(x[feld], y[feld]), 0);
