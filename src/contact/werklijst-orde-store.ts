import { type Expression, type RawBuilder, type SqlBool, sql } from "kysely";
import type { Read } from "../context.ts";
import type { Sortering } from "./werklijst-rules.ts";
import { eersteTermijn, type WerklijstKeuze, werkQuery } from "./werklijst-store.ts";

/** What stands in the cursor of a list, but for how many rows came before it. */
export type Positie = readonly (string | number)[];
type Sleutel = RawBuilder<string | number>;

type Orde = {
  /** What is sorted by; the inner id breaks every tie. */
  sleutels: readonly Sleutel[];
  /** Whether a cursor holds the keys of the last row, because they can change; else they are looked up by its id. */
  onthoudt: boolean;
};

const rang = sql.ref<number>("zaken.rang");
/** After every day that a term can end on. */
const nooit = "9999-12-31";

/**
 * The key of an address, with its house number as wide as the widest: so 9 stands before 10. Streets by name cannot be
 * sorted here, because names are sealed; one postcode is one side of one street, and its neighbours are the next.
 */
const adres = sql<string>`(select substr(adressen.adressleutel, 1, 7)
  || substr('00000', 1, 5 - length(substr(adressen.adressleutel, 8)) + length(ltrim(substr(adressen.adressleutel, 8), '0123456789')))
  || substr(adressen.adressleutel, 8) from adressen where adressen.id = zaken.adres_id)`;

const ordes: Readonly<Record<Sortering, Orde>> = {
  prioriteit: { sleutels: [rang], onthoudt: true },
  termijn: { sleutels: [sql<string>`coalesce(${eersteTermijn}, ${sql.lit(nooit)})`, rang], onthoudt: true },
  oudste: { sleutels: [sql.ref<string>("zaken.geopend_op")], onthoudt: false },
  // Never the address itself: a cursor stands in the address of a page.
  adres: { sleutels: [adres], onthoudt: false },
};
/** What is closed has no place on the list any more. */
const nieuwste: Orde = { sleutels: [], onthoudt: true };

const isNieuwste = (keuze: WerklijstKeuze, sorteer: Sortering): boolean =>
  keuze.filter.status === "gesloten" && sorteer === "prioriteit";
const ordeVan = (keuze: WerklijstKeuze, sorteer: Sortering): Orde =>
  isNieuwste(keuze, sorteer) ? nieuwste : ordes[sorteer];

/** A page of the zaken that a question is about, in its order, after a position. */
export function bladzijdeQuery(
  read: Read,
  keuze: WerklijstKeuze,
  vraag: { sorteer: Sortering; na: Positie | null; limiet: number },
) {
  const orde = ordeVan(keuze, vraag.sorteer);
  const richting = isNieuwste(keuze, vraag.sorteer) ? "desc" : "asc";
  let query = werkQuery(read, keuze).select(["zaken.id", "zaken.uuid"]).limit(vraag.limiet);
  orde.sleutels.forEach((sleutel, nummer) => {
    query = query.select(sleutel.as(`sleutel${nummer}`)).orderBy(sleutel);
  });
  query = query.orderBy("zaken.id", richting);
  return vraag.na === null ? query : query.where(after(keuze, orde, richting, vraag.na));
}

export type Bladrij = { id: number; positie: Positie };

export async function loadBladzijde(
  read: Read,
  keuze: WerklijstKeuze,
  vraag: { sorteer: Sortering; na: Positie | null; limiet: number },
): Promise<Bladrij[]> {
  const { sleutels, onthoudt } = ordeVan(keuze, vraag.sorteer);
  const rows: Record<string, unknown>[] = await bladzijdeQuery(read, keuze, vraag).execute();
  return rows.map((row) => {
    const waarden = onthoudt ? sleutels.map((_sleutel, nummer) => row[`sleutel${nummer}`] as string | number) : [];
    return { id: row.id as number, positie: [...waarden, row.id as number] };
  });
}

function after(
  { gemeenteId }: WerklijstKeuze,
  { sleutels, onthoudt }: Orde,
  richting: "asc" | "desc",
  na: Positie,
): Expression<SqlBool> {
  const own = sql.join([...sleutels, sql.ref("zaken.id")]);
  const than = richting === "asc" ? sql`>` : sql`<`;
  if (onthoudt) return sql<SqlBool>`(${own}) ${than} (${sql.join(na)})`;
  const last = sql`select ${own} from zaken where zaken.id = ${na.at(-1)} and zaken.gemeente_id = ${gemeenteId}`;
  return sql<SqlBool>`(${own}) ${than} (${last})`;
}
