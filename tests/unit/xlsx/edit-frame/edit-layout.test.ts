import { editColumns } from '../../../../shared/adapters/xlsx/edit/frame/edit-columns';
import { editDimension } from '../../../../shared/adapters/xlsx/edit/frame/edit-dimension';
import { editMerges } from '../../../../shared/adapters/xlsx/edit/frame/edit-merges';
import { editProtection } from '../../../../shared/adapters/xlsx/edit/frame/edit-protection';
import { editSheetProperties } from '../../../../shared/adapters/xlsx/edit/frame/edit-sheet-properties';
import { editViews } from '../../../../shared/adapters/xlsx/edit/frame/edit-views';
import { area, frameOf, insideOf, prefixedFrameOf, readFrame, reopened } from './frames';

describe('column widths in a file', () => {
  it('come as new columns between those that are there', () => {
    const frame = frameOf(
      '<cols><col min="2" max="2" width="5" customWidth="1"/></cols><sheetData/>',
    );
    expect(insideOf(editColumns(frame, { 3: 10, 0: 20 }))).toBe(
      '<cols><col min="1" max="1" width="20.7109375" customWidth="1"/>' +
        '<col min="2" max="2" width="5" customWidth="1"/>' +
        '<col min="4" max="4" width="10.7109375" customWidth="1"/></cols><sheetData/>',
    );
  });

  it('take a column out of a range and keep what else the range says of each', () => {
    const frame = frameOf(
      '<cols><col min="1" max="5" width="9" style="3" hidden="1" bestFit="1" outlineLevel="1" x:y="z" xmlns:x="u"/></cols><sheetData/>',
    );
    expect(insideOf(editColumns(frame, { 1: 10, 2: 12 }))).toBe(
      '<cols><col min="1" max="1" width="9" style="3" hidden="1" bestFit="1" outlineLevel="1" x:y="z" xmlns:x="u"/>' +
        '<col min="2" max="2" width="10.7109375" style="3" hidden="1" outlineLevel="1" x:y="z" xmlns:x="u" customWidth="1"/>' +
        '<col min="3" max="3" width="12.7109375" style="3" hidden="1" outlineLevel="1" x:y="z" xmlns:x="u" customWidth="1"/>' +
        '<col min="4" max="5" width="9" style="3" hidden="1" bestFit="1" outlineLevel="1" x:y="z" xmlns:x="u"/></cols><sheetData/>',
    );
  });

  it('are left alone where columns show them already, to two decimals', () => {
    const frame = frameOf(
      '<cols><col min="1" max="5" width="10.7109375" customWidth="true"/><col min="6" max="6" width="3.70703125" customWidth="1"/></cols><sheetData/>',
    );
    expect(editColumns(frame, { 0: 10, 4: 10, 5: 3 })).toBe(frame);
    expect(editColumns(frame, {})).toBe(frame);
  });

  it('count only once they are set: a width that the program chose is no answer', () => {
    const frame = frameOf('<cols><col min="1" max="1" width="10.7109375"/></cols><sheetData/>');
    expect(insideOf(editColumns(frame, { 0: 10 }))).toContain('customWidth="1"');
  });

  it('take one column out of a run to the end of the sheet', () => {
    const frame = frameOf('<cols><col min="3" max="16384" width="9"/></cols><sheetData/>');
    expect(insideOf(editColumns(frame, { 4: 10 }))).toBe(
      '<cols><col min="3" max="4" width="9"/><col min="5" max="5" width="10.7109375" customWidth="1"/><col min="6" max="16384" width="9"/></cols><sheetData/>',
    );
  });

  it('are read back, and a second run changes nothing', async () => {
    const widths = { 0: 8.43, 2: 30.5, 7: 0 };
    const frame = prefixedFrameOf('<x:sheetPr/><x:sheetData/>');
    const edited = reopened(editColumns(frame, widths));
    expect((await readFrame(edited)).columnWidths).toEqual(widths);
    expect(editColumns(edited, widths)).toBe(edited);
    expect(insideOf(edited)).toMatch(/^<x:sheetPr\/><x:cols><x:col /);
  });
});

describe('frozen panes in a file', () => {
  const view = (inside: string, attributes = '') =>
    `<sheetViews><sheetView${attributes} workbookViewId="0">${inside}</sheetView></sheetViews><sheetData/>`;

  it('freeze both ways as Excel does, with what was selected in the pane that scrolls', () => {
    const frame = frameOf(
      view('<selection activeCell="C5" sqref="C5:D6"/>', ' zoomScale="85" topLeftCell="A40"'),
    );
    expect(insideOf(editViews(frame, { frozen: { rows: 3, columns: 1 } }))).toBe(
      '<sheetViews><sheetView zoomScale="85" workbookViewId="0">' +
        '<pane xSplit="1" ySplit="3" topLeftCell="B4" activePane="bottomRight" state="frozen"/>' +
        '<selection pane="topRight"/><selection pane="bottomLeft"/>' +
        '<selection activeCell="C5" sqref="C5:D6" pane="bottomRight"/></sheetView></sheetViews><sheetData/>',
    );
  });

  it('make a view where the sheet has none, with its prefix', () => {
    const frame = prefixedFrameOf('<x:sheetPr/><x:dimension ref="A1"/><x:sheetData/>');
    expect(insideOf(editViews(frame, { frozen: { rows: 2, columns: 0 } }))).toBe(
      '<x:sheetPr/><x:dimension ref="A1"/><x:sheetViews><x:sheetView workbookViewId="0">' +
        '<x:pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>' +
        '<x:selection pane="bottomLeft"/></x:sheetView></x:sheetViews><x:sheetData/>',
    );
  });

  it('are taken away with zeros, and the selection stays', () => {
    const frame = frameOf(
      view(
        '<pane xSplit="2" topLeftCell="F1" activePane="topRight" state="frozen"/><selection/><selection pane="topRight" activeCell="G9" sqref="G9"/>' +
          '<pivotSelection pane="topRight" activeRow="1"/><extLst/>',
      ),
    );
    expect(insideOf(editViews(frame, { frozen: { rows: 0, columns: 0 } }))).toBe(
      view('<selection activeCell="G9" sqref="G9"/><pivotSelection activeRow="1"/><extLst/>'),
    );
  });

  it('are left alone where they are frozen already, however far the view was scrolled', () => {
    const frame = frameOf(
      view('<pane ySplit="3" topLeftCell="A90" activePane="bottomLeft" state="frozenSplit"/>'),
    );
    expect(editViews(frame, { frozen: { rows: 3, columns: 0 } })).toBe(frame);
  });

  it('do not touch a split that somebody dragged when nothing is to be frozen', () => {
    const frame = frameOf(view('<pane xSplit="1200" ySplit="900" activePane="bottomRight"/>'));
    expect(editViews(frame, { frozen: { rows: 0, columns: 0 } })).toBe(frame);
  });

  it('replace a split, and are read back', async () => {
    const frame = frameOf(view('<pane xSplit="1200" ySplit="900" activePane="bottomRight"/>'));
    const edited = reopened(editViews(frame, { frozen: { rows: 0, columns: 2 } }));
    expect((await readFrame(edited)).frozen).toEqual({ rows: 0, columns: 2 });
    expect(editViews(edited, { frozen: { rows: 0, columns: 2 } })).toBe(edited);
  });

  it('concern the first window only', () => {
    const other = '<sheetView showGridLines="0" workbookViewId="1"/>';
    const frame = frameOf(
      `<sheetViews><sheetView workbookViewId="0"/>${other}</sheetViews><sheetData/>`,
    );
    const edited = insideOf(
      editViews(frame, { frozen: { rows: 1, columns: 0 }, showGridlines: false }),
    );
    expect(edited).toContain(other);
    expect(edited).toContain('<sheetView workbookViewId="0" showGridLines="0"><pane ySplit="1"');
  });
});

describe('grid lines in a file', () => {
  it('need no element while they show', () => {
    const frame = frameOf('<sheetData/>');
    expect(editViews(frame, { frozen: { rows: 0, columns: 0 }, showGridlines: true })).toBe(frame);
  });

  it('are hidden, stay hidden, and show again', () => {
    const frame = frameOf('<sheetData/>');
    const hidden = editViews(frame, { showGridlines: false });
    expect(insideOf(hidden)).toBe(
      '<sheetViews><sheetView workbookViewId="0" showGridLines="0"/></sheetViews><sheetData/>',
    );
    expect(editViews(hidden, { showGridlines: false })).toBe(hidden);
    expect(insideOf(editViews(hidden, { showGridlines: true }))).toBe(
      '<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetData/>',
    );
  });
});

describe('a tab colour in a file', () => {
  it('stands before the other properties, which stay', () => {
    const frame = frameOf(
      '<sheetPr codeName="Sheet1"><outlinePr summaryBelow="0"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetData/>',
    );
    expect(insideOf(editSheetProperties(frame, { tabColor: '#1f5fae' }))).toBe(
      '<sheetPr codeName="Sheet1"><tabColor rgb="FF1F5FAE"/><outlinePr summaryBelow="0"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetData/>',
    );
  });

  it('replaces a colour of the theme whole', () => {
    const frame = frameOf('<sheetPr><tabColor theme="4" tint="0.5"/></sheetPr><sheetData/>');
    expect(insideOf(editSheetProperties(frame, { tabColor: '#FF0000' }))).toBe(
      '<sheetPr><tabColor rgb="FFFF0000"/></sheetPr><sheetData/>',
    );
  });

  it('is left alone when it shows already', () => {
    const frame = frameOf('<sheetPr><tabColor rgb="001f5fae"/></sheetPr><sheetData/>');
    expect(editSheetProperties(frame, { tabColor: '#1F5FAE' })).toBe(frame);
    expect(editSheetProperties(frame, {})).toBe(frame);
  });
});

describe('fitting to pages in a file', () => {
  it('is switched on and off without a trace', () => {
    const frame = prefixedFrameOf('<x:sheetData/>');
    const fitted = editSheetProperties(frame, { fitsPage: true });
    expect(insideOf(fitted)).toBe(
      '<x:sheetPr><x:pageSetUpPr fitToPage="1"/></x:sheetPr><x:sheetData/>',
    );
    expect(editSheetProperties(fitted, { fitsPage: true })).toBe(fitted);
    expect(insideOf(editSheetProperties(fitted, { fitsPage: false }))).toBe('<x:sheetData/>');
    expect(editSheetProperties(frame, { fitsPage: false })).toBe(frame);
  });

  it('keeps automatic page breaks', () => {
    const frame = frameOf(
      '<sheetPr><pageSetUpPr autoPageBreaks="0" fitToPage="1"/></sheetPr><sheetData/>',
    );
    expect(insideOf(editSheetProperties(frame, { fitsPage: false }))).toBe(
      '<sheetPr><pageSetUpPr autoPageBreaks="0"/></sheetPr><sheetData/>',
    );
  });
});

describe('protection in a file', () => {
  const asked = { allowFilter: true, allowFormatColumns: false };

  it('locks the sheet and gives the permissions asked for', async () => {
    const frame = frameOf('<sheetData/><pageMargins/>');
    const edited = reopened(editProtection(frame, asked));
    expect(insideOf(edited)).toBe(
      '<sheetData/><sheetProtection sheet="1" objects="1" scenarios="1" autoFilter="0"/><pageMargins/>',
    );
    expect((await readFrame(edited)).protection).toEqual(asked);
    expect(editProtection(edited, asked)).toBe(edited);
  });

  it('is left to the letter, with its password, where it allows the same', () => {
    const frame = frameOf(
      '<sheetData/><sheetProtection algorithmName="SHA-512" hashValue="x" sheet="1" autoFilter="0" sort="0" formatColumns="1"/>',
    );
    expect(editProtection(frame, asked)).toBe(frame);
  });

  it('keeps the password when only a permission changes', () => {
    const frame = frameOf(
      '<sheetData/><sheetProtection password="CC2A" sheet="true" sort="0" autoFilter="0"/>',
    );
    expect(insideOf(editProtection(frame, { allowFilter: false, allowFormatColumns: true }))).toBe(
      '<sheetData/><sheetProtection password="CC2A" sheet="true" sort="0" formatColumns="0"/>',
    );
  });

  it('does not bring back the password of a sheet that was open', () => {
    const frame = frameOf('<sheetData/><sheetProtection password="CC2A" objects="0"/>');
    expect(insideOf(editProtection(frame, asked))).not.toContain('password');
    expect(editProtection(frame, null)).toBe(frame);
  });

  it('is lifted', () => {
    const frame = frameOf('<sheetData/><sheetProtection password="CC2A" sheet="1"/>');
    expect(insideOf(editProtection(frame, null))).toBe('<sheetData/>');
  });
});

describe('merged cells in a file', () => {
  it('are written after protection and before formats, once', () => {
    const frame = frameOf(
      '<sheetData/><sheetProtection sheet="1"/><conditionalFormatting sqref="A1"/>',
    );
    const edited = reopened(editMerges(frame, [area('A1:F1'), area('A3:A4')]));
    expect(insideOf(edited)).toBe(
      '<sheetData/><sheetProtection sheet="1"/><mergeCells count="2"><mergeCell ref="A1:F1"/><mergeCell ref="A3:A4"/></mergeCells><conditionalFormatting sqref="A1"/>',
    );
    expect(editMerges(edited, [area('A3:A4')])).toBe(edited);
    expect(editMerges(frame, [])).toBe(frame);
  });
});

describe('the dimension in a file', () => {
  it('grows to hold more cells, and never shrinks', () => {
    const frame = frameOf('<dimension ref="B2:C3"/><sheetData/>');
    const edited = editDimension(frame, area('A3:B9'));
    expect(insideOf(edited)).toBe('<dimension ref="A2:C9"/><sheetData/>');
    expect(editDimension(edited, area('B4'))).toBe(edited);
    expect(editDimension(frame, null)).toBe(frame);
  });

  it('is added after the properties where it is missing', () => {
    const frame = prefixedFrameOf('<x:sheetPr/><x:sheetViews/><x:sheetData/>');
    expect(insideOf(editDimension(frame, area('A1:B2')))).toBe(
      '<x:sheetPr/><x:dimension ref="A1:B2"/><x:sheetViews/><x:sheetData/>',
    );
  });
});
