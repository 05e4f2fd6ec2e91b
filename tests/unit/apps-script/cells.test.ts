import { toCellValue, fromCellValue } from '../../../apps-script/src/adapter/cell-text';
import { createDates } from '../../../apps-script/src/adapter/dates';
import { openStandIn } from '../../fakes/sheets/open-stand-in';

const { globals, session } = openStandIn();
const datesIn = (zone: string) => createDates(globals.Utilities, zone);

it.each([
  ...['0123', '1,200', '-5', '+81', '2023/4/1', '令和5年4月1日', '12:30', '1E5', '50%', '¥1,500'],
  ...['１２３', '①', 'Apr 1, 2023', 'TRUE', ' false ', '=A1', '#N/A', "'quoted", '- memo'],
])('protects the text %s from being taken for something else', (text) => {
  expect(toCellValue(text, false)).toBe(`'${text}`);
  expect(toCellValue(text, true)).toBe(text);
});

it.each(['株式会社つなぎ', 'C-1', 'A1', 'STEP1', '3件', '第1回', '1丁目2番', 'x'.repeat(100), ''])(
  'leaves the text %s as it is',
  (text) => {
    expect(toCellValue(text, false)).toBe(text);
  },
);

it('reads dates, blanks, errors and formulas', () => {
  const dates = datesIn('Asia/Tokyo');
  const date = new Date('2023-03-31T15:00:00Z');
  expect(fromCellValue(date, '', dates)).toBe(45017);
  expect(fromCellValue(date, '=TODAY()', dates)).toEqual({ formula: 'TODAY()', value: 45017 });
  expect(fromCellValue('', '', dates)).toBeNull();
  expect(fromCellValue('#N/A', '', dates)).toEqual({ error: '#N/A' });
  expect(fromCellValue('#REF!', '=A1', dates)).toEqual({ formula: 'A1' });
});

it.each(['Asia/Tokyo', 'Europe/Berlin', 'America/New_York', 'UTC'])(
  'gives every day of a year and half-days their number back in %s',
  (zone) => {
    const dates = datesIn(zone);
    for (let serial = 45292; serial < 45292 + 366; serial += 0.5) {
      expect(dates.serialOf(dates.dateOf(serial))).toBe(serial);
    }
  },
);

it('asks the service a few times, however many dates there are', () => {
  const dates = datesIn('Asia/Tokyo');
  session.startRun();
  for (let serial = 45017; serial < 45017 + 730; serial += 0.1) {
    dates.serialOf(new Date(Date.UTC(2023, 3, 1) + (serial - 45017) * 86_400_000));
  }
  expect(session.counts.calls).toBeLessThan(40);
});
