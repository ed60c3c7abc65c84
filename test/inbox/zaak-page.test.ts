import { describe, expect, it } from "vitest";
import { closeZaak } from "../../src/contact/close-zaak.ts";
import { mergeZaken } from "../../src/contact/merge-zaken.ts";
import { showZaak } from "../../src/contact/show-zaak.ts";
import { newUuid } from "../../src/platform/ids.ts";
import { inNoord, makeInbox, opAdres } from "./inbox-world.ts";
import { boef, langeNaam, makeRijk } from "./zaak-page-wereld.ts";

const ontsnapt = "&lt;script&gt;alert(1)&lt;/script&gt;";
const aantal = (tekst: string, deel: string): number => tekst.split(deel).length - 1;

describe("the page of one zaak", () => {
  it("shows who lives there, who reported what, why, and everything that happened", async () => {
    const { wie, zaak, signalen, town } = await makeRijk();
    const answer = await wie.get(`/inbox/zaken/${zaak}`);
    expect(answer.status).toBe(200);
    const html = await answer.text();

    expect(aantal(html, "<h1")).toBe(1);
    expect(html).toContain("Putsebocht 10</h1>");
    expect(html).toContain("3073 HE Rotterdam");
    expect(html).toContain("Er dreigt afsluiting van energie of water.");
    expect(html).toContain("nog 1 dag");
    expect(html).toContain("nog 26 dagen");
    expect(html).toContain('bron__soort--wet">Wet</span>');
    expect(html).toContain('bron__soort--lezing">Onze uitleg</span>');
    expect(html).toContain("Doe nog 3 pogingen.");

    // Two people apart, each with how to reach them.
    expect(aantal(html, '<li class="mens">')).toBe(2);
    expect(html).toContain(`<h3>K. ${ontsnapt}</h3>`);
    expect(html).toContain("Geboren op 3 februari 1961 (65 jaar)");
    expect(html).toContain('href="tel:0612345678"');
    expect(html).toContain('href="tel:+31101234567"');
    expect(html).toContain('href="mailto:kees@example.nl"');

    // Three partners: what runs, what was put right, what was taken back, and a drawing of it with a table.
    expect(html).toContain(langeNaam);
    expect(html).toContain("Gas, stroom, warmte of water stopt: <strong>15 december 2026</strong>");
    expect(html).toMatch(/het bedrag van €\s310,00 naar €\s290,15/);
    expect(html).toContain("Gestopte signalen (1)");
    expect(html).toContain("5 november 2026. De achterstand is betaald.");
    expect(aantal(html, "<polyline")).toBe(1);
    expect(aantal(html, 'class="hol"')).toBe(1);
    expect(html).toContain("<caption>Bedragen per signaal, oudste eerst</caption>");
    expect(html).toContain(`/signalen/${signalen.licht}/stoppen`);
    expect(html).not.toContain(`/signalen/${signalen.water}/stoppen`);

    // Nothing that anybody wrote runs, and lines stay apart.
    expect(html).not.toContain(boef);
    expect(html).toContain(`Niemand thuis.\n${ontsnapt} Buurvrouw zegt: na zes uur.`);
    expect(html).not.toMatch(/<[^>]+\sstyle=/);
    expect(html).toContain("Door Sam Bos");
    expect(html).not.toMatch(/medewerker [\da-f]{8}-/);

    expect(html).toContain("Arabisch");
    expect(html).toContain("Waarom de signalen bij deze zaak horen");
    expect(html).toContain("Leg contact vast");
    for (const woord of ["gesprek", "stap", "overdragen", "afsluiten", "samenvoegen", "splitsen", "doorsturen"]) {
      expect(html).toContain(`href="/inbox/zaken/${zaak}/${woord}"`);
    }
    expect(Buffer.byteLength(html)).toBeLessThan(90_000);

    const gekeken = await town.base.db.read.q
      .selectFrom("audit")
      .select(["details", "actor"])
      .where("handeling", "=", "zaak.bekeken")
      .where("onderwerp", "=", zaak)
      .execute();
    expect(gekeken.map(({ details }) => JSON.parse(details).deel)).toEqual(
      expect.arrayContaining(["zaak", "tijdlijn", "uitleg"]),
    );
  });

  it("shows a new zaak with one signal, and what the rest of its words do", async () => {
    const { medewerker, meld } = await makeInbox();
    const wie = await medewerker();
    const zaak = await meld("A-1", opAdres(1));
    const html = await (await wie.get(`/inbox/zaken/${zaak}?gedaan=huishouden`)).text();
    expect(html).toContain("Wij hebben bewaard wat u van het huishouden weet.");
    expect(html).toContain("Nog niemand");
    expect(html).toContain("Geen telefoonnummer of e-mailadres bekend.");
    expect(html).not.toContain("<polyline");
    expect(html).not.toContain("/splitsen");
    expect(html).toContain("Wij vonden geen ander adres dat erbij hoort.");
    // Nothing that stands in an address is believed.
    for (const gedaan of ["constructor", "<b>", "x"]) {
      const andere = await (await wie.get(`/inbox/zaken/${zaak}?gedaan=${encodeURIComponent(gedaan)}`)).text();
      expect(andere).not.toContain("vak--goed");
    }
  });

  it("says how a closed zaak ended, and where one that was merged went on", async () => {
    const { medewerker, meld, town } = await makeInbox();
    const wie = await medewerker("wijkteam", "Noor Visser");
    const [dicht, blijft, gaat] = [
      await meld("A-1", opAdres(1)),
      await meld("A-2", opAdres(2)),
      await meld("A-3", opAdres(3)),
    ];
    await closeZaak(wie.ctx, { zaak: dicht, resultaat: "Inwoner is overleden" });
    await mergeZaken(wie.ctx, { zaak: blijft, met: gaat, reden: "Eén gezin." });
    await town.jobs();

    const gesloten = await (await wie.get(`/inbox/zaken/${dicht}`)).text();
    expect(gesloten).toContain("Resultaat: Inwoner is overleden.");
    expect(gesloten).toContain("hoorde op 3 november 2026: &#39;Inwoner is overleden&#39;");
    expect(gesloten).toContain(`/inbox/zaken/${dicht}/heropenen`);
    expect(gesloten).not.toContain("/afsluiten");

    const weg = await (await wie.get(`/inbox/zaken/${gaat}`)).text();
    expect(weg).toContain("Deze zaak hoort bij een andere zaak");
    expect(weg).toContain(`href="/inbox/zaken/${blijft}"`);
    expect(weg).not.toContain("/heropenen");
    const nu = await (await wie.get(`/inbox/zaken/${blijft}`)).text();
    expect(nu).toContain("Op 3 november 2026 kwam een andere zaak bij deze zaak.");
    expect(nu).toContain("Eén gezin.");
  });

  it("shows the last twenty things, and all of them on a page of its own", async () => {
    const { medewerker, meld } = await makeInbox();
    const wie = await medewerker();
    const zaak = await meld("A-1", opAdres(1));
    for (let at = 0; at < 22; at++) {
      const velden = { versie: "999-999", minderjarigeKinderen: at % 2 === 0 ? "ja" : "nee" };
      expect((await wie.post(`/inbox/zaken/${zaak}/huishouden`, velden)).status).toBe(303);
    }
    const html = await (await wie.get(`/inbox/zaken/${zaak}`)).text();
    expect(aantal(html, '<li class="tijdlijn__')).toBe(20);
    expect(html).toContain("Bekijk alles wat er is gebeurd (24)");
    const alles = await (await wie.get(`/inbox/zaken/${zaak}/tijdlijn`)).text();
    expect(aantal(alles, '<li class="tijdlijn__')).toBe(24);
    expect(alles.indexOf("werkte bij")).toBeLessThan(alles.indexOf("De zaak is geopend."));
  });

  it("answers a zaak of another team as one that is not there, and asks for the right", async () => {
    const { medewerker, meld } = await makeInbox();
    const [wie, beleid] = [await medewerker(), await medewerker("beleid")];
    const noord = await meld("A-1", inNoord(1));
    for (const woord of ["", "/tijdlijn", "/huishouden", "/bsn", "/samenvoegen", "/splitsen", "/doorsturen"]) {
      const [ander, geen, raar] = await Promise.all(
        [noord, newUuid(), "geen-nummer"].map((id) => wie.get(`/inbox/zaken/${id}${woord}`)),
      );
      const tekst = await ander?.text();
      expect([woord, ander?.status]).toEqual([woord, 404]);
      expect(await geen?.text()).toBe(tekst);
      expect(await raar?.text()).toBe(tekst);
      expect((await beleid.get(`/inbox/zaken/${noord}${woord}`)).status).toBe(403);
    }
  });

  it("gives a zaak of nobody to who takes it, once, and says so to who comes second", async () => {
    const { medewerker, meld } = await makeInbox();
    const [noor, sam] = [await medewerker(), await medewerker("wijkteam", "Sam Bos")];
    const telefoonnummer = "06 12 34 56 78";
    const persoon = { voorletters: "A.", achternaam: boef, geboortedatum: "1985-06-15", telefoonnummer };
    const zaak = await meld("A-1", { ...opAdres(1), persoon });
    const pad = `/inbox/zaken/${zaak}`;
    const page = await (await sam.get(pad)).text();
    // Whom to ask for at the door, and how to call them, stands on top.
    const [kop = ""] = /<div class="zaak-kop">.*?<\/dl>/s.exec(page) ?? [];
    expect(kop).toContain(`A. ${ontsnapt}`);
    expect(kop).toContain('href="tel:0612345678"');
    expect(kop).toContain("Neem deze zaak");
    const versie = /name="versie" value="([^"]+)"/.exec(kop)?.[1] ?? "";
    const take = async (wie: typeof noor) => (await wie.post(`${pad}/neem`, { versie })).headers.get("location");
    expect(await take(noor)).toBe(`${pad}?gedaan=genomen`);
    expect(await (await noor.get(`${pad}?gedaan=genomen`)).text()).toContain("Deze zaak is nu van u.");
    expect(await take(sam)).toBe(`${pad}?gedaan=niet-genomen`);
    const second = await (await sam.get(`${pad}?gedaan=niet-genomen`)).text();
    expect(second).toContain("Deze zaak is net veranderd.");
    expect(second).not.toContain("Neem deze zaak");
    expect((await showZaak(noor.ctx, { id: zaak })).behandelaar?.id).toBe(noor.uuid);
    const noord = await meld("N-1", inNoord(1));
    expect((await noor.post(`/inbox/zaken/${noord}/neem`, { versie })).status).toBe(404);
  });
});
