/** <werkstatt-meldungen>: says when the work cannot be stored or was damaged, and offers to save it as a file.
 *
 * Needs inside (overrides/bausteine/werkstatt/meldungen.html): .speichermeldung (alert), .sichern with a button, .beiseite
 * with ul, .meldungsstatus (live region). */
import { baue } from "../bauen.js";
import { speichere } from "../dateien/speichern.js";
import { sichereDatei } from "./werkstatt-datei.js";
import { beiseite, beobachteMeldungen, verwirf, zustand } from "./werkstatt-ablage.js";

const GENANNTE = 5;

export class WerkstattMeldungen extends HTMLElement {
  #hoert;

  connectedCallback() {
    const { signal } = (this.#hoert = new AbortController());
    this.querySelector(".sichern button").addEventListener("click", () => this.#sage(`Gespeichert als ${sichereDatei(zustand())}.`), { signal });
    this.querySelector(".beiseite ul").addEventListener("click", (e) => this.#behandle(e.target.closest("button")), { signal });
    beobachteMeldungen((meldung) => this.#zeige(meldung), signal);
  }

  disconnectedCallback() {
    this.#hoert.abort();
  }

  #zeige(meldung) {
    const teile = meldung ? [baue("p", {}, meldung.text), einzelheiten(meldung.einzelheiten)].filter(Boolean) : [];
    const kasten = this.querySelector(".speichermeldung");
    kasten.classList.toggle("fehler", teile.length > 0);
    kasten.replaceChildren(...teile);
    this.querySelector(".sichern").hidden = !meldung;
    this.#zeigeBeiseite();
  }

  #zeigeBeiseite() {
    const staende = beiseite();
    this.querySelector(".beiseite").hidden = !staende.length;
    this.querySelector(".beiseite ul").replaceChildren(...staende.map(({ name, text }) => {
      const groesse = `Stand mit ${text.length.toLocaleString("de-DE")} Zeichen `;
      const knopf = (tut, wort) => baue("button", { class: "merken", type: "button", "data-name": name, "data-tut": tut }, wort);
      return baue("li", {}, groesse, knopf("sichere", "Als Datei sichern"), " ", knopf("verwirf", "Endgültig löschen"));
    }));
  }

  #behandle(knopf) {
    if (!knopf) return;
    const { name, tut } = knopf.dataset;
    const stand = beiseite().find((s) => s.name === name);
    if (tut === "sichere") {
      speichere(`${name}.json`, stand.text, "application/json");
      this.#sage(`Gespeichert als ${name}.json.`);
    } else if (window.confirm("Diesen Stand endgültig löschen? Das lässt sich nicht rückgängig machen.")) {
      verwirf(name);
      this.#zeigeBeiseite();
      this.#sage("Der beiseitegelegte Stand ist gelöscht.");
    }
  }

  #sage(text) {
    this.querySelector(".meldungsstatus").textContent = text;
  }
}

function einzelheiten(stellen) {
  if (!stellen.length) return null;
  const mehr = stellen.length - GENANNTE;
  return baue("ul", {}, ...stellen.slice(0, GENANNTE).map((stelle) => baue("li", {}, stelle)), ...(mehr > 0 ? [baue("li", {}, `und ${mehr} weitere Stellen`)] : []));
}

customElements.get("werkstatt-meldungen") ?? customElements.define("werkstatt-meldungen", WerkstattMeldungen);
