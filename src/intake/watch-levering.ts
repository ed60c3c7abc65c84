import type { Context } from "../context.ts";
import { nietBeschikbaar, teVeel } from "../errors.ts";
import { type EventSink, eventText, latestEvents } from "../platform/event-stream.ts";
import { toLeveringAnswer } from "./answers.ts";
import type { Levering } from "./levering-store.ts";
import { readLevering } from "./read-levering.ts";
import { type Kijker, nextStap } from "./voortgang-rules.ts";

/** Who asks more often forgot to close: an open stream costs memory as long as the file comes in. */
const mostPerLevering = 20;
const mostTogether = 2_000;
const watchSeconds = 30;

/**
 * The progress of a partner's own levering as server-sent events, whichever process reads the file: `voortgang` after
 * each chunk, `klaar` at the end. Ends by itself: then, when the server stops, and after a quarter of an hour.
 *
 * @throws Probleem 404 when absent or another's; 429 when too many watch it already, 503 when too many watch anything
 */
export async function watchLevering(ctx: Context, uuid: string): Promise<ReadableStream<Uint8Array>> {
  const levering = await readLevering(ctx, uuid);
  if (ctx.voortgang.countOf(levering.id) >= mostPerLevering) throw teVeel(watchSeconds);
  if (ctx.voortgang.size >= mostTogether) throw nietBeschikbaar("kijkers-vol", watchSeconds);
  return latestEvents((sink) => {
    const see = watcher(ctx, sink);
    see(levering);
    if (levering.status !== "bezig") return () => {};
    return ctx.voortgang.watch(levering.id, { see, end: () => sink.close() });
  });
}

function watcher({ clock }: Pick<Context, "clock">, sink: EventSink): (levering: Levering | undefined) => void {
  const sinds = clock.now();
  let kijker: Kijker = { sinds, gezien: "", gezegdOp: sinds };
  return (levering) => {
    if (!levering) return sink.close();
    const now = clock.now();
    const beeld = toLeveringAnswer(levering);
    const gezien = JSON.stringify(beeld);
    const stap = nextStap(kijker, levering.status, gezien, now);
    if (stap === "niets") return;
    kijker = { ...kijker, gezien, gezegdOp: now };
    if (stap === "hartslag") return sink.beat();
    if (stap !== "genoeg") sink.send(eventText(stap, beeld));
    if (stap !== "voortgang") sink.close();
  };
}
