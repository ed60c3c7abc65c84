import { describe } from "vitest";
import { itSurvives } from "./storm/expect-storm.ts";

describe("what was acknowledged stays, and is done once", () => {
  itSurvives("the program killed on PostgreSQL", "app-postgres", 2);
  itSurvives("a process that stands still while another leads", "app-freeze", 1);
  itSurvives("200 clients that send a byte a second", "slow-clients", 1);
});
