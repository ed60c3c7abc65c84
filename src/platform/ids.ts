import { randomUUIDv7 } from "node:crypto";

/** A new public identifier: uuid v7, so that it sorts by the time it was made. */
export const newUuid = (): string => randomUUIDv7();

const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text from outside can be an identifier of ours at all. */
export const isUuid = (text: string): boolean => pattern.test(text);
