/** Boards with numbers, and what comes in live. */
export const boardCss = ``;
