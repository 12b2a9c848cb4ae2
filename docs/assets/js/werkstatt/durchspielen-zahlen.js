/** „Was hieße das für uns?“: for each base one field for the own number, below it what the comparable cases let expect.
 *
 * Builds elements; stores nothing. Fields carry data-basis, results data-vergleich. See hochrechnen.js. */
import { baue } from "../bauen.js";
import { EINWOHNER, geltende, hochgerechnet, lage, rechenweg, zahlwort } from "./hochrechnen.js";
import { spannenbild } from "./spannenbild.js";

/** One section for each base of the comparisons. `wurzel`: address of the site, for links to the cases. */
export function baueZahlen(vergleiche, wurzel) {
  const nachBasis = new Map();
  for (const vergleich of vergleiche) nachBasis.set(vergleich.basis.id, [...(nachBasis.get(vergleich.basis.id) ?? []), vergleich]);
  return [...nachBasis.values()].map((gleiche) => {
    const { basis, frage } = gleiche[0];
    const feld = `basis-${basis.id}`;
    return baue("section", { class: "hochrechnung" },
      baue("div", { class: "basisfeld" },
        baue("label", { for: feld }, frage),
        baue("span", { class: "mit-einheit" },
          baue("input", { id: feld, type: "text", inputmode: "decimal", autocomplete: "off", "data-basis": basis.id, "aria-describedby": `${feld}-hilfe ${feld}-fehler` }),
          basis.einheit),
        baue("span", { class: "hilfe", id: `${feld}-hilfe` }),
        baue("span", { class: "feldfehler", id: `${feld}-fehler` })),
      ...gleiche.map((vergleich) => baueVergleich(vergleich, wurzel)));
  });
}

function baueVergleich(vergleich, wurzel) {
  return baue("div", { class: "vergleichswert", "data-vergleich": vergleich.id },
    baue("h5", {}, vergleich.was),
    baue("div", { class: "ergebnis", role: "status" }),
    baue("div", { class: "bild" }),
    baue("details", { class: "rechnung" },
      baue("summary", {}, "So ist gerechnet"),
      baue("div", { class: "rechenweg" }),
      tabelle(vergleich, wurzel),
      ...ausgelassene(vergleich, wurzel),
      baue("p", { class: "klein" }, verweis(new URL("simulationslabor/werkstatt/methode/", wurzel), "Wie die Hochrechnung entsteht"))));
}

function tabelle({ werte, einheit, je, basis }, wurzel) {
  const kopf = ["Nr.", "Beispiel", "Angabe", "geteilt durch", `${einheit} je ${je}`];
  const zeile = (wert, nummer) =>
    baue("tr", {},
      baue("td", {}, String(nummer + 1)),
      baue("th", { scope: "row" }, verweis(new URL(`beispiele/${wert.slug}/`, wurzel), wert.ort)),
      baue("td", {}, wert.wert, baue("small", {}, wert.stand), ...(wert.hinweis ? [baue("small", {}, wert.hinweis)] : [])),
      baue("td", {}, wert.basis, baue("small", {}, wert.basis_stand)),
      baue("td", { class: "zahl" }, wert.verhaeltnis, ...fuerSich(wert, basis)));
  return baue("div", { class: "breit", tabindex: 0, role: "group", "aria-label": "Beispiele der Rechnung, seitlich verschiebbar" },
    baue("table", { class: "rechnungstabelle" },
      baue("caption", { class: "klein" }, "Verglichene Beispiele"),
      baue("thead", {}, baue("tr", {}, ...kopf.map((text, n) => baue("th", { scope: "col", ...(n === 4 && { class: "zahl" }) }, text)))),
      baue("tbody", {}, ...werte.map(zeile))));
}

/** Why a figure is not in the same range as the others. */
function fuerSich({ plan, ebene }, basis) {
  const stufe = basis.id === EINWOHNER ? { landkreis: "Landkreis", zusammenschluss: "Zusammenschluss" }[ebene] : "";
  const grund = [plan && "Planung", stufe].filter(Boolean).join(", ");
  return grund ? [baue("small", {}, `${grund}: zählt für sich`)] : [];
}

const ausgelassene = ({ ausgelassen }, wurzel) =>
  ausgelassen.length
    ? [baue("p", {}, "Nicht verglichen:"), baue("ul", { class: "klein" }, ...ausgelassen.map(({ slug, ort, grund }) =>
        baue("li", {}, verweis(new URL(`beispiele/${slug}/`, wurzel), ort), `: ${grund}`)))]
    : [];

function verweis(ziel, text) {
  const link = baue("a", { href: ziel.href }, text);
  return link;
}

/** Fills the results of one comparison for the own base (a number, or undefined where none is known). */
export function zeigeErgebnis(kasten, vergleich, basis, ebene, mindestens) {
  const spannen = geltende(vergleich, ebene);
  const teile = spannen.length ? spannen.map((spanne) => ergebnis(vergleich, spanne, basis)) : [zuWenige(vergleich, ebene, mindestens)];
  setze(kasten.querySelector(".ergebnis"), teile.flatMap(({ saetze }) => saetze));
  kasten.querySelector(".bild").replaceChildren(...spannen.filter(({ zu_weit }) => !zu_weit).map((spanne) => bild(vergleich, spanne)));
  kasten.querySelector(".rechenweg").replaceChildren(...teile.flatMap(({ weg }) => weg ?? []));
}

function ergebnis(vergleich, spanne, basis) {
  const dort = `${spanne.text} ${vergleich.einheit} je ${vergleich.je}`;
  const woher = `${spanne.faelle.length} ${spanne.plan ? "Planungen" : "Beispiele"}`;
  if (spanne.zu_weit) {
    return { saetze: [["", `${woher} liegen um mehr als das Zehnfache auseinander (${dort}). Daraus lässt sich für Ihre Kommune nichts ableiten.`]] };
  }
  const bericht = ["dort", `${woher}: ${dort}, Mitte ${spanne.mitte}.`];
  const gerechnet = hochgerechnet(vergleich, spanne, basis);
  if (!gerechnet) return { saetze: [["", "Tragen Sie Ihre Zahl ein."], bericht] };
  const wo = { kleiner: "kleiner als in allen Beispielen", groesser: "größer als in allen Beispielen" }[lage(spanne, basis)];
  return {
    saetze: [
      ["fuer-uns", `${spanne.plan ? "Nach Planungen hieße das für uns" : "Für uns hieße das"}: ${gerechnet.text}`],
      bericht,
      ...(wo ? [["achtung", `Ihre Zahl ist mehr als dreimal ${wo}. Das macht die Rechnung unsicherer.`]] : []),
    ],
    weg: [
      baue("p", {}, `Angabe des Beispiels, geteilt durch seinen Bezug, mal Ihre Zahl. Das kleinste und das größte Ergebnis bilden die Spanne${spanne.plan ? " der Planungen" : ""}:`),
      baue("ul", {}, ...rechenweg(vergleich, spanne, basis, gerechnet).map(({ ort, text }) => baue("li", {}, `${ort}: ${text}`))),
      baue("p", { class: "klein" }, `Gerundet auf ${gerechnet.stellen === 1 ? "eine Ziffer" : `${gerechnet.stellen} Ziffern`}: So genau ist die ungenaueste Zahl, die eingeht.`),
    ],
  };
}

function zuWenige({ werte }, ebene, mindestens) {
  const anzahl = werte.length === 1 ? "ein Beispiel" : `${zahlwort(werte.length)} Beispiele`;
  const grund = werte.length < mindestens ? `Erst ${anzahl}` : `${anzahl}, aber zu wenige ${ebene === "landkreis" ? "Landkreise" : "gleicher Art"}`;
  return { saetze: [["", `${grund} mit dieser Angabe. Für Ihre Kommune steht hier deshalb keine Zahl; nötig sind mindestens ${mindestens} gleicher Art.`]] };
}

function bild(vergleich, spanne) {
  const zahlen = spanne.faelle.map((n) => ({ nummer: String(n + 1), wert: vergleich.werte[n].je_eins }));
  return spannenbild(zahlen, `${spanne.text} ${vergleich.einheit} je ${vergleich.je}, aus ${zahlen.length} Beispielen; sie stehen in der Tabelle unter „So ist gerechnet“.`);
}

/** Replaces the sentences only where they change, so that nothing is read out twice. */
function setze(ziel, saetze) {
  const neue = saetze.map(([klasse, text]) => baue("p", klasse ? { class: klasse } : {}, text));
  if (ziel.textContent !== neue.map((p) => p.textContent).join("")) ziel.replaceChildren(...neue);
}
