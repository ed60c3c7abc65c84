import { describe } from "vitest";
import { itSurvives } from "./storm/expect-storm.ts";

describe("two processes get the same at once, and it counts once", () => {
  itSurvives("10,000 duplicates, 500 neighbours and a file on SQLite", "race-sqlite", 20);
  itSurvives("10,000 duplicates, 500 neighbours and a file on PostgreSQL", "race-postgres", 20);
});
