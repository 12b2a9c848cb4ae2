/** Calendar files (.ics, RFC 5545) of whole-day events. No DOM.
 *
 * `kalender(termine, { name, stempel })` -> text. termin: { id, tag: "2027-03-31", titel, text, ort? };
 * stempel: the Date of the export. An id stays the same over exports, so that a calendar updates instead of doubling. */

export const ICS_TYP = "text/calendar;charset=utf-8";
const HOECHSTENS = 75; // bytes in a line, RFC 5545 section 3.1

export function kalender(termine, { name, stempel }) {
  const zeit = `${stempel.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
  const zeilen = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Klimaaktive Kommune//Werkstatt//DE",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${text(name)}`,
    ...termine.flatMap((termin) => ereignis(termin, zeit)),
    "END:VCALENDAR",
  ];
  return zeilen.map((zeile) => `${falte(zeile)}\r\n`).join("");
}

function ereignis({ id, tag, titel, text: beschreibung, ort }, zeit) {
  return [
    "BEGIN:VEVENT",
    `UID:${kennung(id)}@werkstatt.invalid`,
    `DTSTAMP:${zeit}`,
    `DTSTART;VALUE=DATE:${tag.replaceAll("-", "")}`,
    `DTEND;VALUE=DATE:${folgetag(tag).replaceAll("-", "")}`,
    `SUMMARY:${text(titel)}`,
    ...(beschreibung ? [`DESCRIPTION:${text(beschreibung)}`] : []),
    ...(ort ? [`LOCATION:${text(ort)}`] : []),
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

/** The end of a whole-day event is the day after it (section 3.6.1). */
function folgetag(tag) {
  const datum = new Date(`${tag}T00:00:00Z`);
  datum.setUTCDate(datum.getUTCDate() + 1);
  return datum.toISOString().slice(0, 10);
}

const kennung = (id) => String(id).replace(/[^A-Za-z0-9-]/g, (zeichen) => `_${zeichen.codePointAt(0).toString(16)}`);

// Control characters but the line break are not allowed in a text (section 3.3.11).
const text = (wert) =>
  String(wert)
    .replace(/\r\n?/g, "\n")
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, " ")
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");

/** Lines longer than 75 bytes go on in the next, after a blank; no character is cut apart. */
function falte(zeile) {
  const teile = [];
  let [teil, bytes] = ["", 0];
  for (const zeichen of zeile) {
    const breite = new TextEncoder().encode(zeichen).length;
    if (bytes + breite > HOECHSTENS) {
      teile.push(teil);
      [teil, bytes] = [" ", 1];
    }
    teil += zeichen;
    bytes += breite;
  }
  return [...teile, teil].join("\r\n");
}
