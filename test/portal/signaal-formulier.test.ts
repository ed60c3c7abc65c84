import { describe, expect, it } from "vitest";
import { makeTown } from "../support/town.ts";
import { engines } from "../support/world.ts";
import { type Bezoek, bezoek, dag, ingelogdePartner, invulling } from "./signaal-world.ts";

const kenmerk = "P-20261103-ABCDEFGHJK";
const adres = `/portaal/signalen/nieuw/${kenmerk}`;

type Town = Awaited<ReturnType<typeof makeTown>>;
type Options = { soort?: Parameters<typeof ingelogdePartner>[1]; geboortedatumToegestaan?: boolean };

async function landlord(engine: Parameters<typeof makeTown>[0], options: Options = {}, given?: Town) {
  const town = given ?? (await makeTown(engine));
  const { soort = "Huur", ...afspraak } = options;
  const partner = await ingelogdePartner(town.base, soort, "Verhuurder Bakker", afspraak);
  const web = bezoek(town.app, partner);
  const csrf = await web.csrf();
  const stuur = (changes: Record<string, string> = {}, actie = "verstuur", headers = {}) =>
    web.post(adres, { ...invulling(changes), csrf, actie }, headers);
  const aantal = async (): Promise<number> =>
    (await town.base.db.read.q.selectFrom("signalen").select("id").execute()).length;
  return { town, partner, web, csrf, stuur, aantal };
}

/** The faults in the box on top, without their source. */
const fouten = (text: string): string[] =>
  [...(/<div class="vak vak--fout"[\s\S]*?<\/div>/.exec(text)?.[0] ?? "").matchAll(/<li>(?:<a[^>]*>)?([^<]*)/g)].map(
    ([, fout = ""]) => fout.replace(/ \([^)]*\)$/, ""),
  );

const titel = ({ text }: Awaited<ReturnType<Bezoek["get"]>>): string => /<h1[^>]*>([^<]*)/.exec(text)?.[1] ?? "";

describe.each(engines)("the form for one signal (%s)", (engine) => {
  it("begins at an address of its own and proposes that as the kenmerk", async () => {
    const { web } = await landlord(engine);
    const { status, location } = await web.get("/portaal/signalen/nieuw");
    expect([status, location]).toEqual([303, expect.stringMatching(/^\/portaal\/signalen\/nieuw\/P-20261103-\w{10}$/)]);
    const { text } = await web.get(location);
    expect(text).toContain(`name="kenmerk" value="${location.split("/").at(-1)}"`);
    expect(text).toContain('<option value="0599" selected>Gemeente 0599</option>');
  });

  it("sends a signal and shows that it is in", async () => {
    const { web, stuur, aantal } = await landlord(engine);
    const sent = await stuur();
    expect([sent.status, sent.location]).toEqual([
      303,
      expect.stringMatching(/^\/portaal\/signalen\/[\w-]{36}\/ontvangen$/),
    ]);
    const receipt = await web.get(sent.location);
    expect(titel(receipt)).toBe("De gemeente heeft uw signaal");
    expect(receipt.text).toContain(kenmerk);
    expect(receipt.text).toContain("1 december 2026");
    expect(await aantal()).toBe(1);
  });

  it("is one signal, however often it is sent", async () => {
    const { web, stuur, aantal } = await landlord(engine);
    const sent = await Promise.all([stuur(), stuur(), stuur()]);
    sent.push(await stuur());
    expect(new Set(sent.map(({ location }) => location)).size).toBe(1);
    expect(await aantal()).toBe(1);
    const back = await web.get(adres);
    expect(back.location).toBe(`${sent[0]?.location}?eerder`);
    expect(titel(await web.get(back.location))).toBe("Dit signaal heeft u al verstuurd");
  });

  it("does not take other content under the same form, and leads to what was sent", async () => {
    const { stuur, aantal } = await landlord(engine);
    await stuur();
    const other = await stuur({ bedrag: "900" });
    expect(other.status).toBe(422);
    expect(fouten(other.text)).toEqual([
      "Met dit formulier is al een signaal verstuurd, met andere inhoud. Dit signaal is niet verstuurd.",
    ]);
    expect(other.text).toContain("Bekijk het signaal dat al verstuurd is");
    expect(await aantal()).toBe(1);
  });

  it("says all that is missing of an empty form, also what sociale incasso asks", async () => {
    const { web, csrf, aantal } = await landlord(engine);
    const empty = await web.post(adres, { csrf, actie: "verstuur", kenmerk, signaaldatum: "2026-11-03" });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain("<title>Fout: ");
    expect(fouten(empty.text)).toEqual([
      "Vul de achternaam van de huurder in.",
      "Vul de postcode in, zoals 3073 HE.",
      "Vul het huisnummer in.",
      "Vul in hoeveel de huurder nu moet betalen.",
      "Vul in sinds wanneer er een achterstand is.",
      expect.stringMatching(/^Er is geen poging tot persoonlijk contact/),
      "De datum ontbreekt waarop u de huurder op schuldhulp heeft gewezen.",
      "Er is geen schriftelijke herinnering.",
      "De datum ontbreekt waarop u heeft aangeboden om gegevens met de gemeente te delen.",
      "Kies of de huurder nee heeft gezegd.",
      "Kies of er een ontruiming of afsluiting dreigt.",
    ]);
    expect(await aantal()).toBe(0);
  });

  it.each([
    ["a refusal to share data", { bezwaar: "ja" }, "bezwaar"],
    ["a reminder after the signal", dag("herinnering-1-datum", "4", "11", "2026"), "herinnering-1-datum"],
    ["a day that does not exist", dag("schuldhulp", "31", "9", "2026"), "schuldhulp"],
    ["a letter alone", { "poging-1-soort": "Brief" }, "poging-1-soort"],
    ["an amount that can be two", { bedrag: "1,275" }, "bedrag"],
    ["a house number that is none", { huisnummer: "tien" }, "huisnummer"],
    ["a municipality without an agreement", { gemeentecode: "0363" }, "gemeentecode"],
    ["an address that nobody knows", { gemeentecode: "" }, "gemeentecode"],
  ])("refuses %s at its own field, keeping what was filled in", async (_naam, changes, veld) => {
    const { stuur, aantal } = await landlord(engine);
    const { status, text } = await stuur(changes);
    expect(status).toBe(422);
    expect(text).toContain(`href="#veld-${veld}"`);
    expect(text).toContain(`id="veld-${veld}-fout"`);
    expect(text).toContain('name="achternaam" value="Dijk"');
    expect(await aantal()).toBe(0);
  });

  it("names the date that is wrong, and does not call done what is still to come", async () => {
    const { web, csrf, stuur } = await landlord(engine);
    const later = { ...dag("herinnering-1-datum", "4", "11", "2026"), ...dag("poging-1-datum", "22", "8", "2026") };
    const { text } = await stuur(later);
    expect(fouten(text)).toEqual([
      "Poging 1: Deze datum ligt voor het ontstaan van de achterstand.",
      "Herinnering 1: Deze datum ligt in de toekomst.",
    ]);
    const answer = await web.post(`${adres}/controle`, { ...invulling(later), csrf });
    const { punten } = JSON.parse(answer.text);
    expect(punten.map(({ gedaan }: { gedaan: boolean }) => gedaan)).toEqual([true, true, false, false]);
    expect(punten.map(({ label }: { label: string }) => label).join()).toContain("De huurder wijzen op");
    expect((await stuur({ "poging-1-soort": "Brief" })).text).not.toContain("onze lezing");
  });

  it("takes a day of today, also when other fields are empty, and no later one", async () => {
    const { stuur } = await landlord(engine);
    const op = async (day: string) =>
      fouten((await stuur({ achternaam: "", ...dag("schuldhulp", day, "nov", "2026") })).text);
    expect(await op("3")).toEqual(["Vul de achternaam van de huurder in."]);
    expect(await op("4")).toEqual([
      "Vul de achternaam van de huurder in.",
      "Hulp bij schulden verteld: Deze datum ligt in de toekomst.",
    ]);
  });

  it("shows back how the amount and the days were read, and nothing about a person", async () => {
    const { web, csrf, stuur } = await landlord(engine);
    const read = { bedrag: "1.275,50", ...dag("ontstaansdatum", "1", "september", "2026") };
    const answer = await web.post(`${adres}/controle`, { ...invulling(read), csrf });
    const { gelezen } = JSON.parse(answer.text) as { gelezen: { label: string; tekst: string }[] };
    expect(gelezen.map(({ label, tekst }) => `${label}: ${tekst.replace(/\s/g, " ")}`)).toEqual([
      "Bedrag: € 1.275,50",
      "Begin van de achterstand: 1 september 2026",
      "Poging 1: 22 september 2026",
      "Hulp bij schulden verteld: 15 september 2026",
      "Herinnering 1: 15 september 2026",
    ]);
    expect((await stuur(read, "controleer")).text).toContain(
      "<dt>Begin van de achterstand</dt><dd>1 september 2026</dd>",
    );
  });

  it("checks without sending, and says so", async () => {
    const { stuur, aantal } = await landlord(engine);
    const { status, text } = await stuur({}, "controleer");
    expect([status, text.includes("Het is nog niet verstuurd.")]).toEqual([200, true]);
    expect(fouten((await stuur({ achternaam: "" }, "controleer")).text)).toEqual([
      "Vul de achternaam van de huurder in.",
    ]);
    expect(await aantal()).toBe(0);
  });

  it("answers a script with what is wrong, and stores nothing", async () => {
    const { web, csrf, aantal } = await landlord(engine);
    const answer = await web.post(`${adres}/controle`, { ...invulling({ "herinnering-1-aanbod": "" }), csrf });
    const { fouten: found, punten } = JSON.parse(answer.text);
    expect(found.map(({ veld }: { veld: string }) => veld)).toEqual(["herinnering-1-aanbod"]);
    expect(punten.map(({ gedaan }: { gedaan: boolean }) => gedaan)).toEqual([true, true, true, false]);
    expect(await aantal()).toBe(0);
  });

  it("makes room for one attempt more without a script", async () => {
    const { stuur } = await landlord(engine);
    const { text } = await stuur({}, "poging-erbij");
    expect(text).toContain('id="poging-2"');
    expect(text).toContain('name="achternaam" value="Dijk"');
    expect((await stuur({ pogingen: "10" }, "poging-erbij")).text).not.toContain('id="poging-11"');
  });

  it("asks the reason of a landlord only where an agreement wants one", async () => {
    const town = await makeTown(engine);
    const gemeente = await town.gemeente(["beheer"]);
    const set = { sleutel: "werkafspraken", waarde: ["wgs", "rotterdam"], geldtVan: "2026-11-04", reden: "Convenant" };
    expect((await gemeente.post("/v1/beleid", set)).status).toBeLessThan(300);
    town.base.clock.set("2026-11-04T09:00:00.000Z");
    const { stuur, aantal } = await landlord(engine, {}, town);
    const vroeg = { signaaldatum: "2026-11-04", ...dag("ontstaansdatum", "10", "9", "2026") };
    const refused = await stuur(vroeg);
    expect(refused.text).toContain('href="#veld-uitzondering"');
    expect(refused.text).not.toContain("inOverleg,");
    expect((await stuur({ ...vroeg, uitzondering: "inOverleg" })).status).toBe(303);
    expect(await aantal()).toBe(1);
  });

  it("takes a threatening eviction in as a crisis", async () => {
    const { town, stuur } = await landlord(engine);
    await stuur({ crisis: "ontruiming", ...dag("crisis-datum", "1", "12", "2026") });
    const [row] = await town.base.db.read.q.selectFrom("signalen").select(["crisis_soort", "crisis_datum"]).execute();
    expect(row).toEqual({ crisis_soort: "ontruiming", crisis_datum: "2026-12-01" });
  });

  it("asks each kind of partner only what its rules ask", async () => {
    const vragen = async (soort: "Huur" | "Zorg" | "Energie" | "Water", geboortedatumToegestaan = false) =>
      (await (await landlord(engine, { soort, geboortedatumToegestaan })).web.get(adres)).text;
    const gevraagd = (text: string) =>
      ["poging-1-datum-dag", "schuldhulp-dag", "herinnering-1-aanbod", "klantnummer", "geboortedatum-dag"].filter(
        (naam) => text.includes(`name="${naam}"`),
      );
    expect(gevraagd(await vragen("Huur"))).toEqual(["poging-1-datum-dag", "schuldhulp-dag", "herinnering-1-aanbod"]);
    expect(gevraagd(await vragen("Zorg"))).toEqual([]);
    expect(gevraagd(await vragen("Zorg", true))).toEqual(["geboortedatum-dag"]);
    expect(gevraagd(await vragen("Energie"))).toEqual(["poging-1-datum-dag", "herinnering-1-aanbod", "klantnummer"]);
    expect(gevraagd(await vragen("Water"))).toEqual(["herinnering-1-aanbod", "klantnummer"]);
  });

  it("refuses a post from elsewhere, without a session or without what the page knows", async () => {
    const { town, web, stuur, aantal } = await landlord(engine);
    expect((await stuur({}, "verstuur", { "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect((await web.post(adres, { ...invulling(), actie: "verstuur", csrf: "x" })).status).toBe(403);
    expect((await bezoek(town.app, { cookie: "seinhuis=x" }).post(adres, invulling())).status).toBe(401);
    expect(await aantal()).toBe(0);
  });

  it("is nobody else's: another's receipt is as absent as one that never was", async () => {
    const { town, web, stuur } = await landlord(engine);
    const { location } = await stuur();
    const other = bezoek(town.app, await ingelogdePartner(town.base, "Huur", "Een ander"));
    const [theirs, absent] = [
      await other.get(location),
      await other.get("/portaal/signalen/0193c0de-0000-7000-8000-000000000001/ontvangen"),
    ];
    expect([theirs.status, absent.status]).toEqual([404, 404]);
    expect(theirs.text.replaceAll(location, "")).toBe(
      absent.text.replaceAll("/portaal/signalen/0193c0de-0000-7000-8000-000000000001/ontvangen", ""),
    );
    expect((await web.get("/portaal/signalen/nieuw/anders")).status).toBe(404);
  });

  it("shows what was filled in as text, whatever it was", async () => {
    const { stuur } = await landlord(engine);
    const { text } = await stuur({ achternaam: '"><script>alert(1)</script>', bedrag: "" });
    expect(text).not.toContain("<script>alert");
    expect(text).toContain("&lt;script&gt;alert(1)");
  });

  it("says what to do to who has no agreement today", async () => {
    const town = await makeTown(engine);
    const partner = await ingelogdePartner(town.base, "Huur", "Oud", {
      geldigVan: "2025-01-01",
      geldigTot: "2026-11-02",
    });
    expect((await bezoek(town.app, partner).get(adres)).text).toContain(
      "U heeft met geen enkele gemeente een overeenkomst",
    );
  });
});
