/* Tabs of one browser work on the stored state at random: write, remove, rate, open anew, merge a file, while the storage
 * fills up or gets damaged. Gives what was lost. A tab is an instance of the module of its own, as in a
 * browser; each value is written once, so it can be searched for. */
async ({ samen, schritte }) => {
  const z = await import("../assets/js/werkstatt/werkstatt-zustand.js");
  const { vereinige } = await import("../assets/js/werkstatt/werkstatt-zusammen.js");
  let stand = samen;
  const zufall = (n) => {
    stand = (stand + 0x6d2b79f5) | 0;
    let t = Math.imul(stand ^ (stand >>> 15), 1 | stand);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % n;
  };
  const eines = (liste) => liste[zufall(liste.length)];
  let uhr = Date.UTC(2026, 2, 1);
  const zeit = () => new Date((uhr += 500)).toISOString();
  let nummer = 0;
  const ablage = () => import(`../assets/js/werkstatt/werkstatt-ablage.js?tab=${samen}-${++nummer}`);
  const setze = Storage.prototype.setItem;
  let lage = "frei"; // or "voll"
  Storage.prototype.setItem = function (...args) {
    if (lage !== "frei") throw new DOMException("no room", "QuotaExceededError");
    return setze.apply(this, args);
  };
  localStorage.clear();
  const verloren = [];
  const tabs = [];
  // what the store and what each tab must know; values whose author replaced them are taken out everywhere
  const gelagert = new Set();
  const oeffne = async () => tabs.push({ a: await ablage(), weiss: new Set(), nurHier: false });
  const beiseite = () => Object.keys(localStorage).filter((k) => k.includes("beiseite")).map((k) => localStorage.getItem(k)).join();
  const beschaedigt = () => {
    const text = localStorage.getItem("praxis.werkstatt") ?? "";
    try {
      return z.pruefe(JSON.parse(text)).meldungen.length ? text : "";
    } catch {
      return text;
    }
  };
  const pruefe = (tab, tat) => {
    // a damaged state that finds no room aside stays where it is
    const text = JSON.stringify(tab.a.zustand()) + beiseite() + beschaedigt();
    const soll = tab.nurHier ? tab.weiss : gelagert;
    for (const w of soll) if (!text.includes(w)) verloren.push(`${tat}: ${w}`);
  };
  const schreibe = (tab, fn, dazu = []) => {
    tab.a.aendere(fn);
    const meldung = { jetzt: null };
    tab.a.beobachteMeldungen((m) => (meldung.jetzt = m), AbortSignal.abort());
    if (lage === "frei") {
      for (const w of [...(tab.nurHier ? tab.weiss : []), ...dazu]) gelagert.add(w);
      tab.nurHier = false;
      if (meldung.jetzt && meldung.jetzt.art !== "beschaedigt") verloren.push("says that nothing is stored, though it is");
    } else {
      if (!tab.nurHier) tab.weiss = new Set(gelagert);
      for (const w of dazu) tab.weiss.add(w);
      tab.nurHier = true;
      if (!meldung.jetzt) verloren.push(`storage ${lage}, and nobody is told`);
    }
  };
  const taten = {
    schreibe: (tab) => {
      const [id, w] = [eines(["a", "b", "c"]), `w${++nummer}w`];
      schreibe(tab, (s) => z.mitBeitrag(z.merke(s, { id, titel: id }, zeit()), id, { blatt: { [`f${nummer}`]: w } }, zeit()), [w]);
    },
    bewerte: (tab) => {
      const id = eines(["a", "b", "c"]);
      if (z.idee(tab.a.zustand(), id)) schreibe(tab, (s) => z.mitBeitrag(s, id, { bewertung: { wirkung: 1 + zufall(5) } }, zeit()));
    },
    entferne: (tab) => z.idee(tab.a.zustand(), "a") && !z.idee(tab.a.zustand(), "a").entfernt && schreibe(tab, (s) => z.entferne(s, "a", zeit())),
    datei: (tab) => {
      const w = `w${++nummer}w`;
      const fremd = z.mitBeitrag(z.merke(z.leer(`g${nummer}`), { id: "d", titel: "d" }, zeit()), "d", { notiz: w }, zeit());
      schreibe(tab, (s) => vereinige(s, z.pruefe(JSON.parse(JSON.stringify(fremd))).zustand).zustand, [w]);
    },
    neuerTab: async () => tabs.length < 3 && (await oeffne()),
    schliesse: async (tab) => { // nobody closes one that warns
      if (tab.nurHier || tabs.length < 2) return;
      tabs.splice(tabs.indexOf(tab), 1);
    },
    fuelle: () => { lage = "voll"; },
    leere: () => { lage = "frei"; },
    beschaedige: () => { // another program; what it destroyed is gone, the rest must survive
      const text = localStorage.getItem("praxis.werkstatt");
      if (!text) return;
      const kaputt = eines([() => text.slice(0, zufall(text.length)), () => text.replace('"zeit":"', '"zeit":"x'), () => "[]"])();
      setze.call(localStorage, "praxis.werkstatt", kaputt);
      const vergiss = (menge, bleibt) => [...menge].filter((w) => !bleibt.includes(w)).forEach((w) => menge.delete(w));
      vergiss(gelagert, kaputt + beiseite());
      for (const t of tabs) vergiss(t.weiss, kaputt + beiseite() + JSON.stringify(t.a.zustand()));
    },
  };
  const namen = [...Object.keys(taten), ...Array(6).fill("schreibe"), "leere", "datei"];
  await oeffne();
  try {
    for (let i = 0; i < schritte; i++) {
      const [tab, tat] = [eines(tabs), eines(namen)];
      await taten[tat](tab);
      if (tabs.includes(tab)) pruefe(tab, tat);
    }
    lage = "frei";
    for (const tab of [...tabs]) {
      taten.schreibe(tab);
      pruefe(tab, "last write");
    }
  } finally {
    Storage.prototype.setItem = setze;
    localStorage.clear();
  }
  return [...new Set(verloren)];
}
