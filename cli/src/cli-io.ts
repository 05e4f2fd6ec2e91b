/** What a run of the program touches beside files; tests give their own. */
export interface CliIo {
  /** Results. */
  readonly writeOutput: (text: string) => void;
  /** Progress and messages. */
  readonly writeMessage: (text: string) => void;
  /** ISO date of the day in Japan. */
  readonly today: string;
  /** ISO date and time in Japan, to the minute. */
  readonly now: string;
  /** Fresh for each run, unless samples are to come out the same. */
  readonly seed: string;
}
