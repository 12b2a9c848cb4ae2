/** Takes anything for a state of the Werkstatt and says what it is. Pure; never throws.
 *
 * `pruefe(unbekannt)` -> { zustand, meldungen, version }. zustand: a whole state of today's version, or null where this is
 * none; meldungen: what is damaged, in words (place, what is wrong, what is allowed), and left out of `zustand`. */
import { wandle } from "./werkstatt-wanderungen.js";

export const FORMAT = "praxis-werkstatt";
export const VERSION = 1;
const KENNUNG = /^[a-z0-9][a-z0-9_-]{0,119}$/i;
const ZEIT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/;
const UNBEKANNTE_ZEIT = "1970-01-01T00:00:00.000Z";
const QUARTAL = /^(\d{4}-Q[1-4])?$/;
const ANTWORTEN = ["ja", "teilweise", "nein", "unklar", ""];
const NOTEN = ["wirkung", "aufwand", "unterstuetzung"];

export function pruefe(unbekannt) {
  const nein = (text) => ({ zustand: null, meldungen: [text], version: null });
  if (!istObjekt(unbekannt) || unbekannt.format !== FORMAT) return nein("Das ist kein Arbeitsstand dieser Werkstatt.");
  const { version } = unbekannt;
  if (!Number.isInteger(version) || version < 0) return nein("Die Angabe „version“ fehlt oder ist keine ganze Zahl.");
  if (version > VERSION) {
    return nein("Dieser Arbeitsstand stammt aus einer neueren Fassung der Werkstatt. Laden Sie die Seite neu und versuchen Sie es noch einmal.");
  }
  try {
    const meldungen = [];
    const zustand = liesZustand(wandle(unbekannt), meldungen);
    return { zustand, meldungen, version };
  } catch (fehler) {
    return nein(fehler instanceof Unlesbar ? fehler.message : "Der Arbeitsstand ist beschädigt.");
  }
}

class Unlesbar extends Error {}

function liesZustand(roh, meldungen) {
  const l = new Leser(roh, "", meldungen);
  if (!passt(roh.geraet, KENNUNG)) throw new Unlesbar("Die Angabe „geraet“ fehlt oder ist beschädigt.");
  if (!Array.isArray(roh.ideen)) throw new Unlesbar("Die Liste „ideen“ fehlt oder ist beschädigt.");
  l.nur("format", "version", "geraet", "gruppe", "veranstaltung", "ideen", "folge");
  const ideen = new Map();
  for (const [nummer, i] of roh.ideen.entries()) {
    const gelesen = liesIdee(i, `${nummer + 1}. Idee`, meldungen);
    if (gelesen && ideen.has(gelesen.id)) meldungen.push(`${nummer + 1}. Idee: „${gelesen.id}“ steht schon einmal da.`);
    else if (gelesen) ideen.set(gelesen.id, gelesen);
  }
  const veranstaltung = liesVeranstaltung(l.unter("veranstaltung"));
  return { format: FORMAT, version: VERSION, geraet: roh.geraet, gruppe: l.text("gruppe"), veranstaltung, ideen: [...ideen.values()] };
}

function liesVeranstaltung(l) {
  l.nur("titel", "handlungsfeld", "kommune");
  const kommune = l.wert("kommune", (k) => k === null || (istObjekt(k) && passt(k.schluessel, KENNUNG) && istText(k.name) && Number.isFinite(k.einwohner)), "Schlüssel, Name und Einwohner", null);
  const knapp = kommune && { schluessel: kommune.schluessel, name: kommune.name, einwohner: kommune.einwohner };
  const feld = l.wert("handlungsfeld", (t) => t === "" || passt(t, KENNUNG), "die Kennung eines Handlungsfelds", "");
  return { titel: l.text("titel"), handlungsfeld: feld, kommune: knapp };
}

function liesIdee(roh, ort, meldungen) {
  if (!istObjekt(roh) || !passt(roh.id, KENNUNG)) return void meldungen.push(`${ort}: Die Angabe „id“ fehlt oder ist beschädigt.`);
  const l = new Leser(roh, `${ort} (${roh.id})`, meldungen);
  l.nur("id", "titel", "ort", "zeit", "entfernt", "beitraege", "entscheidungen", "entschieden");
  const gelesen = { id: roh.id, titel: l.text("titel"), ort: l.text("ort"), zeit: l.zeit("zeit") };
  if (roh.entfernt !== undefined) gelesen.entfernt = l.zeit("entfernt");
  gelesen.beitraege = l.eintraege("beitraege", (wert, name) => (istObjekt(wert) ? liesBeitrag(l.unter("beitraege").unter(name)) : undefined));
  const wahl = (wert) => (wert === "" || passt(wert, KENNUNG) ? wert : undefined);
  if (roh.entscheidungen !== undefined) gelesen.entscheidungen = l.eintraege("entscheidungen", wahl, "eine Gruppe");
  if (roh.entschieden !== undefined) gelesen.entschieden = l.eintraege("entschieden", alsZeit, "ein Zeitpunkt");
  return gelesen;
}

function liesBeitrag(l) {
  l.nur("gruppe", "zeit", "notiz", "check", "groessen", "bewertung", "blatt", "schritte", "aus");
  const beitrag = {
    gruppe: l.text("gruppe"),
    zeit: l.zeit("zeit"),
    notiz: l.text("notiz"),
    check: l.eintraege("check", liesAntwort, "ja, teilweise, nein oder unklar, mit Notiz"),
    groessen: l.eintraege("groessen", (zahl) => (Number.isFinite(zahl) ? zahl : undefined), "eine Zahl"),
    bewertung: l.eintraege("bewertung", (note, was) => (NOTEN.includes(was) && [1, 2, 3, 4, 5].includes(note) ? note : undefined), "wirkung, aufwand, unterstuetzung von 1 bis 5"),
    blatt: l.eintraege("blatt", (text) => (istText(text) ? text : undefined), "ein Text"),
    schritte: l.liste("schritte", liesSchritt, "was, wer, quartal (z. B. 2027-Q1), beschluss"),
  };
  const aus = l.eintraege("aus", alsZeit, "ein Zeitpunkt");
  return Object.keys(aus).length ? { ...beitrag, aus } : beitrag;
}

function liesAntwort(roh) {
  const { antwort = "", notiz = "", ...fremd } = istObjekt(roh) ? roh : { fremd: roh };
  return ANTWORTEN.includes(antwort) && istText(notiz) && !Object.keys(fremd).length ? { antwort, notiz } : undefined;
}

function liesSchritt(roh) {
  const { was = "", wer = "", quartal = "", beschluss = "", ...fremd } = istObjekt(roh) ? roh : { fremd: roh };
  const heil = [was, wer, quartal, beschluss].every(istText) && QUARTAL.test(quartal) && !Object.keys(fremd).length;
  return heil ? { was, wer, quartal, beschluss } : undefined;
}

/** Reads the keys of one object; what does not fit is told with its place and replaced by what is empty. */
class Leser {
  constructor(roh, ort, meldungen) {
    this.roh = istObjekt(roh) ? roh : {};
    this.ort = ort;
    this.meldungen = meldungen;
  }

  nur(...namen) {
    for (const name of Object.keys(this.roh)) if (!namen.includes(name)) this.#melde(name, "Diesen Eintrag gibt es nicht.");
  }

  unter(name) {
    const wert = eigen(this.roh, name);
    if (wert !== undefined && !istObjekt(wert)) this.#melde(name, "Hier werden mehrere Angaben erwartet.");
    return new Leser(wert, this.#stelle(name), this.meldungen);
  }

  wert(name, heil, erlaubt, sonst) {
    const wert = eigen(this.roh, name);
    if (wert === undefined) return sonst;
    if (heil(wert)) return wert;
    this.#melde(name, `Erlaubt ist: ${erlaubt}.`);
    return sonst;
  }

  text(name) {
    return this.wert(name, istText, "ein Text", "");
  }

  zeit(name) {
    const heil = (wert) => alsZeit(wert) !== undefined;
    return alsZeit(this.wert(name, heil, "ein Zeitpunkt wie 2026-03-01T09:30:00.000Z", UNBEKANNTE_ZEIT));
  }

  /** An object whose entries `lies(wert, name)` reads; undefined stands for a damaged one. */
  eintraege(name, lies, erlaubt = "mehrere Angaben") {
    const paare = [];
    for (const [schluessel, wert] of Object.entries(this.unter(name).roh)) {
      const gelesen = KENNUNG.test(schluessel) ? lies(wert, schluessel) : undefined;
      if (gelesen === undefined) this.#melde(`${name}.${schluessel}`, `Erlaubt ist: ${erlaubt}.`);
      else paare.push([schluessel, gelesen]);
    }
    return Object.fromEntries(paare);
  }

  liste(name, lies, erlaubt) {
    const liste = this.wert(name, Array.isArray, "eine Liste", []).map(lies);
    if (liste.includes(undefined)) this.#melde(name, `Erlaubt ist: ${erlaubt}.`);
    return liste.filter((eintrag) => eintrag !== undefined);
  }

  #stelle(name) {
    return this.ort ? `${this.ort}, ${name}` : name;
  }

  #melde(name, text) {
    this.meldungen.push(`${this.#stelle(name)}: ${text}`);
  }
}

const istObjekt = (wert) => typeof wert === "object" && wert !== null && !Array.isArray(wert);
const istText = (wert) => typeof wert === "string";
const passt = (wert, muster) => typeof wert === "string" && muster.test(wert);
/** One way to write a moment, so that moments compare as texts. */
const alsZeit = (wert) => (passt(wert, ZEIT) && !Number.isNaN(Date.parse(wert)) ? new Date(wert).toISOString() : undefined);
const eigen = (objekt, name) => (Object.hasOwn(objekt, name) ? objekt[name] : undefined);
