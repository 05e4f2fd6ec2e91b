import type { ValidationModel, ValidationRule } from '../../../shared/core/model/workbook-model';
import type { ContractCase } from './contract-case';
import { area, plan, sheet, workbook } from './contract-case';

function rule(address: string, allowed: ValidationRule): ValidationModel {
  return { area: area(address), rule: allowed, alert: 'stop' };
}

const everyKind: readonly ValidationModel[] = [
  {
    ...rule('A2:A9', { kind: 'list', values: ['進行中', '保留', '完了'] }),
    alert: 'warning',
    prompt: { title: '状態', message: '一覧から選んでください。' },
    error: { title: '状態', message: '一覧にない値です。' },
  },
  rule('B2:B9', { kind: 'list-range', source: "'選択肢'!$A$1:$A$3" }),
  rule('C2:C9', { kind: 'list-range', source: 'kinds' }),
  { ...rule('D2:D9', { kind: 'date', from: 36526, to: 73050 }), alert: 'information' },
  rule('E2:E9', { kind: 'integer', from: 0, to: 100 }),
  rule('F2:F9', { kind: 'decimal', from: -0.5, to: 1000000 }),
  rule('H2:H9', { kind: 'custom', formula: 'AND(LEN(H2)=13,COUNTIF($H$2:$H$9,H2)=1)' }),
];

const choices = sheet('選択肢', { rows: [['商工会'], ['NPO法人'], ['大学']] });
const kinds = [{ name: 'kinds', refersTo: "'選択肢'!$A$1:$A$2" }];

export const validationCases: readonly ContractCase[] = [
  {
    name: 'validates cells in every way',
    given: workbook([sheet('A'), choices], kinds),
    plan: plan(
      ...everyKind.map(
        (validation) => ({ kind: 'setValidation', sheet: 'A', validation }) as const,
      ),
    ),
    expected: workbook([sheet('A', { validations: everyKind }), choices], kinds),
  },
  {
    name: 'gives cells check boxes',
    given: workbook([sheet('A', { rows: [[true], [false]] })]),
    plan: plan({
      kind: 'setValidation',
      sheet: 'A',
      validation: rule('A1:A2', { kind: 'checkbox' }),
    }),
    expected: workbook([
      sheet('A', { rows: [[true], [false]], validations: [rule('A1:A2', { kind: 'checkbox' })] }),
    ]),
  },
  {
    name: 'replaces validations inside the area',
    given: workbook([
      sheet('A', {
        validations: [
          rule('A1:A5', { kind: 'integer', from: 1, to: 5 }),
          rule('A7', { kind: 'integer', from: 6, to: 7 }),
          rule('B1:B5', { kind: 'integer', from: 8, to: 9 }),
        ],
      }),
    ]),
    plan: plan({
      kind: 'setValidation',
      sheet: 'A',
      validation: rule('A1:A9', { kind: 'list', values: ['x', 'y'] }),
    }),
    expected: workbook([
      sheet('A', {
        validations: [
          rule('A1:A9', { kind: 'list', values: ['x', 'y'] }),
          rule('B1:B5', { kind: 'integer', from: 8, to: 9 }),
        ],
      }),
    ]),
  },
  {
    name: 'keeps the rule of cells outside the area, formulas included',
    given: workbook([
      sheet('A', { validations: [rule('B2:B9', { kind: 'custom', formula: 'B2>A1+$C$1' })] }),
    ]),
    plan: plan({
      kind: 'setValidation',
      sheet: 'A',
      validation: rule('B4:B5', { kind: 'decimal', from: 0, to: 1 }),
    }),
    expected: workbook([
      sheet('A', {
        validations: [
          rule('B2:B3', { kind: 'custom', formula: 'B2>A1+$C$1' }),
          rule('B4:B5', { kind: 'decimal', from: 0, to: 1 }),
          rule('B6:B9', { kind: 'custom', formula: 'B6>A5+$C$1' }),
        ],
      }),
    ]),
  },
];
