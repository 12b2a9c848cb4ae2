/** Who made a Fahrplan, when, and where its cases are to be read. Pure, no DOM.
 *
 * `rahmen(zustand, wurzel, erstellt)` -> { titel, kommune, gruppe, erstellt, zeile, adresse: (id) -> page of the case or "" } */

export function rahmen({ veranstaltung, gruppe }, wurzel, erstellt) {
  const kommune = veranstaltung.kommune?.name ?? "";
  const stand = erstellt.toLocaleDateString("de-DE", { day: "2-digit", month: "2-digit", year: "numeric" });
  return {
    titel: ["Umsetzungsfahrplan", veranstaltung.titel || kommune].filter(Boolean).join(": "),
    kommune,
    gruppe,
    erstellt,
    zeile: [kommune, gruppe, `Stand ${stand}`].filter(Boolean).join(" · "),
    adresse: (id) => (id.startsWith("eigen-") ? "" : new URL(`beispiele/${id}/`, wurzel).href),
  };
}
