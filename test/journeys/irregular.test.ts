import { Buffer } from "node:buffer";
import { describe, expect, it } from "vitest";
import { type Answer, type Caller, makeTown, signaal } from "../support/town.ts";
import { engines } from "../support/world.ts";

const kaal = { herinneringen: [], contactpogingen: [], bezwaar: false };
const incasso = signaal("K").incasso as Record<string, unknown>;
const einde = (datum: string | null) => ({ soort: "eindeLevering", datum });
const codes = (answer: Answer): string[] => answer.body.opmerkingen.map(({ code }: { code: string }) => code);

async function only(gemeente: Caller) {
  const [zaak] = (await gemeente.get("/v1/zaken")).body.zaken;
  return (await gemeente.get(`/v1/zaken/${zaak.id}`)).body;
}

describe.each(engines)("an irregular end of supply on %s", (engine) => {
  it("is accepted and marked, for its partner and for the municipality, now and whenever it is read", async () => {
    const town = await makeTown(engine);
    const [energie, gemeente] = [await town.partner("Energie"), await town.gemeente()];
    const kort = signaal("E-1", { incasso: kaal, crisis: einde("2026-11-30") });
    const first = await energie.post("/v1/signalen", kort);
    expect(first.status).toBe(201);
    expect(codes(first)).toEqual([
      "incasso-persoonlijkContact",
      "incasso-herinnering",
      "incasso-aanbodGegevensdeling",
      "eindelevering-zonder-vroegsignaal",
      "eindelevering-te-laat",
    ]);
    for (const { tekst, bron } of first.body.opmerkingen)
      expect([typeof tekst, typeof bron]).toEqual(["string", "string"]);
    expect(first.body.status).toBe("Ontvangen");

    const zaak = await only(gemeente);
    expect(zaak.signalen.map(({ opmerkingen }: { opmerkingen: unknown }) => opmerkingen)).toEqual([
      first.body.opmerkingen,
    ]);
    expect(zaak.termijnen.map(({ soort }: { soort: string }) => soort).sort()).toEqual([
      "wgs-aanbod",
      "wgs-bedreigend",
    ]);

    town.base.clock.advance("PT24H");
    const again = await energie.post("/v1/signalen", kort);
    expect([again.status, JSON.stringify(again.body)]).toEqual([200, JSON.stringify(first.body)]);
    const {
      terugkoppeling: _terugkoppeling,
      ingetrokken: _ingetrokken,
      incassoPauze: _incassoPauze,
      correcties: _correcties,
      ...read
    } = (await energie.get(`/v1/signalen/${first.body.id}`)).body;
    expect(JSON.stringify(read)).toBe(JSON.stringify(first.body));
    const [found] = (await energie.get("/v1/signalen?kenmerk=E-1")).body.signalen;
    expect(found.opmerkingen).toEqual(first.body.opmerkingen);
  });

  it("has no marks when the order was kept, also when both came in one file", async () => {
    const town = await makeTown(engine);
    const energie = await town.partner("Energie");
    const eerst = signaal("O-1", { signaaldatum: "2026-10-05", klantnummer: "K-7" });
    const daarna = (kenmerk: string) => signaal(kenmerk, { klantnummer: "K-7", crisis: einde("2026-12-01") });
    const first = await energie.post("/v1/signalen", eerst);
    expect([first.status, codes(first)]).toEqual([201, []]);
    expect(codes(await energie.post("/v1/signalen", daarna("O-2")))).toEqual([]);

    const elders = { adres: { straatnaam: "Putsebocht", huisnummer: 30, postcode: "3073HE" } };
    const file = [
      { ...eerst, ...elders, kenmerk: "O-3" },
      { ...daarna("O-4"), ...elders },
    ];
    expect((await energie.post("/v1/leveringen", file)).body).toMatchObject({ aanvaard: 2, geweigerd: 0 });
    const [signal] = (await energie.get("/v1/signalen?kenmerk=O-4")).body.signalen;
    expect(signal.opmerkingen).toEqual([]);
  });

  it("looks at the partner's own signals about this customer alone, and tells of no others", async () => {
    const town = await makeTown(engine);
    const [energie, ander, huur] = [
      await town.partner("Energie", "Stroom"),
      await town.partner("Energie", "Gas"),
      await town.partner("Huur"),
    ];
    await ander.post("/v1/signalen", signaal("A-1", { signaaldatum: "2026-10-05" }));
    await huur.post("/v1/signalen", signaal("A-2", { signaaldatum: "2026-10-05" }));
    const buurman = { achternaam: "Bakker", geboortedatum: null };
    await energie.post("/v1/signalen", signaal("A-3", { signaaldatum: "2026-10-05", persoon: buurman }));
    const answer = await energie.post("/v1/signalen", signaal("A-4", { crisis: einde("2026-12-01") }));
    expect(codes(answer)).toEqual(["eindelevering-zonder-vroegsignaal"]);
    expect(JSON.stringify(answer.body)).not.toMatch(/Gas|Partner|Bakker|A-[123]/);
    expect((await ander.get(`/v1/signalen/${answer.body.id}`)).status).toBe(404);
  });

  it("counts the working days from the day of receipt, in local time", async () => {
    const town = await makeTown(engine, { start: "2026-11-03T22:59:59Z" });
    const energie = await town.partner("Energie");
    const lever = async (kenmerk: string) =>
      codes(await energie.post("/v1/signalen", signaal(kenmerk, { crisis: einde("2026-12-01") })));
    expect(await lever("W-1")).toEqual(["eindelevering-zonder-vroegsignaal"]);
    town.base.clock.set("2026-11-03T23:00:00Z");
    expect(await lever("W-2")).toEqual(["eindelevering-zonder-vroegsignaal", "eindelevering-te-laat"]);
  });

  it("is refused all the same when the customer does not want it, or when days cannot be", async () => {
    const town = await makeTown(engine);
    const energie = await town.partner("Energie");
    const crisis = einde("2026-12-01");
    const bezwaar = await energie.post("/v1/signalen", signaal("R-1", { crisis, incasso: { ...kaal, bezwaar: true } }));
    expect([bezwaar.status, bezwaar.body.fouten.map(({ code }: { code: string }) => code)]).toEqual([
      422,
      ["incasso-bezwaar"],
    ]);
    const eerder = await energie.post(
      "/v1/signalen",
      signaal("R-2", { crisis, incasso: { ...kaal, herinneringen: ["2026-08-31"] } }),
    );
    expect([eerder.status, eerder.body.fouten.map(({ code }: { code: string }) => code)]).toEqual([
      422,
      ["incasso-te-vroeg"],
    ]);
    expect((await energie.get("/v1/signalen?kenmerk=R-1")).body.signalen).toEqual([]);
  });

  it.each([
    ["Water", "eindeLevering", "/incasso/aanbodGegevensdeling", "drinkwater-5"],
    ["Huur", "ontruiming", "/incasso/aanbodGegevensdeling", "bgs-2"],
    ["Energie", null, "/incasso/aanbodGegevensdeling", "energieregeling"],
  ] as const)("%s with %s must prove what it did", async (soort, crisissoort, veld, bron) => {
    const town = await makeTown(engine);
    const partner = await town.partner(soort);
    const crisis = crisissoort && { soort: crisissoort };
    const changes = { crisis, incasso: { ...incasso, aanbodGegevensdeling: null } };
    const answer = await partner.post("/v1/signalen", signaal("P-1", changes));
    expect(answer.status).toBe(422);
    expect(answer.body.fouten).toEqual([expect.objectContaining({ veld, code: "incasso-aanbodGegevensdeling", bron })]);
  });
});

describe.each(engines)("a name with signs that do not show on %s", (engine) => {
  it("is kept as it came and marked: on the receipt, in the zaak and in the proof", async () => {
    const town = await makeTown(engine);
    const [huur, gemeente] = [await town.partner("Huur"), await town.gemeente()];
    const persoon = { voorletters: "A.", achternaam: "D\u0456jk\u200e" };
    const first = await huur.post("/v1/signalen", signaal("H-1", { persoon }));
    const expected = ["onzichtbare-tekens-naam", "gemengd-schrift-naam"];
    expect([first.status, codes(first)]).toEqual([201, expected]);
    const zaak = await only(gemeente);
    expect(zaak.signalen[0].opmerkingen).toEqual(first.body.opmerkingen);
    expect(zaak.signalen[0].persoon.achternaam).toBe(persoon.achternaam);
    const bewijs = await huur.get(`/v1/signalen/${first.body.id}/ontvangstbewijs`);
    const [, payload = ""] = String(bewijs.body).split(".");
    expect(Buffer.from(payload, "base64url").toString()).toContain("onzichtbare-tekens-naam");
    const same = await huur.post("/v1/signalen", signaal("H-1\u200e", { persoon }));
    expect([same.status, same.body.fouten[0].veld]).toEqual([400, "/kenmerk"]);
  });
});
