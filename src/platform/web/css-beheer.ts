/** Forms and tables of those who manage. */
export const beheerCss = ``;
