// Why: all libraries get the same workbook, made by rule, so that figures of two days can be
// compared: the mix of a case list (Japanese text, numbers, dates, booleans, blanks).
import { createHash } from 'node:crypto';

const sheetName = '案件';
const EDIT_COUNT = 1_000;
const DAY = 86_400_000;
/** The serial number of 1970-01-01. */
const EPOCH = 25_569;
const FIRST_DAY = 44_652;

const prefectures = ['北海道', '東京都', '神奈川県', '富山県', '京都府', '和歌山県', '沖縄県'];
const cities = ['中央区', '潮路市', '南山町', '𠮷野町', '葛󠄀城市', 'みなと市'];
const trades = ['建設', '食品', '精密機械', '運輸', 'A&B商事', 'ソフトウェア', '旅館'];
const issues = [
  '販路を広げたいが、営業を任せられる人がいない',
  '工場の原価が「見える化」できず、値上げの根拠を示せない',
  '後継者が決まっておらず、5年先の体制が描けない',
  'IT化が遅れ、受注から出荷までに<手作業>が多い',
];

const pick = (list) => (random) => list[Math.floor(random() * list.length)];
const whole = (limit) => (random) => Math.floor(random() * limit);
const decimal = (limit) => (random) => Math.round(random() * limit * 1_000) / 1_000;
const day = (random) => FIRST_DAY + Math.floor(random() * 1_500);
const flag = (random) => random() < 0.5;
const numbered = (list) => (random, row) => `${pick(list)(random)}（第${(row % 9_973) + 1}号）`;

/** What each column holds and which share of it is blank: 17.5 % of all cells. */
const columns = [
  { kind: 'text', blank: 0, make: (_, row) => `CA-${String(row + 1).padStart(8, '0')}` },
  {
    kind: 'text',
    blank: 0,
    make: (random, row) => `株式会社${pick(trades)(random)}${row % 60_000}`,
  },
  { kind: 'text', blank: 0, make: pick(prefectures) },
  { kind: 'text', blank: 0.2, make: pick(cities) },
  { kind: 'text', blank: 0, make: pick(trades) },
  { kind: 'number', blank: 0.1, make: whole(300) },
  { kind: 'number', blank: 0.2, make: whole(90_000_000) },
  { kind: 'date', blank: 0, make: day },
  { kind: 'text', blank: 0, make: pick(['STEP0', 'STEP1', 'STEP2', 'STEP3']) },
  { kind: 'text', blank: 0, make: pick(['進行中', '保留', '完了', '中止', '取消']) },
  { kind: 'text', blank: 0.3, make: numbered(issues) },
  { kind: 'text', blank: 0.3, make: pick(issues) },
  { kind: 'text', blank: 0.1, make: pick(['高', '中', '低']) },
  { kind: 'text', blank: 0.4, make: pick(['転職型', '兼業型', '副業型', '出向型']) },
  { kind: 'date', blank: 0.3, make: day },
  { kind: 'date', blank: 0.5, make: day },
  { kind: 'number', blank: 0.2, make: decimal(10_000) },
  { kind: 'boolean', blank: 0, make: flag },
  { kind: 'boolean', blank: 0.3, make: flag },
  { kind: 'text', blank: 0.6, make: numbered(['次回は訪問', 'メールで連絡', '面談を調整中']) },
];
const dateColumns = columns.flatMap(({ kind }, column) => (kind === 'date' ? [column] : []));
const editableColumns = columns.flatMap(({ kind }, column) => (kind === 'date' ? [] : [column]));

/** Numbers from 0 up to 1 that look like chance and are the same in every run. */
function chance(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The sheet as every library gets it. Dates are serial numbers, to be shown by `dateFormat`. */
export function makeSheet(rowCount) {
  const random = chance(20_230_401);
  const rows = Array.from({ length: rowCount }, (_, row) =>
    columns.map(({ blank, make }) => (random() < blank ? null : make(random, row))),
  );
  return { name: sheetName, rows, dateColumns, dateFormat: 'yyyy/mm/dd' };
}

/**
 * Changes all over the sheet and in no order, as cells and as a plan of ours.
 *
 * One in ten clears its cell. Dates are left alone.
 */
export function makeEdits(rowCount) {
  const random = chance(19_700_101);
  const cells = Array.from({ length: EDIT_COUNT }, (_, index) => {
    const slot = (index * 617) % EDIT_COUNT;
    const row = Math.floor(((slot + random()) * rowCount) / EDIT_COUNT);
    const column = pick(editableColumns)(random);
    return { row, column, value: index % 10 === 9 ? null : newValue(column, index) };
  });
  return { cells, plan: { steps: cells.map(toStep) } };
}

const toStep = ({ row, column, value }) => ({
  kind: 'writeRange',
  sheet: sheetName,
  area: { row, column, rowCount: 1, columnCount: 1 },
  contents: [[value]],
});

function newValue(column, index) {
  const { kind } = columns[column];
  if (kind === 'text') return `変更 ${index}`;
  return kind === 'number' ? index + 0.5 : index % 2 === 0;
}

/** The rows after the edits: what every library must come to. */
export function applyEdits(rows, { cells }) {
  const edited = rows.map((row) => [...row]);
  for (const { row, column, value } of cells) edited[row][column] = value;
  return edited;
}

/** The rows with the dates as the libraries that know dates give them. */
export function withDates(rows) {
  const toDate = (serial) => serial && new Date((serial - EPOCH) * DAY);
  return rows.map((row) =>
    row.map((value, column) => (dateColumns.includes(column) ? toDate(value) : value)),
  );
}

/**
 * How many cells are filled, and a checksum over all values and their places.
 *
 * A date counts as its serial number; `dates` says how many came as dates.
 */
export function describeRows(rows) {
  const hash = createHash('sha256');
  let cells = 0;
  let dates = 0;
  for (const row of rows) {
    const values = Array.from(columns, (_, column) => plainValue(row[column]));
    cells += values.filter((value) => value !== null).length;
    dates += row.filter((value) => value instanceof Date).length;
    hash.update(JSON.stringify([values, row.length > columns.length]));
  }
  return { cells, dates, checksum: hash.digest('hex').slice(0, 12) };
}

function plainValue(value) {
  if (value instanceof Date) return value.getTime() / DAY + EPOCH;
  return value === undefined || value === '' ? null : value;
}
