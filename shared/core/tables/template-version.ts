/**
 * The version of sheets, columns and formulas that this program makes.
 *
 * The first number changes when an older program could no longer work with the workbook.
 */
export const templateVersion = '1.1';
