import type { AuditFilter } from "../audit/audit-filter.ts";
import { readDag, schrijfDag } from "./cijfers-periode.ts";
import { handelingTeksten, logboekTeksten as t } from "./teksten-logboek.ts";

/** What stands in the fields, as it was typed or as it is when nothing was. */
export type Invulling = { van: string; tot: string; wie: string; handeling: string; onderwerp: string };
export type Vraag = { invulling: Invulling; filter: AuditFilter | null; fouten: { name: string; text: string }[] };

/** Without a choice of days: these many, today included. */
const dagen = 30;

const uuid = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/i;

/** Reads the question behind the address of the log. `filter` is null when a day or number cannot be read. */
export function readVraag(zoek: URLSearchParams, vandaag: string): Vraag {
  const get = (naam: string): string => (zoek.get(naam) ?? "").slice(0, 300);
  const begin = Temporal.PlainDate.from(vandaag).subtract({ days: dagen - 1 });
  const invulling = {
    van: get("van") || schrijfDag(begin.toString()),
    tot: get("tot") || schrijfDag(vandaag),
    wie: get("wie"),
    handeling: Object.hasOwn(handelingTeksten, get("handeling")) ? get("handeling") : "",
    onderwerp: get("onderwerp").trim(),
  };
  const [van, tot] = [readDag(invulling.van), readDag(invulling.tot)];
  const onderwerp = uuid.exec(invulling.onderwerp)?.[0].toLowerCase() ?? null;
  const fouten = [
    ...(van === null ? [{ name: "van", text: t.dagFout }] : []),
    ...(tot === null ? [{ name: "tot", text: t.dagFout }] : []),
    ...(onderwerp === null && invulling.onderwerp !== "" ? [{ name: "onderwerp", text: t.nummerFout }] : []),
  ];
  if (van === null || tot === null || fouten.length > 0) return { invulling, filter: null, fouten };
  const { wie, handeling } = invulling;
  return { invulling, filter: { van, tot, handeling: handeling || null, wie: wie || null, onderwerp }, fouten };
}

/** The question as it stands behind an address, with parts of it changed. */
export function writeVraag(filter: AuditFilter, change: Partial<AuditFilter> & { na?: string | null } = {}): string {
  const entries = Object.entries({ ...filter, ...change }).flatMap(([naam, value]): [string, string][] =>
    value ? [[naam, value]] : [],
  );
  return new URLSearchParams(entries).toString();
}
