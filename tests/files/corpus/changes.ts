import type { GeneralRow } from '../../../shared/core/snapshot/find';
import { cellAddress, type Snapshot } from '../../../shared/core/index';
import { spareRows } from './small-network';

/** A file to be imported, as text, and how many rows of it are new or change something. */
export interface ImportFile {
  readonly text: string;
  readonly added: number;
  readonly updated: number;
}

const newFirms = ['CO-TESTFIRM001', 'CO-TESTFIRM002'];

/** Two firms that moved or grew, and two new ones: within the prepared rows. */
export function firmsFile(snapshot: Snapshot): ImportFile {
  const [first, second] = idsOf(snapshot.tables.companies?.rows);
  const rows = [
    ['企業ID', '企業名', '都道府県', '市区町村', '業種', '従業員数', '同意日'],
    [first, '', '', '南町 ① <&> "新"', '', '321', ''],
    [second, '=改名した会社', '', '', '', '', '2023/12/24'],
    [newFirms[0], '株式会社𠮷野テスト', '長野県', '', 'E', '12', 'R5.12.1'],
    [newFirms[1], 'テスト商店', '東京都', '港区', 'I', '', ''],
  ];
  return { text: csv(rows), added: 2, updated: 2 };
}

/** Two cases that came to an end, and more new ones than there are prepared rows. */
export function casesFile(snapshot: Snapshot): ImportFile {
  const [first, second] = idsOf(snapshot.tables.cases?.rows);
  const [agency] = idsOf(snapshot.tables.agencies?.rows);
  const [supporter] = idsOf(snapshot.tables.supporters?.rows);
  const added = spareRows + 3;
  const fresh = Array.from({ length: added }, (_, index) => [
    `CS-TESTCASE00${String(index)}`,
    newFirms[index % 2],
    `2023/07/${String(index + 10)}`,
    agency,
    supporter,
    'STEP2',
    '進行中',
    index % 2 === 0 ? '2023/10/5' : '',
    `課題${String(index)}\n二行目`,
  ]);
  const rows = [
    [
      '案件ID',
      '企業ID',
      '発掘日',
      '主担当の機関',
      '主担当の担い手',
      '現在のSTEP',
      '状況',
      '求人化日',
      '経営課題',
    ],
    [first, '', '', '', '', 'STEP3', '完了', '2022/01/15', ''],
    [second, '', '', '', '', '', '取消', '', '書き直した課題'],
    ...fresh,
  ];
  return { text: csv(rows), added, updated: 2 };
}

function idsOf(rows: readonly GeneralRow[] | undefined): readonly string[] {
  return (rows ?? []).map(({ cells }) => String(cells['id']));
}

function csv(rows: readonly (readonly (string | undefined)[])[]): string {
  const quoted = (value = '') => `"${value.replace(/"/g, '""')}"`;
  return rows.map((row) => row.map(quoted).join(',')).join('\r\n');
}

/** A cell in which somebody typed something that a check can put right. */
export interface DamagedCell {
  readonly sheet: string;
  readonly address: string;
  readonly typed: string;
}

/** Cells as a tired clerk leaves them: a full-width id, dates as text, spaces around a choice. */
export function damagedCells(snapshot: Snapshot): readonly DamagedCell[] {
  const { cases, agencies, companies } = snapshot.tables;
  if (cases === undefined || agencies === undefined || companies === undefined) {
    throw new Error('The network lacks a table');
  }
  const cellOf = (
    table: typeof cases | typeof agencies | typeof companies,
    row: number,
    key: string,
  ) => {
    const { columns } = table as { readonly columns: Readonly<Record<string, number>> };
    return {
      sheet: table.sheet,
      address: cellAddress({ row: table.rows[row]!.row, column: columns[key]! }),
    };
  };
  const firm = String(cases.rows[0]!.cells.company_id);
  return [
    { ...cellOf(cases, 0, 'company_id'), typed: fullWidth(firm) },
    { ...cellOf(cases, 1, 'posted'), typed: '2023/06/15' },
    { ...cellOf(cases, 2, 'status'), typed: ' 取消　' },
    { ...cellOf(agencies, 1, 'joined'), typed: 'R3.4.1' },
    { ...cellOf(companies, 3, 'employees'), typed: '４５人' },
  ];
}

function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (character) =>
    String.fromCharCode(character.charCodeAt(0) + 0xfee0),
  );
}
