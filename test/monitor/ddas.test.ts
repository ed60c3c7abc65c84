import { describe, expect, it } from "vitest";
import { toOrganisatie, toVroegsignaal, toVroegsignaalzaken } from "../../src/monitor/ddas.ts";

const signaal = {
  uuid: "0199f6a0-0000-7000-8000-000000000001",
  soort: "Energie",
  status: "Nog niet opgepakt",
  inZaak: false,
  crisis: false,
  warmeOverdracht: false,
  bedragCenten: 35_000,
  ontstaansdatum: "2026-09-01",
  signaaldatum: "2026-11-03",
  burgerservicenummer: null,
  geboortedatum: null,
  adres: { postcode: "3073HE", huisnummer: 10, huisletter: null, huisnummertoevoeging: null },
} as const;

const november = { van: "2026-11-01", tot: "2026-11-30" };
const zaak = {
  opgepaktOp: null,
  afgeslotenOp: null,
  resultaat: null,
  signalen: [{ uuid: signaal.uuid, signaaldatum: "2026-11-03", ontvangenOp: "2026-11-03T09:00:00.000Z" }],
  contactpogingen: [],
};
const convert = (more: Partial<Parameters<typeof toVroegsignaalzaken>[0]>) =>
  toVroegsignaalzaken({ ...zaak, ...more }, november, () => november);

describe("a signal in the exchange", () => {
  it("is complete, and says no more", () => {
    expect(toVroegsignaal({ ...signaal, crisis: true, warmeOverdracht: true })).toStrictEqual({
      ID: signaal.uuid,
      crisissignaal: true,
      warmeOverdracht: true,
      bedrag: 350,
      ontstaansdatum: "2026-09-01",
      signaaldatum: "2026-11-03",
      status: "Nog niet opgepakt",
      signaalpartner: { type: "Energie" },
      client: { geslachtsaanduiding: "Onbekend", postcode: "3073HE", huisnummer: "10", huisnummertoevoeging: "" },
    });
  });

  it.each([
    [35_049, 350],
    [35_050, 351],
    [35_099, 351],
    [49, 0],
    [50, 1],
    [0, 0],
  ])("%i cents are %i euros", (bedragCenten, bedrag) => {
    expect(toVroegsignaal({ ...signaal, bedragCenten }).bedrag).toBe(bedrag);
  });

  it.each([
    ["letter and addition", "A", "2", "A2"],
    ["a letter", "A", null, "A"],
    ["an addition", null, "bis", "bis"],
    ["neither", null, null, ""],
  ])("house number addition: %s", (_name, huisletter, huisnummertoevoeging, together) => {
    const adres = { ...signaal.adres, huisletter, huisnummertoevoeging };
    expect(toVroegsignaal({ ...signaal, adres }).client).toMatchObject({ huisnummertoevoeging: together });
  });

  it("with a BSN: the BSN alone", () => {
    const known = { ...signaal, burgerservicenummer: "999990019", geboortedatum: "1990-11-02" };
    expect(toVroegsignaal(known).client).toStrictEqual({ burgerservicenummer: "999990019" });
  });

  it("with a date of birth and no BSN", () => {
    expect(toVroegsignaal({ ...signaal, geboortedatum: "1990-11-02" }).client).toMatchObject({
      geboortedatum: "1990-11-02",
    });
  });

  it("in a zaak: taken up, unless its own status says otherwise", () => {
    expect(toVroegsignaal({ ...signaal, inZaak: true }).status).toBe("Opgepakt");
    const overleden = toVroegsignaal({ ...signaal, inZaak: true, status: "Inwoner is overleden" });
    expect(overleden.status).toBe("Inwoner is overleden");
  });
});

describe("a zaak in the exchange", () => {
  it("just opened: no result, and taken up on the day of the matching", () => {
    expect(convert({})).toStrictEqual([
      {
        matchingsdatum: "2026-11-03",
        startdatumMatchingperiode: "2026-11-01",
        einddatumMatchingperiode: "2026-11-30",
        datumOpgepakt: "2026-11-03",
        vroegsignalen: [{ ID: signaal.uuid }],
        contactpogingen: [],
      },
    ]);
  });

  it.each([
    ["nobody took it up", null, "2026-11-03"],
    ["taken up later, on a local day", "2026-11-30T23:30:00.000Z", "2026-12-01"],
    ["taken up before these signals came", "2026-10-20T09:00:00.000Z", "2026-11-03"],
  ])("day of taking up: %s", (_name, opgepaktOp, datumOpgepakt) => {
    expect(convert({ opgepaktOp })).toMatchObject([{ datumOpgepakt }]);
  });

  it.each([
    ["closed", "2026-11-20T09:00:00.000Z", "Inwoner is overleden"],
    ["opened again", null, undefined],
  ] as const)("%s: the result goes with the closing", (_name, afgeslotenOp, resultaat) => {
    const [model] = convert({ afgeslotenOp, resultaat: "Inwoner is overleden" });
    expect(model?.resultaat).toBe(resultaat);
    expect(Object.hasOwn(model ?? {}, "resultaat")).toBe(resultaat !== undefined);
  });
});

describe("who delivers", () => {
  const leeg = { naam: null, telefoonnummer: null, email: null, functietitel: null };

  it("leaves out what is not known", () => {
    const contactpersonen = [{ ...leeg, email: "kees@gemeente.test" }];
    expect(toOrganisatie({ naam: "Rotterdam", kvkNummer: null, contactpersonen })).toStrictEqual({
      naam: "Rotterdam",
      contactpersonen: [{ email: "kees@gemeente.test" }],
    });
  });

  it.each([
    ["nobody", []],
    ["somebody without an e-mail address", [{ ...leeg, naam: "Kees" }]],
  ])("is nobody with %s", (_name, contactpersonen) => {
    expect(toOrganisatie({ naam: "Rotterdam", kvkNummer: "12345678", contactpersonen })).toBeNull();
  });
});
