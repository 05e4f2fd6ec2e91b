import type { Problem } from '../../problems';
import {
  findTable,
  placeOf,
  textOf,
  type GeneralRow,
  type GeneralTable,
} from '../../snapshot/find';
import { maturityElementKeys } from '../../tables/maturity-elements';
import type { TableKey } from '../../tables/tables';
import type { Finding } from './check-cell';
import { orderValues } from './check-date-order';
import type { CheckScene } from './check-scene';

interface RowFinding extends Finding {
  readonly column: string;
}

/** What the rules look at beside the row. */
type RowScene = Pick<CheckScene, 'snapshot' | 'findRow'>;

type RowRule = (row: GeneralRow, scene: RowScene) => readonly RowFinding[];

const rowRules: Readonly<Partial<Record<TableKey, RowRule>>> = {
  cases: checkCase,
  issues: checkIssue,
  approaches: checkApproach,
  handoffs: checkHandoff,
  followups: checkFollowup,
  maturity: checkRound,
};

/** Finds cells that do not fit the other cells of their row, or the row they refer to. */
export function checkRows(scene: RowScene, table: GeneralTable): readonly Problem[] {
  const rule = rowRules[table.key];
  const problems: Problem[] = [];
  if (rule === undefined) return problems;
  for (const row of table.rows) {
    for (const { column, ...finding } of rule(row, scene)) {
      // A missing column is a problem of its own, not one per row.
      if (table.columns[column] === undefined) continue;
      problems.push({ ...finding, place: placeOf(table, row, column) });
    }
  }
  return problems;
}

function checkCase({ cells }: GeneralRow, { snapshot }: RowScene): readonly RowFinding[] {
  const findings: RowFinding[] = [];
  const matched = textOf(cells['matched']);
  if (matched === '' || cells['status'] === '取消') return findings;
  const hasPostingColumn = findTable(snapshot, 'cases')?.columns['posted'] !== undefined;
  if (hasPostingColumn && textOf(cells['posted']) === '') {
    findings.push({ column: 'matched', code: 'match-without-posting', severity: 'warning' });
  }
  const step = textOf(cells['step']);
  if (step !== '' && step !== 'STEP3') {
    const values = { value: step };
    findings.push({ column: 'step', code: 'step-behind-dates', severity: 'hint', values });
  }
  return findings;
}

/** Solved in another way, but nobody says how or by whom. */
function checkIssue({ cells }: GeneralRow): readonly RowFinding[] {
  const { way = null } = cells;
  const isOpen = ['other_agency_id', 'other_solution'].every((key) => textOf(cells[key]) === '');
  if (way !== '他の方法で解決' || !isOpen) return [];
  const values = { value: way };
  return [{ column: 'way', code: 'issue-without-solution', severity: 'hint', values }];
}

function checkHandoff({ cells }: GeneralRow): readonly RowFinding[] {
  const findings: RowFinding[] = [];
  const receiver = textOf(cells['to_agency_id']);
  if (receiver !== '' && receiver === textOf(cells['from_agency_id'])) {
    const values = { value: receiver };
    findings.push({
      column: 'to_agency_id',
      code: 'handoff-same-agency',
      severity: 'error',
      values,
    });
  }
  if (cells['state'] === '差戻し' && textOf(cells['reason']) === '') {
    findings.push({ column: 'reason', code: 'handoff-reason-missing', severity: 'error' });
  }
  return findings;
}

/** Without either name nobody can tell who was asked. */
function checkApproach({ cells }: GeneralRow): readonly RowFinding[] {
  if (textOf(cells['agency_id']) !== '' || textOf(cells['firm_name']) !== '') return [];
  return [{ column: 'agency_id', code: 'approach-without-firm', severity: 'warning' }];
}

function checkFollowup({ cells }: GeneralRow, scene: RowScene): readonly RowFinding[] {
  const found = scene.findRow('cases', cells['case_id'] ?? null);
  const hasColumn = findTable(scene.snapshot, 'cases')?.columns['matched'] !== undefined;
  if (found === undefined || !hasColumn) return [];
  const { matched } = found.cells;
  if (textOf(matched) === '') {
    const values = { value: textOf(cells['case_id']) };
    return [{ column: 'case_id', code: 'followup-without-match', severity: 'warning', values }];
  }
  const values = orderValues(matched, cells['date']);
  if (values === null) return [];
  const more = { ...values, other: 'matched', otherTable: 'cases' };
  return [{ column: 'date', code: 'date-order', severity: 'warning', values: more }];
}

/** A ticked level above one that is not ticked does not count; the lowest gap is named. */
function checkRound({ cells }: GeneralRow): readonly RowFinding[] {
  return maturityElementKeys.flatMap((element) => {
    const levels = [1, 2, 3].map((level) => `${element}_${String(level)}`);
    const gap = levels.findIndex((key) => cells[key] !== true);
    return levels
      .filter((key, index) => gap !== -1 && index > gap && cells[key] === true)
      .map((column): RowFinding => {
        const values = { other: levels[gap] ?? '' };
        return { column, code: 'maturity-stage-skipped', severity: 'warning', values };
      });
  });
}
