import { describe, expect, it } from "vitest";
import { assignZaak } from "../../src/contact/assign-zaak.ts";
import { moveZaken, previewMove } from "../../src/contact/move-zaken.ts";
import { showZaak } from "../../src/contact/show-zaak.ts";
import { refusal } from "../access/world.ts";
import { makeRegie } from "../inbox/regie-world.ts";
import { engines } from "../support/world.ts";

const nergens = "01936f7e-5a3c-7c21-9d10-3f0f2c1b7a55";

describe.each(engines)("moving zaken by hand (%s)", (engine) => {
  it("moves those that were looked at, the most urgent first, with reason and trace", async () => {
    const { regisseur, noor, zaken, town, base, medewerker } = await makeRegie(engine);
    const { ctx } = regisseur;
    const kim = await medewerker("wijkteam", "Kim Bos", "Noord");
    const [vanTeam, naarTeam] = [await town.team("Zuid"), await town.team("Noord")];
    await assignZaak(ctx, { zaak: zaken[0], behandelaar: noor.uuid });
    const keuze = { vanTeam, naarTeam, naarMedewerker: kim.uuid, aantal: 1 };
    const blik = await previewMove(ctx, keuze);
    // The crisis is the most urgent one of Zuid.
    expect(blik).toMatchObject({ aantal: 1, totaal: 3, crisis: 1, verliezenBehandelaar: 0, opgepakt: 1 });
    expect(await moveZaken(ctx, { ...keuze, reden: "Zuid is vol.", stempel: blik.stempel })).toEqual({ verplaatst: 1 });
    const crisis = await showZaak(ctx, { id: zaken[1] });
    expect(crisis).toMatchObject({ status: "inBehandeling", team: { id: naarTeam }, behandelaar: { id: kim.uuid } });
    expect(crisis.routering[0]?.code).toBe("met-de-hand");
    const rij = await base.db.read.q
      .selectFrom("zaken")
      .select("met_de_hand")
      .where("uuid", "=", zaken[1])
      .executeTakeFirst();
    expect(rij).toEqual({ met_de_hand: 1 });
    const signaal = await base.db.read.q
      .selectFrom("signalen")
      .innerJoin("zaken", "zaken.id", "signalen.zaak_id")
      .select("signalen.status")
      .where("zaken.uuid", "=", zaken[1])
      .executeTakeFirst();
    expect(signaal).toEqual({ status: "Opgepakt" });
    const gebeurtenis = await base.db.read.q
      .selectFrom("zaak_gebeurtenissen")
      .select("details")
      .orderBy("id", "desc")
      .executeTakeFirstOrThrow();
    expect(JSON.parse(gebeurtenis.details)).toMatchObject({ team: naarTeam, behandelaar: kim.uuid });
    const audit = await base.db.read.q
      .selectFrom("audit")
      .selectAll()
      .where("handeling", "=", "zaken.verplaatst")
      .execute();
    expect(audit).toMatchObject([{ onderwerp: naarTeam, actor: `medewerker ${regisseur.uuid}` }]);
    expect(JSON.stringify(audit)).not.toContain("vol");
  });

  it("takes the least urgent, those of nobody or all of one worker, and frees who had them", async () => {
    const { regisseur, noor, zaken, town } = await makeRegie(engine);
    const { ctx } = regisseur;
    const [vanTeam, naarTeam] = [await town.team("Zuid"), await town.team("Noord")];
    for (const zaak of zaken.slice(0, 2)) await assignZaak(ctx, { zaak, behandelaar: noor.uuid });
    expect(await previewMove(ctx, { vanTeam, vanMedewerker: "geen", naarTeam })).toMatchObject({
      aantal: 1,
      opgepakt: 0,
    });
    const vanNoor = { vanMedewerker: noor.uuid, naarTeam };
    expect(await previewMove(ctx, vanNoor)).toMatchObject({ aantal: 2, verliezenBehandelaar: 2, crisis: 1 });
    expect(await previewMove(ctx, { ...vanNoor, volgorde: "laagste", aantal: 1 })).toMatchObject({ crisis: 0 });
    // To her own team, free to take up: the team stays, and the rules may still move them.
    const { stempel } = await previewMove(ctx, { vanMedewerker: noor.uuid, naarTeam: vanTeam });
    await moveZaken(ctx, { vanMedewerker: noor.uuid, naarTeam: vanTeam, reden: "Noor is weg.", stempel });
    const zaak = await showZaak(ctx, { id: zaken[0] });
    expect(zaak).toMatchObject({ behandelaar: null, team: { id: vanTeam }, status: "inBehandeling" });
    expect(zaak.routering[0]?.code).not.toBe("met-de-hand");
    expect(await previewMove(ctx, { vanTeam, vanMedewerker: "geen", naarTeam: vanTeam })).toMatchObject({ aantal: 0 });
  });

  it("does nothing when it would be others than were looked at, or twice", async () => {
    const { regisseur, zaken, town, meld } = await makeRegie(engine);
    const { ctx } = regisseur;
    const keuze = { vanTeam: await town.team("Zuid"), naarTeam: await town.team("Noord") };
    const oud = await previewMove(ctx, keuze);
    await assignZaak(ctx, { zaak: zaken[0], team: keuze.naarTeam });
    const laat = moveZaken(ctx, { ...keuze, reden: "r", stempel: oud.stempel });
    expect(await refusal(laat)).toMatchObject({ status: 409, code: "keuze-gewijzigd" });
    const { stempel } = await previewMove(ctx, keuze);
    expect(await moveZaken(ctx, { ...keuze, reden: "r", stempel })).toEqual({ verplaatst: 2 });
    expect(await refusal(moveZaken(ctx, { ...keuze, reden: "r", stempel }))).toMatchObject({ status: 409 });
    await meld("R-9");
    expect(await previewMove(ctx, keuze)).toMatchObject({ aantal: 1 });
  });

  it("is refused to who has no lead, for who cannot work there, and for what is not there", async () => {
    const { regisseur, noor, town, medewerker } = await makeRegie(engine);
    const keuze = { vanTeam: await town.team("Zuid"), naarTeam: await town.team("Noord") };
    const beheerder = await medewerker("beheerder");
    const cases = [
      [403, noor.ctx, keuze],
      [403, beheerder.ctx, keuze],
      [422, regisseur.ctx, { ...keuze, naarMedewerker: noor.uuid }],
      [422, regisseur.ctx, { ...keuze, naarMedewerker: beheerder.uuid }],
      [422, regisseur.ctx, { naarTeam: keuze.naarTeam }],
      [404, regisseur.ctx, { ...keuze, vanTeam: nergens }],
      [404, regisseur.ctx, { ...keuze, naarTeam: "x" }],
      [404, regisseur.ctx, { ...keuze, naarMedewerker: nergens }],
      [400, regisseur.ctx, { ...keuze, aantal: 501 }],
      [400, regisseur.ctx, { ...keuze, aantal: Number.NaN }],
    ] as const;
    for (const [status, ctx, input] of cases) expect(await refusal(previewMove(ctx, input))).toMatchObject({ status });
    const { stempel } = await previewMove(regisseur.ctx, keuze);
    const zonder = moveZaken(regisseur.ctx, { ...keuze, reden: " ", stempel });
    expect((await refusal(zonder)).fouten.map(({ veld }) => veld)).toEqual(["/reden"]);
  });
});
