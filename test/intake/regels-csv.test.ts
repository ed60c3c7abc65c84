import { expect, it } from "vitest";
import { makeTown, signaal } from "../support/town.ts";

it.each([
  ["=1+1", "'=1+1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\uff1d1+1", "'\uff1d1+1"],
  ["WB-2026-1", "WB-2026-1"],
])("the row report as CSV shows the kenmerk %s as %s", async (kenmerk, cell) => {
  const partner = await (await makeTown("sqlite")).partner("Huur");
  const refused = signaal(kenmerk, { incasso: null });
  const levering = await partner.post("/v1/leveringen", [refused]);
  expect(levering.body).toMatchObject({ aantal: 1, geweigerd: 1 });
  const { body } = await partner.get(`/v1/leveringen/${levering.body.id}/regels?formaat=csv`);
  const [header, row] = String(body).replace("\ufeff", "").split("\r\n");
  expect(header).toBe("regel;kenmerk;status;signaal;fouten");
  expect(row?.split(";").slice(0, 4)).toEqual(["1", cell, "geweigerd", ""]);
});
