/** Long lists with filters, and lists on paper. */
export const listCss = ``;
