import { setImmediate as turn } from "node:timers/promises";

/** So many rows take a few milliseconds: what others wait for when they come in between. */
const rowsPerTurn = 500;

/** The same as `items.map(make)`, and gives way to what else waits in this process after every so many. */
export async function mapInTurns<Item, Made>(items: readonly Item[], make: (item: Item) => Made): Promise<Made[]> {
  const made: Made[] = [];
  for (const item of items) {
    if (made.length > 0 && made.length % rowsPerTurn === 0) await turn();
    made.push(make(item));
  }
  return made;
}
