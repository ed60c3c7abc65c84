import { setImmediate as turn } from "node:timers/promises";
import { z } from "zod";
import { gemeentecodeSchema } from "../access/beheer.ts";
import { checkInput } from "../access/check-input.ts";
import { recordAudit } from "../audit/record.ts";
import { asBeleidBeheer } from "../beleid-permission.ts";
import { checkInstelling } from "../beleid-rules.ts";
import { loadBeleid } from "../beleid-store.ts";
import type { Context, Read } from "../context.ts";
import { ongeldigeInvoer } from "../errors.ts";
import { localDay } from "../law/calendar.ts";
import type { Fout } from "../law/fout.ts";
import type { Beleidsregel, ParameterNaam } from "../law/parameters.ts";
import { plaatsParameters } from "./beleid-rules.ts";
import { loadFeiten } from "./feiten-store.ts";
import { prioritize } from "./rules.ts";
import { openZaken } from "./store.ts";
import {
  compareLists,
  compareRedenen,
  type Gewogen,
  type Stand,
  standOf,
  type Vergelijking,
  type Verschil,
  type Verschuiving,
  wordVerschuiving,
} from "./vooruitblik-rules.ts";

const batchSize = 100;

const schema = z.strictObject({
  /** Left out by a municipality, which means itself. */
  gemeentecode: gemeentecodeSchema.optional(),
  sleutel: z.string(),
  waarde: z.unknown(),
  /** From which day it would hold; a day to come is taken for today, because it is today's list that is shown. */
  geldtVan: z.iso.date().optional(),
  limiet: z.int().min(1).max(100).default(20),
});

type Plek = Stand & { plaats: number };
export type VerschovenZaak = {
  zaak: string;
  voor: Plek;
  na: Plek;
  plaatsen: number;
  uitleg: string;
  verschillen: Verschil[];
};
export type Vooruitblik = Omit<Vergelijking, "stijgers" | "dalers"> & {
  sleutel: string;
  /** The day for which both lists were worked out. */
  op: string;
  stijgers: VerschovenZaak[];
  dalers: VerschovenZaak[];
};

type Vraag = { vandaag: string; nu: readonly Beleidsregel[]; straks: readonly Beleidsregel[] };

/**
 * How the list of today would change when a parameter got another value. Nothing of it is kept.
 * @throws Probleem 400, also for a parameter that changes no place; 403; 404
 */
export async function previewBeleid(ctx: Context, input: z.input<typeof schema>): Promise<Vooruitblik> {
  const { gemeentecode, sleutel, waarde, geldtVan, limiet } = checkInput(schema, input);
  const { read } = ctx.db;
  const gemeenteId = await asBeleidBeheer(ctx, read, gemeentecode);
  const fout = checkInstelling(sleutel, waarde) ?? checkPlaats(sleutel);
  if (fout) throw ongeldigeInvoer([fout]);

  const vandaag = localDay(ctx.clock.now());
  const nu = (await loadBeleid(read, [gemeenteId])).get(gemeenteId) ?? [];
  const van = geldtVan !== undefined && geldtVan < vandaag ? geldtVan : vandaag;
  const vraag = { vandaag, nu, straks: [...nu, { sleutel: sleutel as ParameterNaam, waarde, geldtVan: van }] };
  const { stijgers, dalers, ...aantallen } = compareLists(await weighAll(read, gemeenteId, vraag), limiet);

  const vooruitblik = {
    sleutel,
    op: vandaag,
    ...aantallen,
    stijgers: await explain(read, stijgers, vraag),
    dalers: await explain(read, dalers, vraag),
  };
  const details = { bekeken: aantallen.bekeken };
  await ctx.db.write((trx) =>
    recordAudit(ctx, trx, [{ handeling: "beleid vooruitgeblikt", gemeenteId, onderwerp: sleutel, details }]),
  );
  return vooruitblik;
}

const checkPlaats = (sleutel: string): Fout | null =>
  plaatsParameters.some((naam) => naam === sleutel)
    ? null
    : {
        veld: "/sleutel",
        code: "geen-prioriteit",
        melding: "Deze instelling verandert de volgorde van de lijst niet. Een vooruitblik kan daarom niet.",
      };

/** Every open zaak by both policies, a batch at a time; others get their turn in between. */
async function weighAll(read: Read, gemeenteId: number, { vandaag, nu, straks }: Vraag): Promise<Gewogen[]> {
  const gewogen = new Map<number, Gewogen>();
  for (let na: { rang: number; id: number } | undefined; ; ) {
    const batch = await openZaken(read, gemeenteId, na, batchSize).execute();
    const ids = batch.map(({ id }) => id);
    for (const { zaakId, feiten } of await loadFeiten(read, ids, vandaag)) {
      const [voor, straksStand] = [nu, straks].map((beleid) => standOf(prioritize(feiten, vandaag, beleid)));
      gewogen.set(zaakId, { id: zaakId, voor: voor as Stand, na: straksStand as Stand });
    }
    na = batch.at(-1);
    if (batch.length < batchSize) return [...gewogen.values()];
    await turn();
  }
}

/** The zaken that moved the most, each with its reasons before and after. One that was closed since is left out. */
async function explain(
  read: Read,
  verschoven: readonly Verschuiving[],
  { vandaag, nu, straks }: Vraag,
): Promise<VerschovenZaak[]> {
  const ids = verschoven.map(({ id }) => id);
  const feiten = new Map((await loadFeiten(read, ids, vandaag)).map((zaak) => [zaak.zaakId, zaak]));
  return verschoven.flatMap((zaak) => {
    const bekend = feiten.get(zaak.id);
    if (!bekend) return [];
    const [voor, na] = [nu, straks].map((beleid) => prioritize(bekend.feiten, vandaag, beleid).redenen);
    const verschillen = compareRedenen(voor ?? [], na ?? []);
    return [
      {
        zaak: bekend.uuid,
        voor: { plaats: zaak.plaatsVoor, ...zaak.voor },
        na: { plaats: zaak.plaatsNa, ...zaak.na },
        plaatsen: zaak.plaatsen,
        uitleg: wordVerschuiving(zaak, verschillen),
        verschillen,
      },
    ];
  });
}
