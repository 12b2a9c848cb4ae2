/** The one door to the stored state of the Werkstatt (praxis.werkstatt); no other module reads or writes it.
 *
 * `zustand()`: the newest state. `aendere(fn)`: puts a pure function on the newest stored state, stores it, tells everyone.
 * `beobachte(fn, signal)`: called now and at each change, from other tabs too. `beobachteMeldungen(fn, signal)`: called
 * with { art: "gesperrt" | "voll" | "beschaedigt", text } or null, now and whenever that changes. Where nothing can be
 * stored it goes on in memory; a damaged state is set aside under praxis.werkstatt-beiseite and what is whole kept.
 * Event: `werkstatt` on document, `detail` the ids on the Merkliste (merkliste-lesen.js), with every new state. */
import { liesText, loesche, namen, schreibeText } from "../speicher.js";
import { vereinige } from "./werkstatt-zusammen.js";
import { leer, mitGeraet, pruefe, sichtbare } from "./werkstatt-zustand.js";

const NAME = "werkstatt";
const BEISEITE = "werkstatt-beiseite";
const GEDAECHTNIS = 30; // writes that a state remembers, to notice one that another tab overwrote
const TEXTE = {
  gesperrt: "Ihr Browser speichert auf dieser Seite nichts. Was Sie hier eintragen, geht beim Schließen oder Weiterblättern verloren: Sichern Sie es vorher als Datei.",
  voll: "Der Speicher Ihres Browsers ist voll. Ihre letzten Änderungen gelten nur, solange diese Seite offen ist: Sichern Sie sie jetzt als Datei.",
  beschaedigt: "Der gespeicherte Arbeitsstand war beschädigt. Was lesbar war, ist noch da; der beschädigte Stand liegt beiseite.",
};

const kanal = new EventTarget();
let text; // what was last read or written, and
let gelesen; // the state in it, with the tokens of its last writes
let folge = [];
let nurHier = null; // the state where it could not be stored
let unser = null; // { token, zustand } of our last write
let ungesichert = null; // a damaged text that could not be set aside yet, and must not be overwritten before
let meldung = null;

export function neueKennung() {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (b) => b.toString(16).padStart(2, "0")).join("");
}

export function zustand() {
  const jetzt = liesText(NAME);
  if (jetzt !== text || !gelesen) lies(jetzt);
  return nurHier ?? gelesen;
}

/** Gives the new state. `fn` must not change what it gets; where it gives the same back, nothing is stored. */
export function aendere(fn) {
  const alt = zustand();
  const neu = fn(alt);
  if (neu === alt) return alt;
  lege(neu);
  sage();
  return zustand();
}

export function beobachte(fn, signal) {
  kanal.addEventListener("zustand", () => fn(zustand()), { signal });
  fn(zustand());
}

export function beobachteMeldungen(fn, signal) {
  kanal.addEventListener("meldung", () => fn(meldung), { signal });
  zustand();
  fn(meldung);
}

/** The damaged states that were set aside: [{ name, text }]. */
export function beiseite() {
  return namen().filter((name) => name.startsWith(BEISEITE)).map((name) => ({ name, text: liesText(name) }));
}

/** Set a text aside; true when it lies there. One that lies there already is not stored twice. */
export function legeBeiseite(inhalt) {
  const da = beiseite();
  return da.some((alt) => alt.text === inhalt) || schreibeText(da.length ? `${BEISEITE}-${neueKennung()}` : BEISEITE, inhalt);
}

export function verwirf(name) {
  loesche(name);
  melde(null);
}

function lies(jetzt) {
  text = jetzt;
  if (jetzt === undefined) melde("gesperrt");
  if (jetzt === undefined || jetzt === null) {
    folge = [];
    gelesen = leer(gelesen && jetzt === undefined ? gelesen.geraet : neueKennung());
    return;
  }
  const roh = alsJson(jetzt);
  const { zustand: heil, meldungen } = pruefe(roh);
  folge = Array.isArray(roh?.folge) ? roh.folge : [];
  gelesen = heil ?? leer(neueKennung());
  if (!meldungen.length) return;
  if (!legeBeiseite(jetzt)) ungesichert = jetzt;
  melde("beschaedigt", meldungen);
}

function lege(neu) {
  const token = neueKennung();
  // Changes that found no room earlier come with the next that does.
  const ganz = nurHier && text ? vereinige(neu, gelesen).zustand : neu;
  const neueFolge = [token, ...folge].slice(0, GEDAECHTNIS);
  const neuerText = JSON.stringify({ ...ganz, folge: neueFolge });
  if (ungesichert && legeBeiseite(ungesichert)) ungesichert = null;
  if (!ungesichert && schreibeText(NAME, neuerText)) {
    [text, gelesen, folge, nurHier, unser] = [neuerText, ganz, neueFolge, null, { token, zustand: ganz }];
    if (meldung && meldung.art !== "beschaedigt") melde(null);
    return;
  }
  // A copy of its own from here on: another tab may go on with the stored one, and a merge must not take them for one.
  nurHier = nurHier ? neu : mitGeraet(neu, neueKennung());
  melde(text === undefined ? "gesperrt" : "voll");
}

function melde(art, einzelheiten = []) {
  if (!art) meldung = null;
  else if (meldung?.art === art) return;
  else meldung = { art, text: TEXTE[art], einzelheiten };
  kanal.dispatchEvent(new Event("meldung"));
}

function alsJson(roh) {
  try {
    return JSON.parse(roh);
  } catch {
    return null;
  }
}

/** Another tab wrote. Had it not seen our last write, ours would be gone: then both are merged. */
function ausAnderemTab() {
  zustand();
  const ueberschrieben = unser && text && folge.length && !folge.includes(unser.token);
  if (ueberschrieben) {
    const beide = vereinige(gelesen, unser.zustand).zustand;
    unser = null;
    lege(beide);
  }
  sage();
}

function sage() {
  kanal.dispatchEvent(new Event("zustand"));
  document.dispatchEvent(new CustomEvent("werkstatt", { detail: sichtbare(zustand()).map(({ id }) => id) }));
}

// For as long as the page lives: there is one store and nobody who could let go of it.
globalThis.addEventListener?.("storage", (e) => (e.key === null || e.key === `praxis.${NAME}`) && ausAnderemTab());
globalThis.addEventListener?.("pageshow", (e) => e.persisted && ausAnderemTab());
globalThis.addEventListener?.("beforeunload", (e) => nurHier && e.preventDefault());
