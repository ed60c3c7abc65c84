import { signAccessToken } from "../../src/access/access-token.ts";
import { systeem } from "../../src/access/permission.ts";
import { registerClient } from "../../src/access/register-client.ts";
import type { Context } from "../../src/context.ts";
import { registerOvereenkomst } from "../../src/intake/register-overeenkomst.ts";
import { registerPartner } from "../../src/intake/register-partner.ts";
import type { SignaalpartnerSoort } from "../../src/law/lists.ts";
import { registerGemeente } from "../../src/routing/register-gemeente.ts";
import { registerTeam } from "../../src/routing/register-team.ts";
import type { Base } from "../../src/wire.ts";
import { type Gemeente, gemeenten } from "./kaart.ts";

export type Partner = { naam: string; clientId: string; werkgebied: readonly Gemeente[] };
export type Land = { verzekeraar: Partner; andere: Partner[]; gemeenteClient: (code: string) => Promise<string> };

/** All municipalities with two teams each, and partners as the country has them: nationwide, regional and local. */
export async function richtIn(base: Base): Promise<Land> {
  const ctx = systeem(base, "land");
  for (const { code, naam, van, tot } of gemeenten) {
    await registerGemeente(ctx, { code, naam });
    const midden = van + 13;
    for (const [team, a, b] of [["Oost", van, midden - 1] as const, ["West", midden, tot] as const]) {
      const gebieden = [{ soort: "postcode" as const, van: String(a), tot: String(b) }];
      await registerTeam(ctx, { gemeentecode: code, naam: team, gebieden });
    }
  }
  const verzekeraar = await registreer(ctx, "Zorg", "Zorgverzekeraar 1", gemeenten);
  const andere = [await registreer(ctx, "Zorg", "Zorgverzekeraar 2", gemeenten)];
  for (let n = 1; n <= 3; n += 1) andere.push(await registreer(ctx, "Energie", `Energie ${n}`, gemeenten));
  for (let n = 0; n < 10; n += 1) {
    andere.push(await registreer(ctx, "Water", `Water ${n + 1}`, gemeenten.slice(n * 34, n * 34 + 34)));
  }
  for (const gemeente of gemeenten.slice(0, 100)) {
    andere.push(await registreer(ctx, "Huur", `Woningcorporatie ${gemeente.code}`, [gemeente]));
  }
  const gemeenteClient = async (code: string): Promise<string> => {
    const scopes = ["zaken:lezen", "zaken:werken", "monitor:lezen"] as const;
    const { clientId } = await registerClient(ctx, { gemeentecode: code, naam: "inbox", scopes: [...scopes] });
    return await signAccessToken(base, clientId, scopes.join(" "));
  };
  return { verzekeraar, andere, gemeenteClient };
}

async function registreer(
  ctx: Context,
  soort: SignaalpartnerSoort,
  naam: string,
  werkgebied: readonly Gemeente[],
): Promise<Partner> {
  const [eerste, ...rest] = werkgebied as [Gemeente, ...Gemeente[]];
  const { partnerId, clientId } = await registerPartner(ctx, { gemeentecode: eerste.code, soort, naam });
  for (const { code } of rest) await registerOvereenkomst(ctx, { gemeentecode: code, partnerId });
  return { naam, clientId, werkgebied };
}
