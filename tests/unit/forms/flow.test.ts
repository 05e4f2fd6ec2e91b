import { fillCachedValues, type WorkbookModel } from '../../../shared/core/index';
import { linesOn, showing, withNamedCell, withRows } from '../../builders/form-network';
import { aNewWorkbook, type TypedRow } from '../../builders/new-workbook';

/** A text of so many characters in which every place can be told. */
function longText(mark: string, length: number): string {
  const parts = Array.from({ length: 100 }, (_, index) => `${mark}${String(index)}の課題、`);
  return parts.join('').slice(0, length);
}

function aCase(cells: TypedRow): WorkbookModel {
  return showing(
    withRows(aNewWorkbook(), {
      cases: [{ id: 'CS-1', company_id: 'CO-1', step: 'STEP1', status: '進行中', ...cells }],
      companies: [{ id: 'CO-1', name: '株式会社潮路製作所' }],
      issues: [{ id: 'IS-1', case_id: 'CS-1', issue: longText('販', 300), priority: '高' }],
    }),
    { form: 'case', case: 'CS-1' },
  );
}

/** All that a page shows in its columns of text, as one text. */
function shown(model: WorkbookModel): string {
  return linesOn(fillCachedValues(model), '案件シート').slice(2).join('').replace(/ /g, '');
}

describe('texts on a form', () => {
  it('are shown in full up to the longest that is allowed', () => {
    const vision = longText('夢', 300);
    expect(shown(aCase({ vision }))).toContain(vision);
    expect(shown(aCase({ vision }))).toContain(longText('販', 300));
  });

  it('never begin a line with a full stop', () => {
    const vision = `${'あ'.repeat(43)}。${'い'.repeat(42)}。`;
    const lines = linesOn(fillCachedValues(aCase({ vision })), '案件シート');
    expect(lines.filter((line) => line.trim().startsWith('。'))).toEqual([]);
    expect(lines).toContain(`ビジョン ${'あ'.repeat(43)}。`);
    expect(lines).toContain(`${'い'.repeat(42)}。`);
  });

  it('say so where they are longer', () => {
    const vision = longText('夢', 301);
    expect(shown(aCase({ vision }))).toContain(`${vision.slice(0, 300)}…（続きは案件の行）`);
  });

  it('stand on one line however they were typed', () => {
    expect(shown(aCase({ vision: '一つ目\r\n\t二つ目' }))).toContain('一つ目二つ目');
  });

  it('are told apart from formulas and quotes', () => {
    const vision = '=1+1 "引用" & 続き';
    expect(shown(aCase({ vision }))).toContain(vision.replace(/ /g, ''));
  });
});

describe('a form of several pages', () => {
  const text = (mark: string) => longText(mark, 300);
  const long = aCase({
    ...{ vision: text('夢'), management_issues: text('経'), talent_issues: text('人') },
    ...{ hypothesis_before: text('前'), hypothesis_after: text('後') },
    ...{ other_solutions: text('他'), note: text('備') },
  });
  const page = (number: unknown) =>
    shown(withNamedCell(long, 'form_case_page', () => number as number));

  it('shows everything, in order, page after page', () => {
    const all = page(1) + page(2);
    const marks = ['夢', '経', '人', '販', '前', '後', '他', '備'];
    const places = marks.map((mark) =>
      all.replace(/案件シート|株式会社潮路製作所　CS-1|1\/2|2\/2/g, '').indexOf(text(mark)),
    );
    expect(places.filter((place) => place < 0)).toEqual([]);
    expect([...places].sort((one, other) => one - other)).toEqual(places);
  });

  it('says how many there are', () => {
    expect(page(1)).toContain('1/2');
    expect(linesOn(fillCachedValues(long), '案件シート')[0]).toContain('全2ページ');
  });

  it('shows the last one for a number beyond it, the first one for anything else', () => {
    expect(page(99)).toBe(page(2));
    expect(page(2.9)).toBe(page(2));
    expect(page(0)).toBe(page(1));
    expect(page('二')).toBe(page(1));
    expect(page(null)).toBe(page(1));
  });
});
