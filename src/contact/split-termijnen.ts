import { loadBeleid } from "../beleid-store.ts";
import type { Trx } from "../context.ts";
import { localDay } from "../law/calendar.ts";
import { isOpenMelding } from "../matching/rules.ts";
import type { Instant, TermijnStatus } from "../tables.ts";
import { missingTermijnen, needlessTermijnen, settleTermijn } from "./split-rules.ts";
import { loadZaakSignalen } from "./split-store.ts";
import { insertTermijnen, loadBewijs, loadTermijnen, lopend, saveTermijnen, setStatus } from "./termijnen-store.ts";
import type { Inhoud } from "./verplaats-rules.ts";
import type { VolleZaak } from "./verplaats-store.ts";

type Zaak = Pick<VolleZaak, "id" | "gemeente_id">;
const nietVervallen: readonly TermijnStatus[] = [...lopend, "vervuld", "te-laat-vervuld"];
const iedere: readonly TermijnStatus[] = [...nietVervallen, "vervallen"];

/** Holds the terms of a zaak against what was done in that very zaak. @returns what changed, with what it was */
export async function settleZaak(trx: Trx, zaakId: number, now: Instant): Promise<Inhoud["termijnen"]> {
  const bewijzen = await loadBewijs(trx, zaakId);
  const changes = (await loadTermijnen(trx, zaakId, nietVervallen)).flatMap((termijn) => {
    const change = settleTermijn(termijn, bewijzen, localDay(now));
    return change ? [{ termijn, change }] : [];
  });
  await saveTermijnen(
    trx,
    changes.map(({ change }) => change),
  );
  return changes.map(({ termijn, change }) => ({
    id: termijn.id,
    status: termijn.status,
    vervuld_op: termijn.vervuldOp,
    werd: { status: change.status, vervuld_op: change.vervuldOp },
  }));
}

/** Gives a zaak every term that its open signals bring and that it has not. @returns the ids of those */
export async function addMissing(trx: Trx, zaak: Zaak, now: Instant): Promise<number[]> {
  const missing = missingTermijnen(
    await openSignalen(trx, zaak.id),
    await loadTermijnen(trx, zaak.id, iedere),
    await loadBewijs(trx, zaak.id),
    localDay(now),
    await beleidVan(trx, zaak),
  );
  return await insertTermijnen(trx, { zaakId: zaak.id, gemeenteId: zaak.gemeente_id }, missing);
}

/** Lets those of these terms lapse that run in a zaak which can do without them; all that run when it has no signals. */
export async function lapseNeedless(trx: Trx, zaak: Zaak, ids: readonly number[]): Promise<void> {
  const termijnen = await loadTermijnen(trx, zaak.id, iedere);
  const running = termijnen.filter(({ status }) => lopend.includes(status)).map(({ id }) => id);
  const isEmpty = (await loadZaakSignalen(trx, zaak.id)).length === 0;
  const candidates = isEmpty ? running : running.filter((id) => ids.includes(id));
  const signalen = await openSignalen(trx, zaak.id);
  const needless = needlessTermijnen(candidates, signalen, termijnen, await beleidVan(trx, zaak));
  await setStatus(trx, needless, "vervallen");
}

const openSignalen = async (trx: Trx, zaakId: number) => (await loadZaakSignalen(trx, zaakId)).filter(isOpenMelding);

const beleidVan = async (trx: Trx, { gemeente_id }: Zaak) =>
  (await loadBeleid(trx, [gemeente_id])).get(gemeente_id) ?? [];
