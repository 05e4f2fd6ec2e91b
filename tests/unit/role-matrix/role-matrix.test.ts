import { roleMatrix } from '../../../shared/core/commands/role-matrix/command';
import {
  fillCachedValues,
  readSnapshot,
  runCommand,
  scalarOf,
  type Language,
  type Scalar,
  type SheetModel,
  type WorkbookModel,
} from '../../../shared/core/index';
import { aNewWorkbook, typeRows } from '../../builders/new-workbook';
import { aSnapshot, context, day, without } from '../domain/table-rows';

type Row = Readonly<Record<string, Scalar>>;

/** The period shown ends on 2024-03-31. */
const agencies: readonly Row[] = [
  { id: 'AG-1', name: 'みなと銀行', kind: '地域金融機関', step0: '◎', step1: '○' },
  {
    id: 'AG-2',
    name: '港よろず支援拠点',
    kind: 'よろず支援拠点',
    step1: '○',
    left: day('2024-03-31'),
  },
  { id: 'AG-3', name: '海辺人材', kind: '人材会社', step3: '◎', left: day('2024-03-30') },
  { id: 'AG-4', name: '港人材', kind: '人材会社', step3: '◎', joined: day('2024-04-01') },
  { id: 'AG-5', name: '丘の大学', kind: '大学', step2: '△', joined: '2023/4/1' },
].map((row) => ({ joined: day('2022-06-01'), ...row }));

function matrix(rows: readonly Row[], period: 'shown' | 'none' = 'shown') {
  const snapshot = aSnapshot({ agencies: rows }, period === 'none' ? { period: null } : {});
  const result = roleMatrix(snapshot, {}, context);
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problems));
  expect(result.plan.steps).toEqual([]);
  return result.output;
}

describe('the matrix of roles', () => {
  it('counts the agencies that take part on the last day of the period, by what they state', () => {
    const found = matrix(agencies);
    expect(found.day).toBe('2024-03-31');
    expect(found.agencies).toEqual([
      { agency: 'AG-1', name: 'みなと銀行', kind: '地域金融機関', roles: ['◎', '○', null, null] },
      {
        ...{ agency: 'AG-2', name: '港よろず支援拠点', kind: 'よろず支援拠点' },
        roles: [null, '○', null, null],
      },
    ]);
    expect(found.steps).toEqual([
      { step: 'STEP0', leads: 1, supports: 0 },
      { step: 'STEP1', leads: 0, supports: 2 },
      { step: 'STEP2', leads: 0, supports: 0 },
      { step: 'STEP3', leads: 0, supports: 0 },
    ]);
  });

  it('names the STEPs that nobody covers, and those that nobody leads', () => {
    expect(matrix(agencies)).toMatchObject({
      uncovered: ['STEP2', 'STEP3'],
      withoutLead: ['STEP1'],
    });
    expect(matrix([]).uncovered).toEqual(['STEP0', 'STEP1', 'STEP2', 'STEP3']);
  });

  it('is that of today where the workbook shows no period', () => {
    expect(matrix(agencies, 'none')).toMatchObject({ day: '2024-01-15', uncovered: ['STEP2'] });
  });

  it('is refused without the agencies', () => {
    expect(roleMatrix(without(aSnapshot({}), 'agencies'), {}, context)).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'table-missing', place: { table: 'agencies' } }],
    });
  });
});

const sheetNames = { ja: '役割分担', en: 'Roles' } as const;

function roleSheet(model: WorkbookModel, language: Language = 'ja'): SheetModel {
  const found = model.sheets.find(({ name }) => name === sheetNames[language]);
  if (found === undefined) throw new Error('There is no sheet of roles');
  return found;
}

/** What the cells of a row show. */
const shown = ({ rows }: SheetModel, row: number) =>
  (rows[row] ?? []).slice(1).map((content) => scalarOf(content));

describe('the sheet of roles', () => {
  it('shows the same figures as the command, by formulas alone', () => {
    const model = fillCachedValues(typeRows(aNewWorkbook(), 'agencies', agencies));
    const sheet = roleSheet(model);
    const result = runCommand({ name: 'role-matrix', input: {} }, readSnapshot(model), context);
    if (result.kind === 'refused') throw new Error('It was refused');
    const { steps } = result.output;
    expect(shown(sheet, 4).slice(2)).toEqual(steps.map(({ leads }) => leads));
    expect(shown(sheet, 5).slice(2)).toEqual(steps.map(({ supports }) => supports));
    expect(shown(sheet, 6).slice(2)).toEqual(['あり', '◎がない', '担い手なし', '担い手なし']);
  });

  it('lists every agency in its row, also those that are not counted', () => {
    const sheet = roleSheet(fillCachedValues(typeRows(aNewWorkbook(), 'agencies', agencies)));
    expect([9, 10, 11, 12, 13, 14].map((row) => shown(sheet, row))).toEqual([
      ['みなと銀行', '地域金融機関', '◎', '○', '', '', '参画中'],
      ['港よろず支援拠点', 'よろず支援拠点', '', '○', '', '', '参画中'],
      ['海辺人材', '人材会社', '', '', '', '◎', '離脱'],
      ['港人材', '人材会社', '', '', '', '◎', '参画前'],
      ['丘の大学', '大学', '', '', '△', '', '参画前'],
      ['', '', '', '', '', '', ''],
    ]);
  });

  it('has room for 150 agencies, prints on A4 and repeats its head on each page', () => {
    const sheet = roleSheet(aNewWorkbook({ sample: true }));
    expect(sheet.rows).toHaveLength(9 + 150);
    expect(sheet.page).toMatchObject({
      ...{ paper: 'A4', orientation: 'portrait', fitToWidth: 1, fitToHeight: 0, titleRows: 9 },
    });
    // All 92 agencies of the sample and a few lines to come; an empty network fills one page.
    expect(sheet.page?.printArea?.rowCount).toBe(9 + 97);
    expect(roleSheet(aNewWorkbook()).page?.printArea?.rowCount).toBe(9 + 30);
  });

  it('makes a STEP stand out that nobody covers or leads', () => {
    const { conditionalFormats } = roleSheet(aNewWorkbook());
    const ofChecks = conditionalFormats.filter(({ area }) => area.row === 6);
    expect(ofChecks).toMatchObject([
      { area: { column: 3, columnCount: 4 }, rule: { formula: 'D7="担い手なし"' } },
      { rule: { formula: 'D7="◎がない"' } },
    ]);
  });

  it('speaks English in an English workbook, and is found by its name when renamed', () => {
    const english = fillCachedValues(aNewWorkbook({ language: 'en', sample: true }));
    expect(shown(roleSheet(english, 'en'), 6)[2]).toBe('Covered');
    const renamed = typeRows(aNewWorkbook(), 'agencies', agencies);
    const sheets = renamed.sheets.map((each) =>
      each.name === '役割分担' ? { ...each, name: '役割' } : each,
    );
    const names = renamed.names.map((each) =>
      each.name === 'roles_check' ? { ...each, refersTo: "'役割'!$D$7" } : each,
    );
    const filled = fillCachedValues({ sheets, names });
    const sheet = filled.sheets.find(({ name }) => name === '役割');
    expect(sheet && shown(sheet, 9)[0]).toBe('みなと銀行');
  });
});

describe('the sheet of hand-offs', () => {
  const sheet = () => aNewWorkbook().sheets.find(({ name }) => name === '取り繋ぎ')!;

  it('marks an answer that is late before one that is due within the week', () => {
    const due = sheet().conditionalFormats.filter(({ area }) => area.column === 12);
    expect(due.map(({ rule }) => rule.kind === 'formula' && rule.formula)).toEqual([
      'AND($N2="依頼",ISNUMBER($M2),$M2<TODAY())',
      'AND($N2="依頼",ISNUMBER($M2),$M2<=TODAY()+7)',
      'AND($N2="依頼",LEN($M2)=0,ISNUMBER($T2),$T2<TODAY())',
    ]);
  });

  it('offers choices and agencies to choose from', () => {
    const rules = new Map(sheet().validations.map(({ area, rule }) => [area.column, rule]));
    expect(rules.get(3)).toEqual({ kind: 'list', values: ['照会', '移管'] });
    expect(rules.get(13)).toMatchObject({
      values: ['依頼', '受諾', '差戻し', '取下げ', '完了'],
    });
    expect(rules.get(8)).toEqual({ kind: 'list-range', source: 'list_agencies' });
  });
});
