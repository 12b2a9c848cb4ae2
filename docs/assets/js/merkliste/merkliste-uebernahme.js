/** <merkliste-uebernahme data-wurzel=".." hidden>: a link brought cases along; puts them on the Merkliste.
 *
 * An empty list takes them at once, one with entries only after a yes; unknown cases are named. Needs inside
 * (overrides/bausteine/uebernahme.html): .linkmeldung (live region), .frage with .was, .faelle, .veranstaltung (a label with a
 * checkbox) and the buttons .ja, .nein, .zurueck; on the page select[name=handlungsfeld] with all fields. */
import { baue } from "../bauen.js";
import { ladeBeispiele } from "../beispieldaten.js";
import { liesLink } from "./merkliste-link.js";
import { ladeOrte } from "../kommune/ortswahl.js";
import { aendere, zustand } from "../werkstatt/werkstatt-ablage.js";
import { entferne, idee, merke, mitVeranstaltung, sichtbare } from "../werkstatt/werkstatt-zustand.js";

export class MerklisteUebernahme extends HTMLElement {
  #hoert;
  #angebot; // { neu: [{id, titel, ort}], da: number, fehlt: [slug], veranstaltung: {...} }
  #vorher; // what "Rückgängig" goes back to

  connectedCallback() {
    const { signal } = (this.#hoert = new AbortController());
    const link = liesLink(location.search);
    if (!link) return;
    const hoere = (stelle, tu) => this.querySelector(stelle).addEventListener("click", tu, { signal });
    hoere(".ja", () => this.#uebernimm());
    hoere(".nein", () => this.#schliesse("Die Beispiele aus dem Link sind nicht übernommen. Ihre Merkliste ist, wie sie war."));
    hoere(".zurueck", () => this.#nimmZurueck());
    this.hidden = false;
    this.#pruefe(link, signal);
  }

  disconnectedCallback() {
    this.#hoert.abort();
  }

  async #pruefe(link, signal) {
    const wurzel = new URL(`${this.dataset.wurzel}/`, document.baseURI);
    this.#melde("Die Beispiele aus dem Link werden geladen …");
    try {
      const [faelle, kommune] = await Promise.all([ladeBeispiele(wurzel, link.slugs), findeKommune(wurzel, link.kommune)]);
      if (signal.aborted) return;
      this.#angebot = angebot(link, faelle, kommune);
    } catch {
      this.#melde("Die Beispiele aus dem Link lassen sich gerade nicht laden. Ihre Merkliste ist, wie sie war. Laden Sie die Seite bitte noch einmal.");
      return;
    }
    const { neu, veranstaltung } = this.#angebot;
    if (!neu.length && !Object.keys(veranstaltung).length) this.#schliesse(["Aus dem Link kommt nichts dazu.", ...this.#hinweise()].join(" "));
    else if (!sichtbare(zustand()).length && !Object.keys(veranstaltung).some((name) => zustand().veranstaltung[name])) this.#uebernimm();
    else this.#frage();
  }

  #frage() {
    const { neu, veranstaltung } = this.#angebot;
    const n = neu.length;
    this.#melde(this.#hinweise().join(" "));
    this.querySelector(".was").textContent = n
      ? `Der Link bringt ${beispiele(n)} mit. Auf Ihre Merkliste setzen?`
      : "Der Link nennt eine Veranstaltung. Übernehmen?";
    this.querySelector(".faelle").replaceChildren(...neu.map(({ titel, ort }) => baue("li", {}, ort ? `${titel} (${ort})` : titel)));
    const teil = this.querySelector(".veranstaltung");
    teil.hidden = !Object.keys(veranstaltung).length;
    teil.querySelector("span").textContent = `Auch übernehmen: ${inWorten(veranstaltung)}`;
    this.querySelector(".frage").hidden = false;
    this.querySelector(".was").focus();
  }

  #uebernimm() {
    const { neu, veranstaltung } = this.#angebot;
    const kreuz = this.querySelector(".veranstaltung input");
    const zeit = new Date().toISOString();
    this.#vorher = zustand().veranstaltung;
    aendere((z) => {
      const mit = neu.reduce((stand, fall) => merke(stand, fall, zeit), z);
      return kreuz.checked ? mitVeranstaltung(mit, veranstaltung) : mit;
    });
    const dazu = neu.length ? `${beispiele(neu.length)} aus dem Link ${neu.length === 1 ? "steht" : "stehen"} jetzt auf Ihrer Merkliste.` : "Übernommen.";
    this.#schliesse([dazu, ...this.#hinweise()].join(" "));
    this.querySelector(".zurueck").hidden = false;
  }

  #nimmZurueck() {
    const zeit = new Date().toISOString();
    aendere((z) => mitVeranstaltung(this.#angebot.neu.reduce((stand, { id }) => entferne(stand, id, zeit), z), this.#vorher));
    this.querySelector(".zurueck").hidden = true;
    this.#melde("Zurückgenommen. Ihre Merkliste ist, wie sie war.");
    this.querySelector(".linkmeldung").focus();
  }

  #hinweise() {
    const { da, fehlt, unklar } = this.#angebot;
    return [
      da && `${beispiele(da)} ${da === 1 ? "steht" : "stehen"} schon darauf.`,
      fehlt.length && `Hier unbekannt und nicht übernommen: ${fehlt.join(", ")}.`,
      ...unklar,
    ].filter(Boolean);
  }

  /** What the link asked for is answered; a reload must not ask again. */
  #schliesse(text) {
    const fokus = this.querySelector(".frage").contains(document.activeElement);
    this.querySelector(".frage").hidden = true;
    history.replaceState(history.state, "", location.pathname + location.hash);
    this.#melde(text);
    if (fokus) this.querySelector(".linkmeldung").focus();
  }

  #melde(text) {
    this.querySelector(".linkmeldung").textContent = text;
  }
}

function angebot(link, faelle, kommune) {
  const z = zustand();
  const gibt = [...faelle].filter(([, fall]) => fall).map(([id, { titel, ort }]) => ({ id, titel, ort }));
  const neu = gibt.filter(({ id }) => !idee(z, id) || idee(z, id).entfernt);
  const feld = document.querySelector(`select[name=handlungsfeld] option[value="${CSS.escape(link.feld)}"]`);
  const mit = { titel: link.titel, handlungsfeld: feld?.value ?? "", kommune };
  const anders = ([name, wert]) => wert && JSON.stringify(wert) !== JSON.stringify(z.veranstaltung[name]);
  return {
    neu,
    da: gibt.length - neu.length,
    fehlt: link.slugs.filter((slug) => !faelle.get(slug)),
    unklar: [link.feld && !feld && `Das Handlungsfeld „${link.feld}“ gibt es hier nicht.`, link.kommune && !kommune && `Eine Kommune mit dem Schlüssel „${link.kommune}“ steht nicht im Verzeichnis.`],
    veranstaltung: Object.fromEntries(Object.entries(mit).filter(anders)),
  };
}

async function findeKommune(wurzel, schluessel) {
  if (!schluessel) return null;
  const ort = (await ladeOrte(new URL("assets/daten/register.json", wurzel).href)).find((o) => o.schluessel === schluessel);
  return ort ? { schluessel, name: ort.name, einwohner: ort.einwohner } : null;
}

function inWorten({ titel, handlungsfeld, kommune }) {
  const feld = handlungsfeld && document.querySelector(`select[name=handlungsfeld] option[value="${handlungsfeld}"]`)?.textContent;
  return [titel && `Titel „${titel}“`, feld && `Handlungsfeld ${feld}`, kommune && `Kommune ${kommune.name}`].filter(Boolean).join(", ");
}

const beispiele = (n) => (n === 1 ? "1 Beispiel" : `${n} Beispiele`);

customElements.get("merkliste-uebernahme") ?? customElements.define("merkliste-uebernahme", MerklisteUebernahme);
