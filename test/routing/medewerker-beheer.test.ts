import { describe, expect, it } from "vitest";
import { findSessie } from "../../src/access/sessie-store.ts";
import { assignZaak } from "../../src/contact/assign-zaak.ts";
import { listAfwezigen } from "../../src/contact/list-afwezigen.ts";
import { listMedewerkers } from "../../src/contact/list-medewerkers.ts";
import { changeMedewerker } from "../../src/routing/change-medewerker.ts";
import { endMedewerkerAfwezigheid } from "../../src/routing/end-medewerker-afwezigheid.ts";
import { listBeheerMedewerkers } from "../../src/routing/list-beheer-medewerkers.ts";
import { readmitMedewerker } from "../../src/routing/readmit-medewerker.ts";
import { recordMedewerkerAfwezigheid } from "../../src/routing/record-medewerker-afwezigheid.ts";
import { showMedewerker } from "../../src/routing/show-medewerker.ts";
import { withdrawMedewerker } from "../../src/routing/withdraw-medewerker.ts";
import { refusal } from "../access/world.ts";
import { makeRegie } from "../inbox/regie-world.ts";
import { engines } from "../support/world.ts";

type World = Awaited<ReturnType<typeof makeRegie>>;
const audits = async ({ base }: World, handeling: string) =>
  await base.db.read.q
    .selectFrom("audit")
    .select(["onderwerp", "details", "actor"])
    .where("handeling", "=", handeling)
    .orderBy("id")
    .execute();

describe.each(engines)("people of the municipality (%s)", (engine) => {
  it("change name, role and team with a reason, and the next page obeys", async () => {
    const world = await makeRegie(engine);
    const { regisseur, noor, town, base } = world;
    const was = await showMedewerker(regisseur.ctx, { id: noor.uuid });
    expect(was).toMatchObject({
      naam: "Noor Visser",
      rol: "wijkteam",
      team: { naam: "Zuid" },
      openZaken: 0,
      zelf: false,
    });
    expect(await audits(world, "medewerker.bekeken")).toMatchObject([{ onderwerp: noor.uuid }]);
    const team = await town.team("Noord");
    const wijziging = {
      medewerker: noor.uuid,
      naam: "Noor de Wit",
      rol: "regisseur",
      team,
      reden: "ander-werk",
    } as const;
    await changeMedewerker(regisseur.ctx, wijziging);
    const nu = await showMedewerker(regisseur.ctx, { id: noor.uuid });
    expect(nu).toMatchObject({ naam: "Noor de Wit", email: was.email, rol: "regisseur", team: { naam: "Noord" } });
    expect((await noor.get("/inbox/regie")).status).toBe(200);
    const [audit] = await audits(world, "medewerker gewijzigd");
    expect(JSON.parse(audit?.details ?? "")).toEqual({
      reden: "ander-werk",
      rol: { van: "wijkteam", naar: "regisseur" },
      team,
      naam: true,
    });
    const alles = await base.db.read.q.selectFrom("audit").selectAll().execute();
    expect(JSON.stringify(alles)).not.toMatch(/Noor|example\.nl/);
  });

  it("refuse to change one's own role or to withdraw oneself, and what is of the closed lists", async () => {
    const { regisseur, noor } = await makeRegie(engine);
    const zelf = { medewerker: regisseur.uuid, naam: "Rian", team: null, reden: "naam" } as const;
    await changeMedewerker(regisseur.ctx, { ...zelf, rol: "regisseur" });
    const weigering = await refusal(changeMedewerker(regisseur.ctx, { ...zelf, rol: "beheerder" }));
    expect(weigering).toMatchObject({ status: 422, fouten: [{ veld: "/rol", code: "eigen-rol" }] });
    const weg = withdrawMedewerker(regisseur.ctx, { medewerker: regisseur.uuid, reden: "uit-dienst" });
    expect(await refusal(weg)).toMatchObject({ status: 409, code: "eigen-account" });
    const fout = { ...zelf, medewerker: noor.uuid, rol: "baas", reden: "zomaar" } as never;
    expect((await refusal(changeMedewerker(regisseur.ctx, fout))).fouten.map(({ veld }) => veld)).toEqual([
      "/rol",
      "/reden",
    ]);
    const geenRecht = changeMedewerker(noor.ctx, { ...zelf, rol: "regisseur" });
    expect(await refusal(geenRecht)).toMatchObject({ status: 403 });
  });

  it.each(["withdraw", "demote"] as const)("leave somebody who manages when two %s each other at once", async (wat) => {
    const { regisseur, medewerker, base } = await makeRegie(engine);
    const ander = await medewerker("beheerder", "Bo Beheer");
    const doe = async (wie: typeof ander, medewerker: string): Promise<unknown> =>
      wat === "withdraw"
        ? await withdrawMedewerker(wie.ctx, { medewerker, reden: "uit-dienst" })
        : await changeMedewerker(wie.ctx, { medewerker, naam: null, rol: "beleid", team: null, reden: "ander-werk" });
    const uitkomsten = await Promise.allSettled([doe(regisseur, ander.uuid), doe(ander, regisseur.uuid)]);
    expect(uitkomsten.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const [mis] = uitkomsten.filter((uitkomst) => uitkomst.status === "rejected");
    expect(mis?.reason).toMatchObject({ status: 403 });
    const over = await base.db.read.q
      .selectFrom("medewerkers")
      .select("id")
      .where("rol", "in", ["regisseur", "beheerder"])
      .where("ingetrokken_op", "is", null)
      .execute();
    expect(over).toHaveLength(1);
  });

  it("withdraw: out at once, zaken free with a line in each, gone from the choices, and back when let in", async () => {
    const world = await makeRegie(engine);
    const { regisseur, noor, zaken, base } = world;
    for (const zaak of zaken.slice(0, 2)) await assignZaak(regisseur.ctx, { zaak, behandelaar: noor.uuid });
    const namen = async () => (await listMedewerkers(regisseur.ctx, { limiet: 50 })).medewerkers.map(({ id }) => id);
    expect(await namen()).toContain(noor.uuid);
    const weg = { medewerker: noor.uuid, reden: "uit-dienst" } as const;
    expect(await withdrawMedewerker(regisseur.ctx, weg)).toEqual({ vrijgekomen: 2 });
    expect(await findSessie(base.db.read, base.keys.lookupHash(noor.sleutel))).toBeUndefined();
    expect((await noor.get("/inbox/zaken")).headers.get("location")).toContain("/inbox/inloggen");
    expect(await namen()).not.toContain(noor.uuid);
    const opnieuw = assignZaak(regisseur.ctx, { zaak: zaken[2], behandelaar: noor.uuid });
    expect(await refusal(opnieuw)).toMatchObject({ status: 404 });
    const bezet = await base.db.read.q
      .selectFrom("zaken")
      .select("id")
      .where("behandelaar_id", "is not", null)
      .execute();
    expect(bezet).toEqual([]);
    const lijnen = await base.db.read.q
      .selectFrom("zaak_gebeurtenissen")
      .select("details")
      .where("details", "like", '%"behandelaar":null%')
      .execute();
    expect(lijnen).toHaveLength(2);
    expect(await audits(world, "medewerker ingetrokken")).toMatchObject([
      { onderwerp: noor.uuid, details: JSON.stringify({ reden: "uit-dienst", vrijgekomen: 2 }) },
    ]);
    expect(await refusal(withdrawMedewerker(regisseur.ctx, weg))).toMatchObject({ status: 409 });
    const { medewerkers } = await listBeheerMedewerkers(regisseur.ctx, { ingetrokken: true, limiet: 50 });
    expect(medewerkers).toMatchObject([{ id: noor.uuid, ingetrokkenOp: base.clock.now() }]);
    await readmitMedewerker(regisseur.ctx, { medewerker: noor.uuid });
    await readmitMedewerker(regisseur.ctx, { medewerker: noor.uuid });
    expect(await namen()).toContain(noor.uuid);
    expect(await audits(world, "medewerker weer toegelaten")).toHaveLength(1);
    // The old session stays ended: whoever is let in again logs in again.
    expect((await noor.get("/inbox/zaken")).headers.get("location")).toContain("/inbox/inloggen");
  });

  it("are away for days, until that is ended", async () => {
    const { regisseur, noor, base } = await makeRegie(engine);
    const weg = { medewerker: noor.uuid, van: "2026-11-02", tot: "2026-11-06", reden: "verlof" } as const;
    const { id } = await recordMedewerkerAfwezigheid(regisseur.ctx, weg);
    const later = await recordMedewerkerAfwezigheid(regisseur.ctx, { ...weg, van: "2026-12-01", tot: "2026-12-02" });
    const nu = async () => await showMedewerker(regisseur.ctx, { id: noor.uuid });
    expect(await nu()).toMatchObject({ afwezigTot: "2026-11-06", afwezigheid: [{ id }, { id: later.id }] });
    const langer = { ...weg, van: "2026-10-30", tot: "2026-11-13" };
    const eerder = await recordMedewerkerAfwezigheid(regisseur.ctx, langer);
    // The longest of what overlaps, however late it began; the same wherever one chooses a person.
    expect(await nu()).toMatchObject({ afwezigTot: "2026-11-13" });
    expect(await listAfwezigen(noor.ctx)).toEqual(new Map([[noor.uuid, "2026-11-13"]]));
    await endMedewerkerAfwezigheid(regisseur.ctx, { medewerker: noor.uuid, afwezigheid: eerder.id });
    const fouten = async (dagen: object) =>
      (await refusal(recordMedewerkerAfwezigheid(regisseur.ctx, { ...weg, ...dagen }))).fouten.map(({ veld }) => veld);
    expect(await fouten({ van: "2026-10-01", tot: "2026-10-02" })).toEqual(["/tot"]);
    expect(await fouten({ van: "2026-11-09" })).toEqual(["/tot"]);
    expect(await fouten({ van: "", reden: "ziek" })).toEqual(["/van", "/reden"]);
    await endMedewerkerAfwezigheid(regisseur.ctx, { medewerker: noor.uuid, afwezigheid: id });
    await endMedewerkerAfwezigheid(regisseur.ctx, { medewerker: noor.uuid, afwezigheid: later.id });
    expect(await nu()).toMatchObject({ afwezigTot: null, afwezigheid: [] });
    const rijen = await base.db.read.q
      .selectFrom("medewerker_afwezigheid")
      .select(["van", "tot"])
      .orderBy("id")
      .execute();
    expect(rijen).toEqual([
      { van: "2026-11-02", tot: "2026-11-02" },
      { van: "2026-10-30", tot: "2026-11-02" },
    ]);
    expect(await listAfwezigen(noor.ctx)).toEqual(new Map());
    const nogEens = endMedewerkerAfwezigheid(regisseur.ctx, { medewerker: noor.uuid, afwezigheid: id });
    expect(await refusal(nogEens)).toMatchObject({ status: 404 });
  });
});
