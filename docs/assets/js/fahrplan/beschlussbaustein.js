/** The draft of a resolution for one sheet, with blanks where the group has not said anything. No DOM.
 *
 * `beschlussbaustein(blatt, felder, { kommune, adresse })` -> { titel, hinweis, abschnitte: [{ titel, absaetze: [text],
 * punkte?: [text], tabelle?: { kopf: [text], zeilen: [[text]] } }] }; the outputs are `alsText(baustein)` here, wort-beschluss.js
 * and beschluss-kopie.js. What stands between [ and ] is to be filled in. */
import { name as quartalsname } from "./quartal.js";

export const LEER = "[ … ]";
const HINWEIS =
  "Textbaustein aus der Werkstatt, keine Rechtsberatung. Zuständigkeit, Form, Fristen und Mitzeichnung richten sich nach Gemeinde- oder Landkreisordnung, Hauptsatzung und Geschäftsordnung. Bitte vor der Verwendung prüfen und jede Stelle in eckigen Klammern ergänzen.";

export function beschlussbaustein(blatt, felder, { kommune, adresse }) {
  const wert = (id) => blatt.werte[id] || LEER;
  const angabe = (id) => `${felder.find((feld) => feld.id === id).name}: ${wert(id)}`;
  return {
    titel: `Beschlussvorlage (Entwurf): ${blatt.titel}`,
    hinweis: HINWEIS,
    abschnitte: [
      { titel: "Vorlage", absaetze: [`Kommune: ${kommune || LEER}`, `Vorlage Nr.: ${LEER}`, `Datum: ${LEER}`, angabe("federfuehrung"), angabe("beteiligte")] },
      { titel: "Beratungsfolge", absaetze: [], tabelle: beratungsfolge(blatt) },
      { titel: "Beschlussvorschlag", absaetze: [`Das zuständige Gremium ${LEER} beschließt:`], punkte: vorschlag(blatt, wert) },
      {
        titel: "Sachverhalt",
        absaetze: [
          angabe("ausgangslage"),
          angabe("ziel"),
          angabe("kurzbeschreibung"),
          `${angabe("vorbild")}${blatt.werte.vorbild && adresse ? ` (${adresse})` : ""}`,
          angabe("zielgruppe"),
          angabe("risiken"),
        ],
      },
      { titel: "Zeitplan", absaetze: blatt.schritte.length ? [] : [LEER], ...(blatt.schritte.length && { tabelle: zeitplan(blatt) }) },
      {
        titel: "Finanzielle Auswirkungen",
        absaetze: [
          angabe("anschubkosten"),
          angabe("laufende_kosten"),
          angabe("personal"),
          angabe("finanzierung"),
          `Haushaltsjahr und Produkt: ${LEER}`,
          `Mittel stehen im Haushalt: [ ja / nein / außerplanmäßig ]`,
        ],
      },
      {
        titel: "Klimawirkung",
        absaetze: ["Einschätzung: [ positiv / keine / negativ ]", angabe("thg_wirkung"), angabe("energie_wirkung"), angabe("weitere_wirkungen")],
      },
      { titel: "Alternativen", absaetze: [LEER] },
    ],
  };
}

function beratungsfolge({ schritte }) {
  const gremien = [...new Set(schritte.map(({ beschluss }) => beschluss).filter((text) => text && !/^(ja|x)$/i.test(text)))];
  return {
    kopf: ["Gremium", "Sitzung am", "Zuständigkeit"],
    zeilen: (gremien.length ? gremien : [LEER, LEER]).map((gremium) => [gremium, LEER, "[ Vorberatung / Entscheidung ]"]),
  };
}

function vorschlag({ titel, werte, schritte }, wert) {
  const [erster] = schritte;
  const bis = (erster && quartalsname(erster.quartal)) || LEER;
  return [
    `Die Maßnahme „${titel}“ wird umgesetzt. Ziel: ${wert("ziel")}`,
    `Die Verwaltung, federführend ${wert("federfuehrung")}, wird beauftragt: ${erster?.was || LEER} (bis ${bis}).`,
    `Für die Umsetzung werden bereitgestellt: einmalig ${wert("anschubkosten")}, laufend ${wert("laufende_kosten")}.`,
    `Die Verwaltung berichtet bis ${LEER} über den Stand${werte.erfolgsindikator ? `, gemessen an: ${werte.erfolgsindikator}` : "."}`,
  ];
}

function zeitplan({ schritte }) {
  return {
    kopf: ["Schritt", "Zuständig", "Bis", "Nötiger Beschluss"],
    zeilen: schritte.map(({ was, wer, quartal, beschluss }) => [was || LEER, wer || LEER, quartalsname(quartal) || LEER, beschluss || "–"]),
  };
}

/** The draft as plain text, for a program that takes no formats. */
export function alsText({ titel, hinweis, abschnitte }) {
  const zeilen = [titel, "", hinweis];
  for (const { titel: abschnitt, absaetze, punkte = [], tabelle } of abschnitte) {
    zeilen.push("", abschnitt.toUpperCase(), ...absaetze, ...punkte.map((punkt, i) => `${i + 1}. ${punkt}`));
    if (tabelle) zeilen.push(...[tabelle.kopf, ...tabelle.zeilen].map((zeile) => zeile.join(" | ")));
  }
  return `${zeilen.join("\n")}\n`;
}
