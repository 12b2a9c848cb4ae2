/** The main parts of the case's page from the form's content, in the classes of overrides/seiten/beispiel.html.
 *
 * `baueVorschau(inhalt, formular)` gives elements. Texts stay texts: only [n] becomes a mark with the source's title. */
import { neu } from "./einreichen-bauen.js";
import { spanne, zahl, zeitangabe, zeitraum } from "../schreibweise.js";

const nicht = () => neu("span", { class: "nicht" }, "nicht angegeben");

export function baueVorschau(inhalt, formular) {
  const v = vokabeln(formular);
  const beleg = belege(inhalt.quellen ?? []);
  const teile = [kopf(inhalt, v, beleg), ablauf(inhalt, beleg), ergebnis(inhalt, v, beleg), kosten(inhalt, v, beleg),
    schweres(inhalt, beleg), passung(inhalt, beleg), quellen(inhalt)];
  return teile.flat();
}

function vokabeln({ vokabulare, gruppen }) {
  const namen = Object.fromEntries(Object.entries(vokabulare).map(([name, liste]) => [name, new Map(liste.map(([id, text]) => [id, text]))]));
  const kennzahl = gruppen.flatMap(({ felder }) => felder).find(({ name }) => name === "kennzahlen");
  return { ...namen, arten: new Map(kennzahl.felder.find(({ name }) => name === "art").werte) };
}

/** { marke(n), text(t) }: the mark of a source, and a text whose [n] are such marks. */
function belege(liste) {
  const marke = (n) => {
    const titel = liste[n - 1]?.titel;
    return n ? neu("span", { class: "quelle", title: titel ?? "Diese Quelle fehlt noch" }, `[${n}]`) : "";
  };
  const text = (t) => String(t ?? "").split(/\s*(\[\d{1,2}\])/).map((teil) => (/^\[\d+\]$/.test(teil) ? marke(Number(teil.slice(1, -1))) : teil));
  return { marke, text, absaetze: (t) => String(t).split("\n").filter((z) => z.trim()).map((z) => neu("p", {}, text(z))) };
}

const ortsname = (ort) => (typeof ort === "string" ? ort : ort.verbund ?? [ort.name, ort.ortsteil && `(${ort.ortsteil})`].filter(Boolean).join(" "));

function kopf(inhalt, v, beleg) {
  const { beginn, ende, status } = inhalt.zeitraum ?? {};
  const haupt = inhalt.kosten?.find(({ art }) => art === "Investition" || art === "Projektkosten");
  const wert = inhalt.kennzahlen?.[0];
  const eckdaten = [
    ["Kommune", (inhalt.kommunen ?? []).map(ortsname).join(", ")],
    ["Zeitraum", zeitraum(beginn, ende, status), status],
    ["Kosten", haupt?.wert_eur && [spanne(haupt.wert_eur, haupt.bis_eur, haupt.zusatz), " € ", beleg.marke(haupt.quelle)], haupt?.art],
    [wert ? name(wert, v) : "Wirkung", wert?.wert && [`${spanne(wert.wert, wert.bis, wert.zusatz)} ${wert.einheit ?? ""} `, beleg.marke(wert.quelle)], v.arten.get(wert?.art)],
  ];
  return [
    neu("p", {}, (inhalt.handlungsfelder ?? []).map((id) => neu("span", { class: "feld", "data-feld": id }, v.handlungsfelder.get(id) ?? id))),
    neu("h3", { class: "vorschautitel" }, inhalt.titel || nicht()),
    neu("p", { class: "vorspann" }, inhalt.kurz || nicht()),
    neu("dl", { class: "eckdaten" }, eckdaten.map(([titel, text, klein]) =>
      neu("div", {}, neu("dt", {}, titel), neu("dd", {}, text?.length ? text : nicht(), klein && neu("small", {}, klein))))),
  ];
}

const name = (wert, v) => (wert.groesse === "sonstige" ? wert.bezeichnung : v.kennzahlen.get(wert.groesse)) || "Zahl";

function ablauf(inhalt, beleg) {
  const schritte = (inhalt.umsetzung ?? []).map(({ wann, wer, was, beschluss }) => neu("li", {},
    neu("span", { class: "wann" }, wann || neu("span", { class: "nicht" }, "ohne Datum")),
    neu("div", {}, wer && neu("span", { class: "wer" }, wer), beschluss === "ja" && neu("span", { class: "beschluss" }, "Beschluss"), " ", beleg.text(was))));
  return [neu("h3", {}, "So ging es"), inhalt.anlass ? beleg.absaetze(inhalt.anlass) : neu("p", {}, "Anlass: ", nicht()), neu("ol", { class: "schritte" }, schritte)].flat();
}

function ergebnis(inhalt, v, beleg) {
  const kacheln = (inhalt.kennzahlen ?? []).map((wert) => neu("li", {},
    neu("b", {}, `${spanne(wert.wert ?? "", wert.bis, wert.zusatz)} `, neu("span", {}, wert.einheit ?? "")),
    neu("span", { class: "was" }, `${name(wert, v)} `, beleg.marke(wert.quelle)),
    wert.hinweis && neu("small", {}, wert.hinweis),
    neu("small", { class: "herkunft" }, neu("span", { class: "art", "data-art": wert.art }, v.arten.get(wert.art) ?? "Art fehlt"), ` ${wert.bezugsjahr ?? ""}`)));
  return [neu("h3", {}, "Was dabei herauskam"), inhalt.ergebnis ? beleg.absaetze(inhalt.ergebnis) : neu("p", {}, nicht()),
    kacheln.length ? neu("ul", { class: "zahlen" }, kacheln) : neu("p", {}, "Zahlen: ", nicht())].flat();
}

function kosten(inhalt, v, beleg) {
  const zeile = (titel, betrag, art, quelle) => neu("tr", {}, neu("th", { scope: "row" }, titel, " ", quelle ? beleg.marke(quelle) : ""),
    neu("td", { class: "zahl" }, betrag || nicht()), neu("td", {}, art ?? ""));
  const posten = (inhalt.kosten ?? []).map((k) => zeile([k.art, k.bezeichnung].filter(Boolean).join(": "),
    k.wert_eur && `${spanne(k.wert_eur, k.bis_eur, k.zusatz)} ${k.art?.endsWith("pro Jahr") ? "€/a" : "€"}`, [v.arten.get(k.angabe) ?? k.angabe, k.jahr].filter(Boolean).join(" "), k.quelle));
  const gefoerdert = (inhalt.foerderung ?? []).map((f) => zeile(`Förderung: ${f.bezeichnung || (v.foerderprogramme.get(f.programm) ?? "")}`,
    f.betrag_eur ? `${zahl(f.betrag_eur)} €` : f.anteil_prozent && `${zahl(f.anteil_prozent)} %`, f.jahr, f.quelle));
  const p = inhalt.personal;
  const personal = neu("tr", {}, neu("th", { scope: "row" }, "Personal ", p?.quelle ? beleg.marke(p.quelle) : ""), neu("td", { colspan: "2" }, p?.text || nicht()));
  return [neu("h3", {}, "Kosten, Personal, Förderung"),
    neu("table", { class: "kosten" }, neu("thead", {}, neu("tr", {}, ["Posten", "Betrag", "Art und Jahr"].map((t) => neu("th", { scope: "col" }, t)))),
      neu("tbody", {}, posten.length ? posten : zeile("Kosten"), personal, gefoerdert.length ? gefoerdert : zeile("Förderung")))];
}

function schweres(inhalt, beleg) {
  const huerden = (inhalt.huerden ?? []).map((h) => neu("div", { class: "huerde" }, neu("p", {}, neu("strong", {}, h.huerde ?? ""), " ", beleg.marke(h.quelle)),
    neu("p", {}, "Lösung: ", h.loesung || nicht())));
  const faktoren = (inhalt.erfolgsfaktoren ?? []).map((e) => neu("li", {}, `${e.text ?? ""} `, beleg.marke(e.quelle)));
  return [neu("h3", {}, "Was schwer war"), huerden.length ? huerden : neu("p", {}, "Hürden: ", nicht()),
    faktoren.length ? [neu("h4", {}, "Was geholfen hat"), neu("ul", { class: "liste" }, faktoren)] : []].flat();
}

function passung(inhalt, beleg) {
  const { voraussetzungen = [], grenzen = [], kleinste_variante: kleinste } = inhalt.uebertragbarkeit ?? {};
  const teil = (titel, texte) => [neu("dt", {}, titel), texte.length ? texte.map((t) => neu("dd", {}, beleg.text(t))) : neu("dd", {}, nicht())];
  return [neu("h3", {}, "Passt das zu uns?"), neu("dl", { class: "passung" }, teil("Voraussetzungen", voraussetzungen), teil("Grenzen", grenzen),
    teil("Kleinste Variante", kleinste ? [kleinste] : []))];
}

function quellen(inhalt) {
  const liste = (inhalt.quellen ?? []).map((q) => neu("li", {}, q.titel ?? "", q.herausgeber ? `. ${q.herausgeber}` : "", ", Stand: ",
    q.stand ? zeitangabe(q.stand) : nicht(), q.abgerufen ? `, abgerufen ${zeitangabe(q.abgerufen)}` : ""));
  return [neu("h3", {}, "Quellen"), liste.length ? neu("ol", { class: "quellen" }, liste) : neu("p", {}, nicht())];
}
