// Why: answers are due in business days, and the core may import no package. A kept list of Japanese
// public holidays is turned into a small module, so that every host knows them without a network.
import holidayJp from '@holiday-jp/holiday_jp';

const firstYear = 2020;
const lastYear = 2035;

/** The module `shared/core/domain/public-holidays.ts`: the public holidays of each year it knows. */
export function publicHolidays() {
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
  const entries = years.map((year) => `  ${year}: '${daysOfYear(year).join(' ')}',`);
  return [
    '/**',
    ' * The public holidays of Japan by year, each as month and day, substitute holidays included.',
    ' *',
    ` * Made by \`npm run generate\` from @holiday-jp/holiday_jp ${holidayJp.VERSION} (MIT); edit nothing here.`,
    ' * Days of years to come follow from the law as it stands; the equinoxes are announced only in the',
    ' * February before.',
    ' */',
    'export const publicHolidays: Readonly<Record<number, string>> = {',
    ...entries,
    '};',
    '',
  ].join('\n');
}

/** A year without a single holiday would mean that the package does not know it. */
function daysOfYear(year) {
  const days = Object.keys(holidayJp.holidays)
    .filter((day) => day.startsWith(`${year}-`))
    .map((day) => day.slice('2020-'.length));
  if (days.length < 10) throw new Error(`The list of holidays does not reach the year ${year}`);
  return days.sort();
}
