/** One entry of the Merkliste, with the markup of template.eintrag in overrides/seiten/merkliste.html. */
import { eigener } from "../werkstatt/werkstatt-zustand.js";

const LANGE_LISTE = 8; // from here on a way to the top saves many steps

export function neuerEintrag(vorlage, { id, titel, ort }, wurzel) {
  const eintrag = vorlage.content.firstElementChild.cloneNode(true);
  eintrag.dataset.id = id;
  const eigen = id.startsWith("eigen-");
  const name = eintrag.querySelector(".titel");
  const link = name.querySelector("a");
  if (eigen) name.textContent = titel;
  else {
    link.textContent = titel;
    link.href = new URL(`beispiele/${id}/`, wurzel);
  }
  eintrag.querySelector(".ort").textContent = eigen ? "eigene Idee" : ort;
  eintrag.querySelector(".durchspielen").href = new URL(`simulationslabor/werkstatt/#durchspielen/${id}`, wurzel);
  for (const teil of eintrag.querySelectorAll("button, .durchspielen")) sageNamen(teil, titel);
  eintrag.querySelector("textarea").setAttribute("aria-label", `Notiz: ${titel}`);
  return eintrag;
}

/** `stelle` from 0; `tippend`: what stands in the field is newer than the state. */
export function fuelleEintrag(eintrag, z, i, { stelle, anzahl, tippend }) {
  const { notiz } = eigener(z, i.id);
  const feld = eintrag.querySelector("textarea");
  if (!tippend && feld.value !== notiz) feld.value = notiz;
  eintrag.querySelector(".notiz-druck").textContent = notiz;
  const knopf = (richtung) => eintrag.querySelector(`[data-richtung=${richtung}]`);
  knopf("anfang").hidden = anzahl < LANGE_LISTE;
  knopf("anfang").disabled = knopf("hoch").disabled = stelle === 0;
  knopf("runter").disabled = stelle === anzahl - 1;
}

/** Buttons of the same words say, to those who only hear them, which idea they are for. */
export function sageNamen(teil, titel) {
  teil.setAttribute("aria-label", `${teil.textContent.trim()}: ${titel}`);
}
