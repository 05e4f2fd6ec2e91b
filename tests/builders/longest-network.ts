import type { WorkbookModel } from '../../shared/core/index';
import { isoToSerial } from '../../shared/core/domain/dates';
import { textLimit } from '../../shared/core/tables/longest-texts';
import { tableDefinition, type TableKey } from '../../shared/core/tables/tables';
import { withRows } from './form-network';
import type { TypedRow } from './new-workbook';

/** A text in which every place can be told, and no two texts are alike. */
function longText(mark: string, length: number): string {
  const parts = Array.from({ length: 100 }, (_, index) => `${mark}${kanji(index)}の事、`);
  return parts.join('').slice(0, length);
}

/** A number in characters of full width: the longest that a text can become. */
function kanji(index: number): string {
  return [...String(index)].map((digit) => '〇一二三四五六七八九'.charAt(Number(digit))).join('');
}

/** A row of a table with its ids, and the longest text in every column that takes one. */
function longestRow(table: TableKey, mark: string, cells: TypedRow): TypedRow {
  const texts = tableDefinition(table).columns.flatMap(({ key, type }, index) => {
    const limit = textLimit(type);
    return limit === null ? [] : [[key, longText(`${mark}${kanji(index)}`, limit)] as const];
  });
  return { ...Object.fromEntries(texts), ...cells };
}

const ofCase = { case_id: 'CS-1', date: isoToSerial('2024-01-15') };
const rows = {
  agencies: [
    longestRow('agencies', '機', { id: 'AG-1' }),
    longestRow('agencies', '関', { id: 'AG-2' }),
  ],
  supporters: [
    longestRow('supporters', '担', { id: 'SP-1', agency_id: 'AG-1' }),
    longestRow('supporters', '手', { id: 'SP-2', agency_id: 'AG-2' }),
  ],
  companies: [
    longestRow('companies', '企', {
      ...{ id: 'CO-1', prefecture: '静岡県', industry: 'E', consent_items: 'すべて' },
      ...{ consent_scope: 'ネットワーク全体', consent_date: isoToSerial('2023-05-01') },
    }),
  ],
  cases: [
    longestRow('cases', '案', {
      ...{ id: 'CS-1', company_id: 'CO-1', agency_id: 'AG-1', supporter_id: 'SP-1' },
      ...{ accompanist: 'SP-2', step: 'STEP3', status: '進行中', next_agency_id: 'AG-2' },
    }),
  ],
  issues: ['い', 'ろ', 'は', 'に', 'ほ'].map((mark, index) =>
    longestRow('issues', mark, {
      ...{ id: `IS-${String(index)}`, case_id: 'CS-1', way: '他の方法で解決' },
      other_agency_id: 'AG-2',
    }),
  ),
  requirements: [longestRow('requirements', '要', { id: 'RQ-1', case_id: 'CS-1' })],
  approaches: ['子', '丑', '寅', '卯', '辰'].map((mark, index) =>
    longestRow('approaches', mark, { id: `AP-${String(index)}`, case_id: 'CS-1' }),
  ),
  handoffs: ['春', '夏', '秋', '冬'].map((mark, index) =>
    longestRow('handoffs', mark, {
      ...{ id: `HO-${String(index)}`, case_id: 'CS-1', kind: '照会', state: '差戻し' },
      ...{ from_agency_id: 'AG-1', to_agency_id: 'AG-2' },
    }),
  ),
  activities: ['東', '西', '南', '北', '中'].map((mark, index) =>
    longestRow('activities', mark, { id: `AC-${String(index)}`, supporter_id: 'SP-1', ...ofCase }),
  ),
  followups: ['甲', '乙', '丙', '丁'].map((mark, index) =>
    longestRow('followups', mark, { id: `FU-${String(index)}`, ...ofCase }),
  ),
  trainings: [
    longestRow('trainings', '育', {
      ...{ id: 'TR-1', supporter_id: 'SP-1', trainer_id: 'SP-2', company_id: 'CO-1' },
      ...{ kind: 'OJT', method: '同行支援', status: '実施済', step: 'STEP1' },
    }),
  ],
} as const satisfies Partial<Record<TableKey, readonly TypedRow[]>>;

/** The workbook with one case of which every text is as long as it may be. */
export function longestRows(model: WorkbookModel): WorkbookModel {
  return withRows(model, rows);
}

function texts(row: TypedRow | undefined, columns: readonly string[]): readonly string[] {
  return columns.map((column) => String(row?.[column] ?? ''));
}

const requirement = ['profile', 'expectation', 'role', 'duties', 'must', 'want', 'conditions'];

/** The longest texts that a form has to show, in the order in which they are read. */
export function longestTextsOf(sheet: string): readonly string[] {
  const [theCase] = rows.cases;
  const newest = <Row>(all: readonly Row[]) => [...all].reverse();
  switch (sheet) {
    case '案件シート':
      return [
        ...texts(theCase, ['title', 'step_reason', 'source', 'next_action', 'vision']),
        ...texts(theCase, ['management_issues', 'talent_issues']),
        ...rows.issues.flatMap((row) =>
          texts(row, ['issue', 'manager_view', 'floor_view', 'talent_issue', 'other_solution']),
        ),
        ...texts(theCase, ['hypothesis_before', 'hypothesis_after', 'other_solutions']),
        ...texts(rows.requirements[0], [...requirement, 'note']),
        ...newest(rows.approaches).flatMap((row) => texts(row, ['firm_name', 'note'])),
        ...newest(rows.handoffs).flatMap((row) => texts(row, ['reason', 'summary'])),
        ...newest(rows.activities).flatMap((row) => texts(row, ['note', 'next_action'])),
        ...newest(rows.followups).flatMap((row) =>
          texts(row, ['contribution', 'new_issue', 'next_action']),
        ),
        ...texts(theCase, ['note']),
      ];
    case '企業情報シート':
      return [
        ...texts(rows.companies[0], ['name', 'city', 'address', 'business', 'contact_person']),
        ...texts(theCase, ['vision', 'management_issues', 'talent_issues']),
        ...rows.issues.flatMap((row) => texts(row, ['issue'])),
        ...texts(rows.requirements[0], requirement),
      ];
    default:
      return [
        ...[rows.supporters[0], rows.supporters[1], rows.companies[0]].flatMap((row) =>
          texts(row, ['name']),
        ),
        ...texts(rows.trainings[0], ['preparation', 'review', 'next_action', 'note']),
      ];
  }
}
