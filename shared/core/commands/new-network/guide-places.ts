/** Columns of the first sheet, counted from 0. */
export const guideColumns = { label: 1, value: 2, count: 3 };
