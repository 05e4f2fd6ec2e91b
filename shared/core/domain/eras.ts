/** One Japanese era (元号) with its first and last day, both inclusive, as ISO text. */
export interface Era {
  readonly name: string;
  /** What forms and spreadsheets write for short. */
  readonly letter: string;
  readonly kanji: string;
  /** The calendar year of its year 1 (元年). */
  readonly firstYear: number;
  readonly from: string;
  readonly to: string;
}

/** The eras since the calendar of Japan is the Gregorian one, newest first. */
export const eras: readonly Era[] = [
  { name: '令和', letter: 'R', kanji: '令', firstYear: 2019, from: '2019-05-01', to: '9999-12-31' },
  { name: '平成', letter: 'H', kanji: '平', firstYear: 1989, from: '1989-01-08', to: '2019-04-30' },
  { name: '昭和', letter: 'S', kanji: '昭', firstYear: 1926, from: '1926-12-25', to: '1989-01-07' },
  { name: '大正', letter: 'T', kanji: '大', firstYear: 1912, from: '1912-07-30', to: '1926-12-24' },
  { name: '明治', letter: 'M', kanji: '明', firstYear: 1868, from: '1868-01-25', to: '1912-07-29' },
];
