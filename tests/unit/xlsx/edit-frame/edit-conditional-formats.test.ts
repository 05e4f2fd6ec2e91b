import {
  editConditionalFormats,
  type AreaRules,
} from '../../../../shared/adapters/xlsx/edit/frame/edit-conditional-formats';
import type { ConditionalFormatRule, ConditionalStyle } from '../../../../shared/core/index';
import { area, frameOf, insideOf, prefixedFrameOf, readFrame, reopened } from './frames';

const red: ConditionalFormatRule = {
  kind: 'formula',
  formula: '$A1>0',
  style: { fillColor: '#ff0000' },
};
const bold: ConditionalFormatRule = { kind: 'formula', formula: 'A1=""', style: { bold: true } };
const bar: ConditionalFormatRule = { kind: 'data-bar', color: '#5b9bd5', min: 0, max: 2000 };
const scale: ConditionalFormatRule = {
  kind: 'color-scale',
  stops: [
    { at: 0, color: '#ffffff' },
    { at: 0.5, color: '#ffe699' },
    { at: 1, color: '#63be7b' },
  ],
};
const dxfs =
  '<dxf/><dxf><font><b/></font></dxf><dxf><fill><patternFill patternType="solid"><bgColor rgb="FFFF0000"/></patternFill></fill></dxf>';
const differenceStyle = ({ bold: isBold }: ConditionalStyle) => (isBold === true ? 1 : 2);
const edit = (frame: Parameters<typeof insideOf>[0], ...formats: readonly AreaRules[]) =>
  editConditionalFormats(frame, formats, differenceStyle);

const RED = (priority: number, formula = '$A1&gt;0') =>
  `<cfRule type="expression" dxfId="2" priority="${String(priority)}"><formula>${formula}</formula></cfRule>`;
const block = (address: string, ...rules: readonly string[]) =>
  `<conditionalFormatting sqref="${address}">${rules.join('')}</conditionalFormatting>`;

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';
const extended = (...blocks: readonly string[]) =>
  `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${X14}"><x14:conditionalFormattings>${blocks.join('')}</x14:conditionalFormattings></ext></extLst>`;
const extendedBar = (address: string) =>
  `<x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="dataBar" id="{1}"><x14:dataBar/></x14:cfRule><xm:sqref>${address}</xm:sqref></x14:conditionalFormatting>`;
const extendedRule = (address: string, formula: string, priority: number) =>
  `<x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="expression" priority="${String(priority)}" id="{2}"><xm:f>${formula}</xm:f></x14:cfRule><xm:sqref>${address}</xm:sqref></x14:conditionalFormatting>`;

describe('new conditional formats in a file', () => {
  it('are read back in their order, of every kind', async () => {
    const asked = [
      { area: area('A1:C9'), rules: [red, bar] },
      { area: area('B1:B9'), rules: [scale, bold] },
    ];
    for (const frame of [frameOf('<sheetData/>'), prefixedFrameOf('<x:sheetData/>')]) {
      const edited = reopened(edit(frame, ...asked));
      expect((await readFrame(edited, dxfs)).conditionalFormats).toEqual(
        asked.flatMap((each) => each.rules.map((rule) => ({ area: each.area, rule }))),
      );
      expect(edit(edited, ...asked)).toBe(edited);
    }
  });

  it('show bars over the whole cell, without a part for the lowest value', () => {
    expect(insideOf(edit(frameOf('<sheetData/>'), { area: area('A1'), rules: [bar] }))).toBe(
      `<sheetData/>${block(
        'A1',
        '<cfRule type="dataBar" priority="1"><dataBar minLength="0" maxLength="100"><cfvo type="num" val="0"/><cfvo type="num" val="2000"/><color rgb="FF5B9BD5"/></dataBar></cfRule>',
      )}`,
    );
  });

  it('come behind all others, those of extensions included', () => {
    const others = `${block('B1', RED(7))}${extended(extendedRule('C1', 'C1', 12))}`;
    expect(
      insideOf(edit(frameOf(`<sheetData/>${others}`), { area: area('A1'), rules: [red] })),
    ).toBe(
      `<sheetData/>${block('B1', RED(7))}${block('A1', RED(13))}${extended(extendedRule('C1', 'C1', 12))}`,
    );
  });

  it('of an area that comes twice add up, in between those of another', async () => {
    const asked = [
      { area: area('A1'), rules: [red] },
      { area: area('A1:A2'), rules: [bold] },
      { area: area('A1'), rules: [bar] },
    ];
    const edited = reopened(edit(frameOf('<sheetData/>'), ...asked));
    const read = (await readFrame(edited, dxfs)).conditionalFormats;
    expect(read.map(({ rule }) => rule)).toEqual([red, bold, bar]);
    expect(edit(edited, ...asked)).toBe(edited);
  });
});

describe('conditional formats that are there already', () => {
  it('are left to the letter when they are the last ones, in this order', () => {
    const frame = frameOf(
      `<sheetData/>${block('A1:B2', RED(9), RED(4, 'FALSE'))}${block('C1', RED(2))}`,
    );
    const no: ConditionalFormatRule = { ...red, formula: 'FALSE' };
    expect(edit(frame, { area: area('A1:B2'), rules: [no, red] })).toBe(frame);
    expect(edit(frame, { area: area('A1:B2'), rules: [red, no] })).not.toBe(frame);
    expect(edit(frame, { area: area('C1'), rules: [red] })).not.toBe(frame);
  });

  it('are replaced when they stop others or look different', () => {
    for (const rule of [
      RED(1).replace('type', 'stopIfTrue="1" type'),
      RED(1).replace('dxfId="2"', 'dxfId="1"'),
      RED(1).replace('</cfRule>', '<formula>2</formula></cfRule>'),
    ]) {
      expect(
        insideOf(
          edit(frameOf(`<sheetData/>${block('A1', rule)}`), { area: area('A1'), rules: [red] }),
        ),
      ).toBe(`<sheetData/>${block('A1', RED(1))}`);
    }
  });

  it('are nothing to take away where the area has none', () => {
    const frame = frameOf(`<sheetData/>${block('A1:B2', RED(1))}`);
    expect(edit(frame, { area: area('A1'), rules: [] })).toBe(frame);
  });
});

describe('older conditional formats in a file', () => {
  it('of exactly the area go, those that only overlap it stay', () => {
    const frame = frameOf(
      `<sheetData/>${block('A1:A9', RED(1))}${block('A1:A8', RED(2))}${block('A1:A9', RED(3))}`,
    );
    expect(insideOf(edit(frame, { area: area('A1:A9'), rules: [] }))).toBe(
      `<sheetData/>${block('A1:A8', RED(2))}`,
    );
  });

  it('over several areas lose just this one, and keep their meaning in the others', () => {
    const frame = frameOf(`<sheetData/>${block('B2 D5:D9', RED(1, 'A2&lt;$Z$1'), RED(2))}`);
    expect(insideOf(edit(frame, { area: area('B2'), rules: [] }))).toBe(
      `<sheetData/>${block('D5:D9', RED(1, 'C5&lt;$Z$1'), RED(2, '$A4&gt;0'))}`,
    );
    expect(insideOf(edit(frame, { area: area('D5:D9'), rules: [] }))).toBe(
      `<sheetData/>${block('B2', RED(1, 'A2&lt;$Z$1'), RED(2))}`,
    );
  });

  it('go from the extension list too', () => {
    const barRule =
      '<cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF0000FF"/></dataBar></cfRule>';
    const frame = frameOf(
      `<sheetData/>${block('A1:A9', barRule)}${extended(extendedBar('A1:A9'), extendedRule('A1:A9 C1', 'A1', 2))}`,
    );
    expect(insideOf(edit(frame, { area: area('A1:A9'), rules: [red] }))).toBe(
      `<sheetData/>${block('A1:A9', RED(3))}${extended(extendedRule('C1', 'C1', 2))}`,
    );
    const alone = frameOf(`<sheetData/>${extended(extendedBar('A1:A9'))}`);
    expect(insideOf(edit(alone, { area: area('A1:A9'), rules: [] }))).toBe('<sheetData/>');
  });

  it('that a pivot brought stay, because the pivot names them', () => {
    const ofPivot = `<conditionalFormatting pivot="1" sqref="A1">${RED(5)}</conditionalFormatting>`;
    const edited = edit(frameOf(`<sheetData/>${ofPivot}`), { area: area('A1'), rules: [red] });
    expect(insideOf(edited)).toBe(`<sheetData/>${ofPivot}${block('A1', RED(6))}`);
    expect(edit(edited, { area: area('A1'), rules: [red] })).toBe(edited);
  });
});
