import { describe, expect, it } from "vitest";
import { countWerklijst } from "../../src/contact/count-werklijst.ts";
import { listWerklijst } from "../../src/contact/list-werklijst.ts";
import { heleLijst, sorteringen, type WerklijstVraag } from "../../src/contact/werklijst-rules.ts";
import type { Context } from "../../src/context.ts";
import { addDagen } from "../../src/law/calendar.ts";
import { type InboxWorld, type Ingelogd, makeInbox } from "../inbox/inbox-world.ts";
import { engines } from "../support/world.ts";
import { type Feit, makeFeiten, storeFeiten, vandaag } from "./werklijst-wereld.ts";

type Wereld = InboxWorld & { feiten: Feit[]; regisseur: Ingelogd; noor: Ingelogd; zuid: string; noord: string };

async function makeWereld(engine: (typeof engines)[number]): Promise<Wereld> {
  const inbox = await makeInbox(engine);
  const { town } = inbox;
  await town.partner("Huur", "Woonbron");
  const [regisseur, noor] = [await inbox.medewerker("regisseur"), await inbox.medewerker("wijkteam")];
  const [zuid, noord] = [await town.team("Zuid"), await town.team("Noord")];
  const feiten = makeFeiten(312, [zuid, noord], [noor.uuid, regisseur.uuid]);
  await storeFeiten(town.base, feiten);
  return { ...inbox, feiten, regisseur, noor, zuid, noord };
}

/** Every page of a question, as a reader would turn them. */
async function allPages(ctx: Context, vraag: WerklijstVraag, limiet = 40) {
  const zaken: Awaited<ReturnType<typeof listWerklijst>>["zaken"] = [];
  let na: string | undefined;
  for (;;) {
    const page = await listWerklijst(ctx, { vraag, na, limiet });
    expect(page.vanaf).toBe(zaken.length + 1);
    zaken.push(...page.zaken);
    if (page.volgende === null) return { zaken, totaal: page.totaal };
    expect(page.zaken).toHaveLength(limiet);
    na = page.volgende;
  }
}

const isOpen = ({ status }: Feit): boolean => status !== "gesloten";
const eindigt = (van: number, tot: number) => (feit: Feit) =>
  isOpen(feit) && feit.termijn !== null && feit.termijn >= van && feit.termijn <= tot;

const cases: [
  string,
  Partial<WerklijstVraag> | ((wereld: Wereld) => Partial<WerklijstVraag>),
  (feit: Feit, wereld: Wereld) => boolean,
][] = [
  ["everything open", {}, isOpen],
  ["closed", { status: "gesloten" }, (feit) => !isOpen(feit)],
  ["new", { status: "nieuw" }, ({ status }) => status === "nieuw"],
  ["being worked", { status: "inBehandeling" }, ({ status }) => status === "inBehandeling"],
  ["a team", ({ noord }) => ({ team: noord }), (feit, { noord }) => isOpen(feit) && feit.team === noord],
  ["a team that is not there", { team: "00000000-0000-7000-8000-000000000000" }, () => false],
  ["mine", { behandelaar: "mij" }, (feit, { regisseur }) => isOpen(feit) && feit.behandelaar === regisseur.uuid],
  ["nobody's", { behandelaar: "geen" }, (feit) => isOpen(feit) && feit.behandelaar === null],
  [
    "a worker's",
    ({ noor }) => ({ behandelaar: noor.uuid }),
    (feit, { noor }) => isOpen(feit) && feit.behandelaar === noor.uuid,
  ],
  [
    "a worker's in a team",
    ({ noor, noord }) => ({ behandelaar: noor.uuid, team: noord }),
    (feit, { noor, noord }) => isOpen(feit) && feit.behandelaar === noor.uuid && feit.team === noord,
  ],
  ["a band", { band: "hoog" }, (feit) => isOpen(feit) && feit.band === "hoog"],
  ["a term that ends today", { termijn: "vandaag" }, eindigt(0, 0)],
  ["a term that ends this week", { termijn: "week" }, eindigt(0, 7)],
  ["a term at risk", { termijn: "risico" }, eindigt(0, 5)],
  ["a term past its day, though the sweep was not by", { termijn: "verlopen" }, eindigt(-100, -1)],
  ["crisis", { crisis: true }, (feit) => isOpen(feit) && feit.crisis],
  ["crisis, closed", { crisis: true, status: "gesloten" }, (feit) => !isOpen(feit) && feit.crisis],
  ["no contact tried", { contact: "geen" }, (feit) => isOpen(feit) && feit.contact === "geen"],
  [
    "never reached",
    { contact: "niet-bereikt" },
    (feit) => isOpen(feit) && ["geen", "niet-bereikt"].includes(feit.contact),
  ],
  ["planned for today", { afspraak: "vandaag" }, (feit) => isOpen(feit) && feit.afspraak === 0],
  [
    "planned for a past day",
    { afspraak: "te-laat" },
    (feit) => isOpen(feit) && feit.afspraak !== null && feit.afspraak < 0,
  ],
  ["opened since", { sinds: addDagen(vandaag, -10) }, (feit) => isOpen(feit) && feit.dagenOpen <= 10],
  ["a kind of partner", { partner: "Water" }, (feit) => isOpen(feit) && feit.partner === "Water"],
  ["a neighbourhood", { wijk: "059912" }, (feit) => isOpen(feit) && feit.wijk === "059912"],
  [
    "much at once",
    ({ zuid }) => ({ team: zuid, partner: "Huur", termijn: "week", contact: "niet-bereikt", status: "nieuw" }),
    (feit, { zuid }) =>
      feit.team === zuid &&
      feit.partner === "Huur" &&
      eindigt(0, 7)(feit) &&
      feit.status === "nieuw" &&
      ["geen", "niet-bereikt"].includes(feit.contact),
  ],
];

const sleutels: Record<WerklijstVraag["sorteer"], (feit: Feit) => (string | number)[]> = {
  prioriteit: ({ rang, nr }) => [rang, nr],
  termijn: ({ termijn, rang, nr }) => [termijn ?? 9999, rang, nr],
  oudste: ({ dagenOpen, nr }) => [-dagenOpen, nr],
  adres: ({ postcode, huisnummer, nr }) => [postcode, huisnummer, nr],
};
const compare = (a: readonly (string | number)[], b: readonly (string | number)[]): number => {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at < 0 ? 0 : (a[at] as number) < (b[at] as number) ? -1 : 1;
};

describe.each(engines)("the list of work on %s", (engine) => {
  it("finds by every filter, sorts by every order, and turns pages without loss", async () => {
    const wereld = await makeWereld(engine);
    const { regisseur, noor, feiten, zuid } = wereld;
    const vragen = cases.map(([, vraag]) => (typeof vraag === "function" ? vraag(wereld) : vraag));
    const tellingen = await countWerklijst(regisseur.ctx, vragen);
    const binnen = await countWerklijst(noor.ctx, vragen);
    for (const [index, [naam, , matches]] of cases.entries()) {
      const expected = feiten.filter((feit) => matches(feit, wereld));
      const vraag = { ...heleLijst, ...vragen[index] };
      const { zaken, totaal } = await allPages(regisseur.ctx, vraag, 100);
      expect(zaken.map(({ id }) => id).toSorted(), naam).toEqual(expected.map(({ uuid }) => uuid).toSorted());
      expect(totaal, naam).toEqual({ aantal: expected.length, meer: false });
      expect(tellingen[index], naam).toEqual(totaal);
      // Somebody of a team counts what that team and she herself have, whatever is asked.
      const eigen = feiten.filter(
        (feit) =>
          matches(feit, { ...wereld, regisseur: noor }) && (feit.team === zuid || feit.behandelaar === noor.uuid),
      );
      expect(binnen[index], `${naam}, behind the wall`).toEqual({ aantal: eigen.length, meer: false });
    }
    for (const [sorteer, ctx] of sorteringen.flatMap((naam) => [
      [naam, regisseur.ctx] as const,
      [naam, noor.ctx] as const,
    ])) {
      const expected = feiten
        .filter(
          (feit) => isOpen(feit) && (ctx === regisseur.ctx || feit.team === zuid || feit.behandelaar === noor.uuid),
        )
        .toSorted((a, b) => compare(sleutels[sorteer](a), sleutels[sorteer](b)));
      const { zaken } = await allPages(ctx, { ...heleLijst, sorteer });
      expect(
        zaken.map(({ id }) => id),
        sorteer,
      ).toEqual(expected.map(({ uuid }) => uuid));
    }
    const { zaken: gesloten } = await allPages(regisseur.ctx, { ...heleLijst, status: "gesloten" }, 7);
    const nieuwste = feiten.filter((feit) => !isOpen(feit)).toReversed();
    expect(gesloten.map(({ id }) => id)).toEqual(nieuwste.map(({ uuid }) => uuid));
  });

  it("says of a zaak what a row shows, leaves a trace, and takes no cursor of another list", async () => {
    const { regisseur, feiten, town } = await makeWereld(engine);
    const vraag = { ...heleLijst, termijn: "verlopen", partner: "Energie" } as const;
    const { zaken, totaal } = await listWerklijst(regisseur.ctx, { vraag, limiet: 2 });
    expect(totaal.aantal).toBeGreaterThan(2);
    const feit = feiten.find(({ uuid }) => uuid === zaken[0]?.id) as Feit;
    expect(zaken[0]).toMatchObject({
      crisis: feit.crisis,
      termijnNaam: expect.stringMatching(/\w/),
      termijn: { status: "verlopen", dagenOver: feit.termijn, vervaltOp: addDagen(vandaag, feit.termijn ?? 0) },
      totaalBedrag: 100 + feit.nr,
      adres: { straatnaam: feit.straatnaam, huisnummer: feit.huisnummer },
      personen: [{ achternaam: feit.achternaam }],
      versie: expect.stringMatching(/^\d+-\d+$/),
    });
    const audit = await town.base.db.read.q
      .selectFrom("audit")
      .select("details")
      .where("handeling", "=", "werklijst.bekeken")
      .execute();
    expect(audit.map(({ details }) => JSON.parse(details))).toEqual([
      { filters: ["termijn", "partner"], sorteer: "prioriteit", aantal: 2, zaken: zaken.map(({ id }) => id) },
    ]);
    for (const na of ["x", "WyJcdTAwMDAiLDEsMV0", Buffer.from('["2026-01-01",1,1,1]').toString("base64url")]) {
      await expect(listWerklijst(regisseur.ctx, { vraag, na, limiet: 2 })).rejects.toMatchObject({ status: 400 });
    }
  });

  it("stops counting at a thousand, and refuses who may not read zaken", async () => {
    const { medewerker, town } = await makeInbox(engine);
    await town.partner("Huur", "Woonbron");
    const { ctx } = await medewerker("regisseur");
    await storeFeiten(
      town.base,
      makeFeiten(1090, [await town.team("Zuid")], [(await medewerker()).uuid]).map((feit) => ({
        ...feit,
        status: "nieuw",
      })),
    );
    expect(await countWerklijst(ctx, [{}, { band: "hoog" }])).toEqual([
      { aantal: 1000, meer: true },
      { aantal: 218, meer: false },
    ]);
    expect(await countWerklijst(ctx, [])).toEqual([]);
    const beleid = await medewerker("beleid");
    await expect(countWerklijst(beleid.ctx, [{}])).rejects.toMatchObject({ status: 403 });
    await expect(listWerklijst(beleid.ctx, { vraag: heleLijst, limiet: 5 })).rejects.toMatchObject({ status: 403 });
  });
});
