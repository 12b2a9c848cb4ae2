/** What the finder says beside the cases: messages with their way out, and pages of the site that match too. */
import { auswege } from "./filtern.js";

/** Show `text` and buttons in the element's .meldung; an empty text hides it. */
export function melde(finder, text, knoepfe = []) {
  const meldung = finder.querySelector(".meldung");
  meldung.hidden = !text;
  meldung.replaceChildren(text, ...knoepfe);
}

/** For an empty result: which filter to drop and what that would give. */
export function zeigeAuswege(finder, filter, index, { q, auswahl }, erlaubt) {
  const knoepfe = auswege(index, auswahl, erlaubt)
    .slice(0, 3)
    .map(({ kennung, id, anzahl }) =>
      knopf("knopf", `Ohne „${filter.name(kennung, id)}“: ${anzahl}`, () => filter.entferne(kennung, id)),
    );
  if (q && auswahl.size) knoepfe.push(knopf("knopf", "Alle Filter löschen", () => filter.loesche()));
  const mit = auswahl.size ? "mit diesen Filtern " : "";
  melde(finder, q ? `Zu „${q}“ passt ${mit}kein Beispiel. ` : "Zu diesen Filtern passt kein Beispiel. ", knoepfe);
}

/** `seiten`: pairs of address and title, best first. */
export function zeigeSeiten(finder, seiten) {
  const bereich = finder.querySelector(".weitere-seiten");
  bereich.hidden = seiten.length === 0;
  bereich.querySelector("ul").replaceChildren(
    ...seiten.slice(0, 5).map(([url, titel]) => {
      const eintrag = document.createElement("li");
      const link = document.createElement("a");
      link.href = new URL(url, finder.wurzel);
      link.textContent = titel;
      eintrag.append(link);
      return eintrag;
    }),
  );
}

export function knopf(klasse, text, tu, beschriftung) {
  const knopf = document.createElement("button");
  knopf.type = "button";
  knopf.className = klasse;
  knopf.textContent = text;
  if (beschriftung) knopf.setAttribute("aria-label", beschriftung);
  knopf.addEventListener("click", tu);
  return knopf;
}
