/** What a moved or removed source means for the numbers that point to it. Pure functions over the content of a case. */

/** Old number -> new one for sources that were in the order `vorher` and are now in the order `nachher` (any values that
 * can be told apart); a removed one gets 0. */
export function abbildung(vorher, nachher) {
  return new Map(vorher.map((quelle, n) => [n + 1, nachher.indexOf(quelle) + 1]));
}

/** The content with every `quelle` and every [n] in its texts changed after `neu` (a Map); what pointed to a removed source
 * points nowhere. The list of sources itself is left alone. */
export function umnummeriert(inhalt, neu) {
  return Object.fromEntries(Object.entries(inhalt).map(([feld, wert]) => [feld, feld === "quellen" ? wert : angepasst(feld, wert, neu)]));
}

function angepasst(feld, wert, neu) {
  if (Array.isArray(wert)) return wert.map((teil) => angepasst(feld, teil, neu));
  if (wert && typeof wert === "object") return Object.fromEntries(Object.entries(wert).map(([name, teil]) => [name, angepasst(name, teil, neu)]));
  if (feld === "quelle") {
    const nummer = neu.get(Number(wert));
    return nummer === undefined ? wert : nummer ? String(nummer) : "";
  }
  return String(wert).replace(/( ?)\[(\d{1,3})\]/g, (ganz, davor, n) => {
    const nummer = neu.get(Number(n));
    return nummer === undefined ? ganz : nummer ? `${davor}[${nummer}]` : "";
  });
}
