import { describe } from "vitest";
import { itSurvives } from "./storm/expect-storm.ts";

describe("what was acknowledged stays, and is done once", () => {
  itSurvives("PostgreSQL killed, frozen, its connections broken off and taken, a table held", "postgres", 5);
});
