/** A unit separator: no partner can send one in a kenmerk, so that none can ever use, or find, the kenmerk of a signal that was sent on. */
const scheiding = "\u001f";

/** The kenmerk under which a signal lies in the next municipality: that of its partner, with the signal that it comes from. */
export const doorzendKenmerk = (kenmerk: string, vanUuid: string): string =>
  `${eigenKenmerk(kenmerk)}${scheiding}${vanUuid}`;

/** The kenmerk as the partner gave it. */
export const eigenKenmerk = (kenmerk: string): string => kenmerk.split(scheiding)[0] as string;
