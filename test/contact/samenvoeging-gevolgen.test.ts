import { describe, expect, it } from "vitest";
import { runOutbox } from "../../src/jobs.ts";
import { asSender, asTown } from "../support/household.ts";
import { engines } from "../support/world.ts";
import { callRoute } from "./call-route.ts";
import { makeStreet, rowsOf, type Street } from "./street.ts";
import { absent, startMerge, wednesday, whereIs, zaakOf } from "./street-start.ts";

describe.each(engines)("what follows from a merge (%s)", (engine) => {
  it("writes it in the timeline of both, and moves the timeline along", async () => {
    const { base, blijft, gaat, merge, undo, post, ctx } = await startMerge(engine);
    await post(gaat.zaak.uuid, "wijsZaakToe", { behandelaar: null, reden: "Wacht even." });
    base.clock.set(wednesday);
    const { id } = (await merge(blijft.zaak.uuid, gaat.zaak.uuid, "Zij wonen samen.")).body;
    const lines = async (zaak: string) =>
      (await callRoute(ctx, "toonTijdlijn", { params: { id: zaak } })).body.tijdlijn.map(
        ({ soort, tekst, details }: Record<string, Record<string, unknown>>) => [
          soort,
          tekst,
          details?.toelichting ?? null,
        ],
      );
    const merged = ["samengevoegd", "Een andere zaak is bij deze zaak gevoegd.", "Zij wonen samen."];
    expect(await lines(blijft.zaak.uuid)).toContainEqual(merged);
    expect(await lines(blijft.zaak.uuid)).toContainEqual(["toegewezen", expect.any(String), "Wacht even."]);
    expect(await lines(gaat.zaak.uuid)).toEqual([
      ["geopend", "De zaak is geopend.", null],
      ["samengevoegd", "Deze zaak is bij een andere zaak gevoegd en daarom gesloten.", "Zij wonen samen."],
    ]);
    await undo(blijft.zaak.uuid, id);
    const undone = ["verplaatsingOngedaan", "De samenvoeging is ongedaan gemaakt.", null];
    expect(await lines(blijft.zaak.uuid)).toContainEqual(undone);
    expect((await lines(gaat.zaak.uuid)).map(([soort]: string[]) => soort)).toEqual([
      "signaalOntvangen",
      "geopend",
      "toegewezen",
      "samengevoegd",
      "verplaatsingOngedaan",
    ]);
  });

  it("puts both up for a new place, and writes it in the audit without a word of why", async () => {
    const { base, blijft, gaat, merge } = await startMerge(engine);
    const { id } = (await merge(blijft.zaak.uuid, gaat.zaak.uuid, "Zij wonen samen.")).body;
    const { outbox, audit } = await rowsOf(base, ["outbox", "audit"]);
    expect(outbox.map(({ soort, onderwerp_id }) => [soort, onderwerp_id])).toEqual([
      ["zaak.herprioriteren", blijft.zaak.id],
      ["zaak.herprioriteren", gaat.zaak.id],
    ]);
    const details = { met: gaat.zaak.uuid, verplaatsing: id, signalen: 1 };
    expect(audit).toMatchObject([
      { handeling: "zaak.samengevoegd", onderwerp: blijft.zaak.uuid, details: JSON.stringify(details) },
    ]);
    await runOutbox(base);
    const redenen = JSON.parse((await zaakOf({ base } as Street, blijft.zaak.id)).prioriteit_redenen) as {
      code: string;
    }[];
    expect(redenen.map(({ code }) => code)).toContain("huur");
    expect(JSON.stringify(await rowsOf(base, ["verplaatsingen"]))).not.toContain("samen.");
  });

  it("refuses a zaak with itself, and a closed one on either side", async () => {
    const { blijft, gaat, merge, post } = await startMerge(engine);
    const same = await merge(blijft.zaak.uuid, blijft.zaak.uuid);
    expect([same.status, same.body.fouten[0].code]).toEqual([422, "zelfde-zaak"]);
    await post(gaat.zaak.uuid, "sluitZaak", { resultaat: "Inwoner is overleden" });
    expect(await merge(blijft.zaak.uuid, gaat.zaak.uuid)).toMatchObject({
      status: 409,
      body: { code: "andere-zaak-gesloten" },
    });
    expect(await merge(gaat.zaak.uuid, blijft.zaak.uuid)).toMatchObject({
      status: 409,
      body: { code: "zaak-gesloten" },
    });
  });

  it("merges once, whoever asks first, and never in a circle", async () => {
    const { street, blijft, gaat, merge } = await startMerge(engine);
    const [a, b] = [blijft.zaak.uuid, gaat.zaak.uuid];
    const answers = await Promise.all([merge(a, b), merge(b, a), merge(a, b), merge(b, a)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    const { signalen } = await whereIs(street);
    expect(new Set(signalen).size).toBe(1);
  });

  it("cannot be opened again by hand: only by undoing the merge", async () => {
    const { blijft, gaat, merge, post } = await startMerge(engine);
    await merge(blijft.zaak.uuid, gaat.zaak.uuid);
    const answer = await post(gaat.zaak.uuid, "heropenZaak", { reden: "Toch." });
    expect(answer).toMatchObject({ status: 409, body: { code: "zaak-samengevoegd" } });
    expect(JSON.stringify(answer)).not.toContain(blijft.zaak.uuid);
  });

  it("leaves the merged zaak out of the list of closed ones", async () => {
    const { ctx, blijft, gaat, merge, undo } = await startMerge(engine);
    const listed = async (status: string) =>
      (await callRoute(ctx, "lijstZaken", { query: { status } })).body.zaken.map(({ id }: { id: string }) => id);
    const { id } = (await merge(blijft.zaak.uuid, gaat.zaak.uuid)).body;
    expect([await listed("open"), await listed("gesloten")]).toEqual([[blijft.zaak.uuid], []]);
    await undo(blijft.zaak.uuid, id);
    expect((await listed("open")).sort()).toEqual([blijft.zaak.uuid, gaat.zaak.uuid].sort());
  });

  it("is not for another municipality, a partner or who may only read", async () => {
    const { base, town, partner, blijft, gaat, merge } = await startMerge(engine);
    const other = await makeStreet(base, "0363");
    const own = await other.dwelling("10");
    const foreign = await other.merge(blijft.zaak.uuid, own.zaak.uuid);
    expect(foreign.status).toBe(404);
    for (const [id, met] of [
      [own.zaak.uuid, blijft.zaak.uuid],
      [own.zaak.uuid, absent],
      ["geen nummer", own.zaak.uuid],
      [blijft.zaak.uuid, gaat.zaak.uuid],
    ] as const) {
      expect(await other.merge(id, met)).toEqual(foreign);
    }
    expect(await merge(blijft.zaak.uuid, own.zaak.uuid)).toEqual(foreign);
    const input = { params: { id: blijft.zaak.uuid }, body: { met: gaat.zaak.uuid, reden: "Zomaar." } };
    for (const ctx of [asTown(base, town, ["zaken:lezen"]), asSender(base, partner, ["zaken:werken"])]) {
      expect((await callRoute(ctx, "voegZakenSamen", input)).status).toBe(403);
    }
    expect((await rowsOf(base, ["verplaatsingen"])).verplaatsingen).toEqual([]);
  });
});
