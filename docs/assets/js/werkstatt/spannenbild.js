/** A range as a small picture: a bar from the smallest to the largest ratio, a numbered dot for each case. The numbers are those
 * of the table beside it, so it is one image to screen readers. */
const SVG = "http://www.w3.org/2000/svg";
const BREITE = 360; // small, so that its numbers can be read on a phone
const RAND = 14;
const ABSTAND = 26; // closer dots are drawn one above the other

/** `zahlen`: { nummer, wert } of each case, `text`: what the picture shows in words. */
export function spannenbild(zahlen, text) {
  const hoechster = Math.max(...zahlen.map(({ wert }) => wert));
  const x = (wert) => RAND + (wert / hoechster) * (BREITE - 2 * RAND);
  const punkte = gestapelt([...zahlen].sort((a, b) => a.wert - b.wert).map(({ nummer, wert }) => ({ nummer, x: x(wert) })));
  const hoehe = 40 + Math.max(...punkte.map(({ stufe }) => stufe)) * ABSTAND;
  const achse = hoehe - 20;
  const svg = teil("svg", { class: "spannenbild", viewBox: `0 0 ${BREITE} ${hoehe}`, role: "img", "aria-label": text });
  svg.append(
    teil("line", { class: "achse", x1: RAND, x2: BREITE - RAND, y1: achse, y2: achse }),
    teil("line", { class: "null", x1: RAND, x2: RAND, y1: achse - 6, y2: achse + 6 }),
    teil("line", { class: "spanne", x1: punkte[0].x, x2: punkte.at(-1).x, y1: achse, y2: achse }),
    ...punkte.flatMap(({ nummer, x: mitte, stufe }) => [
      teil("circle", { cx: mitte, cy: achse - stufe * ABSTAND, r: 12 }),
      teil("text", { x: mitte, y: achse - stufe * ABSTAND + 5, "text-anchor": "middle" }, nummer),
    ]),
  );
  return svg;
}

/** Dots from left to right; `stufe` counts up where one would cover its neighbour. */
function gestapelt(punkte) {
  const rechts = []; // the last dot of each level
  return punkte.map((punkt) => {
    let stufe = rechts.findIndex((letzter) => punkt.x - letzter >= ABSTAND);
    if (stufe < 0) stufe = rechts.length;
    rechts[stufe] = punkt.x;
    return { ...punkt, stufe };
  });
}

function teil(name, attribute, text = "") {
  const neu = document.createElementNS(SVG, name);
  for (const [schluessel, wert] of Object.entries(attribute)) neu.setAttribute(schluessel, wert);
  neu.textContent = text;
  return neu;
}
