/** The finder's views: the hits as cards or as rows of the table, and what of the page belongs to the chosen view. */
import { baueKarte } from "./finder-karten.js";
import { baueZeile, groesste, zeigeOrdnung } from "./finder-tabelle.js";

/** Show `treffer` ([{ position, karte }]) in the view of the state; gives their elements in the same order. */
export function zeigeAnsicht(finder, index, { ansicht, sortierung }, treffer) {
  const tabelle = finder.querySelector(".tabelle");
  const alsTabelle = ansicht === "tabelle" && index.kosten; // cards where the table's order could not be loaded
  const hoechste = alsTabelle && groesste(index, finder.treffer);
  const vorlage = finder.querySelector(alsTabelle ? "template.zeile" : "template.karte");
  const teile = treffer.map(({ position, karte }) =>
    alsTabelle
      ? baueZeile(vorlage, karte, finder.wurzel, index, position, hoechste)
      : baueKarte(vorlage, karte, finder.wurzel),
  );
  finder.querySelector("ol.treffer").replaceChildren(...(alsTabelle ? [] : teile));
  tabelle.tBodies[0].replaceChildren(...(alsTabelle ? teile : []));
  zeigeOrdnung(tabelle, sortierung);
  const wahl = finder.querySelector("select");
  wahl.value = sortierung;
  if (wahl.selectedIndex < 0) wahl.value = ""; // sorted by a column that the list does not offer
  const gezeigt = alsTabelle || ansicht !== "tabelle" ? ansicht : "liste";
  for (const teil of finder.querySelectorAll("[data-nur]")) teil.hidden = !teil.dataset.nur.split(" ").includes(gezeigt);
  for (const knopf of finder.querySelectorAll("[data-ansicht]")) {
    knopf.setAttribute("aria-pressed", knopf.dataset.ansicht === gezeigt);
  }
  return teile;
}
