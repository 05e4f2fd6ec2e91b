import type { RowCard } from '../commands/row-card/input';
import type { ConsentReason } from '../domain/consent';

/** Every word of the pane that does not come from a table or a problem. */
export interface PaneTexts {
  readonly product: string;
  readonly tabs: {
    readonly home: string;
    readonly work: string;
    readonly row: string;
    readonly kpi: string;
    readonly maturity: string;
    readonly check: string;
    readonly import: string;
  };
  readonly tabList: string;
  readonly working: string;
  readonly reading: string;
  readonly writing: string;
  readonly cancel: string;
  readonly cancelling: string;
  readonly again: string;
  /** A part of the pane that loads by itself did not. */
  readonly partNotLoaded: string;
  readonly close: string;
  readonly yes: string;
  readonly no: string;
  /** Beside buttons after which the host can no longer undo what was done before. */
  readonly undoHint: string;
  readonly refusedTitle: string;
  readonly failedTitle: string;
  readonly cancelled: string;
  readonly warningsTitle: string;
  readonly noNetwork: string;
  readonly andMore: (count: number) => string;
  /** Stands between short parts of one line. */
  readonly joint: string;
  readonly goHome: string;
  readonly goToCell: string;
  readonly welcome: {
    readonly title: string;
    readonly lead: string;
    readonly steps: readonly {
      readonly tab: 'home' | 'import' | 'kpi';
      readonly title: string;
      readonly help: string;
      readonly action: string;
    }[];
    readonly start: string;
    readonly later: string;
    readonly again: string;
  };
  readonly home: {
    readonly lead: string;
    readonly makeTitle: string;
    readonly makeHelp: string;
    readonly name: string;
    readonly nameExample: string;
    readonly fiscalYear: string;
    readonly fiscalYearOption: (year: number) => string;
    readonly withSample: string;
    readonly make: string;
    readonly made: (tables: number) => string;
    readonly sampleTitle: string;
    readonly sampleHelp: string;
    readonly fillSample: string;
    readonly sampleFilled: (rows: number) => string;
    readonly saveTitle: string;
    readonly saveHelp: string;
    readonly save: string;
  };
  readonly kpi: {
    readonly period: string;
    readonly ownPeriod: string;
    readonly byYear: string;
    readonly byDates: string;
    readonly from: string;
    readonly to: string;
    readonly shownPeriod: (from: string, to: string) => string;
    readonly none: string;
    readonly quotient: (numerator: number, denominator: number) => string;
    readonly national: (value: string) => string;
    readonly nationalNote: string;
    readonly ids: (count: number) => string;
    readonly sideTitle: string;
    readonly matchRate: string;
    readonly postedEarlier: string;
    readonly daysToPosting: string;
    readonly daysToMatch: string;
    readonly handoffs: string;
    readonly handoffCounts: (counts: {
      readonly sent: number;
      readonly accepted: number;
      readonly returned: number;
    }) => string;
    readonly responseDays: string;
    readonly openCases: string;
    readonly days: (days: number) => string;
    readonly ignoredTitle: (count: number) => string;
    readonly ignoredHelp: string;
    readonly definitions: (version: string) => string;
    readonly sheetTitle: string;
    readonly sheetHelp: string;
    readonly makeSheet: string;
    readonly sheetMade: (name: string) => string;
  };
  readonly row: {
    readonly empty: string;
    readonly place: (table: string, row: number) => string;
    readonly nameless: string;
    readonly whoTitle: string;
    readonly stepsTitle: string;
    readonly current: string;
    readonly notReached: string;
    readonly nextTitle: string;
    readonly nothingNext: string;
    readonly tasks: Readonly<Record<RowCard['next'][number]['kind'], string>>;
    readonly due: (date: string) => string;
    readonly overdue: string;
    readonly noDue: string;
    readonly problemsTitle: string;
    readonly noProblems: string;
    readonly lists: Readonly<Record<RowCard['lists'][number]['list'], string>>;
    readonly none: string;
    readonly consentTitle: string;
    readonly consentValid: (scope: string) => string;
    readonly consentUntil: (date: string) => string;
    readonly consentReasons: Readonly<Record<ConsentReason, string>>;
    readonly fieldsTitle: string;
    readonly gone: string;
  };
  readonly maturity: {
    readonly noRound: string;
    readonly round: (date: string) => string;
    readonly overall: string;
    readonly sum: string;
    readonly level: (level: number) => string;
    readonly levelNames: readonly [string, string, string, string];
    readonly change: (steps: number) => string;
    readonly gatesTitle: string;
    readonly gates: {
      readonly necessity: string;
      readonly effectiveness: string;
      readonly continuity: string;
    };
    readonly passed: string;
    readonly open: string;
    readonly elementsTitle: string;
    readonly next: string;
    readonly complete: string;
    readonly skipped: (levels: string) => string;
    readonly networkTitle: string;
    readonly declared: string;
    readonly measured: string;
    readonly undeclared: string;
    readonly unmeasured: string;
    readonly accompaniment: string;
    readonly breadth: string;
    readonly share: (numerator: number, denominator: number) => string;
  };
  readonly check: {
    readonly clean: string;
    readonly cleanHelp: string;
    readonly summary: (errors: number, warnings: number, hints: number) => string;
    readonly filter: string;
    readonly all: string;
    readonly severities: {
      readonly error: string;
      readonly warning: string;
      readonly hint: string;
    };
    readonly more: (count: number) => string;
    readonly repairTitle: string;
    readonly repairHelp: string;
    readonly repairPreview: string;
    readonly repairList: string;
    readonly repair: (count: number) => string;
    readonly repairCancel: string;
    readonly becomes: string;
    readonly repaired: (count: number) => string;
    readonly repairedList: string;
  };
  readonly import: {
    readonly lead: string;
    readonly table: string;
    readonly file: string;
    readonly fileHelp: string;
    readonly run: string;
    readonly chooseFile: string;
    readonly result: (counts: {
      readonly added: number;
      readonly updated: number;
      readonly unchanged: number;
      readonly rejected: number;
    }) => string;
    readonly rejectedTitle: string;
    readonly remarksTitle: string;
    readonly place: (row: number, column: string) => string;
  };
}
