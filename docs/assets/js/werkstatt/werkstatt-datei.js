/** The state of the Werkstatt as a file, and back. No DOM but for handing the file over.
 *
 * `liesDatei(datei)` -> { zustand } or { fehler }: a sentence that says what is wrong with the file, and where. */
import { dateiname, speichere } from "../dateien/speichern.js";
import { pruefe } from "./werkstatt-zustand.js";

export const GROESSTE_DATEI = 5_000_000; // bytes; a workshop with 200 ideas and eight groups stays far below
const GENANNTE_SCHAEDEN = 3;

/** Saves the state and gives the name of the file. */
export function sichereDatei(zustand, zeit = new Date()) {
  const name = nameFuer(zustand, zeit);
  speichere(name, alsText(zustand), "application/json");
  return name;
}

export function alsText(zustand) {
  return `${JSON.stringify(zustand, null, 1)}\n`;
}

/** „werkstatt-moosach-gruppe-bauamt-2026-11-25-1430.json“, in the device's own time. */
export function nameFuer({ gruppe, veranstaltung }, zeit) {
  const zwei = (zahl) => String(zahl).padStart(2, "0");
  const tag = `${zeit.getFullYear()}-${zwei(zeit.getMonth() + 1)}-${zwei(zeit.getDate())}-${zwei(zeit.getHours())}${zwei(zeit.getMinutes())}`;
  return `${dateiname("werkstatt", veranstaltung.kommune?.name ?? "", gruppe)}-${tag}.json`;
}

export async function liesDatei(datei) {
  const nein = (grund) => ({ fehler: `„${datei.name}“: ${grund}` });
  if (datei.size > GROESSTE_DATEI) {
    return nein(`Die Datei ist ${megabyte(datei.size)} groß, erlaubt sind ${megabyte(GROESSTE_DATEI)}. Eine Datei der Werkstatt ist viel kleiner; vermutlich ist es eine andere.`);
  }
  let roh;
  try {
    roh = JSON.parse(await datei.text());
  } catch (fehler) {
    return nein(fehler instanceof SyntaxError
      ? "Das ist keine Datei der Werkstatt, oder sie ist beschädigt. Erlaubt sind die .json-Dateien, die hier mit „Als Datei sichern“ entstehen."
      : "Die Datei lässt sich nicht lesen. Vielleicht wurde sie verschoben oder gelöscht.");
  }
  const { zustand, meldungen } = pruefe(roh);
  if (!zustand) return nein(meldungen[0]);
  if (!meldungen.length) return { zustand };
  const mehr = meldungen.length - GENANNTE_SCHAEDEN;
  return nein(`Die Datei ist beschädigt. ${meldungen.slice(0, GENANNTE_SCHAEDEN).join(" ")}${mehr > 0 ? ` Dazu ${mehr} weitere Stellen.` : ""} Nichts wurde übernommen.`);
}

const megabyte = (bytes) => `${(bytes / 1e6).toLocaleString("de-DE", { maximumFractionDigits: 1 })} MB`;
