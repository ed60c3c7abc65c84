import { loadBeleid, loadBeleidOp } from "./beleid-store.ts";
import { lookAtZaak } from "./contact/show-zaak.ts";
import { zonderOvereenkomst } from "./contact/uitleg-einde-rules.ts";
import {
  explainOpvolging,
  explainPlaats,
  explainSamenvoeging,
  explainTeam,
  explainVerplaatsing,
  type Plaats,
} from "./contact/uitleg-rules.ts";
import { explainTermijn } from "./contact/uitleg-termijn-rules.ts";
import { toVerplaatsing } from "./contact/verplaats-view.ts";
import { loadVerplaatsingen } from "./contact/verplaatsingen-store.ts";
import { parseRedenen, toOpvolgadvies } from "./contact/view.ts";
import type { ZaakRij } from "./contact/zaken-store.ts";
import type { Context } from "./context.ts";
import { explainAanvaarding } from "./intake/uitleg-rules.ts";
import { localDay } from "./law/calendar.ts";
import type { Reden } from "./law/reden.ts";
import { prioriteitRedenen } from "./personal-columns.ts";
import { alVerteld, explainTerugkoppeling } from "./uitleg-rules.ts";
import {
  loadGeprioriteerdOp,
  loadHandVerplaatsingen,
  loadTermijnen,
  loadZaakEinde,
  loadZaakSignalen,
  type SignaalFeiten,
} from "./uitleg-store.ts";
import { loadTerugkoppelstanden, toRegels, type UitlegRegel } from "./uitleg-view.ts";

export type ZaakUitleg = { id: string } & Record<
  "aanvaarding" | "samenvoeging" | "plaats" | "team" | "termijnen" | "opvolging" | "terugkoppeling",
  UitlegRegel[]
>;

/**
 * Why everything about a zaak is as it is, each line with its source. Looking leaves a trace in the audit.
 * @throws Probleem 403; 404 for what is absent or another municipality's
 */
export async function explainZaak(ctx: Context, { id }: { id: string }): Promise<ZaakUitleg> {
  const { gemeenteId, zaak } = await lookAtZaak(ctx, id, "uitleg");
  const { read } = ctx.db;
  const vandaag = localDay(ctx.clock.now());
  const signalen = await loadZaakSignalen(read, zaak.id);
  const standOf = await loadTerugkoppelstanden(ctx, signalen, await loadZaakEinde(read, zaak.id));
  const beleid = (await loadBeleid(read, [gemeenteId])).get(gemeenteId) ?? [];
  const beleidOp = await loadBeleidOp(read, gemeenteId);
  const verplaatst = await loadHandVerplaatsingen(read, [zaak.id]);
  const termijnen = await loadTermijnen(read, zaak.id, vandaag);
  const verplaatsingen = (await loadVerplaatsingen(read, zaak.uuid)).map((rij) => toVerplaatsing(rij, zaak.uuid));

  const each = (explain: (signaal: SignaalFeiten) => Reden[]): UitlegRegel[] =>
    signalen.flatMap((signaal) => toRegels(explain(signaal), signaal.uuid));
  const plaats = placeOf(zaak, (await loadGeprioriteerdOp(read, zaak.id)) || vandaag);
  return {
    id: zaak.uuid,
    aanvaarding: each(({ aanvaard, ontvangenOp, lot }) => [
      ...explainAanvaarding(aanvaard, beleidOp(ontvangenOp)),
      ...(lot.doorgezonden ? [zonderOvereenkomst] : []),
    ]),
    samenvoeging: [
      ...each((signaal) => explainSamenvoeging(signaal.lot, verplaatst.get(signaal.id) ?? null)),
      ...toRegels(verplaatsingen.map((move) => explainVerplaatsing(inDays(move)))),
    ],
    plaats: toRegels(explainPlaats(plaats, beleid)),
    team: toRegels(explainTeam(zaak.team.naam, parseRedenen(zaak.routering_redenen))),
    termijnen: toRegels(termijnen.flatMap(explainTermijn)),
    opvolging: toRegels(explainOpvolging(toOpvolgadvies(zaak))),
    terugkoppeling: each((signaal) =>
      signaal.lot.doorgezonden ? [alVerteld] : explainTerugkoppeling(standOf(signaal)),
    ),
  };
}

const placeOf = (zaak: ZaakRij, op: string): Plaats => ({
  score: zaak.prioriteit,
  band: zaak.band,
  op,
  redenen: prioriteitRedenen.open(zaak.prioriteit_redenen),
  gesloten: zaak.afgesloten_op !== null,
});

const inDays = ({ op, ongedaanOp, ...move }: ReturnType<typeof toVerplaatsing>) => ({
  ...move,
  op: localDay(op),
  ongedaanOp: ongedaanOp === null ? null : localDay(ongedaanOp),
});
