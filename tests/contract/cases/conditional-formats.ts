import type { ConditionalFormatRule } from '../../../shared/core/model/workbook-model';
import type { ContractCase } from './contract-case';
import { area, plan, sheet, workbook } from './contract-case';

const overdue: ConditionalFormatRule = {
  kind: 'formula',
  formula: 'AND($B2<>"",$B2<TODAY())',
  style: { fillColor: '#fde2e2', fontColor: '#9b1c1c', bold: true },
};
const soon: ConditionalFormatRule = {
  kind: 'formula',
  formula: '$B2<TODAY()+3',
  style: { fillColor: '#fff4cc' },
};
const bar: ConditionalFormatRule = { kind: 'data-bar', color: '#1f6f5c', min: 0, max: 10 };
const scale: ConditionalFormatRule = {
  kind: 'color-scale',
  stops: [
    { at: 0, color: '#ffffff' },
    { at: 1.5, color: '#cce5dd' },
    { at: 3, color: '#1f6f5c' },
  ],
};

export const conditionalFormatCases: readonly ContractCase[] = [
  {
    name: 'formats by formulas, the first one winning',
    given: workbook([sheet('A')]),
    plan: plan({
      kind: 'setConditionalFormats',
      sheet: 'A',
      area: area('A2:C9'),
      rules: [overdue, soon],
    }),
    expected: workbook([
      sheet('A', {
        conditionalFormats: [
          { area: area('A2:C9'), rule: overdue },
          { area: area('A2:C9'), rule: soon },
        ],
      }),
    ]),
  },
  {
    name: 'shows data bars and colour scales',
    given: workbook([sheet('A')]),
    plan: plan(
      { kind: 'setConditionalFormats', sheet: 'A', area: area('A1:A9'), rules: [bar] },
      { kind: 'setConditionalFormats', sheet: 'A', area: area('B1:B9'), rules: [scale] },
    ),
    expected: workbook([
      sheet('A', {
        conditionalFormats: [
          { area: area('A1:A9'), rule: bar },
          { area: area('B1:B9'), rule: scale },
        ],
      }),
    ]),
  },
  {
    name: 'replaces the formats of exactly this area',
    given: workbook([
      sheet('A', {
        conditionalFormats: [
          { area: area('A2:C9'), rule: overdue },
          { area: area('A2:B9'), rule: soon },
        ],
      }),
    ]),
    plan: plan({
      kind: 'setConditionalFormats',
      sheet: 'A',
      area: area('A2:C9'),
      rules: [soon],
    }),
    expected: workbook([
      sheet('A', {
        conditionalFormats: [
          { area: area('A2:B9'), rule: soon },
          { area: area('A2:C9'), rule: soon },
        ],
      }),
    ]),
  },
  {
    name: 'takes the formats of an area away',
    given: workbook([sheet('A', { conditionalFormats: [{ area: area('A2:C9'), rule: overdue }] })]),
    plan: plan({ kind: 'setConditionalFormats', sheet: 'A', area: area('A2:C9'), rules: [] }),
    expected: workbook([sheet('A')]),
  },
];
