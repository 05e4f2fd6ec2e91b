import type { ContractCase } from './contract-case';
import { area, plan, sheet, workbook } from './contract-case';

const line = { style: 'thin', color: '#8899aa' } as const;

export const styleCases: readonly ContractCase[] = [
  {
    name: 'gives a block every kind of style property',
    given: workbook([sheet('A', { rows: [['x']] })]),
    plan: plan({
      kind: 'setStyle',
      sheet: 'A',
      area: area('A1:B2'),
      style: {
        fontName: 'Yu Gothic',
        fontSize: 12,
        bold: true,
        italic: true,
        underline: true,
        fontColor: '#ffffff',
        fillColor: '#1f6f5c',
        horizontalAlignment: 'center',
        verticalAlignment: 'top',
        wrapText: true,
        indent: 1,
        numberFormat: 'yyyy/mm/dd',
        border: { top: line, right: line, bottom: { ...line, style: 'medium' }, left: line },
        unlocked: true,
      },
    }),
    expected: workbook([
      sheet('A', {
        rows: [['x']],
        styles: [
          {
            area: area('A1:B2'),
            style: {
              fontName: 'Yu Gothic',
              fontSize: 12,
              bold: true,
              italic: true,
              underline: true,
              fontColor: '#ffffff',
              fillColor: '#1f6f5c',
              horizontalAlignment: 'center',
              verticalAlignment: 'top',
              wrapText: true,
              indent: 1,
              numberFormat: 'yyyy/mm/dd',
              border: { top: line, right: line, bottom: { ...line, style: 'medium' }, left: line },
              unlocked: true,
            },
          },
        ],
      }),
    ]),
  },
  {
    name: 'leaves style properties alone that it does not name',
    given: workbook([
      sheet('A', {
        styles: [
          {
            area: area('A1:C1'),
            style: { bold: true, fillColor: '#eeeeee', border: { top: line } },
          },
        ],
      }),
    ]),
    plan: plan({
      kind: 'setStyle',
      sheet: 'A',
      area: area('B1'),
      style: { fillColor: '#ffcc00', border: { bottom: line } },
    }),
    expected: workbook([
      sheet('A', {
        styles: [
          { area: area('A1'), style: { bold: true, fillColor: '#eeeeee', border: { top: line } } },
          {
            area: area('B1'),
            style: { bold: true, fillColor: '#ffcc00', border: { top: line, bottom: line } },
          },
          { area: area('C1'), style: { bold: true, fillColor: '#eeeeee', border: { top: line } } },
        ],
      }),
    ]),
  },
  {
    name: 'takes bold and wrapping away again',
    given: workbook([
      sheet('A', { styles: [{ area: area('A1:A3'), style: { bold: true, wrapText: true } }] }),
    ]),
    plan: plan({
      kind: 'setStyle',
      sheet: 'A',
      area: area('A2'),
      style: { bold: false, wrapText: false },
    }),
    expected: workbook([
      sheet('A', {
        styles: [
          { area: area('A1'), style: { bold: true, wrapText: true } },
          { area: area('A3'), style: { bold: true, wrapText: true } },
        ],
      }),
    ]),
  },
  {
    name: 'lets the later of two overlapping styles win',
    given: workbook([sheet('A')]),
    plan: plan(
      { kind: 'setStyle', sheet: 'A', area: area('A1:B2'), style: { fillColor: '#111111' } },
      { kind: 'setStyle', sheet: 'A', area: area('B2:C3'), style: { fillColor: '#222222' } },
    ),
    expected: workbook([
      sheet('A', {
        styles: [
          { area: area('A1:B1'), style: { fillColor: '#111111' } },
          { area: area('A2'), style: { fillColor: '#111111' } },
          { area: area('B2:C3'), style: { fillColor: '#222222' } },
        ],
      }),
    ]),
  },
];
