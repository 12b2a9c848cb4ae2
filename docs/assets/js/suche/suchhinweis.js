/** Tells the reader how a query was understood: words that were not found, what was taken instead, other words used.
 *
 * `zeigeSuchhinweis(finder, ergebnis, suche)`: `ergebnis` from Volltext.suche or null without a query; `suche(text)` is
 * called when the reader takes up a suggestion. Puts a <p class="suchhinweis"> after .meldung where there is none. */
import { knopf } from "../finder/finder-meldung.js";

export function zeigeSuchhinweis(finder, ergebnis, suche) {
  const hinweis = finder.querySelector(".suchhinweis") ?? lege(finder);
  const teile = ergebnis ? saetze(ergebnis) : [];
  hinweis.hidden = !teile.length;
  hinweis.replaceChildren(teile.join(" "));
  if (!ergebnis?.vorschlag) return;
  // a known part of an unknown word is not what was meant, but may help
  const frage = ergebnis.faelle.length ? `Meinten Sie „${ergebnis.vorschlag}“?` : `Nach „${ergebnis.vorschlag}“ suchen`;
  hinweis.append(" ", knopf("knopf", frage, () => suche(ergebnis.vorschlag)));
}

function lege(finder) {
  const hinweis = document.createElement("p");
  hinweis.className = "suchhinweis klein";
  hinweis.setAttribute("role", "status");
  finder.querySelector(".meldung").after(hinweis);
  return hinweis;
}

/** What is to be said, as sentences. */
export function saetze({ faelle, gefundenUeber, nichtGefunden, statt, gelockert, inHuerden, vollstaendig }) {
  const gesagt = [];
  if (nichtGefunden.length) {
    const woerter = aufzaehlung(nichtGefunden.map((wort) => `„${wort}“`));
    gesagt.push(`${woerter} ${nichtGefunden.length > 1 ? "kommen" : "kommt"} in keinem Beispiel vor.`);
    if (statt.length && faelle.length) gesagt.push(`Gezeigt wird, was zu ${aufzaehlung(statt.map((wort) => `„${wort}“`))} passt.`);
  }
  if (gelockert && !vollstaendig) gesagt.push("Kein Beispiel passt zu allen Wörtern; gezeigt werden die, die zu den wichtigsten passen.");
  else if (gelockert) gesagt.push(`Zu allen Wörtern ${vollstaendig === 1 ? "passt ein Beispiel" : `passen ${vollstaendig} Beispiele`}, die übrigen zu einem Teil.`);
  if (inHuerden && faelle.length) gesagt.push("Zuerst stehen Beispiele, bei denen das als Hürde genannt ist.");
  if (gefundenUeber.length && faelle.length) gesagt.push(`Gefunden auch über: ${gefundenUeber.join(", ")}.`);
  return gesagt;
}

function aufzaehlung(woerter) {
  return woerter.length < 2 ? woerter.join("") : `${woerter.slice(0, -1).join(", ")} und ${woerter.at(-1)}`;
}
