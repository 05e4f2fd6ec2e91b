import { definitionsVersion } from '../../domain/definitions-version';
import { periodOfFiscalYear } from '../../domain/fiscal-year';
import { newId } from '../../domain/ids';
import type { PlanStep } from '../../plan/plan';
import type { Problem } from '../../problems';
import { sampleNetwork, type SampleNetwork } from '../../sample/sample-network';
import { choiceLabel, type ChoiceSetKey } from '../../tables/choices';
import type { Language } from '../../tables/table-definition';
import { changeLog } from '../../tables/change-log';
import { tableDefinition, tableKeys, type TableKey } from '../../tables/tables';
import { templateVersion } from '../../tables/template-version';
import { templateTexts } from '../../text/template';
import type { Command, CommandContext } from '../command';
import { formWorkings } from '../forms/form-sheets';
import { newNetworkProblems, type NewNetworkInput } from './input';
import { newLayouts } from './layouts';
import { planChangeLogSheet } from './plan-change-log-sheet';
import { formSheets, overviewSheets, type OverviewSheet } from './overview-sheets';
import { planGuideSheet } from './plan-guide-sheet';
import { planListsSheet, planReferenceLists } from './plan-lists-sheet';
import { planTableSheet } from './plan-table-sheet';
import type { NewIdentity, Template } from './template';

/** What was made. */
export interface NewNetworkOutput {
  readonly sheets: readonly string[];
  readonly tables: readonly string[];
  /** The template version that made the sheets. */
  readonly template: string;
}

/**
 * Makes a network workbook: guide, overviews, all tables, forms, change log and lists.
 *
 * Refused when one of its sheets is there already, so that nobody's rows are ever written over.
 */
export const newNetwork: Command<NewNetworkInput, NewNetworkOutput> = (
  snapshot,
  input,
  context,
) => {
  const sheets = sheetNames(context);
  const problems = [...newNetworkProblems(input), ...takenSheets(snapshot.sheetNames, sheets)];
  if (problems.length > 0) return { kind: 'refused', problems };
  const template = newTemplate(input, context);
  const output = { sheets, tables: tableKeys, template: templateVersion };
  return { kind: 'planned', plan: { steps: planSheets(template) }, output, warnings: [] };
};

function sheetNames({ language }: CommandContext): readonly string[] {
  return [
    templateTexts.guideSheet[language],
    ...overviewSheets.map(({ title }) => title[language]),
    ...tableKeys.map((key) => tableDefinition(key).title[language]),
    ...formSheets.map(({ title }) => title[language]),
    changeLog.title[language],
    formWorkings.title[language],
    templateTexts.listsSheet[language],
  ];
}

function takenSheets(present: readonly string[], wanted: readonly string[]): readonly Problem[] {
  const names = new Set(present.map((name) => name.toLowerCase()));
  return wanted
    .filter((name) => names.has(name.toLowerCase()))
    .map((sheet) => ({ code: 'sheet-exists', severity: 'error', place: { sheet } }));
}

function newTemplate(input: NewNetworkInput, context: CommandContext): Template {
  const { language } = context;
  const sample = input.sample ? sampleNetwork() : null;
  const identity: NewIdentity = {
    workbookId: newId('WB', context.seed, 0),
    ...named(input.name.trim(), sample, language),
    templateVersion,
    definitionsVersion,
    period: periodOfFiscalYear(input.fiscalYear),
  };
  const layouts = newLayouts(language);
  const records = sample?.tables ?? {};
  return { language, layouts, identity, records, today: context.today, figures: null };
}

type NetworkWords = Pick<NewIdentity, 'networkName' | 'pattern' | 'declaredType'>;

function named(name: string, sample: SampleNetwork | null, language: Language): NetworkWords {
  if (sample === null) return { networkName: name, pattern: null, declaredType: null };
  const labelOf = (set: ChoiceSetKey, value: string) => choiceLabel(set, value)?.[language] ?? null;
  return {
    networkName: name === '' ? sample.networkName[language] : name,
    pattern: labelOf('network-pattern', sample.pattern),
    declaredType: labelOf('network-type', sample.declaredType),
  };
}

/** Names come before the formulas that use them: some hosts never look a name up again. */
function planSheets(template: Template): readonly PlanStep[] {
  const { language, layouts, records } = template;
  const tableSheet = (key: TableKey) => (position: number) =>
    planTableSheet({
      definition: tableDefinition(key),
      layouts,
      language,
      position,
      records: records[key] ?? [],
    });
  const ofTemplate =
    ({ plan }: OverviewSheet) =>
    (position: number) =>
      plan(template, position);
  const sheets: readonly ((position: number) => readonly PlanStep[])[] = [
    () => planGuideSheet(template),
    ...overviewSheets.map(ofTemplate),
    ...tableKeys.map(tableSheet),
    ...formSheets.map(ofTemplate),
    (position) => planChangeLogSheet(language, position),
    (position) => formWorkings.plan(template, position),
  ];
  return [
    ...planListsSheet(language, sheets.length),
    ...sheets.flatMap((plan, position) => plan(position)),
    ...planReferenceLists(layouts),
  ];
}
