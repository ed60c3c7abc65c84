import type { SignaalEinde } from "./contact/uitleg-einde-rules.ts";
import type { SignaalLot } from "./contact/uitleg-rules.ts";
import type { Overdracht } from "./contact/uitleg-termijn-rules.ts";
import type { Read } from "./context.ts";
import { localDay } from "./law/calendar.ts";
import type { Reden } from "./law/reden.ts";
import { isOneOf } from "./platform/portable-sql.ts";

type Soort = "geescaleerd" | "doorgezonden" | "signaalBeeindigd";
type Gebeurtenis = { soort: string; op: string; details: Record<string, unknown> };

/** What happened in these zaken and in those that they were joined with or taken from, the last first. */
async function loadGebeurtenissen(
  { engine, q }: Read,
  zaakIds: readonly number[],
  soorten: readonly Soort[],
): Promise<Gebeurtenis[]> {
  const moves = await q
    .selectFrom("verplaatsingen")
    .select(["van_zaak_id", "naar_zaak_id"])
    .where(({ or }) => or([isOneOf(engine, "van_zaak_id", zaakIds), isOneOf(engine, "naar_zaak_id", zaakIds)]))
    .execute();
  const around = new Set([...zaakIds, ...moves.flatMap((move) => [move.van_zaak_id, move.naar_zaak_id])]);
  const rows = await q
    .selectFrom("zaak_gebeurtenissen")
    .select(["soort", "op", "details"])
    .where(isOneOf(engine, "zaak_id", [...around]))
    .where("soort", "in", soorten)
    .orderBy("id", "desc")
    .execute();
  return rows.map(({ details, ...row }) => ({ ...row, details: JSON.parse(details) as Record<string, unknown> }));
}

/** What became of a zaak when a term of it was missed, by the kind of the term and its last day. */
export async function loadOverdrachten(
  read: Read,
  zaakId: number,
): Promise<(soort: string, vervaltOp: string) => Overdracht | null> {
  const gebeurtenissen = await loadGebeurtenissen(read, [zaakId], ["geescaleerd"]);
  return (soort, vervaltOp) => {
    const found = gebeurtenissen.find(({ details }) => details.regel === soort && details.vervaltOp === vervaltOp);
    if (!found) return null;
    const { code } = found.details.reden as Reden;
    return { uitkomst: code as Overdracht["uitkomst"], teamNaam: String(found.details.teamNaam) };
  };
}

type MetLot = { id: number; uuid: string; zaakId: number | null; lot: SignaalLot };

/** These signals with who sent them on or ended them; for their municipality alone. @source lezing-doorzending */
export async function withEinde<T extends MetLot>(read: Read, signalen: readonly T[]): Promise<T[]> {
  const zaakIds = [...new Set(signalen.flatMap(({ zaakId }) => zaakId ?? []))];
  if (zaakIds.length === 0) return [...signalen];
  const gebeurtenissen = await loadGebeurtenissen(read, zaakIds, ["doorgezonden", "signaalBeeindigd"]);
  const verder = await read.q
    .selectFrom("signalen")
    .select("doorgezonden_van_id")
    .where(
      isOneOf(
        read.engine,
        "doorgezonden_van_id",
        signalen.map(({ id }) => id),
      ),
    )
    .execute();
  const sentOn = new Set(verder.map(({ doorgezonden_van_id }) => doorgezonden_van_id));
  return signalen.map((signaal) => {
    const own = gebeurtenissen.filter(({ details }) => (details.signalen as string[]).includes(signaal.uuid));
    return { ...signaal, lot: { ...signaal.lot, einde: eindeOf(signaal.lot, own, sentOn.has(signaal.id)) } };
  });
}

/** A signal that was opened again after somebody ended it has not ended. */
function eindeOf({ status }: SignaalLot, own: readonly Gebeurtenis[], isSentOn: boolean): SignaalEinde | null {
  if (isSentOn) {
    const sent = own.find(({ soort }) => soort === "doorgezonden");
    return { soort: "doorgezonden", op: sent ? localDay(sent.op) : null };
  }
  const ended = own.find(({ soort, details }) => soort === "signaalBeeindigd" && details.status === status);
  return ended ? { soort: "beeindigd", op: localDay(ended.op) } : null;
}
