import { expect, it } from "vitest";
import { hardenHash } from "../../src/proof/harden-hash.ts";

it("one caller does not keep all others waiting, and what was made is there at once", async () => {
  const many = Array.from({ length: 100 }, (_, n) => hardenHash(`hash-${n}`, "zout", "een"));
  const other = hardenHash("hash-0", "ander zout", "twee");
  const all = await Promise.allSettled(many);
  expect(all.filter(({ status }) => status === "rejected")).toHaveLength(38);
  for (const one of all) if (one.status === "rejected") expect(one.reason).toMatchObject({ status: 503 });
  expect(await other).toMatch(/^[\w-]{43}$/);
  const again = await Promise.all(Array.from({ length: 100 }, () => hardenHash("hash-0", "zout", "een")));
  expect(new Set(again)).toEqual(new Set([await many[0]]));
});
