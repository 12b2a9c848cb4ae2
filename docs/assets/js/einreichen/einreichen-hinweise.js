/** What makes a case poorer but not wrong, as in hooks/praxis/hinweise: `HINWEISE[name](inhalt, w, heute)` ->
 * [[pfad, text, abhilfe], ...]. Texts, patterns and tables are Python's (einreichen-worte.js). No DOM. */
import { alle, skalare } from "./einreichen-inhalt.js";
import { texte } from "./einreichen-regeln.js";
import { gibtEs } from "./einreichen-typen.js";
import { anfang } from "./einreichen-worte.js";

function fehlendeListe(modul) {
  return (inhalt, w) => {
    const feld = w.tabelle(`${modul}.feld`);
    return alle(inhalt, `${feld}.*`).length ? [] : [[[feld], ...w.meldung(`${modul}.fehlt`)]];
  };
}

export const HINWEISE = {
  "kein-datierter-schritt": (inhalt, w) => {
    const datiert = skalare(inhalt, "umsetzung.*.wann").some(([, wann]) => w.muster("wertregeln.jahr").test(wann));
    return datiert ? [] : alle(inhalt, "umsetzung").map(([pfad]) => [pfad, ...w.meldung("kein_datierter_schritt.undatiert")]);
  },
  "keine-foerderung": fehlendeListe("keine_foerderung"),
  "keine-huerde": fehlendeListe("keine_huerde"),
  "keine-kennzahl": fehlendeListe("keine_kennzahl"),
  "nur-eine-quelle": (inhalt, w) =>
    alle(inhalt, "quellen").filter(([, quellen]) => Array.isArray(quellen) && quellen.length === 1)
      .map(([pfad]) => [pfad, ...w.meldung("nur_eine_quelle.eine")]),
  "pruefung-veraltet": (inhalt, w, heute) => {
    const grenze = `${heute.slice(0, 4) - w.tabelle("pruefung_veraltet.jahre")}${heute.slice(4)}`;
    return skalare(inhalt, "geprueft").filter(([, tag]) => w.ist("wertregeln.datum", tag) && gibtEs(tag) && tag < grenze)
      .map(([pfad]) => [pfad, ...w.meldung("pruefung_veraltet.veraltet")]);
  },
  "satz-zu-lang": (inhalt, w) =>
    texte(inhalt, w.tabelle("satz_zu_lang.gelesen"), w).flatMap(([pfad, text]) =>
      saetze(text, w).flatMap((satz) => {
        const anzahl = w.woerter(satz).length;
        if (anzahl <= w.tabelle("satz_zu_lang.woerter")) return [];
        return [[pfad, ...w.meldung("satz_zu_lang.zu_lang", { anzahl, anfang: anfang(satz, 50) })]];
      })),
  werbesprache: (inhalt, w) =>
    texte(inhalt, w.tabelle("werbesprache.eigene"), w).flatMap(([pfad, text]) => {
      const treffer = w.muster("werbesprache.woerter").exec(text);
      return treffer ? [[pfad, ...w.meldung("werbesprache.werbung", { wert: treffer[0] })]] : [];
    }),
};

function saetze(text, w) {
  const ohne = w.woerter(text.replace(w.muster("_texte.verweis", "g"), "")).join(" ");
  return ohne.split(w.muster("satz_zu_lang.satzende")).filter(Boolean);
}
