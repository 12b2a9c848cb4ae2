/* Several copies of the Werkstatt work, fork, merge and reload at random. Gives what was lost and which laws of merging failed.
 *
 * Every value is written once, so it can be searched for. A copy knows which values exist (`alle`) and which of them their
 * own author has replaced since (`ueberholt`); the rest must be found in its state at any time. */
async ({ samen, schritte }) => {
  const z = await import("../assets/js/werkstatt/werkstatt-zustand.js");
  const { entscheide, vereinige } = await import("../assets/js/werkstatt/werkstatt-zusammen.js");
  let stand = samen;
  const zufall = (n) => { // mulberry32
    stand = (stand + 0x6d2b79f5) | 0;
    let t = Math.imul(stand ^ (stand >>> 15), 1 | stand);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % n;
  };
  const eines = (liste) => liste[zufall(liste.length)];
  let uhr = Date.UTC(2026, 2, 1);
  const zeit = () => new Date((uhr += zufall(3) * 500)).toISOString(); // now and then no time passes at all
  let nummer = 0;
  const kennung = () => `g${++nummer}`;
  const wert = () => `w${++nummer}w`;
  const kopien = [];
  const neu = (zustand, von) => kopien.push({ zustand, alle: new Set(von?.alle), ueberholt: new Set(von?.ueberholt), ideen: new Set(von?.ideen), eigene: new Map(von?.eigene) });
  for (let i = 0; i < 3; i++) neu(z.leer(kennung()));
  const felder = ["notiz", "blatt.ziel", "blatt.risiken", "check.v-1", "check.v-2", "schritte"];
  const alsAenderung = (feld, text) => {
    const [teil, name] = feld.split(".");
    if (feld === "notiz") return { notiz: text };
    if (feld === "schritte") return { schritte: [{ was: text, wer: "", quartal: "2027-Q1", beschluss: "" }] };
    return { [teil]: { [name]: teil === "check" ? { antwort: "ja", notiz: text } : text } };
  };
  const verloren = [];
  const pruefe = (k, tat) => {
    const text = JSON.stringify(k.zustand);
    for (const w of k.alle) if (!k.ueberholt.has(w) && !text.includes(`"${w}"`)) verloren.push(`${tat}: ${w}`);
    for (const id of k.ideen) if (!z.idee(k.zustand, id)) verloren.push(`${tat}: idea ${id}`);
  };
  const taten = {
    merke: (k) => {
      const id = eines(["a", "b", "c", "d", "eigen-1"]);
      k.zustand = z.merke(k.zustand, { id, titel: `T ${id}`, ort: "O" }, zeit());
      k.ideen.add(id);
    },
    entferne: (k) => { k.zustand = z.entferne(k.zustand, eines(["a", "b", "c"]), zeit()); },
    stelleHer: (k) => { k.zustand = z.stelleHer(k.zustand, eines(["a", "b", "c"])); },
    ordne: (k) => { k.zustand = z.ordne(k.zustand, eines(["a", "b", "c", "d"]), zufall(5)); },
    nenne: (k) => { k.zustand = z.mitGruppe(k.zustand, `Gruppe ${zufall(3)}`, zeit()); },
    entscheide: (k) => { k.zustand = entscheide(k.zustand, eines(["a", "b"]), "ziel", eines(["", k.zustand.geraet, "g1", "g2"]), zeit()); },
    schreibe: (k) => {
      const id = eines(["a", "b", "c", "d"]);
      if (!z.idee(k.zustand, id)) return;
      const [feld, text] = [eines(felder), wert()];
      k.zustand = z.mitBeitrag(k.zustand, id, alsAenderung(feld, text), zeit());
      const alt = k.eigene.get(id + feld);
      if (alt) k.ueberholt.add(alt);
      k.eigene.set(id + feld, text);
      k.alle.add(text);
    },
    lade: (k) => {
      const { zustand, meldungen } = z.pruefe(JSON.parse(JSON.stringify(k.zustand)));
      if (meldungen.length) verloren.push(`reload: ${meldungen[0]}`);
      else k.zustand = zustand;
    },
    muell: (k) => {
      const unfug = eines([null, 7, "x", [], {}, { format: "praxis-werkstatt" }, { ...k.zustand, version: 99 }, { ...k.zustand, ideen: 5 }]);
      if (z.pruefe(unfug).zustand) verloren.push("garbage was taken for a state");
    },
    vereinige: (k) => {
      const b = eines(kopien);
      k.zustand = vereinige(k.zustand, b.zustand).zustand;
      for (const menge of ["alle", "ueberholt", "ideen"]) for (const w of b[menge]) k[menge].add(w);
    },
    oeffne: (k) => { // the file of another copy on a device of its own
      if (kopien.length > 6) return;
      neu(z.mitGeraet(k.zustand, kennung()), k);
    },
  };
  const namen = [...Object.keys(taten), "schreibe", "schreibe", "schreibe", "merke"];
  for (let i = 0; i < schritte; i++) {
    const [k, tat] = [eines(kopien), eines(namen)];
    const vorher = JSON.stringify(kopien.map((x) => x.zustand));
    const andere = kopien.filter((x) => x !== k).map((x) => JSON.stringify(x.zustand));
    taten[tat](k);
    pruefe(k, tat);
    if (vorher && andere.some((text, n) => JSON.stringify(kopien.filter((x) => x !== k)[n].zustand) !== text)) verloren.push(`${tat} changed another copy`);
  }
  const sortiert = (w) => JSON.stringify(w, (_, x) => (x && typeof x === "object" && !Array.isArray(x) ? Object.fromEntries(Object.entries(x).sort()) : x));
  const kern = (s) => sortiert([...s.ideen].sort((a, b) => (a.id < b.id ? -1 : 1)));
  const v = (a, b) => vereinige(a, b).zustand;
  const [a, b, c] = [eines(kopien), eines(kopien), eines(kopien)].map((k) => k.zustand);
  const gebrochen = [];
  if (kern(v(a, b)) !== kern(v(b, a))) gebrochen.push(["commutative", kern(v(a, b)), kern(v(b, a))]);
  if (kern(v(v(a, b), c)) !== kern(v(a, v(b, c)))) gebrochen.push(["associative", kern(v(v(a, b), c)), kern(v(a, v(b, c)))]);
  if (kern(v(v(a, b), b)) !== kern(v(a, b)) || kern(v(v(a, b), a)) !== kern(v(a, b))) gebrochen.push(["idempotent"]);
  if (sortiert(v(a, a).ideen) !== sortiert(a.ideen)) gebrochen.push(["idempotent with itself"]);
  return { verloren, gebrochen, zustaende: kopien.map((k) => k.zustand) };
}
