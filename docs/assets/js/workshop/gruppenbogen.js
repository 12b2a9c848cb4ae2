/** The group sheet for one case, with the markup of overrides/bausteine/gruppenbogen.html. */

const LEITFRAGEN = 5; // as many as fit on the first page

/** `vorlage`: the page's <template> with an empty sheet; `fall`: the data of a case (beispiele/<slug>/werkstatt.json). */
export function baueGruppenbogen(vorlage, fall) {
  const bogen = vorlage.content.querySelector(".gruppenbogen").cloneNode(true);
  gib(bogen, ".idee", fall.titel);
  gib(bogen, ".vorbild", fall.ort);
  fuelleFragen(bogen, fall.fragen.filter((f) => f.art !== "leitfrage"));
  const leitfragen = fall.fragen.filter((f) => f.art === "leitfrage").slice(0, LEITFRAGEN);
  const teil = bogen.querySelector(".fragenblock");
  teil.hidden = leitfragen.length === 0;
  teil.querySelector("ol").replaceChildren(...leitfragen.map(({ text }) => {
    const punkt = document.createElement("li");
    const zeile = document.createElement("span");
    zeile.className = "schreibzeile";
    punkt.append(text, zeile);
    return punkt;
  }));
  return bogen;
}

function gib(bogen, stelle, text) {
  bogen.querySelector(`${stelle} .vorgabe`).textContent = text;
  bogen.querySelector(`${stelle} .schreibzeile`).remove();
}

/** The case's own questions first; the free lines below them stay. */
function fuelleFragen(bogen, fragen) {
  const zeilen = [...bogen.querySelectorAll(".ankreuzen tbody tr")];
  const koerper = zeilen[0].parentElement;
  for (const [nummer, { text }] of fragen.entries()) {
    const zeile = zeilen[nummer] ?? koerper.appendChild(zeilen[0].cloneNode(true));
    const kopf = document.createElement("th");
    kopf.scope = "row";
    kopf.textContent = text.replace(/\s*\[\d{1,2}\]/g, "");
    zeile.firstElementChild.replaceWith(kopf);
  }
}
