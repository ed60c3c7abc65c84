import type { InboxSessie } from "../access/inbox-sessie.ts";
import type { Context } from "../context.ts";
import { type Html, html } from "../platform/web/html.ts";

/** Who else has this zaak open, on top of its pages. */
export async function bezigBanner(_ctx: Context, _sessie: InboxSessie, _zaak: string): Promise<Html> {
  return html``;
}
