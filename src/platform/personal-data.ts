/**
 * The one seam through which personal data enters and leaves the database: a store calls `sealPersonal` where it
 * writes a column of type `Verzegeld` and `openPersonal` where it reads one. Field encryption goes here.
 */
export const sealPersonal = (value: unknown): string => JSON.stringify(value);

export const openPersonal = <T>(sealed: string): T => JSON.parse(sealed) as T;
