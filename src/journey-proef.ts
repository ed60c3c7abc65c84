import { systeem } from "./access/permission.ts";
import { recordAudit } from "./audit/record.ts";
import type { Context, Trx } from "./context.ts";
import { wordTerugkoppeling } from "./feedback/rules.ts";
import { insertTerugkoppelingen } from "./feedback/store.ts";
import type { Accepted } from "./journey-rules.ts";
import { localDay } from "./law/calendar.ts";
import { proefParameter } from "./law/parameters-proef.ts";
import type { Handler } from "./platform/outbox.ts";
import { isProef, proefGemeentecode, scenarioOf } from "./sandbox/rules.ts";
import { insertProef, lockUntold, uitkomstSoort } from "./sandbox/store.ts";
import type { Instant, Tables } from "./tables.ts";

/** What a chunk leaves for the sandbox to do later; nothing when all of it is real. */
export async function planProef(trx: Trx, accepted: readonly Accepted[], nu: Instant): Promise<void> {
  const proef = accepted.filter(({ checked }) => isProef(checked.gemeente.code));
  if (proef.length === 0) return;
  const seconds = proefParameter("uitkomstSeconden", localDay(nu));
  const later = Temporal.Instant.from(nu).add({ seconds }).toString({ smallestUnit: "millisecond" });
  const scripted = proef.filter(({ checked }) => scenarioOf(proefGemeentecode, checked.draft.kenmerk)?.uitkomst);
  const numbers = (items: readonly Accepted[]): number[] => items.map(({ melding }) => melding.id);
  await insertProef(trx, { alle: numbers(proef), metUitkomst: numbers(scripted), nu, later });
}

/** Tells partners what the script of their signal says, as a municipality that closes a zaak would. */
export const proefJobs = (base: Omit<Context, "actor">): Readonly<Record<string, Handler<Tables>>> => ({
  [uitkomstSoort]: async (trx, signaalIds) => {
    const items = (await lockUntold(trx, signaalIds)).flatMap(({ id, kenmerk, partnerId, gemeenteId }) => {
      const uitkomst = scenarioOf(proefGemeentecode, kenmerk)?.uitkomst;
      if (!uitkomst) return [];
      const { resultaat, niveau, bereikt } = uitkomst;
      return [{ signaalId: id, partnerId, gemeenteId, woorden: wordTerugkoppeling(resultaat, niveau, { bereikt }) }];
    });
    const [first] = items;
    if (!first) return;
    await insertTerugkoppelingen(trx, items, base.clock.now());
    const regel = { handeling: "terugkoppelingen.verzonden", gemeenteId: first.gemeenteId, onderwerp: null };
    await recordAudit(systeem(base, "proef"), trx, [{ ...regel, details: { aantal: items.length } }]);
  },
});
