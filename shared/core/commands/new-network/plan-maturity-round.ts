import type { PlanStep } from '../../plan/plan';
import { templateTexts } from '../../text/template';
import { colors, looks } from './look';
import { columns, rows } from './maturity-places';
import { roundCell } from './newest-round';
import { cellArea, nameCell, paint, planBlocks } from './sheet-blocks';
import type { Template } from './template';

/**
 * When the newest round took place and who made it.
 *
 * Its sheet row stands in a named cell of its own, which every other formula of the sheet reads.
 */
export function planMaturityRound(template: Template, sheet: string): readonly PlanStep[] {
  const { language } = template;
  const noRound = templateTexts.noRound[language];
  const row = roundCell(template, {
    formula: 'IFERROR(MATCH(MAX({maturity.newest_key}),{maturity.newest_key},0),"")',
    of: (round) => round.row,
  });
  const date = roundCell(template, {
    formula: `IF(maturity_round_row="","${noRound}",INDEX({maturity.date},maturity_round_row))`,
    of: (round) => round.date,
    without: noRound,
  });
  const assessor = roundCell(template, {
    formula: 'IF(maturity_round_row="","",INDEX({maturity.assessor},maturity_round_row)&"")',
    of: (round) => round.assessor,
  });
  const lines = [
    [templateTexts.maturityDate[language], date],
    [templateTexts.maturityAssessor[language], assessor],
  ];
  const hidden = { fontColor: colors.paper, numberFormat: ';;;' };
  const values = { row: rows.round, column: columns.level, rowCount: 2, columnCount: 1 };
  return [
    nameCell('maturity_round_row', sheet, cellArea(rows.round, columns.bar)),
    ...planBlocks(sheet, [
      { row: rows.round, column: columns.element, contents: lines, style: looks.body },
      { row: rows.round, column: columns.bar, contents: [[row]], style: hidden },
    ]),
    paint(sheet, values, { horizontalAlignment: 'center', wrapText: true }),
    paint(sheet, cellArea(rows.round, columns.level), { numberFormat: 'yyyy/mm/dd' }),
  ];
}
