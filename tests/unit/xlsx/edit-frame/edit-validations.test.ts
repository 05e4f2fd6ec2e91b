import { editValidations } from '../../../../shared/adapters/xlsx/edit/frame/edit-validations';
import type { ValidationModel } from '../../../../shared/core/index';
import { area, frameOf, insideOf, prefixedFrameOf, readFrame, reopened } from './frames';

const list = (address: string): ValidationModel => ({
  area: area(address),
  rule: { kind: 'list', values: ['甲', '乙'] },
  alert: 'stop',
});
const LIST_OF = (address: string) =>
  `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${address}"><formula1>&quot;甲,乙&quot;</formula1></dataValidation>`;
const main = (...entries: readonly string[]) =>
  `<sheetData/><dataValidations count="${String(entries.length)}">${entries.join('')}</dataValidations>`;

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';
const extended = (...entries: readonly (readonly [string, string])[]) =>
  `<ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="${X14}"><x14:dataValidations count="${String(entries.length)}" xmlns:xm="${XM}">${entries
    .map(
      ([address, formula]) =>
        `<x14:dataValidation type="custom" allowBlank="1"><x14:formula1><xm:f>${formula}</xm:f></x14:formula1><xm:sqref>${address}</xm:sqref></x14:dataValidation>`,
    )
    .join('')}</x14:dataValidations></ext>`;

const everyKind: readonly ValidationModel[] = [
  list('A1:A9'),
  { area: area('B1'), rule: { kind: 'checkbox' }, alert: 'stop' },
  {
    area: area('C1:D4'),
    rule: { kind: 'list-range', source: "'設定 値'!$A$1:$A$3" },
    alert: 'warning',
  },
  { area: area('E1'), rule: { kind: 'integer', from: -1, to: 12 }, alert: 'information' },
  { area: area('F1'), rule: { kind: 'decimal', from: -0.5, to: 1e21 }, alert: 'stop' },
  { area: area('G1'), rule: { kind: 'date', from: 36526, to: 73050 }, alert: 'stop' },
  {
    area: area('H2:H9'),
    rule: { kind: 'custom', formula: 'AND(COUNTIF($H$2:$H$9,H2)=1,IFS(TRUE,H2<>"<&>"))' },
    alert: 'stop',
    prompt: { title: '見出し "A"', message: "一行目\n二行目\tTab & <tag> 'q'\r\n_x0041_" },
    error: { title: '', message: '\n改行で始まる' },
  },
];

describe('new validations in a file', () => {
  it('are read back as they were asked for, of every kind', async () => {
    for (const frame of [frameOf('<sheetData/>'), prefixedFrameOf('<x:sheetData/>')]) {
      const edited = reopened(editValidations(frame, everyKind));
      expect((await readFrame(edited)).validations).toEqual(everyKind);
      expect(editValidations(edited, everyKind)).toBe(edited);
    }
  });

  it('say what Excel would, breaks of lines as Excel writes them', () => {
    const validation: ValidationModel = {
      area: area('A1:B2'),
      rule: { kind: 'custom', formula: 'IFS(A1>0,TRUE)' },
      alert: 'warning',
      prompt: { title: '', message: '一\n二' },
    };
    expect(insideOf(editValidations(frameOf('<sheetData/><pageMargins/>'), [validation]))).toBe(
      '<sheetData/><dataValidations count="1"><dataValidation type="custom" errorStyle="warning" allowBlank="1" showInputMessage="1" showErrorMessage="1" prompt="一_x000a_二" sqref="A1:B2">' +
        '<formula1>_xlfn.IFS(A1&gt;0,TRUE)</formula1></dataValidation></dataValidations><pageMargins/>',
    );
  });

  it('come after the old ones, which stay to the letter', () => {
    const old = `<dataValidation  type='list' imeMode="hiragana" sqref="D1"><formula1>$Z:$Z</formula1></dataValidation>`;
    const frame = frameOf(main(old).replace('count="1"', 'count="7" disablePrompts="1"'));
    expect(insideOf(editValidations(frame, [list('A1:A2')]))).toBe(
      `<sheetData/><dataValidations count="2" disablePrompts="1">${old}${LIST_OF('A1:A2')}</dataValidations>`,
    );
  });
});

describe('a validation that is there already', () => {
  it.each([
    [
      'as another program writes it',
      LIST_OF('A1:A9').replace(
        'type=',
        'operator="between" errorStyle="stop" showDropDown="false" imeMode="off" type=',
      ),
    ],
    ['as part of a larger area', LIST_OF('A1:C20')],
    ['among several areas', LIST_OF('F1 A1:A4 A5:A9')],
    ['in two neighbours', LIST_OF('A1:A4') + LIST_OF('A5:A12')],
  ])('is left alone %s', (_, entries) => {
    const frame = frameOf(main(entries));
    expect(editValidations(frame, [list('A1:A9')])).toBe(frame);
  });

  it('is found by what its formula means in these cells', () => {
    const frame = frameOf(
      main(
        '<dataValidation type="custom" allowBlank="1" showErrorMessage="1" sqref="B5 C1:C9"><formula1>A5&lt;&gt;$D5</formula1></dataValidation>',
      ),
    );
    const custom = (formula: string): ValidationModel => ({
      area: area('C3:C4'),
      rule: { kind: 'custom', formula },
      alert: 'stop',
    });
    expect(editValidations(frame, [custom('B3<>$D3')])).toBe(frame);
    expect(editValidations(frame, [custom('A5<>$D5')])).not.toBe(frame);
  });

  it.each([
    ['lets everything pass', LIST_OF('A1:A9').replace('showErrorMessage="1" ', '')],
    ['hides its list', LIST_OF('A1:A9').replace('type=', 'showDropDown="1" type=')],
    ['says something else', LIST_OF('A1:A9').replace('type=', 'error="x" type=')],
    ['covers fewer cells', LIST_OF('A1:A8')],
    ['shares its cells with another rule', LIST_OF('A1:A9') + LIST_OF('A9').replace('甲', '丙')],
  ])('is replaced when it %s', (_, entries) => {
    expect(insideOf(editValidations(frameOf(main(entries)), [list('A1:A9')]))).toBe(
      main(LIST_OF('A1:A9')),
    );
  });
});

describe('older validations in a file', () => {
  it('lose exactly the cells that get a new one, and keep their attributes', () => {
    const frame = frameOf(
      main(
        '<dataValidation type="whole" operator="lessThan" xr:uid="{1}" xmlns:xr="u" sqref="A1:C3 E5"><formula1>9</formula1></dataValidation>',
      ),
    );
    expect(insideOf(editValidations(frame, [list('B2')]))).toBe(
      main(
        '<dataValidation type="whole" operator="lessThan" xr:uid="{1}" xmlns:xr="u" sqref="A1:C1 A2 C2 A3:C3 E5"><formula1>9</formula1></dataValidation>',
        LIST_OF('B2'),
      ),
    );
  });

  it('have their formulas rewritten when their first cell is another one', () => {
    const frame = frameOf(
      main(
        '<dataValidation type="decimal" sqref="B2:B9"><formula1>A2-$A$1</formula1><formula2>SUM(A$1:A2)</formula2></dataValidation>',
      ),
    );
    expect(insideOf(editValidations(frame, [list('B2:B4')]))).toContain(
      'sqref="B5:B9"><formula1>A5-$A$1</formula1><formula2>SUM(A$1:A5)</formula2>',
    );
  });

  it('get one element for each area where programs would differ about the first cell', () => {
    const custom = (address: string, formula: string, identity = '') =>
      `<dataValidation type="custom"${identity} sqref="${address}"><formula1>${formula}</formula1></dataValidation>`;
    const identity = ' xr:uid="{1}" xmlns:xr="u"';
    const frame = frameOf(main(custom('A1:C3', 'Z1', identity)));
    expect(insideOf(editValidations(frame, [list('A1')]))).toBe(
      main(custom('B1:C1', 'AA1', identity), custom('A2:C3', 'Z2', ' xmlns:xr="u"'), LIST_OF('A1')),
    );
  });

  it('keep a formula that their next area is too near the edge for', () => {
    const frame = frameOf(
      main(
        '<dataValidation type="custom" sqref="C3 A1 C9"><formula1>B3</formula1></dataValidation>',
      ),
    );
    expect(insideOf(editValidations(frame, [list('C3')]))).toContain(
      'sqref="C9"><formula1>B9</formula1>',
    );
  });

  it('go when nothing is left of them', () => {
    const frame = frameOf(main('<dataValidation prompt="x" sqref="A1:B2 C3"/>', LIST_OF('Z1')));
    expect(insideOf(editValidations(frame, [list('A1:C9')]))).toBe(
      main(LIST_OF('Z1'), LIST_OF('A1:C9')),
    );
  });

  it('are cut out of whole columns and rows', () => {
    const frame = frameOf(main(LIST_OF('C:C 9:9').replace('甲', '丙')));
    expect(insideOf(editValidations(frame, [list('C4:C1048576'), list('A9:B9')]))).toContain(
      'sqref="C1:C3 D9:XFD9"',
    );
  });

  it('are cut in the extension list too, by the same prefix as before', () => {
    const lists = `<extLst><ext uri="other"><y/></ext>${extended(['B2:B9 D5', 'A2>1'], ['F1', '1'])}</extLst>`;
    const frame = frameOf(`<sheetData/><pageMargins/>${lists}`);
    expect(insideOf(editValidations(frame, [list('B2:B3'), list('F1')]))).toBe(
      `${main(LIST_OF('B2:B3'), LIST_OF('F1'))}<pageMargins/><extLst><ext uri="other"><y/></ext>${extended(['B4:B9 D5', 'A4&gt;1'])}</extLst>`,
    );
  });

  it('leave no empty extension behind', () => {
    const frame = frameOf(`<sheetData/><extLst>${extended(['F1', '1'])}</extLst>`);
    expect(insideOf(editValidations(frame, [list('F1')]))).toBe(main(LIST_OF('F1')));
  });
});

it('many validations with several areas each are edited in one pass', () => {
  const entries = Array.from({ length: 2000 }, (_, index) =>
    LIST_OF(
      ['A', 'C', 'E', 'G']
        .map((column) => `${column}${String(index * 9 + 1)}:${column}${String(index * 9 + 5)}`)
        .join(' '),
    ),
  );
  const frame = frameOf(main(...entries));
  const wishes = Array.from({ length: 300 }, (_, index): ValidationModel => ({
    ...list(`C${String(index * 60 + 1)}:F${String(index * 60 + 30)}`),
    alert: 'warning',
  }));
  const started = process.cpuUsage();
  const edited = reopened(editValidations(frame, wishes));
  expect(process.cpuUsage(started).user).toBeLessThan(5_000_000);
  expect(editValidations(edited, wishes)).toBe(edited);
});
