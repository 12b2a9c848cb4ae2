/** Order a list by dragging, with mouse, pen or finger. Keys need buttons of their own.
 *
 * `ziehbar(liste, griff, fertig, signal)`: entries of `liste` are dragged at what `griff` selects in them (touch-action: none
 * in the style sheet); `fertig(eintrag, platz)` is called where the place changed. Escape puts the entry back. */
const RAND = 60; // px from the edge of the window where it scrolls along
const SCHRITT = 14;

export function ziehbar(liste, griff, fertig, signal) {
  liste.addEventListener("pointerdown", (e) => {
    const ort = e.target.closest(griff);
    if (ort && liste.contains(ort) && e.button === 0) beginne(liste, ort, e, fertig);
  }, { signal });
}

function beginne(liste, griff, start, fertig) {
  start.preventDefault();
  const eintrag = griff.closest("li");
  const vorher = eintrag.nextElementSibling;
  const anfang = platz(eintrag);
  const zug = new AbortController();
  const { signal } = zug;
  let hoehe = start.clientY;
  griff.setPointerCapture(start.pointerId);
  eintrag.classList.add("gezogen");
  const roller = setInterval(() => {
    const richtung = hoehe < RAND ? -1 : Number(hoehe > innerHeight - RAND);
    if (!richtung) return;
    scrollBy(0, richtung * SCHRITT);
    stelle(liste, eintrag, hoehe);
  }, 16);
  const ende = (gilt) => {
    zug.abort();
    clearInterval(roller);
    eintrag.classList.remove("gezogen");
    if (!gilt) liste.insertBefore(eintrag, vorher);
    else if (platz(eintrag) !== anfang) fertig(eintrag, platz(eintrag));
  };
  griff.addEventListener("pointermove", (e) => stelle(liste, eintrag, (hoehe = e.clientY)), { signal });
  griff.addEventListener("pointerup", () => ende(true), { signal });
  griff.addEventListener("pointercancel", () => ende(false), { signal });
  document.addEventListener("keydown", (e) => e.key === "Escape" && ende(false), { signal });
}

const platz = (eintrag) => [...eintrag.parentElement.children].indexOf(eintrag);

/** Puts the neighbours whose middle the pointer has passed to the other side; the entry itself must stay in the document,
 * else it would let go of the pointer. */
function stelle(liste, eintrag, hoehe) {
  const mitte = (nachbar) => {
    const { top, height } = nachbar.getBoundingClientRect();
    return top + height / 2;
  };
  while (eintrag.previousElementSibling && hoehe < mitte(eintrag.previousElementSibling)) {
    liste.insertBefore(eintrag.previousElementSibling, eintrag.nextElementSibling);
  }
  while (eintrag.nextElementSibling && hoehe > mitte(eintrag.nextElementSibling)) {
    liste.insertBefore(eintrag.nextElementSibling, eintrag);
  }
}
