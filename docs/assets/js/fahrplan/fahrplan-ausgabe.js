/** All that a Fahrplan is handed out as. Loaded at the first export.
 *
 * Each `gibAus.<kind>(zustand, wurzel, id)` saves a file and returns its name; `gibAus.kopie` returns { text, html }.
 * wurzel: absolute address of the site; id: the idea whose resolution is drafted. Throws where the site cannot be reached. */
import { alsText, beschlussbaustein } from "./beschlussbaustein.js";
import { alsHtml } from "./beschluss-kopie.js";
import { ladeBlattfelder } from "./blattfelder.js";
import { blaetter } from "./fahrplan-blaetter.js";
import { rahmen } from "./fahrplan-rahmen.js";
import { massnahmenzeilen, schrittzeilen, termine } from "./fahrplan-tabellen.js";
import { ICS_TYP, kalender } from "../dateien/kalenderdatei.js";
import { dateiname, speichere } from "../dateien/speichern.js";
import { CSV_TYP, csv } from "../dateien/tabellendatei.js";
import { sichereDatei } from "../werkstatt/werkstatt-datei.js";
import { beschluss } from "../dateien/wort-beschluss.js";
import { fahrplan } from "../dateien/wort-fahrplan.js";
import { WORT_TYP, wortdatei } from "../dateien/wortdatei.js";

export const gibAus = {
  async wort(zustand, wurzel) {
    const { alle, felder, umfeld } = await bereite(zustand, wurzel);
    return sichere(dateiname("fahrplan", umfeld.kommune, umfeld.gruppe), "docx", await wortdatei(fahrplan(alle, felder, umfeld)), WORT_TYP);
  },
  async massnahmen(zustand, wurzel) {
    const { alle, felder, umfeld } = await bereite(zustand, wurzel);
    return sichere(dateiname("massnahmen", umfeld.kommune, umfeld.gruppe), "csv", csv(massnahmenzeilen(alle, felder, umfeld.adresse)), CSV_TYP);
  },
  async schritte(zustand, wurzel) {
    const { alle, umfeld } = await bereite(zustand, wurzel);
    return sichere(dateiname("schritte", umfeld.kommune, umfeld.gruppe), "csv", csv(schrittzeilen(alle)), CSV_TYP);
  },
  async termine(zustand, wurzel) {
    const { alle, umfeld } = await bereite(zustand, wurzel);
    const text = kalender(termine(alle), { name: umfeld.titel, stempel: umfeld.erstellt });
    return sichere(dateiname("termine", umfeld.kommune, umfeld.gruppe), "ics", text, ICS_TYP);
  },
  datei: async (zustand) => sichereDatei(zustand),
  async beschluss(zustand, wurzel, id) {
    const { titel, baustein, umfeld } = await entwurf(zustand, wurzel, id);
    return sichere(dateiname("beschlussvorlage", titel), "docx", await wortdatei(beschluss(baustein, umfeld)), WORT_TYP);
  },
  async kopie(zustand, wurzel, id) {
    const { baustein } = await entwurf(zustand, wurzel, id);
    return { text: alsText(baustein), html: alsHtml(baustein) };
  },
};

async function bereite(zustand, wurzel) {
  const felder = await ladeBlattfelder(wurzel);
  return { felder, alle: blaetter(zustand, felder), umfeld: rahmen(zustand, wurzel, new Date()) };
}

async function entwurf(zustand, wurzel, id) {
  const { alle, felder, umfeld } = await bereite(zustand, wurzel);
  const blatt = alle.find((eines) => eines.id === id);
  return { titel: blatt.titel, umfeld, baustein: beschlussbaustein(blatt, felder, { kommune: umfeld.kommune, adresse: umfeld.adresse(id) }) };
}

function sichere(name, endung, inhalt, typ) {
  const ganz = `${name}.${endung}`;
  speichere(ganz, inhalt, typ);
  return ganz;
}
