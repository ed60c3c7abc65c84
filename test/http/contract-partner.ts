import { exportJWK, generateKeyPair } from "jose";
import { newUuid } from "../../src/platform/ids.ts";
import { type Answer, signaal } from "../support/town.ts";

type Send = (who: "partner" | "gemeente", path: string, body?: unknown) => Promise<Answer>;
type Client = { get: Send; post: Send; remove: Send };

/** Everything that a partner asks about what it delivered: progress, report, proof, and putting it right. */
export async function runLeveringen({ get, post }: Client): Promise<void> {
  await get("partner", "/leveringen?limiet=1");
  await get("partner", "/leveringen?limiet=0");
  const { id } = (await post("partner", "/leveringen", [signaal("P-1"), { kenmerk: "P-2" }])).body;
  for (const path of ["voortgang", "ontvangstbewijs", "ontvangstbewijs?formaat=pdf", "ontvangstbewijs/register"]) {
    await get("partner", `/leveringen/${id}/${path}`);
    await get("partner", `/leveringen/${newUuid()}/${path}`);
  }
  for (const question of ["formaat=xlsx", "formaat=csv&alles=true", "status=geweigerd&formaat=xlsx", "alles=true"]) {
    await get("partner", `/leveringen/${id}/regels?${question}`);
  }
  for (const question of ["formaat=csv", "formaat=xlsx", "formaat=pdf", ""]) {
    await get("partner", `/sjablonen/levering?${question}`);
  }
  const elders = { adres: { huisnummer: 88, postcode: "3073HE" } };
  const beter = (bedrag: number) => ({ reden: "invoerfout", achterstand: { bedrag } });
  const { id: goed } = (await post("partner", "/signalen", signaal("P-3", elders))).body;
  await get("partner", `/signalen/${goed}/ontvangstbewijs?formaat=pdf`);
  await post("partner", `/signalen/${goed}/correctie`, beter(900));
  await post("partner", `/signalen/${goed}/correctie`, beter(900));
  await post("partner", `/signalen/${goed}/correctie`, { reden: "invoerfout" });
  await post("partner", `/signalen/${newUuid()}/correctie`, beter(900));
  await post("partner", `/signalen/${goed}/intrekking`, { reden: "betaald" });
  await post("partner", `/signalen/${goed}/correctie`, beter(800));
  await get("partner", `/signalen/${goed}`);
}

const partij = { soort: "Water", naam: "Evides", kvkNummer: "24170650" };
const afspraak = { geldigVan: "2026-11-03", terugkoppelniveau: "basis" };

/** Everything that a municipality agrees with a partner, and the keys that a partner keeps itself. */
export async function runAfspraken({ get, post, remove }: Client): Promise<void> {
  const { publicKey } = await generateKeyPair("ES256", { extractable: true });
  const sleutel = { ...(await exportJWK(publicKey)), kid: "sleutel-2026-11" };
  const nieuw = { ...partij, publicJwk: sleutel, overeenkomst: afspraak };
  const { partner, overeenkomst } = (await post("gemeente", "/signaalpartners", nieuw)).body;
  await post("gemeente", "/signaalpartners", nieuw);
  await post("gemeente", "/signaalpartners", {});
  await get("gemeente", "/signaalpartners?limiet=1");
  await get("gemeente", `/signaalpartners/${partner.id}`);
  await get("gemeente", `/signaalpartners/${newUuid()}`);
  await get("gemeente", "/overeenkomsten");
  await get("partner", "/overeenkomsten");
  await get("gemeente", `/overeenkomsten/${overeenkomst.id}`);
  await get("gemeente", `/overeenkomsten/${newUuid()}`);
  const vanaf = { vanaf: "2027-01-01", terugkoppelniveau: "contact" };
  const { id: gewijzigd } = (await post("gemeente", `/overeenkomsten/${overeenkomst.id}/wijziging`, vanaf)).body;
  await post("gemeente", `/overeenkomsten/${newUuid()}/wijziging`, vanaf);
  const einde = { geldigTot: "2027-06-30", reden: "doorPartner" };
  await post("gemeente", `/overeenkomsten/${gewijzigd}/beeindiging`, einde);
  await post("gemeente", `/overeenkomsten/${newUuid()}/beeindiging`, einde);
  await post("gemeente", "/overeenkomsten", { partner: partner.id, ...afspraak, geldigVan: "2028-01-01" });
  await post("gemeente", "/overeenkomsten", { partner: newUuid(), ...afspraak });

  await get("partner", "/sleutels");
  await get("gemeente", "/sleutels");
  await post("partner", "/sleutels", { sleutel });
  await post("partner", "/sleutels", { sleutel });
  await post("partner", "/sleutels", { kty: "oct" });
  await remove("partner", "/sleutels/sleutel-2026-11");
  await remove("partner", "/sleutels/sleutel-2026-11");
}
