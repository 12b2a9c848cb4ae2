/** What a case offers for a Maßnahmenblatt. Pure functions, no DOM; nothing here is stored until a group takes it.
 *
 * `vorschlaege(fall, beitrag)` -> { field id: { text, herkunft } }. fall: a case's werkstatt.json or null; beitrag: the
 * group's own part. Texts about the other place begin with its name, so that even taken as they are they stay true.
 * `schrittvorschlaege(fall)` -> steps to take over, without dates: when it went so elsewhere says nothing about here.
 * `hinweise(fall, beitrag)` -> { field id: text } where the case says something that is no answer. */

const ENERGIE = /^(energie|strom|waerme)(einsparung|ertrag|bedarf)|^heizoel-ersetzt$|^anteil-erneuerbare$/;
const THG = /^thg-/;

export function vorschlaege(fall, beitrag) {
  const eigene = { ausgangslage: ["aus Ihrer Notiz", beitrag.notiz], offene_fragen: ["aus dem Durchspielen", offen(fall, beitrag.check)] };
  const fremde = fall ? ausDemBeispiel(fall) : {};
  const alle = { ...Object.fromEntries(Object.entries(fremde).map(([feld, text]) => [feld, [`aus dem Beispiel ${fall.ort}`, text]])), ...eigene };
  return Object.fromEntries(
    Object.entries(alle)
      .filter(([, [, text]]) => text?.trim())
      .map(([feld, [herkunft, text]]) => [feld, { herkunft, text }]),
  );
}

function ausDemBeispiel(fall) {
  const dort = (text) => text && `${fall.ort}: ${text}`;
  const zahlen = (passt) => aufzaehlung(fall.kennzahlen.filter(passt).map(betrag));
  const kosten = (...arten) => dort(aufzaehlung(fall.kosten.filter((k) => arten.includes(k.art)).map(betrag)));
  const istEnergie = (k) => ENERGIE.test(k.groesse) || (k.groesse === "sonstige" && /Wh(\/a)?$/.test(k.einheit));
  const istThg = (k) => THG.test(k.groesse) || (k.groesse === "sonstige" && /CO[₂2]/.test(k.einheit));
  return {
    titel: fall.massnahmen[0]?.name,
    handlungsfeld: fall.feld.name,
    kurzbeschreibung: fall.kurz.includes(fall.ort) ? ohneQuellen(fall.kurz) : dort(ohneQuellen(fall.kurz)),
    vorbild: `${fall.ort}: ${fall.titel} (${[fall.zeitraum, fall.status].filter(Boolean).join(", ")})`,
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
    ...(fall?.zeitraum && { zeithorizont: `${fall.ort}: ${fall.zeitraum} (${fall.status})` }),
    ...(bewertet.length && { prioritaet: `Ihre Bewertung: ${bewertet.join(", ")}` }),
  };
}

/** The questions that the group answered with anything but yes, with its notes. */
function offen(fall, check) {
  const fragen = new Map((fall?.fragen ?? []).map((frage) => [frage.id, frage.text]));
  return Object.entries(check)
    .filter(([id, { antwort }]) => fragen.has(id) && ["nein", "teilweise", "unklar"].includes(antwort))
    .map(([id, { antwort, notiz }]) => `– ${ohneQuellen(fragen.get(id))} (${antwort}${notiz ? `: ${notiz}` : ""})`)
    .join("\n");
}

function messbar(kennzahlen) {
  const groessen = kennzahlen.filter((k) => k.groesse !== "sonstige" && !/minderung|anteil/.test(k.groesse));
  const namen = [...new Set(groessen.map((k) => `${k.name} (${k.einheit})`))];
  return namen.length ? `Messen lassen sich zum Beispiel: ${namen.slice(0, 4).join(", ")}` : "";
}

function gefoerdert({ ort, foerderung }) {
  if (!foerderung.length) return "";
  const mittel = foerderung.map((f) => [f.programm, [f.text, f.stand].filter(Boolean).join(", ")].filter(Boolean).join(": "));
  return `${ort}, damals genutzt: ${aufzaehlung(mittel)}. Was es heute gibt, ist zu prüfen.`;
}

const betrag = (wert) => `${wert.name}: ${wert.text} (${[wert.art_text, wert.stand].filter(Boolean).join(", ")})`;
const aufzaehlung = (teile) => teile.join("; ");
const punkt = (satz) => (/[.!?]$/.test(satz) ? satz : `${satz}.`);
/** Numbers of sources mean nothing away from the case's own page. */
export const ohneQuellen = (text) => text.replace(/\s*\[\d+\]/g, "").trim();
