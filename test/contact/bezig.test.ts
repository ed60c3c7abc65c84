import { describe, expect, it } from "vitest";
import { closeZaak } from "../../src/contact/close-zaak.ts";
import { laatLos } from "../../src/contact/laat-los.ts";
import { neemOver } from "../../src/contact/neem-over.ts";
import { openZaakBezig } from "../../src/contact/open-zaak-bezig.ts";
import { inNoord, makeInbox, opAdres } from "../inbox/inbox-world.ts";
import { asTown } from "../support/household.ts";
import { engines, tuesday } from "../support/world.ts";

async function start(engine: (typeof engines)[number]) {
  const { town, medewerker, meld } = await makeInbox(engine);
  const zaak = await meld("A-1", opAdres(1));
  const [noor, sam] = [await medewerker("wijkteam", "Noor Visser"), await medewerker("wijkteam", "Sam Bos")];
  const rows = async () =>
    await town.base.db.read.q.selectFrom("zaak_bezig").select(["medewerker_id", "sinds", "gezien_op"]).execute();
  return { town, medewerker, meld, zaak, noor, sam, rows, base: town.base };
}

describe.each(engines)("who is busy with a zaak (%s)", (engine) => {
  it("is the first who opens it, until nobody was seen for ten minutes", async () => {
    const { base, zaak, noor, sam, rows } = await start(engine);
    const ofNoor = { medewerker: { id: noor.uuid, naam: "Noor Visser" }, sinds: tuesday };
    expect(await openZaakBezig(noor.ctx, { zaak })).toEqual({ mijn: true, ...ofNoor });
    expect(await openZaakBezig(sam.ctx, { zaak })).toEqual({ mijn: false, ...ofNoor });
    // Seen again is written once a minute, and since when stays.
    base.clock.advance("PT59S");
    await openZaakBezig(noor.ctx, { zaak });
    expect(await rows()).toMatchObject([{ sinds: tuesday, gezien_op: tuesday }]);
    base.clock.advance("PT1S");
    await openZaakBezig(noor.ctx, { zaak });
    expect(await rows()).toMatchObject([{ sinds: tuesday, gezien_op: base.clock.now() }]);
    base.clock.advance("PT9M59S");
    expect(await openZaakBezig(sam.ctx, { zaak })).toEqual({ mijn: false, ...ofNoor });
    base.clock.advance("PT1S");
    expect(await openZaakBezig(sam.ctx, { zaak })).toEqual({
      mijn: true,
      medewerker: { id: sam.uuid, naam: "Sam Bos" },
      sinds: base.clock.now(),
    });
    // Who comes back after so long begins anew.
    base.clock.advance("PT30M");
    expect(await openZaakBezig(sam.ctx, { zaak })).toMatchObject({ mijn: true, sinds: base.clock.now() });
  });

  it("is one of many who open it at once", async () => {
    const { zaak, medewerker, rows } = await start(engine);
    const people = await Promise.all(
      ["Een", "Twee", "Drie", "Vier"].map(async (naam) => await medewerker("wijkteam", naam)),
    );
    const seen = await Promise.all(people.map(async ({ ctx }) => await openZaakBezig(ctx, { zaak })));
    expect(seen.filter((bezig) => bezig?.mijn)).toHaveLength(1);
    expect(new Set(seen.map((bezig) => bezig?.medewerker.id)).size).toBe(1);
    expect(await rows()).toHaveLength(1);
  });

  it("can be taken over and let go; a takeover is in the audit, without a name", async () => {
    const { base, zaak, noor, sam, rows } = await start(engine);
    await openZaakBezig(noor.ctx, { zaak });
    base.clock.advance("PT3M");
    await neemOver(sam.ctx, { zaak });
    await neemOver(sam.ctx, { zaak });
    expect(await openZaakBezig(noor.ctx, { zaak })).toMatchObject({ mijn: false, sinds: base.clock.now() });
    const audit = await base.db.read.q
      .selectFrom("audit")
      .select(["actor", "onderwerp", "details"])
      .where("handeling", "=", "zaak.overgenomen")
      .execute();
    const details = JSON.stringify({ van: noor.uuid });
    expect(audit).toEqual([{ actor: `medewerker ${sam.uuid}`, onderwerp: zaak, details }]);
    // Whose it is not lets nothing go.
    await laatLos(noor.ctx, { zaak });
    expect(await rows()).toHaveLength(1);
    await laatLos(sam.ctx, { zaak });
    expect(await rows()).toEqual([]);
    expect(await openZaakBezig(noor.ctx, { zaak })).toMatchObject({ mijn: true });
  });

  it("is nobody in a closed zaak, no machine, and nothing of another team", async () => {
    const { base, zaak, meld, noor, sam, rows } = await start(engine);
    const noord = await meld("A-2", inNoord(2));
    const absent = "0193c0de-0000-7000-8000-000000000009";
    const refused = async (work: Promise<unknown>) =>
      await work.then(
        () => null,
        ({ status, detail }) => [status, detail],
      );
    for (const verb of [openZaakBezig, neemOver, laatLos]) {
      const there = await refused(verb(noor.ctx, { zaak: noord }));
      expect(there).toEqual([404, expect.any(String)]);
      expect(await refused(verb(noor.ctx, { zaak: absent }))).toEqual(there);
      expect(await refused(verb(noor.ctx, { zaak: "geen nummer" }))).toEqual(there);
    }
    const { id } = await base.db.read.q.selectFrom("gemeenten").select("id").executeTakeFirstOrThrow();
    const machine = asTown(base, { id, team: { id: 0, uuid: "" } });
    expect(await openZaakBezig(machine, { zaak })).toBeNull();
    expect(await refused(neemOver(machine, { zaak }))).toEqual([403, expect.any(String)]);
    expect(await rows()).toEqual([]);
    await closeZaak(sam.ctx, { zaak, resultaat: "Inwoner is overleden" });
    expect(await openZaakBezig(noor.ctx, { zaak })).toBeNull();
    expect(await refused(neemOver(noor.ctx, { zaak }))).toEqual([409, expect.any(String)]);
  });
});
