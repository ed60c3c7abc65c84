import { describe, expect, it } from "vitest";
import { systeem } from "../../src/access/permission.ts";
import { registerGebruiker } from "../../src/access/register-gebruiker.ts";
import { checkUitnodigen } from "../../src/access/uitnodig-rules.ts";
import { listPartnersStand } from "../../src/intake/list-partners-stand.ts";
import { overeenkomstStand, standVan } from "../../src/intake/partners-stand-rules.ts";
import { registerOvereenkomst } from "../../src/intake/register-overeenkomst.ts";
import { registerSignaalpartner } from "../../src/intake/register-signaalpartner.ts";
import { registerGemeente } from "../../src/routing/register-gemeente.ts";
import { refusal } from "../access/world.ts";
import { engines } from "../support/world.ts";
import { type Ingelogd, makeInbox } from "./inbox-world.ts";

const pad = "/inbox/regie/partners";
const text = async (answer: Response | Promise<Response>): Promise<string> => await (await answer).text();
const dag = (naam: string, waarde: string): Record<string, string> => {
  const [jaar = "", maand = "", nummer = ""] = waarde.split("-");
  return { [`${naam}-dag`]: nummer, [`${naam}-maand`]: maand, [`${naam}-jaar`]: jaar };
};
const afspraak = { signaalsoorten: "betalingsachterstand", terugkoppelniveau: "basis", geboortedatumToegestaan: "ja" };
const huur = (naam: string) => ({ soort: "Huur", naam, ...dag("geldigVan", "2026-11-03"), ...afspraak });
const afspraken = async ({ ctx }: Ingelogd) =>
  await ctx.db.read.q.selectFrom("overeenkomsten").selectAll().orderBy("id").execute();
const idIn = (answer: Response): string => answer.headers.get("location")?.match(/partners\/([\w-]{36})/)?.[1] ?? "";

const nu = "2026-11-03";
const periode = (geldigVan: string, geldigTot: string | null) => ({ geldigVan, geldigTot });

describe("how a partner stands", () => {
  it.each([
    ["runs on", [periode("2026-01-01", null)], { stand: "loopt", dag: null }],
    ["ends in 61 days", [periode("2026-01-01", "2027-01-03")], { stand: "loopt", dag: "2027-01-03" }],
    ["ends in 60 days", [periode("2026-01-01", "2027-01-02")], { stand: "eindigt", dag: "2027-01-02" }],
    ["ends today", [periode("2026-01-01", nu)], { stand: "eindigt", dag: nu }],
    [
      "is followed at once",
      [periode("2026-11-10", null), periode("2026-01-01", "2026-11-09")],
      { stand: "loopt", dag: null },
    ],
    [
      "has a gap",
      [periode("2026-01-01", "2026-11-09"), periode("2026-11-11", null)],
      { stand: "eindigt", dag: "2026-11-09" },
    ],
    [
      "begins",
      [periode("2027-06-01", null), periode("2026-12-01", "2027-01-01")],
      { stand: "gepland", dag: "2026-12-01" },
    ],
    ["is over", [periode("2026-01-01", "2026-11-02")], { stand: "voorbij", dag: "2026-11-02" }],
    ["was withdrawn", [periode("2026-12-01", "2026-11-30")], { stand: "voorbij", dag: null }],
  ])("%s", (_naam, periodes, verwacht) => {
    expect(standVan(periodes, nu)).toEqual(verwacht);
  });

  it("tells a withdrawn agreement by itself", () => {
    expect(overeenkomstStand(periode("2026-12-01", "2026-11-30"), nu)).toBe("ingetrokken");
    expect(overeenkomstStand(periode("2026-12-01", null), nu)).toBe("gepland");
  });

  it.each([
    ["its own", null, [[1, null]], null],
    ["planned", null, [[1, "2027-01-01"]], null],
    ["of nobody here", null, [[2, null]], "onbekend"],
    ["with a KvK number", "12345678", [[1, null]], "kvk"],
    [
      "of another too",
      null,
      [
        [1, null],
        [2, "2020-01-01"],
      ],
      "elders",
    ],
    ["over", null, [[1, "2026-11-02"]], "voorbij"],
  ] as const)("may invite for a partner that is %s: %s", (_naam, kvkNummer, lijst, verwacht) => {
    const overeenkomsten = lijst.map(([gemeenteId, geldigTot]) => ({ gemeenteId, geldigVan: "2021-01-01", geldigTot }));
    expect(checkUitnodigen({ id: 1, kvkNummer, overeenkomsten }, 1, nu)).toBe(verwacht);
  });
});

describe("the pages about partners", () => {
  it("register one, change and end its agreement, and keep every refused form", async () => {
    const { medewerker } = await makeInbox();
    const wie = await medewerker("beheerder");
    expect(await text(wie.get(pad))).toContain("U hebt nog geen partner.");
    expect(await text(wie.get(`${pad}/nieuw`))).toContain("Nieuwe partner: welke soort?");
    expect((await wie.post(`${pad}/nieuw`, {})).status).toBe(422);
    expect(await text(wie.get(`${pad}/nieuw?soort=Zorg`))).toContain('name="bsnToegestaan"');
    expect(await text(wie.get(`${pad}/nieuw?soort=Huur`))).not.toContain('name="bsnToegestaan"');

    const mis = {
      ...huur("<script>x</script>"),
      signaalsoorten: "",
      kvkNummer: "123",
      sleutel: "geheim",
      "contact-email": "x",
    };
    const refused = await wie.post(`${pad}/nieuw`, mis);
    const shown = await text(refused);
    expect(refused.status).toBe(422);
    expect(shown).toContain("&lt;script&gt;x&lt;/script&gt;");
    expect(shown).not.toContain("<script>x");
    expect(shown).not.toContain(">geheim");
    for (const zin of ["acht cijfers.", "Kies minstens één soort.", "geen sleutel", "Vul een naam in, of maak"]) {
      expect(shown).toContain(zin);
    }
    expect(await afspraken(wie)).toEqual([]);

    const made = await wie.post(`${pad}/nieuw`, {
      ...huur("Verhuur <b>"),
      kleineVerhuurder: "ja",
      bsnToegestaan: "ja",
    });
    expect(made.status).toBe(303);
    const id = idIn(made);
    expect(await afspraken(wie)).toMatchObject([
      {
        geldig_van: nu,
        geldig_tot: null,
        kleine_verhuurder: 1,
        bsn_toegestaan: 0,
        signaalsoorten: '["betalingsachterstand"]',
      },
    ]);
    // The same post again makes no second partner.
    const twice = await wie.post(`${pad}/nieuw`, huur("verhuur  <B>"));
    expect([twice.status, await text(twice)]).toEqual([422, expect.stringContaining("U hebt al een partner")]);
    const een = await text(wie.get(`${pad}/${id}?klaar=aangemeld`));
    expect(een).toContain("De partner is aangemeld.");
    expect(een).toContain("Verhuur &lt;b&gt;");
    expect(een).toContain("De partner heeft nog geen sleutel.");

    const overlap = await wie.post(`${pad}/${id}/overeenkomst`, { ...afspraak, ...dag("geldigVan", "2027-01-01") });
    expect([overlap.status, await text(overlap)]).toEqual([
      409,
      expect.stringContaining("Er is al een overeenkomst van 3 november 2026"),
    ]);

    const ov = `/inbox/regie/overeenkomsten/${een.match(/overeenkomsten\/([\w-]{36})\/wijzig/)?.[1]}`;
    expect(await text(wie.get(`${ov}/wijzig`))).toMatch(/name="kleineVerhuurder" value="ja" checked/);
    const vroeg = await wie.post(`${ov}/wijzig`, { ...afspraak, ...dag("vanaf", "2026-11-01") });
    expect([vroeg.status, await text(vroeg)]).toEqual([422, expect.stringContaining("terugwerkende kracht")]);
    const geen = await wie.post(`${ov}/wijzig`, { ...afspraak, ...dag("vanaf", "2026-12-01"), kleineVerhuurder: "ja" });
    expect([geen.status, await text(geen)]).toEqual([422, expect.stringContaining("blijft alles zoals het was")]);
    const anders = { ...afspraak, ...dag("vanaf", "2026-12-01"), terugkoppelniveau: "contact", "contact-naam": "Kim" };
    expect((await wie.post(`${ov}/wijzig`, anders)).status).toBe(303);
    expect((await afspraken(wie)).map((rij) => [rij.geldig_van, rij.geldig_tot, rij.terugkoppelniveau])).toEqual([
      [nu, "2026-11-30", "basis"],
      ["2026-12-01", null, "contact"],
    ]);

    expect((await wie.post(`${ov}/einde`, { reden: "anders" })).status).toBe(422);
    const einde = await wie.post(`${ov}/einde`, { ...dag("geldigTot", "2026-11-20"), reden: "doorPartner" });
    expect(einde.status).toBe(303);
    const klaar = await text(wie.get(`${pad}/${id}`));
    expect(klaar).toContain("De partner wilde stoppen");
    expect(klaar).toContain("Ingetrokken");
    expect(await text(wie.get(pad))).toContain("Eindigt bijna");
    const audit = await wie.ctx.db.read.q.selectFrom("audit").select("handeling").execute();
    expect(audit.map(({ handeling }) => handeling)).toEqual(
      expect.arrayContaining(["partner geregistreerd", "overeenkomst gewijzigd", "overeenkomst beëindigd"]),
    );
  });

  it("are for who manages, and of the own municipality alone", async () => {
    const { medewerker, town } = await makeInbox();
    const wie = await medewerker("beheerder");
    const ctx = systeem(town.base, "test");
    await registerGemeente(ctx, { code: "0363", naam: "Amsterdam" });
    const id = idIn(await wie.post(`${pad}/nieuw`, huur("Verhuur Noord")));
    const [rij] = await afspraken(wie);
    const ov = `/inbox/regie/overeenkomsten/${rij?.uuid}`;
    const paths = [
      pad,
      `${pad}/nieuw`,
      `${pad}/${id}`,
      `${pad}/${id}/overeenkomst`,
      `${pad}/${id}/uitnodiging`,
      `${ov}/wijzig`,
      `${ov}/einde`,
    ];
    for (const rol of ["wijkteam", "beleid", "controleur"] as const) {
      const ander = await medewerker(rol);
      for (const path of paths) expect([path, (await ander.get(path)).status]).toEqual([path, 403]);
    }
    for (const path of paths.filter((naam) => naam !== pad && naam !== `${pad}/${id}`)) {
      expect([path, (await wie.post(path, { csrf: "anders", soort: "Huur" })).status]).toEqual([path, 403]);
    }
    // Of another municipality, and of nobody: the same answer to the byte.
    await ctx.db.write((trx) =>
      trx.q
        .updateTable("overeenkomsten")
        .set(({ selectFrom }) => ({ gemeente_id: selectFrom("gemeenten").select("id").where("code", "=", "0363") }))
        .execute(),
    );
    const niets = "01936f7e-5a3c-7c21-9d10-3f0f2c1b7a55";
    for (const path of paths.filter((naam) => naam.includes(id) || naam.includes(ov))) {
      const absent = path.replace(id, niets).replace(String(rij?.uuid), niets);
      const [vreemd, weg] = [await wie.get(path), await wie.get(absent)];
      expect([path, vreemd.status, weg.status]).toEqual([path, 404, 404]);
      expect((await text(vreemd)).replaceAll(path, "")).toBe((await text(weg)).replaceAll(absent, ""));
      if (path === `${pad}/${id}`) continue;
      expect([path, (await wie.post(path, { ...huur("x"), ...dag("vanaf", "2026-12-01") })).status]).toEqual([
        path,
        404,
      ]);
    }
  });
});

describe.each(engines)("partners and who logs in for them (%s)", (engine) => {
  it("list by name, by state and by page", async () => {
    const { medewerker } = await makeInbox(engine);
    const { ctx, get } = await medewerker("regisseur");
    for (let at = 60; at > 0; at--) {
      const overeenkomst = { geldigVan: "2026-01-01", geldigTot: at > 55 ? "2026-11-30" : null };
      await registerSignaalpartner(ctx, { soort: "Huur", naam: `Verhuurder ${at}`, overeenkomst });
    }
    const first = await text(get(pad));
    expect(first.indexOf("Verhuurder 2<")).toBeLessThan(first.indexOf("Verhuurder 10<"));
    expect(first).toContain("1 tot 50 van 60");
    const next = first.match(/partners\?na=([\w-]+)/)?.[1] ?? "";
    const second = await text(get(`${pad}?na=${next}`));
    expect(second).toContain("51 tot 60 van 60");
    expect(second).not.toContain("Verhuurder 50<");
    expect(await text(get(`${pad}?stand=eindigt`))).toContain("1 tot 5 van 5");
    expect(await text(get(`${pad}?stand=voorbij`))).toContain("Er is geen partner die zo staat.");
    expect((await listPartnersStand(ctx, { limiet: 1 })).aantallen).toEqual({
      loopt: 55,
      eindigt: 5,
      gepland: 0,
      voorbij: 0,
    });
    expect((await get(`${pad}?na=onzin`)).status).toBe(400);
  });

  it("invite somebody with a code that is shown once, for a partner of this municipality alone", async () => {
    const { medewerker, town } = await makeInbox(engine);
    const wie = await medewerker("beheerder");
    const id = idIn(await wie.post(`${pad}/nieuw`, huur("Verhuur Noord")));
    const leeg = await wie.post(`${pad}/${id}/uitnodiging`, { email: "kim@example.nl" });
    expect([leeg.status, await text(leeg)]).toEqual([422, expect.stringContaining('value="kim@example.nl"')]);
    const brief = await text(wie.post(`${pad}/${id}/uitnodiging`, { naam: "Kim <i>", email: "" }));
    expect(brief).toMatch(/>([2-9A-HJKMNP-Z]{4}-){4}[2-9A-HJKMNP-Z]{4}</);
    expect(brief).toContain("Beste Kim &lt;i&gt;,");
    expect(brief).toContain("http://seinhuis.test/portaal/uitnodiging");
    expect(brief).toContain("tot en met 17 november 2026");
    const audit = await wie.ctx.db.read.q
      .selectFrom("audit")
      .selectAll()
      .where("handeling", "=", "gebruiker.uitgenodigd")
      .execute();
    expect(audit).toHaveLength(1);
    expect(audit[0]?.details).toBe(JSON.stringify({ partner: id }));
    expect(audit[0]?.gemeente_id).not.toBeNull();

    const overeenkomst = { geldigVan: "2026-01-01" };
    const metKvk = await registerSignaalpartner(wie.ctx, {
      soort: "Zorg",
      naam: "Zorg",
      kvkNummer: "87654321",
      overeenkomst,
    });
    const gevraagd = { naam: "Kim" };
    const kvk = await wie.post(`${pad}/${metKvk.partnerId}/uitnodiging`, gevraagd);
    expect([kvk.status, await text(kvk)]).toEqual([409, expect.stringContaining("heeft een KvK-nummer")]);

    // Whoever also works elsewhere would let the invited person see what is reported there.
    const ctx = systeem(town.base, "test");
    await registerGemeente(ctx, { code: "0363", naam: "Amsterdam" });
    await registerOvereenkomst(ctx, { gemeentecode: "0363", partnerId: id, geldigVan: "2026-01-01" });
    const elders = await text(wie.post(`${pad}/${id}/uitnodiging`, gevraagd));
    expect(elders).toContain("kan een gemeente niemand uitnodigen");
    expect(elders).not.toContain("Amsterdam");
    expect(
      (await refusal(registerGebruiker((await medewerker("wijkteam")).ctx, { partnerId: id, naam: "Kim" }))).status,
    ).toBe(403);
  });
});
