import type { PaneTexts } from './pane-words';

/** The pane in English. */
export const paneEn: PaneTexts = {
  product: 'Tsunagi',
  tabs: { home: 'Home', kpi: 'KPI', maturity: 'Maturity', check: 'Check', import: 'Import' },
  tabList: 'Choose a task',
  working: 'Working…',
  failed: (message) =>
    `That did not work (${message}). The workbook has not changed. It is safe to try again.`,
  refusedTitle: 'Not possible yet',
  warningsTitle: 'Please note',
  noNetwork:
    'This workbook has no network tables yet. Make them on the Home tab, or open a workbook that has them.',
  andMore: (count) => `and ${String(count)} more`,
  goHome: 'Go to Home',
  goToCell: 'Go to cell',
  home: {
    lead: 'Keep the cases, hand-offs and training records of a support network in one workbook.',
    makeTitle: 'Make a network workbook',
    makeHelp: 'Sets up the tables for agencies, cases and the rest, with KPI and maturity sheets.',
    name: 'Name of the network',
    nameExample: 'e.g. Minato Regional Talent Network',
    fiscalYear: 'Fiscal year',
    fiscalYearOption: (year) => `FY${String(year)} (from April ${String(year)})`,
    withSample: 'Include sample data',
    make: 'Make workbook',
    made: (tables) => `Made ${String(tables)} tables and the KPI and maturity sheets.`,
    sampleTitle: 'Sample data',
    sampleHelp: 'Puts records of an invented network into empty tables, for trying things out.',
    fillSample: 'Fill in sample',
    sampleFilled: (rows) => `Filled in ${String(rows)} sample rows.`,
    saveTitle: 'Save',
    saveHelp: 'Saves what is shown as an .xlsx file, ready for Excel.',
    save: 'Save file',
  },
  kpi: {
    period: 'Period',
    ownPeriod: 'As set in the workbook',
    byYear: 'Fiscal year',
    byDates: 'Two dates',
    from: 'First day',
    to: 'Last day',
    shownPeriod: (from, to) => `${from} to ${to}, both days included`,
    none: '–',
    quotient: (numerator, denominator) =>
      `${String(numerator)} sessions ÷ ${String(denominator)} supporters`,
    national: (value) => `Nation ${value}`,
    nationalNote:
      '“Nation” is the published result of all demonstration bodies in fiscal 2023 (Reiwa 5): a reference, not a target.',
    ids: (count) => `Ids counted (${String(count)})`,
    sideTitle: 'Figures beside the KPIs',
    matchRate: 'Matched or followed up (③ ÷ ②)',
    postedEarlier: 'Posted earlier, matched in this period',
    daysToPosting: 'Found to posted (median)',
    daysToMatch: 'Posted to matched (median)',
    handoffs: 'Hand-offs',
    handoffCounts: ({ sent, accepted, returned }) =>
      `${String(sent)} sent, ${String(accepted)} accepted, ${String(returned)} returned`,
    responseDays: 'Answer to a hand-off (median)',
    openCases: 'Open cases',
    days: (days) => `${String(days)} days`,
    ignoredTitle: (count) => `Rows not counted (${String(count)})`,
    ignoredHelp: 'They count once they are put right. Press one to go to its cell.',
    definitions: (version) => `KPI definitions, edition ${version}`,
  },
  maturity: {
    noRound:
      'No round of the self-check yet. Add a row with a date and ticks to the Maturity table.',
    round: (date) => `Round of ${date}`,
    overall: 'Overall level',
    sum: 'Sum',
    level: (level) => `Level ${String(level)}`,
    levelNames: ['Not yet', 'Initial', 'Developing', 'Established'],
    change: (steps) => {
      if (steps === 0) return 'as before';
      return steps > 0 ? `+${String(steps)} since last time` : `${String(steps)} since last time`;
    },
    gatesTitle: 'Gates',
    gates: {
      necessity: 'Necessity (0→1)',
      effectiveness: 'Effectiveness (1→2)',
      continuity: 'Continuity (2→3)',
    },
    passed: 'passed',
    open: 'not yet',
    elementsTitle: 'Five elements',
    next: 'Work on next',
    complete: 'Every item is fulfilled.',
    skipped: (levels) => `Not counted yet, because an earlier stage is open: ${levels}.`,
    networkTitle: 'Type of network',
    declared: 'Declared',
    measured: 'Measured',
    undeclared: 'not answered',
    unmeasured: 'not measurable yet (no case at STEP2)',
    accompaniment: 'Accompaniment',
    breadth: 'Breadth of menu',
    share: (numerator, denominator) => `${String(numerator)} of ${String(denominator)} cases`,
  },
  check: {
    clean: '0 problems',
    cleanHelp: 'All tables were checked and nothing needs to be put right.',
    summary: (errors, warnings, hints) =>
      `Errors ${String(errors)}, warnings ${String(warnings)}, hints ${String(hints)}`,
    filter: 'Show',
    all: 'All',
    severities: { error: 'Errors', warning: 'Warnings', hint: 'Hints' },
    more: (count) => `Show ${String(count)} more`,
    repairTitle: 'Can be put right at once',
    repairHelp:
      'Only cells with one right value: spaces, character width, the way dates and choices are written. Formulas and your own columns and sheets are not touched.',
    repairPreview: 'See what would change',
    repairList: 'What would change',
    repair: (count) => (count === 1 ? 'Put 1 cell right' : `Put ${String(count)} cells right`),
    repairCancel: 'Cancel',
    becomes: 'becomes',
    repaired: (count) => {
      if (count === 0) return 'There was nothing to put right.';
      return count === 1 ? 'Put 1 cell right.' : `Put ${String(count)} cells right.`;
    },
    repairedList: 'See what was put right',
  },
  import: {
    lead: 'Brings a list of yours into a table: rows with a known id are updated, others are added.',
    table: 'Table',
    file: 'File',
    fileHelp: 'CSV (UTF-8 or Shift_JIS) or .xlsx, with column titles in the first row.',
    run: 'Import',
    chooseFile: 'Choose a file first.',
    result: ({ added, updated, unchanged, rejected }) =>
      `Added ${String(added)}, updated ${String(updated)}, unchanged ${String(unchanged)}, left out ${String(rejected)}`,
    rejectedTitle: 'Left out',
    remarksTitle: 'Please look at',
    place: (row, column) =>
      column === '' ? `Row ${String(row)}` : `Row ${String(row)}, ${column}`,
  },
};
