import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readWorkbook } from '../../shared/adapters/xlsx/read-workbook';
import { writeWorkbook } from '../../shared/adapters/xlsx/write-workbook';
import { fillCachedValues, isFormula, type WorkbookModel } from '../../shared/core/index';
import { isoToSerial } from '../../shared/core/domain/dates';
import { calculatedOn, linesOn, showing, withNamedCell, withRows } from '../builders/form-network';
import { longestRows, longestTextsOf } from '../builders/longest-network';
import { aNewWorkbook, type TypedRow } from '../builders/new-workbook';
import { libreOffice, printedPages, recalculate, toPdf } from '../tools/libreoffice';
import { describeWith } from '../tools/requirement';

const run = promisify(execFile);
const formSheets = ['案件シート', '企業情報シート', '情報連携シート', 'OJTシート'];

async function savedByLibreOffice(model: WorkbookModel): Promise<WorkbookModel> {
  const reading = await readWorkbook(await recalculate(await writeWorkbook(model)));
  if (reading.kind !== 'read') throw new Error('LibreOffice saved a file that is refused');
  return reading.model;
}

/** Lines of a sheet below its choices. */
function printedLines(model: WorkbookModel, sheet: string): readonly string[] {
  return linesOn(model, sheet).slice(2);
}

const day = isoToSerial;

/** Four firms whose consents differ, with a case each that went from the bank to the talent firm. */
const firms: readonly TypedRow[] = [
  { consent_scope: 'ネットワーク全体', consent_items: 'すべて' },
  { consent_scope: 'ネットワーク全体', consent_items: 'すべて', consent_expiry: day('2024-01-31') },
  { consent_scope: '指定機関', consent_agencies: 'AG-1;AG-2', consent_items: '基本' },
  { consent_scope: '指定機関', consent_agencies: 'AG-1', consent_items: 'すべて' },
  {
    consent_scope: 'ネットワーク全体',
    consent_items: 'すべて',
    consent_withdrawn: day('2024-01-05'),
  },
];

function consentNetwork(): WorkbookModel {
  const numbered = firms.map((consent, index) => ({ consent, id: String(index + 1) }));
  return withRows(calculatedOn(aNewWorkbook()), {
    agencies: [
      { id: 'AG-1', name: 'みなと銀行' },
      { id: 'AG-2', name: '汐見キャリア' },
    ],
    companies: numbered.map(({ id, consent }) => ({
      ...{ id: `CO-${id}`, name: `企業その${id}`, consent_date: day('2023-05-01'), ...consent },
    })),
    cases: numbered.map(({ id }) => ({
      ...{ id: `CS-${id}`, company_id: `CO-${id}`, agency_id: 'AG-1', step: 'STEP3' },
      ...{ status: '進行中', talent_type: '副業型', management_issues: `課題その${id}` },
    })),
    requirements: numbered.map(({ id }) => ({
      ...{ id: `RQ-${id}`, case_id: `CS-${id}`, must: `必須その${id}` },
    })),
    activities: numbered.flatMap(({ id }) =>
      [1, 2, 3, 4, 5, 6, 7].map((turn) => ({
        ...{ id: `AC-${id}${String(turn)}`, case_id: `CS-${id}`, date: day('2024-01-01') + turn },
        ...{ step: 'STEP3', kind: '電話', note: `連絡その${String(turn)}` },
      })),
    ),
    handoffs: numbered.map(({ id }) => ({
      ...{ id: `HO-${id}`, case_id: `CS-${id}`, kind: '照会', state: '受諾' },
      ...{ from_agency_id: 'AG-1', to_agency_id: 'AG-2', sent: day('2024-01-10') },
    })),
  });
}

/** What each firm lets a talent firm know, by the words that tell it. */
const allowed: readonly (readonly [string, readonly string[], string])[] = [
  ['1', ['企業その1', '課題その1', '必須その1'], ''],
  ['2', [], '同意期限が切れています。'],
  ['3', ['企業その3'], '同意がないため載せていません。'],
  ['4', [], 'この提供先は同意の対象に入っていません。'],
  ['5', [], '同意が撤回されています。'],
];

describeWith(libreOffice, 'the forms, calculated anew by LibreOffice', () => {
  it.each(allowed)(
    'show of firm %s what its consent allows, and say what they hold back',
    async (id, facts, reason) => {
      const company = showing(consentNetwork(), {
        ...{ form: 'company', case: `CS-${id}`, receiver: 'AG-2' },
      });
      const lines = printedLines(await savedByLibreOffice(company), '企業情報シート').join('\n');
      for (const fact of ['企業その', '課題その', '必須その'].map((word) => word + id)) {
        expect(`${fact} ${String(lines.includes(fact))}`).toBe(
          `${fact} ${String(facts.includes(fact))}`,
        );
      }
      expect(lines).toContain('汐見キャリア 御中');
      expect(lines.includes('■ 非掲載')).toBe(reason !== '');
      expect(lines).toContain(reason);
    },
    120_000,
  );

  it('list the cases of two agencies, and count those that they withhold', async () => {
    const shared = showing(consentNetwork(), { form: 'shared', ours: 'AG-1', theirs: 'AG-2' });
    const [, , lead = '', , ...lines] = printedLines(
      await savedByLibreOffice(shared),
      '情報連携シート',
    );
    expect(lead).toContain('みなと銀行 ⇔ 汐見キャリア');
    expect(lead).toContain('5件を表示');
    expect(lead).toContain('内容を伏せた案件 4件');
    const first = lines.filter((line) => /^\d/.test(line));
    expect(first.map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      '1 CS-5 （非公開）',
      '2 CS-4 （非公開）',
      '3 CS-3 企業その3',
      '4 CS-2 （非公開）',
      '5 CS-1 企業その1',
    ]);
    expect(first[4]).toContain('副業型');
    expect(first[4]).toContain('2024/01/08');
    expect(first[2]).toContain('（同意なし）');
  }, 120_000);

  it('show the newest activities of a case, and how many there are', async () => {
    const model = showing(consentNetwork(), { form: 'case', case: 'CS-4' });
    const lines = printedLines(await savedByLibreOffice(model), '案件シート');
    expect(lines).toContain('■ 活動 7件のうち新しい5件');
    const shown = lines.filter((line) => line.includes('連絡その'));
    expect(shown).toEqual(
      [7, 6, 5, 4, 3].map(
        (turn) => `2024/01/0${String(turn + 1)} STEP3｜電話｜連絡その${String(turn)}`,
      ),
    );
    expect(lines.join('')).toContain('企業その4');
  }, 120_000);

  it.each([
    ['nothing', null, '黄色の欄で案件IDを選んでください。'],
    ['an unknown id', 'CS-99', 'この案件IDは案件シートの表にありません。'],
    ['any text', '*', 'この案件IDは案件シートの表にありません。'],
    ['a title', '案件ID', 'この案件IDは案件シートの表にありません。'],
  ])(
    'say what to do when %s is chosen',
    async (_name, typed, message) => {
      const model = withNamedCell(consentNetwork(), 'form_case', () => typed);
      const lines = linesOn(await savedByLibreOffice(model), '案件シート');
      expect(lines[1]).toBe(message);
      expect(lines.slice(2).filter((line) => line !== '' && line !== '案件シート')).toEqual([]);
    },
    120_000,
  );
});

/** Only the forms, as they stand: other sheets would take a hundred pages. */
function onlyForms(model: WorkbookModel): WorkbookModel {
  const filled = fillCachedValues(model);
  const sheets = filled.sheets
    .filter(({ name }) => formSheets.includes(name))
    .map((sheet) => ({
      ...sheet,
      validations: [],
      rows: sheet.rows.map((contents) =>
        contents.map((content) => (isFormula(content) ? (content.value ?? null) : content)),
      ),
    }));
  return { sheets, names: [] };
}

describeWith(printedPages, 'the printed forms', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'forms-'));
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function print(name: string, model: WorkbookModel): Promise<string> {
    const pdf = join(folder, `${name}.pdf`);
    await writeFile(pdf, await toPdf(await writeWorkbook(model)));
    return pdf;
  }

  it('of the sample take one page each, in a Japanese font that the file carries', async () => {
    const pdf = await print('sample', onlyForms(aNewWorkbook({ sample: true })));
    const { stdout: text } = await run('pdftotext', ['-layout', pdf, '-']);
    const pages = text.split('\f').slice(0, -1);
    expect(pages.map((page) => page.trim().split(/\s/)[0])).toEqual(formSheets);
    expect(text).not.toContain('###');
    const { stdout: fonts } = await run('pdffonts', [pdf]);
    const lines = fonts.trim().split('\n').slice(2);
    expect(lines.some((line) => /CJK|Gothic|Mincho|Meiryo|IPA/i.test(line))).toBe(true);
    expect(lines.filter((line) => !/ yes yes (yes|no) /.test(line))).toEqual([]);
  }, 120_000);

  it('hold the longest texts in full and in order, within the page', async () => {
    const network = longestRows(aNewWorkbook());
    const shown = showing(
      showing(showing(network, { form: 'case', case: 'CS-1' }), { form: 'ojt', training: 'TR-1' }),
      { form: 'company', case: 'CS-1', receiver: 'AG-2' },
    );
    for (const [sheet, page] of [
      ['案件シート', 'form_case_page'],
      ['企業情報シート', 'form_company_page'],
      ['OJTシート', null],
    ] as const) {
      const pdf = await print(sheet, pagesOf(shown, sheet, page));
      const { stdout } = await run('pdftotext', ['-layout', pdf, '-'], { maxBuffer: 2 ** 24 });
      const printed = textOfPages(stdout, page === null ? 1 : 2);
      const places = longestTextsOf(sheet).map((text) => printed.indexOf(text));
      expect([sheet, longestTextsOf(sheet).filter((text) => !printed.includes(text))]).toEqual([
        sheet,
        [],
      ]);
      expect([...places].sort((one, other) => one - other)).toEqual(places);
      expect(await wordsBeyondMargin(pdf)).toEqual([]);
    }
  }, 240_000);
});

/** What stands on pages below their first lines, without the spaces in between. */
function textOfPages(text: string, heads: number): string {
  return text
    .split('\f')
    .map((page) =>
      page
        .split('\n')
        .filter((line) => line.trim() !== '')
        .slice(heads)
        .join(''),
    )
    .join('')
    .replace(/\s/g, '');
}

/** All pages of a form, each as a sheet of its own. */
function pagesOf(model: WorkbookModel, sheet: string, page: string | null): WorkbookModel {
  const count = page === null ? 1 : 20;
  const sheets = Array.from({ length: count }, (_, index) => {
    const turned = page === null ? model : withNamedCell(model, page, () => index + 1);
    const found = onlyForms(turned).sheets.find(({ name }) => name === sheet);
    if (found === undefined) throw new Error(`No sheet ${sheet}`);
    return { ...found, name: String(index + 1) };
  });
  // A number beyond the last page shows the last page again.
  const unique = sheets.filter(
    ({ rows }, index) =>
      index === 0 ||
      JSON.stringify(rows.slice(2)) !== JSON.stringify(sheets[index - 1]?.rows.slice(2)),
  );
  return { sheets: unique, names: [] };
}

/** Words that reach into the margins; the margins of our pages are 0.7 inches wide. */
async function wordsBeyondMargin(pdf: string): Promise<readonly string[]> {
  const { stdout } = await run('pdftotext', ['-bbox', pdf, '-'], { maxBuffer: 2 ** 26 });
  const [width = 0] = [...stdout.matchAll(/<page width="([\d.]+)"/g)].map(([, found]) =>
    Number(found),
  );
  const words = [...stdout.matchAll(/<word xMin="([\d.]+)"[^>]*xMax="([\d.]+)"[^>]*>([^<]*)</g)];
  expect(words.length).toBeGreaterThan(10);
  return words
    .filter(([, from, to]) => Number(from) < 50 || Number(to) > width - 50)
    .map(([, , , word = '']) => word);
}
