/** The slides of folien.js as elements. Sizes are those of the slide's own box (praesentation.css), so that one markup
 * serves preview, full screen and paper. */
import { baue } from "../bauen.js";

/** A list entry with one slide; `nummer` counts from 1. */
export function baueFolie(folie, nummer) {
  const eintrag = neu("li", "folie");
  eintrag.id = `folie-${nummer}`;
  eintrag.dataset.art = folie.art;
  if (folie.feld) eintrag.dataset.feld = folie.feld.id;
  const flaeche = neu("div", "flaeche");
  if (folie.feld) flaeche.append(neu("p", "feld", folie.feld.name));
  flaeche.append(neu("h2", "", folie.titel), ...INHALT[folie.art](folie));
  if (folie.slug) flaeche.append(fuss(folie));
  eintrag.append(flaeche);
  return eintrag;
}

const INHALT = {
  anfang: (f) => f.zeilen.map((zeile) => neu("p", "zeile", zeile)),
  steckbrief: (f) => [neu("p", "kurz", f.kurz), angaben(f.angaben)],
  ablauf: (f) => [f.punkte.length ? liste("schritte", f.punkte.map(schritt)) : nicht("Ablauf"), ...rest(f.weitere, "Schritt", "Schritte")],
  zahlen: (f) => [f.werte.length ? liste("zahlen", f.werte.map(zahl)) : nicht("Zahlen"), ...rest(f.weitere, "Zahl", "Zahlen"), ...belege(f.quellen)],
  huerden: (f) => [f.punkte.length ? liste("huerdenliste", f.punkte.map(huerde)) : nicht("Hürden"), ...rest(f.weitere, "Hürde", "Hürden"), ...fragen(f.fragen)],
  ende: (f) => [liste("rueckblick", f.punkte.map((p) => [neu("strong", "", p.text), " ", neu("span", "zusatz", p.zusatz)]))],
};

function angaben(paare) {
  const dl = neu("dl", "angaben");
  for (const [name, wert] of paare) dl.append(neu("dt", "", name), neu("dd", wert === "nicht angegeben" ? "nicht" : "", wert));
  return dl;
}

function schritt(s) {
  const was = neu("span", "was");
  if (s.wer) was.append(neu("span", "wer", `${s.wer}: `));
  if (s.beschluss) was.append(neu("span", "beschluss", "Beschluss"), " ");
  was.append(s.was);
  return [neu("span", s.wann ? "wann" : "wann nicht", s.wann || "ohne Datum"), was];
}

function zahl(z) {
  return [neu("b", "", z.text), neu("span", "was", z.name), neu("small", "", `${z.herkunft} [${z.quelle}]`)];
}

function huerde(h) {
  return [neu("strong", "", h.huerde), neu("span", h.loesung ? "loesung" : "loesung nicht", `Lösung: ${h.loesung || "nicht angegeben"}`)];
}

function fragen(texte) {
  if (!texte.length) return [];
  const kasten = neu("div", "frage");
  kasten.append(neu("h3", "", texte.length === 1 ? "Leitfrage" : "Leitfragen"), ...texte.map((t) => neu("p", "", t)));
  return [kasten];
}

function belege(quellen) {
  return quellen.length ? [neu("p", "belege", `Quellen: ${quellen.map((q) => `[${q.nummer}] ${q.text}`).join("; ")}`)] : [];
}

function rest(anzahl, einer, mehrere) {
  return anzahl > 0 ? [neu("p", "weitere", `${anzahl} ${anzahl === 1 ? `weitere ${einer}` : `weitere ${mehrere}`} auf der Seite des Beispiels`)] : [];
}

function nicht(was) {
  return neu("p", "nicht", `${was}: nicht angegeben`);
}

function fuss(folie) {
  return neu("p", "fuss-folie", `${folie.ort} · /beispiele/${folie.slug}/`);
}

function liste(klasse, eintraege) {
  const ul = neu("ul", klasse);
  ul.append(...eintraege.map((teile) => {
    const li = neu("li");
    li.append(...teile);
    return li;
  }));
  return ul;
}

function neu(name, klasse = "", text = "") {
  return baue(name, klasse ? { class: klasse } : {}, ...(text ? [text] : []));
}
