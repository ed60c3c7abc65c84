import { adresSleutel } from "./adressen.ts";
import { type DemoClient, expectStatus, inParallel } from "./client.ts";
import type { Levering } from "./leveringen.ts";
import type { Werk } from "./script.ts";

/** Requests in flight at once. */
const inFlight = 32;

/** What was sent and what the gateway did with it, by partner. */
export type Teller = Map<string, { aanvaard: number; geweigerd: number }>;

/** The partners send what they have today. */
export async function leverAan(
  clients: ReadonlyMap<string, DemoClient>,
  leveringen: readonly Levering[],
  teller: Teller,
): Promise<void> {
  await inParallel(leveringen, inFlight, async ({ partner, pad, media, body, idempotencyKey }) => {
    const client = clients.get(partner) as DemoClient;
    const headers: Record<string, string> = idempotencyKey === null ? {} : { "Idempotency-Key": idempotencyKey };
    const answer = await client.send("POST", pad, { body, media, headers });
    const count = teller.get(partner) ?? { aanvaard: 0, geweigerd: 0 };
    teller.set(partner, count);
    if (pad === "/v1/signalen") {
      expectStatus(answer, 201, 400, 422);
      if (answer.status === 201) count.aanvaard += 1;
      else count.geweigerd += 1;
      return;
    }
    const levering = expectStatus<{ aanvaard: number; geweigerd: number }>(answer, 202);
    count.aanvaard += levering.aanvaard;
    count.geweigerd += levering.geweigerd;
  });
}

type Zaak = { id: string; team: { id: string }; adres: Parameters<typeof adresSleutel>[0] };
/** The municipality's own list: which open zaak belongs to a household. */
export type Werklijst = { zaken: Map<string, Zaak>; teams: Map<string, string[]>; gezien: Set<string> };

export const legeWerklijst = (): Werklijst => ({ zaken: new Map(), teams: new Map(), gezien: new Set() });

/** Reads which zaken came in. */
export async function leesInbox(gemeente: DemoClient, lijst: Werklijst): Promise<void> {
  for await (const zaak of pages<Zaak>(gemeente, "/v1/zaken?status=nieuw&limiet=200", "zaken")) {
    lijst.zaken.set(adresSleutel(zaak.adres), zaak);
    lijst.gezien.add(zaak.id);
  }
}

/** Reads who works in which team, in the order of registration. */
export async function leesMedewerkers(gemeente: DemoClient, lijst: Werklijst): Promise<void> {
  type Medewerker = { id: string; team: { id: string } | null };
  for await (const { id, team } of pages<Medewerker>(gemeente, "/v1/medewerkers?limiet=200", "medewerkers")) {
    if (team) lijst.teams.set(team.id, [...(lijst.teams.get(team.id) ?? []), id]);
  }
}

/** The municipality does today's work, household by household. */
export async function werkZakenBij(gemeente: DemoClient, lijst: Werklijst, werk: readonly Werk[]): Promise<void> {
  await inParallel(werk, inFlight, async ({ huishouden, behandelaar, pogingen, resultaat }) => {
    const zaak = lijst.zaken.get(huishouden);
    if (!zaak) throw new Error("a household that should have a zaak is not in the inbox");
    const post = async (deel: string, body: unknown, status: number): Promise<void> => {
      expectStatus(await gemeente.send("POST", `/v1/zaken/${zaak.id}/${deel}`, { body: JSON.stringify(body) }), status);
    };
    const team = lijst.teams.get(zaak.team.id) ?? [];
    const medewerker = behandelaar === null ? undefined : team[behandelaar % team.length];
    if (medewerker !== undefined) await post("toewijzing", { behandelaar: medewerker }, 200);
    for (const poging of pogingen) await post("contactpogingen", poging, 201);
    if (resultaat !== null) await post("afsluiting", { resultaat }, 200);
  });
}

/** A partner reads its mailbox and says that it did. */
export async function leesPostvak(partner: DemoClient): Promise<void> {
  const messages: string[] = [];
  for await (const { id } of pages<{ id: string }>(partner, "/v1/terugkoppelingen?limiet=200", "terugkoppelingen")) {
    messages.push(id);
  }
  await inParallel(messages, inFlight, async (id) => {
    expectStatus(await partner.send("POST", `/v1/terugkoppelingen/${id}/ontvangst`), 200);
  });
}

/** Every item of a list, page after page. */
export async function* pages<T>(client: DemoClient, pad: string, naam: string): AsyncGenerator<T> {
  let na: string | null = null;
  do {
    const vraag: string = na === null ? pad : `${pad}&na=${encodeURIComponent(na)}`;
    const page = expectStatus<Record<string, unknown>>(await client.send("GET", vraag), 200);
    yield* page[naam] as T[];
    na = page.volgende as string | null;
  } while (na !== null);
}
