import { applyToModel, fillCachedValues, scalarOf } from '../../../shared/core/index';
import type { WorkbookModel } from '../../../shared/core/index';
import { newLayouts } from '../../../shared/core/commands/new-network/layouts';
import { planRecords } from '../../../shared/core/commands/new-network/plan-records';
import { sampleNetwork } from '../../../shared/core/sample/sample-network';
import type { TableRecord } from '../../../shared/core/commands/new-network/table-cells';
import { tableDefinition, tableKeys, type TableKey } from '../../../shared/core/tables/tables';
import { cutBelow } from '../../builders/cut-below';
import { calculatedOn } from '../../builders/form-network';
import { aNewWorkbook } from '../../builders/new-workbook';

const firmCount = 8;
/** Rows below the last record. So few, that a longer import has to lengthen the tables. */
export const spareRows = 4;

type Records = Readonly<Record<TableKey, readonly TableRecord[]>>;

/**
 * A whole network workbook with the first firms of the sample and all that belongs to them.
 *
 * Small on purpose: every program of the corpus reads and writes it many times.
 */
export function aSmallNetwork(): WorkbookModel {
  const records = someRecords();
  const layouts = newLayouts('ja');
  const steps = tableKeys.flatMap((key) => {
    const layout = layouts[key]!;
    const definition = tableDefinition(key);
    const blanks = Array.from({ length: spareRows }, () => ({}));
    return planRecords({ definition, layout, firstRow: 1, records: [...records[key], ...blanks] });
  });
  // The whole sample has prepared rows enough; what it holds is written over, the rest is cut off.
  const filled = applyToModel(aNewWorkbook({ sample: true }), { steps });
  const ends = new Map(
    tableKeys.map((key) => [tableDefinition(key).title.ja, 1 + records[key].length + spareRows]),
  );
  const sheets = filled.sheets.map((sheet) => cutBelow(sheet, ends.get(sheet.name)));
  // The forms hold the day; a program that calculates them anew takes the real one.
  return fillCachedValues(calculatedOn({ ...filled, sheets }));
}

function someRecords(): Records {
  const all = sampleNetwork().tables;
  const companies = all.companies.slice(0, firmCount);
  const within = <Row extends TableRecord>(
    rows: readonly Row[],
    column: keyof Row,
    of: readonly TableRecord[],
  ) => {
    const ids = new Set(of.map(({ id }) => id));
    return rows.filter((row) => ids.has(row[column] ?? null));
  };
  const cases = within(all.cases, 'company_id', companies);
  const firms = new Set(companies.map(({ id }) => id));
  return {
    agencies: all.agencies,
    supporters: all.supporters,
    companies,
    cases,
    issues: within(all.issues, 'case_id', cases),
    requirements: within(all.requirements, 'case_id', cases),
    approaches: within(all.approaches, 'case_id', cases),
    handoffs: within(all.handoffs, 'case_id', cases),
    activities: within(all.activities, 'case_id', cases),
    followups: within(all.followups, 'case_id', cases),
    trainings: all.trainings
      .filter(({ company_id: firm }) => firm === null || firms.has(firm))
      .slice(0, 40),
    maturity: all.maturity,
    roadmap: all.roadmap,
    funding: all.funding,
  };
}

/** What a cell shows in the network. */
export function shownIn(
  { sheets }: WorkbookModel,
  place: { readonly sheet: string; readonly row: number; readonly column: number },
): string | number {
  const sheet = sheets.find(({ name }) => name === place.sheet);
  const shown = scalarOf(sheet?.rows[place.row]?.[place.column]) ?? 0;
  return typeof shown === 'boolean' ? String(shown) : shown;
}
