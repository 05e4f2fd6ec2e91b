import { columns } from '../commands/new-network/kpi-places';
import { parseCellAddress, splitReference } from '../model/address';
import { scalarOf, type Scalar, type WorkbookModel } from '../model/workbook-model';

const figures = ['kpi_1', 'kpi_2', 'kpi_3', 'kpi_4', 'kpi_5', 'kpi_5_numerator'];

/** The targets that people set for the five KPIs and the sessions, beside the named figures. */
export function kpiTargets({ names, sheets }: WorkbookModel): readonly Scalar[] {
  return figures.map((figure) => {
    const found = names.find(({ name }) => name.toLowerCase() === figure);
    const target = splitReference(found?.refersTo ?? '');
    const cell = parseCellAddress(target?.address ?? '');
    if (target === null || cell === null) return null;
    const sheet = sheets.find(({ name }) => name === target.sheet);
    return scalarOf(sheet?.rows[cell.row]?.[cell.column + columns.target - columns.actual]);
  });
}
