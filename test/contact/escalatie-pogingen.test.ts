import { describe, expect, it } from "vitest";
import { engines, type TestBase, testBase } from "../support/world.ts";
import { handedOver, makeBeleid, routering, startAgreed } from "./agreed.ts";
import { callRoute } from "./call-route.ts";

describe.each(engines)("so many attempts that reached nobody hand the zaak over (%s)", (engine) => {
  async function begin(base: TestBase, policies: Record<string, unknown> = { werkafspraken: ["wgs", "maastricht"] }) {
    const started = await startAgreed(base, null);
    for (const [sleutel, waarde] of Object.entries(policies)) await makeBeleid(base, started.town, sleutel, waarde);
    base.clock.set("2026-11-20T10:00:00.000Z");
    const attempt = (datum: string, changes: object = {}) =>
      callRoute(started.ctx, "legContactpogingVast", {
        params: { id: started.zaak.uuid },
        body: { soort: "Huisbezoek", bereikt: false, datum, dagdeel: "Avond", aanbod: false, ...changes },
      });
    return { ...started, attempt };
  }
  const days = ["2026-11-04", "2026-11-05", "2026-11-06", "2026-11-09", "2026-11-10", "2026-11-11"];

  it("the fifth, and not the fourth, nor again the sixth", async () => {
    const base = await testBase(engine);
    const { town, crisis, attempt } = await begin(base);
    const seen = [];
    for (const datum of days) {
      expect((await attempt(datum)).status).toBe(201);
      const { zaken, events } = await handedOver(base);
      seen.push([zaken[0]?.team_id === crisis.id, events.length]);
    }
    expect(seen).toEqual([
      [false, 0],
      [false, 0],
      [false, 0],
      [false, 0],
      [true, 1],
      [true, 1],
    ]);
    const { events, audit } = await handedOver(base);
    expect(events[0]).toMatchObject({
      door: "gemeente-client",
      regel: "maastricht-pogingen",
      van: town.team.uuid,
      team: crisis.uuid,
      reden: { tekst: "Er is 5 keer contact gezocht en niemand is bereikt. De zaak gaat naar Interventie." },
    });
    expect(audit).toHaveLength(1);
    expect(await routering(base)).toEqual([
      {
        code: "geescaleerd",
        tekst:
          "Er is 5 keer contact gezocht en niemand is bereikt. Daarom ging de zaak op 20 november 2026 naar Interventie. " +
          "Die afspraak komt uit: De werkwijze van Maastricht.",
        bron: "maastricht-werkwijze",
      },
    ]);
  });

  it("as many as the municipality chose", async () => {
    const base = await testBase(engine);
    const policies = {
      werkafspraken: ["wgs", "maastricht"],
      termijnAanpassingen: { "maastricht-pogingen": { aantal: 2 } },
    };
    const { crisis, attempt } = await begin(base, policies);
    await attempt("2026-11-04");
    await attempt("2026-11-05");
    expect((await handedOver(base)).zaken[0]?.team_id).toBe(crisis.id);
  });

  it("none where it was not agreed", async () => {
    const base = await testBase(engine);
    const { town, attempt } = await begin(base, {});
    for (const datum of days) await attempt(datum);
    const { zaken, events } = await handedOver(base);
    expect([zaken[0]?.team_id, events]).toEqual([town.team.id, []]);
  });

  it("begins again after a contact and after a conversation", async () => {
    const base = await testBase(engine);
    const { town, ctx, zaak, attempt } = await begin(base);
    for (const datum of days.slice(0, 4)) await attempt(datum);
    await attempt("2026-11-10", { bereikt: true });
    for (const datum of ["2026-11-11", "2026-11-12", "2026-11-13", "2026-11-16"]) await attempt(datum);
    await callRoute(ctx, "legGesprekVast", { params: { id: zaak.uuid }, body: { datum: "2026-11-17" } });
    await attempt("2026-11-18");
    expect((await handedOver(base)).zaken[0]?.team_id).toBe(town.team.id);
  });

  it("says once that nobody has the role", async () => {
    const base = await testBase(engine);
    const { town, crisis, attempt } = await begin(base);
    await base.db.write(({ q }) =>
      q.updateTable("teams").set({ rol: "wijkteam" }).where("id", "=", crisis.id).execute(),
    );
    for (const datum of days) await attempt(datum);
    const { zaken, events } = await handedOver(base);
    expect(zaken[0]?.team_id).toBe(town.team.id);
    expect(events).toMatchObject([{ reden: { code: "geen-team" } }]);
  });
});
