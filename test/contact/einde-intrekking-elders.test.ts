import { describe, expect, it } from "vitest";
import { contactJobs } from "../../src/contact/jobs.ts";
import { drainOutbox } from "../../src/platform/outbox.ts";
import {
  asTown,
  type Made,
  makeHousehold,
  makePartner,
  makeSignaal,
  makeTown,
  makeZaak,
} from "../support/household.ts";
import { engines, testBase, tuesday } from "../support/world.ts";
import { callRoute } from "./call-route.ts";
import { back, mistaken, paid, set, start, statussen, waiting, work, zaakRow } from "./withdrawn.ts";

describe.each(engines)("what does not follow, and what follows elsewhere (%s)", (engine) => {
  it("leaves a closed zaak as it is, and a signal without a zaak too", async () => {
    const base = await testBase(engine);
    const closed = { status: "gesloten", afgesloten_op: tuesday, resultaat: "Vervolghulp en/of verwijzing" };
    const { town, zaak, signalen } = await start(base, ["vergissing"], closed);
    const none = { zaak_id: null, status: "Niet opgepakt: herhaalde melding", ...back("betaald") };
    signalen.push(await makeSignaal(base, town, zaak, await makePartner(base, "Ander"), none));
    await work(base, signalen);
    expect(await zaakRow(base, zaak)).toMatchObject({ resultaat: closed.resultaat, afsluitingen: 0 });
    expect(await statussen(base)).toEqual(["Opgepakt", "Niet opgepakt: herhaalde melding"]);
    expect(await waiting(base)).toEqual([]);
  });

  it("leaves a zaak open that is open again, when what was taken back had ended before", async () => {
    const base = await testBase(engine);
    const { zaak, signalen } = await start(base, ["betaald"]);
    await set(base, "signalen", signalen[0] as Made, { status: "Inwoner is overleden" });
    await work(base, signalen);
    expect(await zaakRow(base, zaak)).toMatchObject({ status: "nieuw", afsluitingen: 0 });
    expect(await waiting(base)).toEqual([]);
  });

  it("leaves the zaak to a person when the resident asked for help", async () => {
    const base = await testBase(engine);
    const { town, zaak, signalen } = await start(base, ["regeling"]);
    const params = { id: zaak.uuid };
    const body = { datum: "2026-11-03", hulpGewenst: true };
    expect((await callRoute(asTown(base, town), "legGesprekVast", { params, body })).status).toBe(201);
    await work(base, signalen);
    expect(await zaakRow(base, zaak)).toMatchObject({ status: "inBehandeling", resultaat: null });
    const closed = await callRoute(asTown(base, town), "sluitZaak", { params, body: { resultaat: paid } });
    expect(closed.status).toBe(200);
  });

  it("closes many zaken of two municipalities in one go, each with its own result", async () => {
    const base = await testBase(engine);
    const [here, there] = [await makeTown(base), await makeTown(base, "0363")];
    const partner = await makePartner(base);
    const made: { zaak: Made; signaal: Made }[] = [];
    for (let index = 0; index < 12; index += 1) {
      const town = index % 3 === 0 ? there : here;
      const zaak = await makeZaak(base, town);
      const reden = index % 2 === 0 ? "betaald" : "vergissing";
      made.push({ zaak, signaal: await makeSignaal(base, town, zaak, partner, back(reden)) });
    }
    await work(
      base,
      made.map(({ signaal }) => signaal),
    );
    const rows = await Promise.all(made.map(({ zaak }) => zaakRow(base, zaak)));
    expect(rows.map(({ resultaat }) => resultaat)).toEqual(made.map((_, index) => (index % 2 === 0 ? paid : mistaken)));
    const audit = await base.db.read.q
      .selectFrom("audit")
      .select(["gemeente_id"])
      .where("handeling", "=", "zaak.afgesloten")
      .execute();
    expect(audit.filter(({ gemeente_id }) => gemeente_id === there.id)).toHaveLength(4);
    expect(audit.filter(({ gemeente_id }) => gemeente_id === here.id)).toHaveLength(8);
  });

  it("takes back what was sent on too, once, and ends it there", async () => {
    const base = await testBase(engine);
    const gone = { status: "Persoon is geen inwoner (meer) in de gemeente" };
    const { zaak, signalen } = await start(base, ["betaald"], { status: "gesloten", afgesloten_op: tuesday });
    await set(base, "signalen", signalen[0] as Made, gone);
    const there = await makeTown(base, "0363");
    const next = await makeHousehold(base, there);
    await set(base, "signalen", next.signaal, { doorgezonden_van_id: (signalen[0] as Made).id });

    await work(base, signalen);
    expect(await waiting(base)).toEqual([`signaal.ingetrokken ${next.signaal.id}`]);
    await drainOutbox(base, contactJobs(base));
    expect(await zaakRow(base, next.zaak)).toMatchObject({ status: "gesloten", resultaat: paid });
    expect(await zaakRow(base, zaak)).toMatchObject({ afsluitingen: 0 });
    const row = await base.db.read.q
      .selectFrom("signalen")
      .select(["ingetrokken_op", "intrekking_reden"])
      .where("id", "=", next.signaal.id)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ ingetrokken_op: tuesday, intrekking_reden: "betaald" });
    await work(base, signalen);
    expect((await waiting(base)).filter((item) => item.startsWith("signaal.ingetrokken"))).toEqual([]);
    const audit = await base.db.read.q.selectFrom("audit").select(["handeling", "gemeente_id"]).orderBy("id").execute();
    expect(audit[0]).toEqual({ handeling: "signaal.ingetrokken", gemeente_id: there.id });
  });
});

describe.each(engines)("a zaak that closed because its signals were taken back (%s)", (engine) => {
  it("can be opened again, and keeps them as they ended", async () => {
    const base = await testBase(engine);
    const { town, zaak, signalen } = await start(base, ["vergissing", "vergissing"]);
    await work(base, signalen);
    expect(await zaakRow(base, zaak)).toMatchObject({ resultaat: mistaken });
    const ctx = asTown(base, town);
    const params = { id: zaak.uuid };
    const reopened = await callRoute(ctx, "heropenZaak", { params, body: { reden: "De inwoner belt." } });
    expect(reopened).toMatchObject({ status: 200, body: { status: "inBehandeling" } });
    expect(await statussen(base)).toEqual([mistaken, mistaken]);
    const closed = await callRoute(ctx, "sluitZaak", { params, body: { resultaat: "Inwoner is overleden" } });
    expect(closed.status).toBe(200);
    expect(await statussen(base)).toEqual([mistaken, mistaken]);
  });

  it("gives the state of a closing by hand to what was not taken back alone", async () => {
    const base = await testBase(engine);
    const { town, zaak, signalen } = await start(base, ["betaald", null]);
    await work(base, signalen.slice(0, 1));
    const body = { resultaat: "Inwoner is overleden" };
    await callRoute(asTown(base, town), "sluitZaak", { params: { id: zaak.uuid }, body });
    expect(await statussen(base)).toEqual(["Opgepakt", "Inwoner is overleden"]);
  });
});
