/** ZIP archives, as Word files are ones. No DOM.
 *
 * `zip(dateien, zeit)`: dateien = [[name, text or Uint8Array]], in this order; zeit = the Date that all entries carry.
 * Returns the bytes. Where the browser cannot compress, the entries are stored as they are. */

const TABELLE = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let k = 0; k < 8; k++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n >>> 0;
});

export function crc32(bytes) {
  let summe = 0xffffffff;
  for (const byte of bytes) summe = TABELLE[(summe ^ byte) & 0xff] ^ (summe >>> 8);
  return (summe ^ 0xffffffff) >>> 0;
}

const KOPF = 0x04034b50;
const VERZEICHNIS = 0x02014b50;
const ENDE = 0x06054b50;
const FASSUNG = 20; // 2.0: what folders and deflate need
const NAMEN_IN_UTF8 = 0x0800;

export async function zip(dateien, zeit) {
  const [uhr, tag] = dosZeit(zeit);
  const teile = [];
  const verzeichnis = [];
  let ort = 0;
  for (const [name, inhalt] of dateien) {
    const roh = typeof inhalt === "string" ? new TextEncoder().encode(inhalt) : inhalt;
    const gepackt = await packe(roh);
    const verfahren = gepackt ? 8 : 0;
    const daten = gepackt ?? roh;
    const kennung = new TextEncoder().encode(name);
    const angaben = [
      [2, NAMEN_IN_UTF8], [2, verfahren], [2, uhr], [2, tag], [4, crc32(roh)], [4, daten.length], [4, roh.length],
      [2, kennung.length], [2, 0],
    ];
    const kopf = folge([4, KOPF], [2, FASSUNG], ...angaben);
    verzeichnis.push(folge([4, VERZEICHNIS], [2, FASSUNG], [2, FASSUNG], ...angaben, [2, 0], [2, 0], [2, 0], [4, 0], [4, ort]), kennung);
    teile.push(kopf, kennung, daten);
    ort += kopf.length + kennung.length + daten.length;
  }
  const laenge = verzeichnis.reduce((summe, teil) => summe + teil.length, 0);
  const anzahl = dateien.length;
  const ende = folge([4, ENDE], [2, 0], [2, 0], [2, anzahl], [2, anzahl], [4, laenge], [4, ort], [2, 0]);
  return aneinander([...teile, ...verzeichnis, ende]);
}

/** The bytes compressed, or null where that gains nothing or the browser cannot. */
async function packe(bytes) {
  let strom;
  try {
    strom = new CompressionStream("deflate-raw");
  } catch {
    return null;
  }
  const gepackt = new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(strom)).arrayBuffer());
  return gepackt.length < bytes.length ? gepackt : null;
}

/** Numbers as bytes, the lowest first: [[width, number]]. */
function folge(...zahlen) {
  const bytes = new Uint8Array(zahlen.reduce((summe, [breite]) => summe + breite, 0));
  let ort = 0;
  for (const [breite, zahl] of zahlen) {
    for (let i = 0; i < breite; i++) bytes[ort++] = (zahl >>> (8 * i)) & 0xff;
  }
  return bytes;
}

function aneinander(teile) {
  const alles = new Uint8Array(teile.reduce((summe, teil) => summe + teil.length, 0));
  let ort = 0;
  for (const teil of teile) {
    alles.set(teil, ort);
    ort += teil.length;
  }
  return alles;
}

/** Time and day as DOS wrote them: two seconds are the smallest step, 1980 is the first year. */
function dosZeit(zeit) {
  return [
    (zeit.getHours() << 11) | (zeit.getMinutes() << 5) | (zeit.getSeconds() >> 1),
    (Math.max(0, zeit.getFullYear() - 1980) << 9) | ((zeit.getMonth() + 1) << 5) | zeit.getDate(),
  ];
}
