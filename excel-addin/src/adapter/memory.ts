import type { Survey } from './reading/survey';
import type { Leftover } from './writing/leftover';

/** Sheets that the first request asks about before anybody has counted them. */
const usualSheets = 32;

/** Sheets that may have been added since they were counted. */
const spareSheets = 8;

/** What the adapter knows from one call to the next. */
export class Memory {
  /** What failed runs have left behind and could not clean up. */
  left: readonly Leftover[] = [];
  /** About how many sheets there are, and some more. */
  expectedSheets = usualSheets;
  #survey: Survey | null = null;

  /** Keeps what was found, for the plan that follows. */
  keep(survey: Survey): void {
    this.#survey = survey;
    this.expect(survey.sheets.length);
  }

  /** Gives what was found by the last reading, once. */
  take(): Survey | null {
    const survey = this.#survey;
    this.#survey = null;
    return survey;
  }

  expect(sheets: number): void {
    this.expectedSheets = sheets + spareSheets;
  }
}
