/** What a case offers for a Maßnahmenblatt. Pure functions, no DOM; nothing here is stored until a group takes it.
 *
 * `vorschlaege(fall, beitrag, { fragen, zahlen })` -> { field id: [{ text, herkunft }] }, what is about the own place first.
 * fall: a case's werkstatt.json or null; beitrag: the group's own part; fragen: those that were played through; zahlen: null or
 * { daten: vergleich.json, groessen: { base id: number }, ebene }. Texts about the other place begin with its name, so that
 * even taken as they are they stay true.
 * `schrittvorschlaege(fall)` -> steps to take over, without dates: when it went so elsewhere says nothing about here.
 * `hinweise(fall, beitrag)` -> { field id: text } where the case says something that is no answer. */
import { ergebnisse } from "../werkstatt/hochrechnen.js";

const ENERGIE = /^(energie|strom|waerme)(einsparung|ertrag|bedarf)|^heizoel-ersetzt$|^anteil-erneuerbare$/;
const THG = /^thg-/;
const HOECHSTENS = 3; // figures of one kind

export function vorschlaege(fall, beitrag, { fragen, zahlen }) {
  const alle = [
    { feld: "ausgangslage", herkunft: "aus Ihrer Notiz", text: beitrag.notiz },
    { feld: "offene_fragen", herkunft: "aus dem Durchspielen", text: offen(fragen, beitrag.check) },
    ...(fall && zahlen ? hochrechnungen(fall, zahlen) : []),
    ...Object.entries(fall ? ausDemBeispiel(fall) : {}).map(([feld, text]) => ({ feld, herkunft: `aus dem Beispiel ${ortsname(fall)}`, text })),
  ];
  const jeFeld = {};
  for (const { feld, herkunft, text } of alle.filter((vorschlag) => vorschlag.text?.trim())) (jeFeld[feld] ??= []).push({ herkunft, text });
  return jeFeld;
}

/** What the figures of at least three cases would mean here, the amount first. */
function hochrechnungen(fall, { daten, groessen, ebene }) {
  return ergebnisse(daten, fall, groessen, ebene).map(({ vergleich, spanne, text }) => {
    const art = spanne.plan ? "Planungen aus " : "";
    return {
      feld: zielfeld(vergleich),
      herkunft: "aus dem Durchspielen",
      text: `${text} (hochgerechnet aus ${art}${spanne.faelle.length} Beispielen: ${vergleich.was})`,
    };
  });
}

function zielfeld({ name, einheit }) {
  if (einheit.includes("CO")) return "thg_wirkung";
  if (einheit.includes("Wh")) return "energie_wirkung";
  return name === "Investition" ? "anschubkosten" : "weitere_wirkungen";
}

function ausDemBeispiel(fall) {
  const ort = ortsname(fall);
  const dort = (text) => text && `${ort}: ${text}`;
  const zahlen = (passt) => betraege(fall.kennzahlen.filter(passt));
  const kosten = (...arten) => dort(betraege(fall.kosten.filter((k) => arten.includes(k.art))));
  const istEnergie = (k) => ENERGIE.test(k.groesse) || (k.groesse === "sonstige" && /Wh(\/a)?$/.test(k.einheit));
  const istThg = (k) => THG.test(k.groesse) || (k.groesse === "sonstige" && /CO[₂2]/.test(k.einheit));
  return {
    titel: fall.massnahmen[0]?.name,
    handlungsfeld: fall.feld.name,
    kurzbeschreibung: fall.kurz.includes(fall.ort) ? ohneQuellen(fall.kurz) : dort(ohneQuellen(fall.kurz)),
    vorbild: `${ort}: ${fall.titel} (${[fall.zeitraum, fall.status].filter(Boolean).join(", ")})`,
    federfuehrung: dort(fall.federfuehrung),
    beteiligte: [fall.funktionen.join(", "), dort(fall.partner.join(", "))].filter(Boolean).join(". "),
    erfolgsindikator: messbar(fall.kennzahlen),
    anschubkosten: kosten("Anschub", "Investition", "Projektkosten"),
    laufende_kosten: kosten("laufend pro Jahr"),
    personal: dort(ohneQuellen(fall.personal?.text ?? "")),
    finanzierung: gefoerdert(fall),
    thg_wirkung: dort(zahlen(istThg)),
    energie_wirkung: dort(zahlen(istEnergie)),
    weitere_wirkungen: kosten("Einsparung pro Jahr", "Einnahmen pro Jahr"),
    risiken: dort(fall.huerden.map((h) => ohneQuellen(h.loesung ? `${punkt(h.huerde)} Lösung dort: ${h.loesung}` : h.huerde)).join(" ")),
  };
}

export function schrittvorschlaege(fall) {
  return (fall?.schritte ?? []).map(({ wer, was, beschluss }) => ({
    was: ohneQuellen(was),
    wer: beschluss ? "" : wer,
    quartal: "",
    beschluss: beschluss ? wer || "ja" : "",
  }));
}

export function hinweise(fall, { bewertung }) {
  const noten = [["Wirkung", bewertung.wirkung], ["Aufwand", bewertung.aufwand], ["Unterstützung", bewertung.unterstuetzung]];
  const bewertet = noten.filter(([, wert]) => wert).map(([name, wert]) => `${name} ${wert} von 5`);
  return {
    ...(fall?.zeitraum && { zeithorizont: `${ortsname(fall)}: ${fall.zeitraum} (${fall.status})` }),
    ...(bewertet.length && { prioritaet: `Ihre Bewertung: ${bewertet.join(", ")}` }),
  };
}

/** The questions that the group answered with anything but yes, with its notes. */
function offen(fragen, check) {
  const texte = new Map(fragen.map((frage) => [frage.id, frage.text]));
  return Object.entries(check)
    .filter(([id, { antwort }]) => texte.has(id) && ["nein", "teilweise", "unklar"].includes(antwort))
    .map(([id, { antwort, notiz }]) => `– ${ohneQuellen(texte.get(id))} (${antwort}${notiz ? `: ${notiz}` : ""})`)
    .join("\n");
}

function messbar(kennzahlen) {
  const groessen = kennzahlen.filter((k) => k.groesse !== "sonstige" && !/minderung|anteil/.test(k.groesse));
  const namen = [...new Set(groessen.map((k) => (k.name.includes(k.einheit) ? k.name : `${k.name} (${k.einheit})`)))];
  return namen.length ? `Messen lassen sich zum Beispiel: ${namen.slice(0, 4).join(", ")}` : "";
}

function gefoerdert(fall) {
  const { foerderung } = fall;
  if (!foerderung.length) return "";
  const mittel = foerderung.map((f) => [f.programm, [f.text, f.stand].filter(Boolean).join(", ")].filter(Boolean).join(": "));
  return `${ortsname(fall)}, damals genutzt: ${mittel.join("; ")}. Was es heute gibt, ist zu prüfen.`;
}

const betrag = (wert) => `${wert.name}: ${wert.text} (${[wert.art_text, wert.stand].filter(Boolean).join(", ")})`;
/** The first figures; a sheet has no room for all that a case of many buildings gives. */
function betraege(werte) {
  const mehr = werte.length - HOECHSTENS;
  return [...werte.slice(0, HOECHSTENS).map(betrag), ...(mehr > 0 ? [mehr === 1 ? "und eine weitere Angabe" : `und ${mehr} weitere Angaben`] : [])].join("; ");
}

/** „Wernigerode u. a.“: the first of many places names the case. */
const ortsname = ({ ort }) => (ort.length > 50 ? `${ort.split(/, | und /)[0]} u. a.` : ort);
const punkt = (satz) => (/[.!?]$/.test(satz) ? satz : `${satz}.`);
/** Numbers of sources mean nothing away from the case's own page. */
export const ohneQuellen = (text) => text.replace(/\s*\[\d+\]/g, "").trim();
