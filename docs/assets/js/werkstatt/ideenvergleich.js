/** What all groups said to one idea, as a table: a column for each group. Builds elements; stores nothing. */
import { baue } from "../bauen.js";
import { ladeBeispiele } from "../beispieldaten.js";
import { beschriftet } from "../fahrplan/fahrplan-blaetter.js";
import { name as quartalname } from "../fahrplan/quartal.js";
import { gruppennamen, sagtEtwas } from "./werkstatt-gruppe.js";
import { zustand } from "./werkstatt-ablage.js";
import { idee } from "./werkstatt-zustand.js";

const NOTEN = [["wirkung", "Wirkung"], ["aufwand", "Aufwand"], ["unterstuetzung", "Unterstützung"]];

/** The table for the idea `id`, or null where it is gone by now. */
export async function baueVergleich(id, felder, wurzel) {
  const fragen = await fragenZu(id, wurzel);
  const z = zustand();
  if (!idee(z, id)) return null;
  const namen = gruppennamen(z);
  const gruppen = Object.entries(idee(z, id).beitraege).filter(([, b]) => sagtEtwas(b)).sort(([a], [b]) => (b === z.geraet) - (a === z.geraet));
  const koepfe = gruppen.map(([geraet]) => baue("th", { scope: "col" }, namen.get(geraet)));
  const reihen = zeilen(gruppen.map(([, b]) => b), fragen, felder).map(({ name, texte }) =>
    baue("tr", {}, baue("th", { scope: "row" }, name), ...texte.map(zelle)));
  const tabelle = baue("table", {}, baue("thead", {}, baue("tr", {}, baue("td"), ...koepfe)), baue("tbody", {}, ...reihen));
  return baue("div", { class: "breit", role: "group", tabindex: "0", "aria-label": `Antworten zu ${idee(z, id).titel}, seitlich verschiebbar` }, tabelle);
}

/** „1. Quartal 2027: Antrag stellen (Bauamt), Beschluss: Rat“ */
export function schrittText({ was, wer, quartal, beschluss }) {
  const wann = quartalname(quartal);
  return `${wann ? `${wann}: ` : ""}${was}${wer ? ` (${wer})` : ""}${beschluss ? `, Beschluss: ${beschluss}` : ""}`;
}

function zeilen(beitraege, fragen, felder) {
  const zeile = (name, lies) => ({ name, texte: beitraege.map(lies) });
  const gefragt = [...new Set(beitraege.flatMap((b) => Object.keys(b.check)))];
  const antwort = (eintrag) => [eintrag?.antwort, eintrag?.notiz].filter(Boolean).join(": ");
  return [
    ...NOTEN.map(([note, name]) => zeile(name, (b) => (b.bewertung[note] ? `${b.bewertung[note]} von 5` : ""))),
    zeile("Notiz", (b) => b.notiz.trim()),
    ...gefragt.map((frage) => zeile(fragen.get(frage) ?? "Frage, die es nicht mehr gibt", (b) => antwort(b.check[frage]))),
    ...felder.map((feld) => zeile(feld.name, (b) => beschriftet(feld, b.blatt[feld.id]?.trim() ?? ""))),
    zeile("Schritte", (b) => b.schritte.map(schrittText).join("\n")),
  ].filter(({ texte }) => texte.some(Boolean));
}

function zelle(text) {
  return text ? baue("td", { class: "fassung" }, text) : baue("td", {}, baue("span", { class: "nicht" }, "nichts"));
}

/** id of a question -> its words; without them where they cannot be loaded now. */
async function fragenZu(id, wurzel) {
  try {
    const fall = id.startsWith("eigen-") ? null : (await ladeBeispiele(wurzel, [id])).get(id);
    const fragen = fall?.fragen ?? (await (await fetch(new URL("simulationslabor/werkstatt/fragen.json", wurzel))).json());
    return new Map(fragen.map((frage) => [frage.id, frage.text.replace(/\s*\[\d+\]/g, "")]));
  } catch {
    return new Map();
  }
}
