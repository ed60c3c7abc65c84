import type { InboxSessie } from "../access/inbox-sessie.ts";
import type { Context } from "../context.ts";
import { listPartnersStand } from "../intake/list-partners-stand.ts";
import { sameNaam } from "../intake/onboarding-rules.ts";
import { registerSignaalpartner } from "../intake/register-signaalpartner.ts";
import type { SignaalpartnerSoort } from "../law/lists.ts";
import { parseStrictJson } from "../platform/strict-json.ts";
import { seeOther } from "../platform/web/parts.ts";
import type { Invulling, Veldfout } from "./beleid-getallen.ts";
import { leesAfspraak } from "./overeenkomst-invoer.ts";
import { orRefused } from "./overeenkomst-weigering.ts";
import { partnerPad } from "./partners-lijst.ts";
import { nieuwePartnerPage } from "./partners-nieuw.ts";
import { overeenkomstTeksten, partnerTeksten as t } from "./teksten-partners.ts";

const alle = 100_000;

/**
 * Registers the partner that a form means, with its first agreement.
 * @throws Probleem 403
 */
export async function handleAanmelding(
  ctx: Context,
  sessie: InboxSessie,
  soort: SignaalpartnerSoort,
  invulling: Invulling,
): Promise<Response> {
  const naam = invulling.get("naam").trim();
  const kvkNummer = invulling.get("kvkNummer").replace(/\s/g, "") || null;
  const sleutelTekst = invulling.get("sleutel").trim();
  const sleutel = sleutelTekst === "" ? null : parseStrictJson(sleutelTekst);
  const gelezen = leesAfspraak(invulling, soort, "geldigVan");
  const fouten: Veldfout[] = [];
  if (naam === "") fouten.push({ name: "naam", text: overeenkomstTeksten.fouten.naam });
  if (kvkNummer !== null && !/^\d{8}$/.test(kvkNummer)) {
    fouten.push({ name: "kvkNummer", text: overeenkomstTeksten.fouten.kvk });
  }
  if (sleutel && !isObject(sleutel)) fouten.push({ name: "sleutel", text: t.sleutelFout });
  if ("fouten" in gelezen) fouten.push(...gelezen.fouten);
  if (naam !== "" && kvkNummer === null && sleutel === null && (await isBekend(ctx, soort, naam))) {
    fouten.push({ name: "naam", text: t.naamBestaat });
  }
  const toon = (nieuw: readonly Veldfout[], status: number): Response =>
    nieuwePartnerPage(sessie, soort, { invulling, fouten: nieuw, metSleutel: sleutel !== null }, status);
  if (fouten.length > 0 || "fouten" in gelezen) return toon(fouten, 422);
  return await orRefused(toon, async () => {
    const { van, afspraak } = gelezen.waarde;
    const { partnerId, bestond } = await registerSignaalpartner(ctx, {
      ...{ soort, naam, kvkNummer, overeenkomst: { ...afspraak, geldigVan: van } },
      publicJwk: sleutel?.ok ? (sleutel.value as Record<string, unknown>) : null,
    });
    return seeOther(partnerPad(partnerId, `?klaar=${bestond ? "bestond" : "aangemeld"}`));
  });
}

const isObject = (gelezen: ReturnType<typeof parseStrictJson>): boolean =>
  gelezen.ok && typeof gelezen.value === "object" && gelezen.value !== null && !Array.isArray(gelezen.value);

/** Without a number or a key nothing else tells two partners apart: the same post again would make a second one. */
async function isBekend(ctx: Context, soort: SignaalpartnerSoort, naam: string): Promise<boolean> {
  const { partners } = await listPartnersStand(ctx, { limiet: alle });
  return partners.some((partner) => partner.soort === soort && sameNaam(partner.naam, naam));
}
