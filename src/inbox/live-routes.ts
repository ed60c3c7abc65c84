import { Hono } from "hono";
import { enterInbox } from "../access/inbox-sessie.ts";
import { NietIngelogd } from "../access/web-sessie.ts";
import { overStream, watchLive } from "../contact/watch-live.ts";
import type { Context } from "../context.ts";
import { bezigRoutes } from "./bezig-routes.ts";

/** What comes in while a page is open. */
export function liveRoutes(base: Omit<Context, "actor">): Hono {
  const app = new Hono();
  app.get("/live", async (c) => {
    const { sinds = "", zaak, versie, mijn } = c.req.query();
    try {
      const { ctx, sessie } = await enterInbox(base, c.req.raw, "zaken:lezen", { stil: true });
      const { sleutel } = sessie;
      return stream(await watchLive(ctx, { sleutel, sinds, zaak, versie, mijn: mijn === "ja" }));
    } catch (error) {
      // A script sees no log-in page behind this address: it is told in its own words.
      if (error instanceof NietIngelogd) return stream(overStream());
      throw error;
    }
  });
  app.route("/", bezigRoutes(base));
  return app;
}

const stream = (body: ReadableStream<Uint8Array>): Response =>
  new Response(body, {
    headers: {
      "Content-Type": "text/event-stream; charset=utf-8",
      "Cache-Control": "no-store",
      // A proxy that gathers an answer before it sends it would hide the news.
      "X-Accel-Buffering": "no",
    },
  });
