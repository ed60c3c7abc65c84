import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { Hono } from "hono";
import { beheerCss } from "./css-beheer.ts";
import { boardCss } from "./css-board.ts";
import { detailCss } from "./css-detail.ts";
import { listCss } from "./css-list.ts";
import { neededCss } from "./css-needed.ts";
import { ownCss } from "./css-own.ts";
import { workCss } from "./css-work.ts";

type Asset = { body: string; packed: Uint8Array<ArrayBuffer>; media: string; url: string };

const scripts = path.join(import.meta.dirname, "scripts");

/** Made once, when the program starts. What a page asks for bears its hash, so that it may be kept for a year. */
const assets: ReadonlyMap<string, Asset> = new Map([
  asset(
    "seinhuis.css",
    "text/css",
    neededCss(ownCss + boardCss + listCss + detailCss + workCss + beheerCss).replaceAll("\n", ""),
  ),
  ...readdirSync(scripts)
    .filter((name) => name.endsWith(".js"))
    .map((name) => asset(name, "text/javascript", readFileSync(path.join(scripts, name), "utf8"))),
]);

function asset(name: string, media: string, body: string): [string, Asset] {
  const hash = createHash("sha256").update(body).digest("base64url").slice(0, 12);
  const url = `/web/${name.replace(".", `.${hash}.`)}`;
  return [name, { body, packed: new Uint8Array(gzipSync(body, { level: 9 })), media: `${media}; charset=utf-8`, url }];
}

/** Where the stylesheet or a script of `scripts/` is to be had. @throws Error when there is no such file */
export function assetUrl(name: string): string {
  const found = assets.get(name);
  if (!found) throw new Error(`no such asset: ${name}`);
  return found.url;
}

/**
 * Stylesheet and scripts, public, and packed for who takes that. Pages are not: how well a page packs tells who listens
 * on the line something of what is secret in it.
 */
export function webAssets(): Hono {
  const app = new Hono();
  for (const { body, packed, media, url } of assets.values()) {
    const headers = {
      "Content-Type": media,
      "Cache-Control": "public, max-age=31536000, immutable",
      Vary: "Accept-Encoding",
    };
    app.get(url, (c) =>
      takesGzip(c.req.header("accept-encoding") ?? "")
        ? new Response(packed, { headers: { ...headers, "Content-Encoding": "gzip" } })
        : new Response(body, { headers }),
    );
  }
  return app;
}

/** "gzip;q=0" says that it is not wanted. */
const takesGzip = (accepted: string): boolean => /(^|[\s,])gzip\s*(,|;(?!\s*q=0(\.0*)?\s*(,|$))|$)/i.test(accepted);
