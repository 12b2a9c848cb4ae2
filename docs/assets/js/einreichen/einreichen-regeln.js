/** The rules across fields, as in hooks/praxis/regeln: `REGELN[name](inhalt, w, heute)` -> [[pfad, text, abhilfe], ...].
 *
 * A function is named after its rule; texts, patterns and tables are Python's (einreichen-worte.js). No DOM. */
import { alle, feldname, hat, skalare, textBei } from "./einreichen-inhalt.js";
import { anfang, zeichen } from "./einreichen-worte.js";

/** Texts at the given places; longer ones the shape's check refuses, no pattern shall have to search them. */
export function texte(inhalt, muster, w) {
  return muster.flatMap((m) => skalare(inhalt, m)).filter(([, text]) => zeichen(text) <= w.tabelle("_texte.laengster_text"));
}

const freieTexte = (inhalt, w) => texte(inhalt, w.tabelle("_texte.freie_texte"), w);

/** [[pfad, nummer], ...]: every pointer to a source, in texts as [n] and in `quelle` fields. */
function verweise(inhalt, w) {
  const inTexten = texte(inhalt, w.tabelle("_texte.mit_quellennummer"), w).flatMap(([pfad, text]) =>
    [...text.matchAll(w.muster("_texte.verweis", "g"))].map((treffer) => [pfad, Number(treffer[1])]));
  const inFeldern = texte(inhalt, w.tabelle("_texte.mit_quelle"), w)
    .filter(([, text]) => w.ist("_texte.nummer", text)).map(([pfad, text]) => [pfad, Number(text)]);
  return [...inTexten, ...inFeldern];
}

export const REGELN = {
  "bezeichnung-fehlt": (inhalt, w) =>
    w.tabelle("bezeichnung_fehlt.wo").flatMap(([muster, feld]) =>
      alle(inhalt, muster)
        .filter(([, eintrag]) => hat(eintrag, feld) && !hat(eintrag, "bezeichnung") && istSonstige(eintrag[feld]))
        .map(([pfad, eintrag]) => [[...pfad, feld], ...w.meldung("bezeichnung_fehlt.fehlt", { wert: eintrag[feld] })])),

  "datum-in-der-zukunft": (inhalt, w, heute) =>
    vergangenes(inhalt, w)
      .filter(([, text]) => w.ist("datum_in_der_zukunft.zeit", text) && text > heute.slice(0, text.length))
      .map(([pfad, text]) => [pfad, ...w.meldung("datum_in_der_zukunft.zukunft", { wert: text })]),

  "doppelter-eintrag": (inhalt, w) => {
    const inListen = w.tabelle("doppelter_eintrag.listen").flatMap((liste) => {
      const eintraege = skalare(inhalt, `${liste}.*`);
      return eintraege.filter(([, text], n) => eintraege.findIndex(([, erster]) => erster === text) < n)
        .map(([pfad, text]) => [pfad, ...w.meldung("doppelter_eintrag.eintrag", { wert: w.kurz(text) })]);
    });
    const erste = new Map();
    for (const [pfad, text] of skalare(inhalt, "quellen.*.url")) if (!erste.has(text)) erste.set(text, pfad[1] + 1);
    const adressen = skalare(inhalt, "quellen.*.url").filter(([pfad, text]) => erste.get(text) !== pfad[1] + 1)
      .map(([pfad, text]) => [pfad, ...w.meldung("doppelter_eintrag.quelle", { nummer: erste.get(text) })]);
    return [...inListen, ...adressen];
  },

  "einheit-passt-nicht": (inhalt, w) =>
    alle(inhalt, "kennzahlen.*").flatMap(([pfad, { groesse, einheit }]) => {
      const bekannt = w.formular.vokabulare.kennzahlen.find(([id]) => id === groesse);
      if (!bekannt?.[3].length || typeof einheit !== "string") return [];
      if (bekannt[3].includes(einheit.replaceAll(...w.tabelle("gleiche_schreibweise")))) return [];
      const [text, abhilfe] = w.meldung("einheit_passt_nicht.passt_nicht", { wert: w.kurz(einheit), groesse: bekannt[1] });
      return [[[...pfad, "einheit"], text, w.meintenSie(einheit, bekannt[3]) || abhilfe]];
    }),

  "ende-vor-beginn": (inhalt, w) => {
    const beginn = textBei(inhalt, "zeitraum.beginn") ?? "";
    const istZeit = (text) => w.ist("datum_in_der_zukunft.zeit", text);
    const zeiten = skalare(inhalt, "zeitraum.ende").filter(([, ende]) => {
      const genau = Math.min(beginn.length, ende.length);
      return istZeit(beginn) && istZeit(ende) && ende.slice(0, genau) < beginn.slice(0, genau);
    }).map(([pfad, ende]) => [pfad, ...w.meldung("ende_vor_beginn.ende", { ende, beginn })]);
    const istZahl = (text) => typeof text === "string" && w.ist("wertregeln.zahl", text);
    const spannen = w.tabelle("ende_vor_beginn.spannen").flatMap(([liste, von, bis]) =>
      alle(inhalt, `${liste}.*`)
        .filter(([, e]) => hat(e, von) && hat(e, bis) && istZahl(e[von]) && istZahl(e[bis]) && !groesser(e[bis], e[von]))
        .map(([pfad, e]) =>
          [[...pfad, bis], ...w.meldung("ende_vor_beginn.spanne", { oben: e[bis], unten: e[von], feld: bis })]));
    return [...zeiten, ...spannen];
  },

  "html-im-text": (inhalt, w) => freieTexte(inhalt, w).flatMap(([pfad, text]) => {
    const treffer = w.muster("html_im_text.html").exec(text);
    return treffer ? [[pfad, ...w.meldung("html_im_text.verboten", { wert: anfang(treffer[0], 40) })]] : [];
  }),

  "kontaktdaten-im-text": (inhalt, w) => freieTexte(inhalt, w).flatMap(([pfad, text]) => {
    const mail = w.muster("kontaktdaten_im_text.at").test(text) && w.muster("kontaktdaten_im_text.mail").exec(text);
    const telefon = w.muster("kontaktdaten_im_text.telefon").exec(text);
    return [
      ...(mail ? [[pfad, ...w.meldung("kontaktdaten_im_text.e_mail", { wert: mail[0] })]] : []),
      ...(telefon ? [[pfad, ...w.meldung("kontaktdaten_im_text.nummer", { wert: w.ohneRand(telefon[0]) })]] : []),
    ];
  }),

  "land-unbekannt": (inhalt, w) =>
    skalare(inhalt, "kommunen.*.land").filter(([, land]) => !w.formular.laender.includes(land)).map(([pfad, land]) =>
      [pfad, w.meldung("land_unbekannt.kein_land", { wert: w.kurz(land) })[0], w.meintenSie(land, w.formular.laender)]),

  "quelle-nicht-in-liste": (inhalt, w) => {
    const quellen = alle(inhalt, "quellen")[0]?.[1];
    if (!Array.isArray(quellen)) return [];
    const eine = quellen.length === 1;
    const eintraege = eine ? w.tabelle("quelle_nicht_in_liste.einer")
      : w.meldung("quelle_nicht_in_liste.mehrere", { anzahl: quellen.length })[0];
    const falsche = verweise(inhalt, w).filter(([, nummer]) => nummer < 1 || nummer > quellen.length);
    const je = new Map(falsche.map(([pfad, nummer]) => [`${feldname(pfad)} ${nummer}`, [pfad, nummer]]));
    return [...je.values()].map(([pfad, nummer]) =>
      [pfad, ...w.meldung("quelle_nicht_in_liste.keine_quelle", { nummer, eintraege })]);
  },

  "quelle-ungenutzt": (inhalt, w) => {
    const genutzt = new Set(verweise(inhalt, w).map(([, nummer]) => nummer));
    return alle(inhalt, "quellen.*").filter(([pfad]) => !genutzt.has(pfad[1] + 1))
      .map(([pfad]) => [pfad, ...w.meldung("quelle_ungenutzt.ungenutzt", { nummer: pfad[1] + 1 })]);
  },

  "quellennummer-am-falschen-platz": (inhalt, w) =>
    texte(inhalt, w.tabelle("quellennummer_am_falschen_platz.andere"), w).flatMap(([pfad, text]) => {
      const treffer = w.muster("_texte.verweis").exec(text);
      return treffer ? [[pfad, ...w.meldung("quellennummer_am_falschen_platz.falscher_platz", { wert: treffer[0] })]] : [];
    }),

  "text-ohne-quelle": (inhalt, w) =>
    texte(inhalt, w.tabelle("_texte.mit_quellennummer"), w).filter(([, text]) => !w.muster("_texte.verweis").test(text))
      .map(([pfad]) => [pfad, ...w.meldung("text_ohne_quelle.ohne")]),

  "unbekannte-kennung": (inhalt, w) =>
    Object.entries(w.tabelle("unbekannte_kennung.felder")).flatMap(([muster, vokabular]) => {
      const erlaubt = w.formular.vokabulare[vokabular].map(([id]) => id);
      return skalare(inhalt, muster).filter(([, id]) => !erlaubt.includes(id)).map(([pfad, id]) => {
        const [text, abhilfe] = w.meldung("unbekannte_kennung.unbekannt", { wert: w.kurz(id), vokabular });
        return [pfad, text, w.meintenSie(id, erlaubt) || abhilfe];
      });
    }),

  "verweis-im-text-unerlaubt": (inhalt, w) => freieTexte(inhalt, w).flatMap(([pfad, text]) => {
    const regel = "verweis_im_text_unerlaubt";
    if (w.muster(`${regel}.bild`).test(text)) return [[pfad, ...w.meldung(`${regel}.kein_bild`)]];
    const ziele = [...text.matchAll(w.muster(`${regel}.link`, "g"))].map((treffer) => treffer[1]);
    return ziele.filter((ziel) => ziel.search(w.muster(`${regel}.erlaubt`)) !== 0)
      .map((ziel) => [pfad, ...w.meldung(`${regel}.nicht_erlaubt`, { wert: anfang(ziel, 40) })]);
  }),
};

const istSonstige = (id) => typeof id === "string" && (id === "sonstige" || id.endsWith("-sonstige"));

/** What has happened, so far as status and kind of figure say so. */
function vergangenes(inhalt, w) {
  const regel = "datum_in_der_zukunft";
  const status = textBei(inhalt, "zeitraum.status");
  const mitArt = w.tabelle(`${regel}.mit_art`).flatMap(([liste, jahr, art]) =>
    alle(inhalt, `${liste}.*`)
      .filter(([, e]) => hat(e, jahr) && typeof e[jahr] === "string" && w.tabelle(`${regel}.geschehen`).includes(e[art]))
      .map(([pfad, e]) => [[...pfad, jahr], e[jahr]]));
  return [
    ...w.tabelle(`${regel}.immer`).flatMap((muster) => skalare(inhalt, muster)),
    ...(status === "geplant" ? [] : skalare(inhalt, "zeitraum.beginn")),
    ...(w.tabelle(`${regel}.planend`).includes(status) ? [] : skalare(inhalt, "zeitraum.ende")),
    ...mitArt,
  ];
}

/** a > b for numbers as they are written, however long. */
function groesser(a, b) {
  const stellen = Math.max(...[a, b].map((zahl) => (zahl.split(".")[1] ?? "").length));
  const ganz = (zahl) => {
    const [vorn, hinten = ""] = zahl.split(".");
    return BigInt(vorn + hinten.padEnd(stellen, "0"));
  };
  return ganz(a) > ganz(b);
}
