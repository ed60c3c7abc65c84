import { asGemeente } from "../access/permission.ts";
import type { Context } from "../context.ts";
import { nietBeschikbaar, teVeel } from "../errors.ts";
import { type EventSink, eventText, latestEvents } from "../platform/event-stream.ts";
import type { Instant } from "../tables.ts";
import { type LiveKijker, type LiveStand, type LiveVraag, nextLiveStap } from "./live-rules.ts";
import { zelf } from "./open-zaak-bezig.ts";
import { own } from "./own.ts";
import { loadVersie, readVersie } from "./versie-store.ts";
import { findZaak } from "./zaken-store.ts";
import { eisZicht, teamBound } from "./zicht.ts";

/** As many pages as somebody may have open; who asks more forgot to close. */
const mostPerPersoon = 20;
const mostTogether = 2_000;
const waitSeconds = 30;

/** `sinds` is when the page was made; `versie` and `mijn` are what the page of a zaak says of it. */
export type LiveInvoer = {
  /** The secret of the session: the stream ends with it. */
  sleutel: string;
  sinds: string;
  zaak?: string | undefined;
  versie?: string | undefined;
  mijn?: boolean | undefined;
};

/**
 * News for an open page as server-sent events, whichever process it comes from: `stand` when it changed, `uit` when the
 * session is over. Ids and numbers alone. Ends then, when the server stops, and after a quarter of an hour.
 *
 * @throws Probleem 403; 404 for a zaak that is not in sight; 429 when this person has too many open, 503 when all have
 */
export async function watchLive(ctx: Context, input: LiveInvoer): Promise<ReadableStream<Uint8Array>> {
  const vraag = await toVraag(ctx, input);
  if (ctx.live.countOf(vraag.naam) >= mostPerPersoon) throw teVeel(waitSeconds);
  if (ctx.live.size >= mostTogether) throw nietBeschikbaar("kijkers-vol", waitSeconds);
  return latestEvents((sink) => ctx.live.watch(vraag, { see: watcher(ctx, sink), end: () => sink.close() }));
}

/** What a page asks that is of nobody any more: that it is over, and no more. */
export const overStream = (): ReadableStream<Uint8Array> =>
  latestEvents((sink) => {
    over(sink);
    return () => {};
  });

function over(sink: EventSink): void {
  sink.send(eventText("uit", {}));
  sink.close();
}

function watcher({ clock }: Pick<Context, "clock">, sink: EventSink): (stand: LiveStand | undefined) => void {
  const sinds = clock.now();
  let kijker: LiveKijker = { sinds, verteld: "", verteldOp: sinds };
  return (stand) => {
    if (!stand) return over(sink);
    const now = clock.now();
    const verteld = JSON.stringify(stand);
    const stap = nextLiveStap(kijker, verteld, now);
    if (stap === "niets") return;
    if (stap === "genoeg") return sink.close();
    kijker = { ...kijker, verteld, verteldOp: now };
    if (stap === "stand") sink.send(eventText("stand", stand));
    else sink.beat();
  };
}

async function toVraag(ctx: Context, input: LiveInvoer): Promise<LiveVraag> {
  const gemeenteId = asGemeente(ctx, "zaken:lezen");
  return {
    sleutel: input.sleutel,
    gemeenteId,
    team: teamBound(ctx),
    medewerkerId: zelf(ctx),
    naam: ctx.actor.naam,
    sinds: readSinds(input.sinds, ctx.clock.now()),
    zaak: input.zaak === undefined ? null : await toZaak(ctx, gemeenteId, input.zaak, input),
  };
}

async function toZaak(
  ctx: Context,
  gemeenteId: number,
  uuid: string,
  { versie, mijn = false }: Pick<LiveInvoer, "versie" | "mijn">,
): Promise<LiveVraag["zaak"]> {
  const { read } = ctx.db;
  const zaak = await own(uuid, () => findZaak(read, gemeenteId, uuid));
  eisZicht(ctx, [zaak]);
  return { id: zaak.id, versie: readVersie(versie ?? "") ?? (await loadVersie(read, zaak.id)), mijn };
}

/** A page that does not say when it was made, or says nonsense, is from now. */
function readSinds(tekst: string, now: Instant): Instant {
  const form = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
  return form.test(tekst) && tekst < now ? tekst : now;
}
