/** A text without its ids: any figures may stand in one, also those of a postcode. */
export const withoutIds = (text: string): string => text.replace(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/gi, "");
