/**
 * The edition of the KPI definitions that this program counts by.
 *
 * Raised whenever a rule changes what any KPI counts, so that figures of different editions are
 * never compared unnoticed. It stands in every network workbook and every KPI sheet.
 */
export const definitionsVersion = '1.0';
