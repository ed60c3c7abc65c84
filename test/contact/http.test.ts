import { describe, expect, it } from "vitest";
import { makeTown, signaal } from "../support/town.ts";
import { engines } from "../support/world.ts";

async function start(engine: (typeof engines)[number]) {
  const town = await makeTown(engine);
  const partner = await town.partner("Huur", "Woonstek");
  const gemeente = await town.gemeente();
  const delivered = await partner.post("/v1/signalen", signaal("WB-1"));
  expect(delivered.status).toBe(201);
  const list = await gemeente.get("/v1/zaken");
  const zaak = `/v1/zaken/${list.body.zaken[0].id}`;
  return { town, partner, gemeente, zaak };
}

const visit = { soort: "Huisbezoek", bereikt: true, datum: "2026-11-03", dagdeel: "Ochtend", aanbod: true };

describe.each(engines)("working a zaak over HTTP (%s)", (engine) => {
  it("leads from the list to the contactpoging and back to where it can be read", async () => {
    const { gemeente, zaak } = await start(engine);
    const made = await gemeente.post(`${zaak}/contactpogingen`, visit);
    expect(made.status).toBe(201);
    const read = await gemeente.get(made.headers.get("Location") ?? "");
    expect(read).toMatchObject({ status: 200, body: made.body });
    expect((await gemeente.get(zaak)).body).toMatchObject({ status: "inBehandeling", termijn: null });
  });

  it("lets the partner read how it ended, and acknowledge that", async () => {
    const { town, partner, gemeente, zaak } = await start(engine);
    expect((await gemeente.post(`${zaak}/afsluiting`, { resultaat: "Niet opgepakt: andere reden" })).status).toBe(422);
    expect((await gemeente.post(`${zaak}/contactpogingen`, visit)).status).toBe(201);
    expect((await gemeente.post(`${zaak}/afsluiting`, { resultaat: "Niet opgepakt: andere reden" })).status).toBe(200);
    await town.jobs();
    const mailbox = await partner.get("/v1/terugkoppelingen");
    expect(mailbox.body.terugkoppelingen).toMatchObject([{ kenmerk: "WB-1", waarde: "Niet opgepakt" }]);
    const { id } = mailbox.body.terugkoppelingen[0];
    expect((await partner.post(`/v1/terugkoppelingen/${id}/ontvangst`, {})).status).toBe(200);
    expect((await partner.get("/v1/terugkoppelingen")).body.terugkoppelingen).toEqual([]);
  });

  it("names everything that is wrong with the input at once", async () => {
    const { gemeente, zaak } = await start(engine);
    const body = {
      soort: "Rooksignaal",
      bereikt: "ja",
      datum: "2026-02-30",
      dagdeel: "Ochtend",
      aanbod: true,
      extra: 1,
    };
    const answer = await gemeente.post(`${zaak}/contactpogingen`, body);
    expect(answer.status).toBe(400);
    const velden = answer.body.fouten.map(({ veld }: { veld: string }) => veld);
    expect(velden.sort()).toEqual(["/bereikt", "/datum", "/extra", "/soort"]);
  });

  it("refuses a toewijzing to nobody in words that help", async () => {
    const { gemeente, zaak } = await start(engine);
    const answer = await gemeente.post(`${zaak}/toewijzing`, { reden: "zomaar" });
    expect(answer.status).toBe(400);
    expect(answer.body.fouten).toMatchObject([{ melding: "Noem een team, een behandelaar of allebei." }]);
  });

  it("never says a BSN back", async () => {
    const { gemeente, zaak } = await start(engine);
    const signaalId = (await gemeente.get(zaak)).body.signalen[0].id;
    for (const burgerservicenummer of ["999990018", "99999001", 999990019]) {
      const answer = await gemeente.post(`${zaak}/brp-controle`, { signaal: signaalId, burgerservicenummer });
      expect([400, 422]).toContain(answer.status);
      expect(JSON.stringify(answer.body)).not.toContain("99999001");
    }
    const right = { signaal: signaalId, burgerservicenummer: "999990019" };
    expect((await gemeente.post(`${zaak}/brp-controle`, right)).status).toBe(204);
  });

  it("is closed to a partner", async () => {
    const { partner, zaak } = await start(engine);
    for (const path of [zaak, `${zaak}/tijdlijn`, "/v1/zaken", "/v1/termijnen", "/v1/teams", "/v1/medewerkers"]) {
      expect((await partner.get(path)).status).toBe(403);
    }
    expect((await partner.post(`${zaak}/contactpogingen`, visit)).status).toBe(403);
  });
});
