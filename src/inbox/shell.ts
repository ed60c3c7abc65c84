import type { InboxSessie } from "../access/inbox-sessie.ts";
import { csrfField } from "../access/web-sessie.ts";
import { type Html, html } from "../platform/web/html.ts";
import { type Link, type PageParts, page, pageResponse } from "../platform/web/page.ts";
import { wachtrijDeel } from "./contact-wachtrij.ts";
import { liveVak } from "./live-vak.ts";
import { shellTeksten } from "./teksten-shell.ts";

export const start = "/inbox";

/** Where one can go, in the order of the work, and what one must be allowed to for it. */
const nav: readonly (Link & { recht: string })[] = [
  { href: start, text: shellTeksten.vandaag, recht: "zaken:lezen" },
  { href: `${start}/zaken`, text: shellTeksten.werklijst, recht: "zaken:lezen" },
  { href: `${start}/zoeken`, text: shellTeksten.zoeken, recht: "zaken:lezen" },
  { href: `${start}/regie`, text: shellTeksten.regie, recht: "beheer" },
  { href: `${start}/cijfers`, text: shellTeksten.cijfers, recht: "monitor:lezen" },
  { href: `${start}/logboek`, text: shellTeksten.logboek, recht: "audit:lezen" },
];

type InboxPage = Pick<PageParts, "title" | "path" | "main" | "crumbs" | "refresh" | "scripts" | "refused" | "wide">;

/** A page of the inbox for who is logged in. */
export function inboxPage(sessie: InboxSessie, parts: InboxPage, status = 200): Response {
  const live = sessie.rechten.has("zaken:lezen");
  const werkt = sessie.rechten.has("zaken:werken");
  return pageResponse(
    page({
      ...parts,
      nav: nav.filter(({ recht }) => sessie.rechten.has(recht)),
      home: start,
      who: { name: whoText(sessie), leave: leave(sessie) },
      main: html`${live ? liveVak(sessie, start) : ""}${werkt ? wachtrijDeel(sessie) : ""}${parts.main}`,
      scripts: [...(parts.scripts ?? []), ...(live ? ["live.js"] : []), ...(werkt ? ["contact.js"] : [])],
    }),
    status,
  );
}

/** A page of the inbox for who is not, or perhaps not, logged in. */
export const openInboxPage = (parts: InboxPage, status = 200): Response =>
  pageResponse(page({ ...parts, nav: [], home: start, who: null }), status);

const whoText = ({ medewerker, team, gemeente }: InboxSessie): string =>
  [medewerker.naam, team?.naam ?? gemeente.naam].filter(Boolean).join(", ");

const leave = (sessie: InboxSessie): Html =>
  html`<form method="post" action="${start}/uitloggen">${csrfField(sessie)}<button class="knop--als-link" type="submit">${shellTeksten.uitloggen}</button></form>`;
