import type { Context, Read } from "../context.ts";
import type { GebeurtenisSoort } from "./tijdlijn-rules.ts";

/** What somebody did in a zaak: the highest inner ids of the two tables in which it stands. */
export type Versie = { gebeurtenis: number; poging: number };

/** What the program does by itself is no reason to look again. */
export const doorMensen: readonly GebeurtenisSoort[] = [
  "toegewezen",
  "gesprek",
  "stap",
  "signaalBeeindigd",
  "doorgezonden",
  "huishouden",
  "afgesloten",
  "heropend",
  "samengevoegd",
  "gesplitst",
  "verplaatsingOngedaan",
  "koppelingBesloten",
];

export async function loadVersie(read: Read, zaakId: number): Promise<Versie> {
  const highest = async (table: "zaak_gebeurtenissen" | "contactpogingen"): Promise<number> => {
    const row = await read.q
      .selectFrom(table)
      .select(({ fn }) => fn.max("id").as("hoogste"))
      .where("zaak_id", "=", zaakId)
      .executeTakeFirst();
    return Number(row?.hoogste ?? 0);
  };
  return { gebeurtenis: await highest("zaak_gebeurtenissen"), poging: await highest("contactpogingen") };
}

/** As a form bears it. */
export const versieTekst = ({ gebeurtenis, poging }: Versie): string => `${gebeurtenis}-${poging}`;

/** @returns null when it is no version of ours */
export function readVersie(tekst: string): Versie | null {
  const match = /^(\d{1,15})-(\d{1,15})$/.exec(tekst);
  return match ? { gebeurtenis: Number(match[1]), poging: Number(match[2]) } : null;
}

/** Whether somebody else than this actor did something in a zaak since that version. */
export async function changedSince(read: Read, ctx: Context, zaakId: number, versie: Versie): Promise<boolean> {
  const gebeurtenis = await read.q
    .selectFrom("zaak_gebeurtenissen")
    .select("id")
    .where("zaak_id", "=", zaakId)
    .where("id", ">", versie.gebeurtenis)
    .where("door", "!=", ctx.actor.naam)
    .where("soort", "in", doorMensen)
    .limit(1)
    .executeTakeFirst();
  if (gebeurtenis) return true;
  const zelf = ctx.actor.soort === "gemeente" ? (ctx.actor.medewerker?.id ?? null) : null;
  const poging = await read.q
    .selectFrom("contactpogingen")
    .select("id")
    .where("zaak_id", "=", zaakId)
    .where("id", ">", versie.poging)
    .where(({ eb, or }) => or([eb("medewerker_id", "is", null), eb("medewerker_id", "!=", zelf ?? 0)]))
    .limit(1)
    .executeTakeFirst();
  return poging !== undefined;
}
