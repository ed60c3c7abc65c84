/** Of all places, one caller can have this part: who holds as many as it can get leaves some for others. */
const shareOfOne = 3 / 4;

/** Places for what is in progress. */
export type Places = {
  /** @returns how to give the place back, once or more often; null when there is none for this caller */
  take(caller: string): (() => void) | null;
};

export function createPlaces(most: number): Places {
  const held = new Map<string, number>();
  let taken = 0;
  return {
    take: (caller) => {
      const own = held.get(caller) ?? 0;
      if (taken >= most || own >= Math.ceil(most * shareOfOne)) return null;
      taken += 1;
      held.set(caller, own + 1);
      let given = false;
      return () => {
        if (given) return;
        given = true;
        taken -= 1;
        const left = (held.get(caller) ?? 1) - 1;
        if (left > 0) held.set(caller, left);
        else held.delete(caller);
      };
    },
  };
}
