/** Checks a single value as hooks/praxis/typen.py does, with the words and limits of wertregeln.py. No DOM.
 *
 * `pruefeWert(feld, wert, w)` -> [text, abhilfe, regel], or null for a good one; `feld` as in formular.json. */
import { zeichen } from "./einreichen-worte.js";

export function pruefeWert(feld, wert, w) {
  const art = feld.vokabular ? "kennung" : ARTEN[feld.art] ? feld.art : "text";
  if (typeof wert !== "string") return falscheForm(art, feld, w);
  return ARTEN[art](wert, w, feld);
}

const ARTEN = {
  text,
  auswahl,
  zahl,
  jahr: ganzzahl,
  quelle: ganzzahl,
  datum,
  zeitangabe,
  "ja-nein": jaNein,
  adresse,
  kennung: () => null,
};

function erwartet(art, w, werte = {}) {
  return w.meldung(`wertregeln.erwartet.${art}`, { form: "", ...werte });
}

function falscheForm(art, feld, w) {
  const form = { datum: w.tabelle("wertregeln.form_datum"), zeitangabe: w.tabelle("wertregeln.form_zeit") }[art];
  const [was, abhilfe] = erwartet(art, w, { form, werte: feld.werte?.map(([id]) => id).join(", ") });
  const [grund, sonst] = w.meldung("wertregeln.falsche_form", { was });
  return [grund, abhilfe || sonst, "falsche-form"];
}

function keine(art, wert, w, werte) {
  const [was, abhilfe] = erwartet(art, w, werte);
  return [w.meldung("wertregeln.keine", { wert: w.kurz(wert), was })[0], abhilfe, "wert"];
}

function text(wert, w, { max }) {
  const ohneRand = w.ohneRand(wert);
  const gelesen = ohneRand.includes("\n") ? ohneRand : w.woerter(ohneRand).join(" ");
  if (!gelesen) return [...w.meldung("form.text_leer"), "text-leer"];
  if (zeichen(gelesen) <= max) return null;
  return [...w.meldung("form.zu_lang", { anzahl: zeichen(gelesen), grenze: max }), "text-zu-lang"];
}

function auswahl(wert, w, feld) {
  const werte = feld.werte.map(([id]) => id);
  if (werte.includes(wert)) return null;
  return [w.meldung("wertregeln.nicht_moeglich", { wert: w.kurz(wert) })[0], w.meintenSie(wert, werte), "wert-nicht-erlaubt"];
}

function zahl(wert, w) {
  if (w.ist("wertregeln.tausender", wert)) {
    const ganz = wert.replace(/[.,]/g, "");
    const eines = wert.match(/[.,]/g).length === 1;
    const oder = eines ? w.meldung("wertregeln.oder_kommazahl", { zahl: `${wert.replace(",", ".")}0` })[0] : "";
    return [...w.meldung("wertregeln.zahl_zweideutig", { wert, ganz, oder }), "zahl-zweideutig"];
  }
  if (w.ist("wertregeln.deutsch", wert)) {
    const richtig = wert.replace(/[. ]/g, "").replace(",", ".");
    return [...w.meldung("wertregeln.zahl_deutsch", { wert: w.kurz(wert), zahl: richtig }), "zahl-deutsch"];
  }
  if (w.ist("wertregeln.zahl", wert) && wert.length <= w.tabelle("wertregeln.laengste_zahl")) return null;
  return [...w.meldung("wertregeln.keine_zahl", { wert: w.kurz(wert) }), "keine-zahl"];
}

function ganzzahl(wert, w, { art, von, bis }) {
  if (!w.ist("wertregeln.ganzzahl", wert)) return keine(art, wert, w);
  if (von <= Number(wert) && Number(wert) <= bis) return null;
  return [w.meldung("wertregeln.zahl_ausserhalb", { wert, von, bis })[0], erwartet(art, w)[1], "zahl-ausserhalb"];
}

function datum(wert, w) {
  if (w.ist("wertregeln.datum", wert)) return gibtEs(wert) ? null : unmoeglich("Tag", wert, w);
  const gemeint = gemeinteZeit(wert, w);
  return keine("datum", wert, w, { form: gemeint?.length === 10 ? gemeint : w.tabelle("wertregeln.form_datum") });
}

function zeitangabe(wert, w) {
  if (!w.ist("wertregeln.zeitangabe", wert)) {
    return keine("zeitangabe", wert, w, { form: gemeinteZeit(wert, w) ?? w.tabelle("wertregeln.form_zeit") });
  }
  if (gibtEs(`${wert}-01-01`.slice(0, 10))) return null;
  return unmoeglich(wert.length === 10 ? "Tag" : "Monat", wert, w);
}

const unmoeglich = (was, wert, w) => [...w.meldung("wertregeln.datum_unmoeglich", { was, wert }), "datum-unmoeglich"];

/** Whether the calendar has the day `2026-03-14`. */
export function gibtEs(tag) {
  const [jahr, monat, nummer] = tag.split("-").map(Number);
  if (jahr < 1 || monat < 1 || monat > 12 || nummer < 1) return false;
  const schaltjahr = (jahr % 4 === 0 && jahr % 100 !== 0) || jahr % 400 === 0;
  return nummer <= [31, schaltjahr ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][monat - 1];
}

/** `14.3.2021`, `03/2021`, `März 2021` as the file has it, null for anything else. */
function gemeinteZeit(wert, w) {
  const zwei = (ziffern) => String(Number(ziffern)).padStart(2, "0");
  const tag = w.muster("wertregeln.tag_deutsch", "ganz").exec(wert);
  if (tag) return `${tag[3]}-${zwei(tag[2])}-${zwei(tag[1])}`;
  const monat = w.muster("wertregeln.monat_deutsch", "ganz").exec(wert);
  if (monat) return `${monat[2]}-${zwei(monat[1])}`;
  const [, name, jahr] = /^([^ ]*)(?: (.*))?$/s.exec(wert);
  const nummer = w.tabelle("monate").indexOf(name);
  return nummer >= 0 && w.ist("wertregeln.jahr", jahr ?? "") ? `${jahr}-${zwei(nummer + 1)}` : null;
}

function jaNein(wert, w) {
  if (wert === "ja" || wert === "nein") return null;
  const [grund, abhilfe] = w.meldung("wertregeln.ja_nein", { wert: w.kurz(wert) });
  const gemeint = new Map(Object.entries(w.tabelle("wertregeln.gemeint"))).get(wert.toLowerCase());
  return [grund, gemeint ? `${abhilfe} ${w.vorschlag(gemeint)}` : abhilfe, "ja-nein"];
}

function adresse(wert, w) {
  if (w.ist("wertregeln.adresse", wert)) return null;
  const [grund, abhilfe] = w.meldung("wertregeln.keine_adresse", { wert: w.kurz(wert) });
  return [grund, w.ist("wertregeln.www", wert) ? `${abhilfe} ${w.vorschlag(`https://${wert}`)}` : abhilfe, "adresse"];
}
