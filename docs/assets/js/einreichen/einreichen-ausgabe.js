/** The end of the form: what is open, what changed, and the ways to hand the file over. Used by einreichen.js.
 *
 * Needs in `wirt` (overrides/seiten/einreichen.html): .ausgabe with the parts data-teil=bilanz, aenderungen, datei, antwort,
 * spaeter, .dateitext, and buttons data-tun=vorschlagen, herunterladen, kopieren, mailen as far as the site offers them. */
import { aenderungen } from "./einreichen-aenderungen.js";
import { slug } from "./einreichen-adresse.js";
import { neu } from "./einreichen-bauen.js";
import { benenne } from "./einreichen-namen.js";
import { verweis } from "./einreichen-schritte.js";
import { mail, neueDatei } from "./einreichen-vorschlagen.js";
import { ohneLeere, schreibe } from "./einreichen-yaml.js";
import { speichere } from "../dateien/speichern.js";

export class Ausgabe {
  #wirt;
  #lage; // { formular, vorlage, fall, springe }
  #inhalt = {};
  #fehler = [];
  #geaendert = []; // against the case under correction

  constructor(wirt, lage) {
    this.#wirt = wirt;
    this.#lage = lage;
    const tu = { vorschlagen: () => this.#schlageVor(), herunterladen: () => this.#ladeHerunter(), kopieren: () => this.#kopiere(), mailen: () => this.#maile() };
    for (const [name, was] of Object.entries(tu)) wirt.querySelector(`[data-tun=${name}]`)?.addEventListener("click", was, { signal: lage.signal });
    const spaeter = lage.formular.spaeter ?? [];
    if (spaeter.length) {
      this.#teil("spaeter").append(neu("details", {}, neu("summary", {}, "Was erst nach dem Vorschlagen geprüft wird"),
        neu("ul", { class: "klein" }, spaeter.map(({ grund, warum }) => neu("li", {}, [grund, warum].filter(Boolean).join(" "))))));
    }
  }

  #teil(name) {
    return this.#wirt.querySelector(`.ausgabe [data-teil=${name}]`);
  }

  get #name() {
    const { fall, formular } = this.#lage;
    const ort = this.#inhalt.kommunen?.[0] ?? "";
    const aus = slug(ort.name ?? ort.verbund ?? ort, this.#inhalt.titel ?? "", formular.laengsterDateiname);
    return `${fall ?? (aus || "neues-beispiel")}.yml`;
  }

  get #text() {
    return schreibe(this.#inhalt, this.#lage.formular.yaml);
  }

  zeige(inhalt, befunde) {
    this.#inhalt = inhalt;
    this.#fehler = befunde.filter(({ stufe }) => stufe === "Fehler");
    const hinweise = befunde.filter(({ stufe }) => stufe !== "Fehler");
    const { vorlage, formular } = this.#lage;
    this.#geaendert = vorlage ? aenderungen(ohneLeere(vorlage), inhalt) : [];
    this.#teil("bilanz").replaceChildren(...this.#bilanz(hinweise));
    this.#teil("aenderungen").hidden = !this.#geaendert.length;
    this.#teil("aenderungen").replaceChildren(neu("h4", {}, "Was Sie ändern"), neu("dl", { class: "aenderungen" },
      this.#geaendert.flatMap(({ pfad, vorher, nachher }) => [neu("dt", {}, benenne(pfad, formular)),
        vorher && neu("dd", {}, neu("span", { class: "nur-vorlesen" }, "bisher: "), neu("del", {}, vorher)),
        nachher && neu("dd", {}, neu("span", { class: "nur-vorlesen" }, "neu: "), neu("ins", {}, nachher))].filter(Boolean))));
    this.#teil("datei").textContent = `Die Datei heißt ${this.#name}${this.#lage.fall ? "." : "; daraus wird die Adresse der Seite."}`;
    this.#wirt.querySelector(".dateitext").textContent = this.#text;
  }

  #bilanz(hinweise) {
    const liste = (befunde) => neu("ul", {}, befunde.map((b) => verweis({ ...b, text: [b.text, b.abhilfe].filter(Boolean).join(" ") }, () => this.#lage.springe(b.teil))));
    const n = this.#fehler.length;
    const kopf = n === 1 ? "Eine Angabe ist noch offen" : `${n} Angaben sind noch offen`;
    const fertig = this.#lage.vorlage && !this.#geaendert.length ? "Sie haben noch nichts geändert." : "Alles Nötige ist da, und die Prüfung findet keinen Fehler.";
    const neuPruefen = this.#geaendert.length && !this.#geaendert.some(({ pfad }) => pfad[0] === "geprueft")
      ? neu("p", { class: "hinweis" }, "Haben Sie alle Angaben neu mit den Quellen verglichen? Dann setzen Sie auch „Geprüft am“ auf heute.") : null;
    return [
      n ? neu("div", { class: "fehler", tabindex: "-1" }, neu("h4", {}, kopf), liste(this.#fehler)) : neu("p", { class: "hinweis gut" }, fertig),
      neuPruefen,
      hinweise.length ? neu("details", { class: "hinweise" }, neu("summary", {}, hinweise.length === 1 ? "Ein Vorschlag, freiwillig" : `${hinweise.length} Vorschläge, freiwillig`), liste(hinweise)) : null,
    ].filter(Boolean);
  }

  async #schlageVor() {
    if (this.#fehler.length) {
      this.#antworte("Es sind noch Angaben offen; die Liste darüber führt in die Felder. Die Datei können Sie trotzdem schon herunterladen.");
      return this.#teil("bilanz").querySelector(".fehler").focus();
    }
    const { neueDatei: neu_, bearbeiten } = this.#wirt.dataset;
    if (!this.#lage.fall) {
      const { href, mitText } = neueDatei(neu_, this.#name, this.#text);
      if (!mitText && !(await this.#inDieAblage())) return;
      window.open(href, "_blank", "noopener");
      return this.#antworteMitLink(href, mitText
        ? "GitHub öffnet sich in einem neuen Fenster mit Ihrem Text. Wählen Sie dort „Commit changes“."
        : "Der Text ist für die Adresse zu lang und liegt jetzt in der Zwischenablage. GitHub öffnet sich in einem neuen Fenster: Fügen Sie ihn dort ein (Strg+V) und wählen Sie „Commit changes“.");
    }
    if (!(await this.#inDieAblage())) return;
    const datei = `${bearbeiten}/${encodeURIComponent(this.#lage.fall)}.yml`;
    window.open(datei, "_blank", "noopener");
    this.#antworteMitLink(datei, "Der neue Text liegt in der Zwischenablage. GitHub öffnet die Datei in einem neuen Fenster: Markieren Sie dort alles (Strg+A), fügen Sie den neuen Text ein (Strg+V) und wählen Sie „Commit changes“.");
  }

  async #inDieAblage() {
    try {
      await navigator.clipboard.writeText(this.#text);
      return true;
    } catch {
      const feld = this.#wirt.querySelector(".dateitext");
      feld.closest("details").open = true;
      getSelection().selectAllChildren(feld);
      this.#antworte("Kopieren ist hier nicht erlaubt. Der Text ist markiert: Drücken Sie Strg+C und wählen Sie dann den Knopf noch einmal, oder laden Sie die Datei herunter.");
      return false;
    }
  }

  async #kopiere() {
    if (await this.#inDieAblage()) this.#antworte("Der Inhalt der Datei ist kopiert.");
  }

  #ladeHerunter() {
    speichere(this.#name, this.#text, "application/yaml;charset=utf-8");
    this.#antworte(`Gespeichert als ${this.#name}.`);
  }

  #maile() {
    const { href, mitText } = mail(this.#wirt.dataset.email, this.#inhalt.titel ?? "", this.#name, this.#text);
    if (!mitText) speichere(this.#name, this.#text, "application/yaml;charset=utf-8");
    location.href = href;
    this.#antworte(mitText
      ? "Ihr E-Mail-Programm öffnet sich mit dem Text. Öffnet sich nichts, laden Sie die Datei herunter und hängen Sie sie an."
      : `Die Datei ${this.#name} ist gespeichert. Hängen Sie sie an die E-Mail an, die sich jetzt öffnet.`);
  }

  /** Some browsers refuse to open a window after a pause; the link does the same. */
  #antworteMitLink(href, text) {
    this.#teil("antwort").replaceChildren(text, " ", neu("a", { href, target: "_blank", rel: "noopener" }, "Öffnet sich nichts? GitHub öffnen"));
  }

  #antworte(text) {
    this.#teil("antwort").textContent = text;
  }
}
