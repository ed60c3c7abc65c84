import { newUuid } from "../../src/platform/ids.ts";
import type { Answer } from "../support/town.ts";

type Send = (who: "partner" | "gemeente", path: string, body?: unknown) => Promise<Answer>;

/** Every operation of the subscriptions, as far as it works and as far as it refuses. */
export async function runAbonnementen(client: { get: Send; post: Send; put: Send; remove: Send }): Promise<void> {
  const { get, post, put, remove } = client;
  const ander = { url: "https://haken.woonbron.nl/seinhuis", gebeurtenissen: ["levering.verwerkt"] };
  const { id } = (await post("partner", "/abonnementen", { ...ander, handtekening: "hmac" })).body;
  await post("partner", "/abonnementen", { ...ander, handtekening: "ed25519" });
  await post("partner", "/abonnementen", { ...ander, handtekening: "hmac", url: "https://10.0.0.1/" });
  await post("partner", "/abonnementen", {});
  await get("partner", "/abonnementen");
  await get("gemeente", "/abonnementen");
  await get("partner", `/abonnementen/${id}`);
  await get("partner", `/abonnementen/${newUuid()}`);
  await put("partner", `/abonnementen/${id}`, ander);
  await put("partner", `/abonnementen/${id}`, { ...ander, url: "http://haken.woonbron.nl/" });
  await post("partner", `/abonnementen/${id}/geheim`);
  await post("partner", `/abonnementen/${id}/inschakeling`);
  const { id: bezorging } = (await post("partner", `/abonnementen/${id}/test`)).body;
  await get("partner", `/abonnementen/${id}/bezorgingen?status=wacht&limiet=1`);
  await get("partner", `/abonnementen/${id}/bezorgingen?na=x`);
  await post("partner", `/abonnementen/${id}/bezorgingen/${bezorging}/herhaling`);
  await post("partner", `/abonnementen/${id}/bezorgingen/${newUuid()}/herhaling`);
  await remove("partner", `/abonnementen/${id}`);
  await remove("partner", `/abonnementen/${id}`);
}
