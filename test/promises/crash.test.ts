import { expect, it } from "vitest";
import { crash } from "./crash.ts";

it("accepted means durable: two times kill -9 under eight writers loses and doubles nothing", async () => {
  const figures = await crash(2, 599);
  expect(figures.acknowledged).toBeGreaterThan(40);
  expect(figures).toMatchObject({
    kills: 2,
    lost: 0,
    double: 0,
    withoutZaakOrTermijn: 0,
    receiptChanged: 0,
    integrity: "ok",
  });
});
