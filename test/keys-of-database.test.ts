import { describe, expect, it } from "vitest";
import { acceptKeys, checkKeys, claimKeys } from "../src/keys-of-database.ts";
import { openLease } from "../src/platform/lease.ts";
import { withOtherKeys } from "./support/other-keys.ts";
import { engines, testBase } from "./support/world.ts";

describe.each(engines)("a database and its keys file, %s", (engine) => {
  it("belong together from the first process that serves it", async () => {
    const base = await testBase(engine);
    const other = withOtherKeys(base);
    await checkKeys(other);
    await claimKeys(base);
    await claimKeys(base);
    await checkKeys(base);
    await expect(claimKeys(other)).rejects.toThrow(/^KEYS_FILE .* is not the keys file of this database/);
    await expect(checkKeys(other)).rejects.toThrow("seinhuis sleutels aanvaard");
  });

  it("are bound to one of two that start at once", async () => {
    const base = await testBase(engine);
    const both = await Promise.allSettled([claimKeys(base), claimKeys(withOtherKeys(base))]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("part only when somebody says so", async () => {
    const base = await testBase(engine);
    const other = withOtherKeys(base);
    await claimKeys(base);
    await acceptKeys(other);
    await claimKeys(other);
    await expect(checkKeys(base)).rejects.toThrow("is not the keys file");
  });

  it("store a mark that tells nothing of the secret, and lead no work", async () => {
    const base = await testBase(engine);
    await claimKeys(base);
    expect(await base.db.read.q.selectFrom("leiding").selectAll().execute()).toEqual([
      { taak: "sleutels", houder: expect.stringMatching(/^[0-9a-f]{64}$/), sinds: base.clock.now(), tot: "" },
    ]);
    expect(await openLease(base, "werk", "a").keep()).toBe(true);
  });
});
