import { expect, it } from "vitest";
import { queuePrefix } from "../src/work.ts";
import { testBase } from "./support/world.ts";

it("is the same for all processes of one installation, and another for any other on the same Redis", async () => {
  const { keys, config } = await testBase("sqlite");
  const prefixOf = (databaseUrl: string, hash = keys.lookupHash) =>
    queuePrefix({ keys: { ...keys, lookupHash: hash }, config: { ...config, databaseUrl } });
  const own = prefixOf("postgres://seinhuis:een@database:5432/seinhuis");
  // The password may be changed, and the database reached in another way.
  expect(prefixOf("postgres://seinhuis:twee@10.0.0.7/seinhuis?sslmode=require")).toBe(own);
  expect(prefixOf("postgres://seinhuis@/seinhuis?host=/run/postgresql")).toBe(own);
  expect(prefixOf("postgres://seinhuis:een@database:5432/proef")).not.toBe(own);
  expect(prefixOf("postgres://seinhuis:een@database:5432/seinhuis", () => "0123456789abcdef")).not.toBe(own);
});
