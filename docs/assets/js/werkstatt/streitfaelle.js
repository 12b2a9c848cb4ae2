/** What groups wrote differently into the same field, each as a choice between their versions. Builds elements; stores nothing. */
import { baue } from "../bauen.js";
import { beschriftet } from "../fahrplan/fahrplan-blaetter.js";
import { schrittText } from "./ideenvergleich.js";

/** `strittig`: of werkstatt-zusammen.js; `namen`: geraet -> name; `felder`: of the Maßnahmenblatt. */
export function baueStreitfaelle(strittig, namen, felder) {
  const ideen = new Map();
  for (const fall of strittig) ideen.set(fall.id, [...(ideen.get(fall.id) ?? []), fall]);
  return [...ideen.values()].map((faelle) =>
    baue("section", { class: "streitidee" }, baue("h4", {}, faelle[0].titel), ...faelle.map((fall) => baueFall(fall, namen, felder))));
}

/** Ticks what was chosen. */
export function zeigeWahl(kasten, strittig) {
  for (const { id, feld, antworten, entschieden } of strittig) {
    const gewaehlt = fassungen(antworten).find(({ geraete }) => geraete.includes(entschieden))?.geraete[0] ?? "";
    for (const knopf of kasten.querySelectorAll(`[name="${CSS.escape(`${id}|${feld}`)}"]`)) knopf.checked = knopf.value === gewaehlt;
  }
}

function baueFall({ id, feld, antworten }, namen, felder) {
  const angabe = felder.find((f) => f.id === feld);
  const wahl = (value, ...inhalt) => baue("label", {}, baue("input", { type: "radio", name: `${id}|${feld}`, value, autocomplete: "off" }), baue("span", {}, ...inhalt));
  const fassung = ({ geraete, wert }) =>
    wahl(geraete[0], baue("strong", {}, geraete.map((geraet) => namen.get(geraet)).join(" und ")), baue("span", { class: "fassung" }, inWorten(wert, angabe)));
  return baue("fieldset", { class: "streitfall" },
    baue("legend", {}, feld === "schritte" ? "Schritte" : (angabe?.name ?? feld)),
    ...fassungen(antworten).map(fassung),
    wahl("", "noch offen"));
}

/** Groups that wrote the same count as one version. */
function fassungen(antworten) {
  const alle = new Map();
  for (const { geraet, wert } of antworten) {
    const inhalt = JSON.stringify(wert);
    alle.set(inhalt, { wert, geraete: [...(alle.get(inhalt)?.geraete ?? []), geraet] });
  }
  return [...alle.values()];
}

function inWorten(wert, angabe) {
  if (Array.isArray(wert)) return wert.map(schrittText).join("\n");
  return angabe ? beschriftet(angabe, wert) : wert;
}
