import { areasOverlap, cellArea } from '../../model/area';
import type { CellContent } from '../../model/workbook-model';
import { isSameName } from '../change-sheet';
import type { EnsureTable } from '../steps/ensure-table';
import { checkArea } from './check-contents';
import { isDefinableName } from './check-names';
import type { Finding, ImpossibleReason } from './finding';
import { excelLimits } from './finding';
import type { PlanFacts, TableFact } from './plan-facts';
import { isWellShaped } from './plan-facts';

/** Checks the name, the place and the header cells of a table against all the plan will leave behind. */
export function checkEnsureTable(facts: PlanFacts, step: EnsureTable): readonly Finding[] {
  const { sheet, table } = step;
  const outside = checkArea(table.area);
  return [
    ...checkTableName(facts, step),
    ...outside,
    ...(table.area.rowCount < 2 ? [{ reason: 'table-too-small', area: table.area } as const] : []),
    ...checkOverlaps(facts, step),
    ...(outside.length > 0 ? [] : checkHeaders(facts, { sheet, ...table })),
  ];
}

/** Tables that were there before, whose headers a write of the plan changes. */
export function checkTouchedHeaders(facts: PlanFacts): readonly Finding[] {
  const writes = facts.plan.steps.flatMap((step) =>
    step.kind === 'writeRange' && isWellShaped(step) ? step : [],
  );
  const ensured = new Set(
    facts.plan.steps.flatMap((step) =>
      step.kind === 'ensureTable' ? step.table.name.toLowerCase() : [],
    ),
  );
  return facts.tables
    .filter(({ name }) => !ensured.has(name.toLowerCase()))
    .filter(({ sheet, area }) =>
      writes.some(
        (write) => write.sheet === sheet && areasOverlap(write.area, { ...area, rowCount: 1 }),
      ),
    )
    .flatMap((table) => checkHeaders(facts, table));
}

function checkTableName(facts: PlanFacts, { sheet, table }: EnsureTable): readonly Finding[] {
  const { name } = table;
  const isElsewhere = facts.plan.steps.some(
    (step) =>
      step.kind === 'ensureTable' &&
      isSameName(step.table.name, name) &&
      (step.sheet !== sheet || !isSamePlace(step, table)),
  );
  const isTaken = isElsewhere || facts.names.some((defined) => isSameName(defined.name, name));
  return [
    ...(isTableName(name) ? [] : [{ reason: 'table-name-invalid', found: name } as const]),
    ...(isTaken ? [{ reason: 'table-name-taken', found: name } as const] : []),
  ];
}

function isSamePlace(step: EnsureTable, { area }: EnsureTable['table']): boolean {
  return JSON.stringify(placeOf(step.table.area)) === JSON.stringify(placeOf(area));
}

function placeOf({ row, column, rowCount, columnCount }: TableFact['area']): readonly number[] {
  return [row, column, rowCount, columnCount];
}

/** Table names are held to letters, digits and `_`, although Excel would also take a few more. */
function isTableName(name: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && isDefinableName(name);
}

function checkOverlaps(facts: PlanFacts, { sheet, table }: EnsureTable): readonly Finding[] {
  return facts.tables
    .filter((other) => other.sheet === sheet && !isSameName(other.name, table.name))
    .filter((other) => areasOverlap(other.area, table.area))
    .map((other) => ({ reason: 'table-overlap', area: table.area, found: other.name }));
}

function checkHeaders(facts: PlanFacts, table: TableFact): readonly Finding[] {
  const seen = new Set<string>();
  return facts.headersOf(table).flatMap((title, offset): readonly Finding[] => {
    const reason = headerReason(title, seen);
    if (reason === null) return [];
    const area = cellArea({ row: table.area.row, column: table.area.column + offset });
    return [{ reason, sheet: table.sheet, area, found: titleText(title) }];
  });
}

function headerReason(title: CellContent | undefined, seen: Set<string>): ImpossibleReason | null {
  const isTitle =
    typeof title === 'string' && title !== '' && title.length <= excelLimits.tableTitle;
  if (!isTitle) return 'table-header-not-text';
  const folded = title.toLowerCase();
  if (seen.has(folded)) return 'table-header-duplicate';
  seen.add(folded);
  return null;
}

function titleText(title: CellContent | undefined): string {
  return typeof title === 'object' || title === undefined ? '' : String(title);
}
