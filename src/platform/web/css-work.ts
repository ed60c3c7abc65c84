/** Forms to fill in quickly, and letters on paper. */
export const workCss = ``;
