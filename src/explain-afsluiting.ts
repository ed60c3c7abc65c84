import { previewAfsluiting, type Voorbeeld } from "./contact/preview-afsluiting.ts";
import type { Context } from "./context.ts";
import { isNews, tellOutcome, type Woorden } from "./feedback/rules.ts";
import { latestTerugkoppeling } from "./feedback/store.ts";
import { openStatussen } from "./matching/rules.ts";
import { loadZaakEinde, loadZaakSignalen, type SignaalFeiten, type ZaakEinde } from "./uitleg-store.ts";

/** What a partner hears by a closing: words, nothing beyond what it heard before, or nothing from this municipality. */
export type Gehoor = { partner: string } & (
  | { soort: "hoort"; woorden: Pick<Woorden, "waarde" | "contact" | "regeling"> }
  | { soort: "nietsNieuws"; eerder: string }
  | { soort: "andereGemeente" }
);
export type AfsluitUitleg = {
  gesloten: boolean;
  resultaat: string | null;
  voorbeelden: (Voorbeeld & { gehoor: Gehoor[] })[];
};

type Eerder = Awaited<ReturnType<typeof latestTerugkoppeling>>;

/**
 * What closing a zaak with each of the sixteen results would do now: to its terms, and what each partner would hear.
 * Looking leaves a trace in the audit.
 * @throws Probleem 403, 404
 * @source ddas-terugkoppeling beleid-terugkoppeling
 */
export async function explainAfsluiting(ctx: Context, { zaak }: { zaak: string }): Promise<AfsluitUitleg> {
  const { zaakId, partners, voorbeelden, ...stand } = await previewAfsluiting(ctx, { zaak });
  const { read } = ctx.db;
  const signalen = await loadZaakSignalen(read, zaakId);
  const einde = await loadZaakEinde(read, zaakId);
  const eerder = await latestTerugkoppeling(
    read,
    signalen.map(({ id }) => id),
  );
  const gehoorBij = (voorbeeld: Voorbeeld): Gehoor[] =>
    distinct(
      signalen.flatMap((signaal) => {
        const partner = partners.get(signaal.uuid) ?? "";
        return predictGehoor(signaal, voorbeeld, einde, eerder).map((gehoor) => ({ partner, ...gehoor }) as Gehoor);
      }),
    );
  return { ...stand, voorbeelden: voorbeelden.map((item) => ({ ...item, gehoor: gehoorBij(item) })) };
}

type Uitspraak = Gehoor extends infer T ? (T extends { partner: string } ? Omit<T, "partner"> : never) : never;

/** The state that a signal gets by the closing, and what its partner hears of that. @source ddas-terugkoppeling */
function predictGehoor(
  { id, lot, niveau }: SignaalFeiten,
  { resultaat, signaalstatus }: Voorbeeld,
  { bereikt }: ZaakEinde,
  eerder: Eerder,
): Uitspraak[] {
  if (lot.doorgezonden) return [{ soort: "andereGemeente" }];
  const ingetrokken = lot.ingetrokken !== null;
  const open = !ingetrokken && openStatussen.includes(lot.status);
  const verteld = { status: open ? (signaalstatus ?? "Opgepakt") : lot.status, ingetrokken, bereikt };
  const woorden = tellOutcome(verteld, resultaat, niveau);
  const laatste = eerder.get(id);
  if (!woorden || !isNews(verteld, woorden, laatste)) {
    return laatste ? [{ soort: "nietsNieuws", eerder: laatste.waarde }] : [];
  }
  const { waarde, contact, regeling } = woorden;
  return [{ soort: "hoort", woorden: { waarde, contact, regeling } }];
}

const distinct = <T>(items: readonly T[]): T[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
];
