/** Everything about one thing: parts beside each other, a timeline, a chart. */
export const detailCss = ``;
