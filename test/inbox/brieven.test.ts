import { describe, expect, it } from "vitest";
import { newUuid } from "../../src/platform/ids.ts";
import { inNoord, makeInbox, opAdres } from "./inbox-world.ts";

const field = (text: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? "";
const persoon = { persoon: { voorletters: "A.", achternaam: "<script>x</script>" } };

describe("letters and cards for a household", () => {
  it("fill in a text, refuse what tells too much, and are ready to print", async () => {
    const { town, medewerker, meld } = await makeInbox();
    const noor = await medewerker("wijkteam", "Noor Visser");
    const zaak = await meld("A-1", { ...opAdres(1), ...persoon });
    const pad = `/inbox/zaken/${zaak}/brief`;
    const keuze = await (await noor.get(pad)).text();
    expect(keuze).toContain("Eerste brief met aanbod");
    const sjabloon = field(keuze, "sjabloon");
    const vorm = await (await noor.get(`${pad}?sjabloon=${sjabloon}`)).text();
    expect(vorm).toContain("Beste A. &lt;script&gt;x&lt;/script&gt;,");
    expect(vorm).toContain("3 november 2026");
    expect(vorm).toContain("Noor Visser");
    for (const [tekst, melding] of [
      ["Bel [telefoonnummer]", "Vul dit eerst zelf in: [telefoonnummer]."],
      ["Woonbron belde ons", "Noem niet wie het signaal stuurde."],
      ["U betaalt € 100 te weinig", "Noem geen bedragen."],
    ] as const) {
      const refused = await noor.post(pad, { sjabloon, aan: "0", tekst });
      expect(refused.status).toBe(422);
      const text = await refused.text();
      expect(text).toContain(melding);
      expect(text).toContain(tekst);
    }
    const print = await noor.post(pad, { sjabloon, aan: "0", tekst: "Beste <b>bewoner</b>,\r\n\r\nBel ons." });
    const papier = await print.text();
    expect(print.status).toBe(200);
    expect(papier).toContain("<p>Beste &lt;b&gt;bewoner&lt;/b&gt;,</p><p>Bel ons.</p>");
    expect(papier).toContain("A. &lt;script&gt;x&lt;/script&gt;<br>Putsebocht 1<br>3073 HE Rotterdam");
    expect(papier).toContain(`${zaak}/contact?soort=Brief`);
    expect(await (await noor.get(`/inbox/zaken/${zaak}/contact?soort=Brief`)).text()).toMatch(/value="Brief" checked/);
    const rows = await town.base.db.read.q.selectFrom("audit").select(["handeling", "details"]).execute();
    const made = rows.filter(({ handeling }) => handeling === "brief.gemaakt");
    expect(made.map(({ details }) => JSON.parse(details))).toEqual([{ sjabloon, versie: 0, soort: "brief" }]);
    // Nothing of it for another team, another role or a post without the token.
    const noord = `/inbox/zaken/${await meld("A-2", inNoord(2))}/brief`;
    expect((await noor.get(noord)).status).toBe(404);
    expect((await noor.post(noord, { sjabloon, aan: "0", tekst: "x" })).status).toBe(404);
    expect((await noor.get(`${pad}?sjabloon=${newUuid()}`)).status).toBe(404);
    expect((await noor.post(pad, { sjabloon, aan: "0", tekst: "x", csrf: "y" })).status).toBe(403);
    expect((await (await medewerker("beheerder")).get(pad)).status).toBe(403);
  });
});

describe("managing the texts", () => {
  it("changes, shows and takes away, with reason and history; two at once do not overwrite each other", async () => {
    const { medewerker } = await makeInbox();
    const bo = await medewerker("beheerder", "Bo de Beheerder");
    const pad = "/inbox/regie/brieven";
    const lijst = await (await bo.get(pad)).text();
    expect(lijst).toContain("Nog de tekst van Seinhuis");
    const id = /brieven\/([\da-f-]{36})">Tweede brief/.exec(lijst)?.[1] ?? "";
    const velden = {
      id,
      versie: "0",
      naam: "Tweede <i>brief</i>",
      soort: "brief",
      tekst: "Beste {naam},",
      reden: "Korter",
    };
    const voorbeeld = await (await bo.post(`${pad}/${id}`, { ...velden, doe: "voorbeeld" })).text();
    expect(voorbeeld).toContain("<p>Beste A.B. van Dijk,</p>");
    const fout = await bo.post(`${pad}/${id}`, { ...velden, tekst: "Beste {achternaam},", reden: "" });
    const tekst = await fout.text();
    expect(fout.status).toBe(422);
    expect(tekst).toContain("Dit kunnen wij niet invullen: {achternaam}.");
    expect(tekst).toContain("Schrijf waarom u dit wijzigt op.");
    expect(tekst).toContain("Beste {achternaam},</textarea>");
    const goed = await bo.post(`${pad}/${id}`, velden);
    expect([goed.status, goed.headers.get("location")]).toEqual([303, `${pad}?gedaan=opgeslagen`]);
    const botst = await bo.post(`${pad}/${id}`, { ...velden, tekst: "Mijn eigen werk" });
    const ander = await botst.text();
    expect(botst.status).toBe(409);
    expect(ander).toContain("Iemand anders heeft deze tekst intussen gewijzigd.");
    expect(ander).toContain("Mijn eigen werk</textarea>");
    expect(field(ander, "versie")).toBe("1");
    const pagina = await (await bo.get(`${pad}/${id}`)).text();
    expect(pagina).toContain("Tweede &lt;i&gt;brief&lt;/i&gt;");
    expect(pagina).toContain("3 november 2026, 10:00 uur, door Bo de Beheerder");
    expect(pagina).toContain("Begintekst van Seinhuis");
    const leeg = await bo.post(`${pad}/${id}/verwijderen`, { versie: "1", verwijderReden: "" });
    expect([leeg.status, (await leeg.text()).includes("Beste {naam},</textarea>")]).toEqual([422, true]);
    expect((await bo.post(`${pad}/${id}/verwijderen`, { versie: "1", verwijderReden: "Dubbel" })).status).toBe(303);
    expect(await (await bo.get(pad)).text()).toContain("Verwijderde teksten (1)");

    const nieuw = await (await bo.get(`${pad}/nieuw`)).text();
    const kaart = { id: field(nieuw, "id"), versie: "0", naam: "Kaart", soort: "kaart", reden: "Nodig" };
    const verraadt = await bo.post(`${pad}/nieuw`, { ...kaart, tekst: "Heeft u schulden?" });
    expect([verraadt.status, (await verraadt.text()).includes("Een kaart ligt open op de mat.")]).toEqual([422, true]);
    for (const _keer of [1, 2]) {
      expect((await bo.post(`${pad}/nieuw`, { ...kaart, tekst: "Wij komen terug." })).status).toBe(303);
    }
    expect((await (await bo.get(pad)).text()).match(/>Kaart<\/a>/g)).toHaveLength(1);
    expect((await bo.get(`${pad}/${newUuid()}`)).status).toBe(404);
    const noor = await medewerker();
    expect((await noor.get(pad)).status).toBe(403);
    expect((await noor.post(`${pad}/${id}`, velden)).status).toBe(403);
    expect((await bo.post(`${pad}/${id}`, { ...velden, csrf: "x" })).status).toBe(403);
  });
});
