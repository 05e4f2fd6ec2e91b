import { parseCorporateNumber } from '../../domain/corporate-number';
import { foldName, foldText } from '../../domain/fold-text';
import type { Scalar } from '../../model/workbook-model';
import type { Problem } from '../../problems';
import { rowsOf, textOf } from '../../snapshot/find';
import type { Snapshot, TableRow } from '../../snapshot/snapshot';
import { tableDefinition } from '../../tables/tables';
import { parseCell } from '../import-rows/parse-cell';
import type { TableRecord } from '../new-network/table-cells';
import type { NewCompany } from './input';

/** A new firm as a row without its id, with what is wrong (errors) or doubtful (warnings) about it. */
export interface ReadCompany {
  readonly record: TableRecord;
  readonly problems: readonly Problem[];
}

/** Reads the data of a new firm by the types of its columns. */
export function readCompany(company: NewCompany): ReadCompany {
  const record: Record<string, Scalar> = {};
  const problems: Problem[] = [];
  for (const { key, type, required } of tableDefinition('companies').columns) {
    const place = { table: 'companies', column: key };
    const raw = valueOf(company, key);
    if (raw === '') {
      if (required === true && key !== 'id') {
        problems.push({ code: 'required-missing', severity: 'error', place });
      }
      continue;
    }
    const parsed = parseCell(type, raw, () => ({ kind: 'unknown' }));
    if (parsed.kind === 'bad') {
      problems.push({ code: parsed.code, severity: 'error', place, values: parsed.values });
      continue;
    }
    record[key] = parsed.value;
    if (parsed.doubt !== undefined) {
      // A list is there to choose from; a number that looks mistyped may be right all the same.
      const { code, values } = parsed.doubt;
      problems.push({
        code,
        severity: code === 'choice-unknown' ? 'error' : 'warning',
        place,
        values,
      });
    }
  }
  return { record, problems };
}

function valueOf(company: NewCompany, key: string): string | number {
  const given = Object.entries(company).find(([name]) => name === key)?.[1] as unknown;
  if (typeof given === 'number') return given;
  return typeof given === 'string' ? given.trim() : '';
}

type CompanyRow = TableRow<'companies'>;

/**
 * Says which firm of the workbook a new one seems to be: the same corporate number, or the same name
 * in the same prefecture. Warnings, since branches and namesakes exist.
 *
 * A firm that is in the workbook itself names its row, which is not compared with.
 */
export function knownCompanyProblems(
  snapshot: Snapshot,
  record: TableRecord,
  own?: number,
): readonly Problem[] {
  const rows = rowsOf(snapshot, 'companies').filter(({ row }) => row !== own);
  const number = textOf(record['corporate_number']);
  const sameNumber = number === '' ? undefined : rows.find((row) => numberOf(row) === number);
  if (sameNumber !== undefined) {
    return [knownProblem('company-known-number', sameNumber, number)];
  }
  const sameName = rows.find((row) => isSameFirm(row, record));
  if (sameName === undefined) return [];
  return [knownProblem('company-known-name', sameName, textOf(record['name']))];
}

/** The firms of the workbook that agree with a new one in name, prefecture and corporate number. */
export function sameCompanies(snapshot: Snapshot, record: TableRecord): readonly CompanyRow[] {
  const number = textOf(record['corporate_number']);
  return rowsOf(snapshot, 'companies').filter(
    (row) => numberOf(row) === number && isSameFirm(row, record),
  );
}

function isSameFirm({ cells }: CompanyRow, record: TableRecord): boolean {
  return (
    foldText(textOf(cells.prefecture)) === textOf(record['prefecture']) &&
    foldName(textOf(cells.name)) === foldName(textOf(record['name']))
  );
}

function numberOf({ cells }: CompanyRow): string {
  return parseCorporateNumber(textOf(cells.corporate_number)) ?? '';
}

function knownProblem(
  code: 'company-known-number' | 'company-known-name',
  { cells, row }: CompanyRow,
  value: string,
): Problem {
  return {
    code,
    severity: 'warning',
    place: { table: 'companies', row: row + 1 },
    values: { value, name: textOf(cells.name), other: textOf(cells.id) },
  };
}
