import { addBusinessDays } from '../../domain/business-days';
import { grantedItems, type ConsentItem } from '../../domain/consent';
import { itemsHandedOver } from '../../domain/handoff-items';
import { responseDays, type HandoffKind } from '../../domain/handoff-states';
import type { Problem } from '../../problems';
import { placeOf, textOf, type GeneralTable } from '../../snapshot/find';
import type { TableRow } from '../../snapshot/snapshot';
import { stepCodes, type StepCode } from '../../tables/steps';
import type { TableKey } from '../../tables/tables';
import type { CaseScene } from '../case-work/case-scene';
import { readDay, readPastDay } from '../case-work/input-dates';
import { readTexts } from '../case-work/input-texts';
import { findRow, unknownReference } from './find-row';
import type { SendHandoffInput } from './input';

/** Everything that a hand-off is about, found in the workbook. */
export interface HandoffScene extends HandoffRows, HandoffTerms {
  readonly work: CaseScene;
  readonly handoffs: GeneralTable;
  readonly caseRow: TableRow<'cases'>;
}

interface HandoffRows {
  readonly firm: TableRow<'companies'>;
  readonly sender: TableRow<'agencies'>;
  readonly receiver: TableRow<'agencies'>;
  readonly fromSupporter: TableRow<'supporters'> | undefined;
  readonly toSupporter: TableRow<'supporters'> | undefined;
}

/** What the hand-off asks for. Days are ISO text. */
interface HandoffTerms {
  readonly kind: HandoffKind;
  readonly step: StepCode;
  readonly sent: string;
  readonly due: string;
  readonly items: readonly ConsentItem[];
  readonly summary: string | null;
}

/** The scene, or why it can't be set. */
export type FoundScene =
  | { readonly kind: 'found'; readonly scene: HandoffScene }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** Looks up everything that the input names for a case, and works out what it leaves open. */
export function findScene(
  { work, handoffs, caseRow }: Pick<HandoffScene, 'work' | 'handoffs' | 'caseRow'>,
  input: SendHandoffInput,
): FoundScene {
  const problems: Problem[] = [];
  const rows = findRows(work, caseRow, { input, problems });
  const terms = termsOf(work, caseRow, { input, problems });
  return rows === null || problems.length > 0
    ? { kind: 'refused', problems }
    : { kind: 'found', scene: { work, handoffs, caseRow, ...rows, ...terms } };
}

interface Reading {
  readonly input: SendHandoffInput;
  /** Everything that turns out to be wrong is added here. */
  readonly problems: Problem[];
}

function findRows(
  work: CaseScene,
  caseRow: TableRow<'cases'>,
  { input, problems }: Reading,
): HandoffRows | null {
  const need = <Key extends TableKey>(table: Key, column: string, value: string) => {
    const row = findRow(work.snapshot, table, value);
    if (row === undefined) problems.push(unknownReference(column, { table, value }));
    return row;
  };
  const mayName = (column: string, value: string) =>
    value.trim() === '' ? undefined : need('supporters', column, value);
  const { agency, supporter } = sendersOf(input, caseRow);
  const receiver = need('agencies', 'to_agency_id', input.to_agency_id);
  const sender = need('agencies', 'from_agency_id', agency);
  const fromSupporter = mayName('from_supporter_id', supporter);
  const toSupporter = mayName('to_supporter_id', input.to_supporter_id ?? '');
  const firm = findRow(work.snapshot, 'companies', textOf(caseRow.cells.company_id));
  if (firm === undefined) problems.push(unknownFirm(work, caseRow));
  if (!firm || !sender || !receiver) return null;
  return { firm, sender, receiver, fromSupporter, toSupporter };
}

/** The lead of the case sends unless told otherwise; the people of another agency are not guessed. */
function sendersOf(input: SendHandoffInput, { cells }: TableRow<'cases'>) {
  const lead = textOf(cells.agency_id);
  const agency = input.from_agency_id ?? lead;
  const ownSupporter = agency === lead ? textOf(cells.supporter_id) : '';
  return { agency, supporter: input.from_supporter_id ?? ownSupporter };
}

function unknownFirm({ cases }: CaseScene, caseRow: TableRow<'cases'>): Problem {
  const value = textOf(caseRow.cells.company_id);
  return {
    code: value === '' ? 'required-missing' : 'reference-unknown',
    severity: 'error',
    place: placeOf(cases, caseRow, 'company_id'),
    values: { table: 'companies', value },
  };
}

function termsOf(
  { context: { today } }: CaseScene,
  { cells }: TableRow<'cases'>,
  { input, problems }: Reading,
): HandoffTerms {
  const read = (column: 'sent' | 'due', usual: string) => {
    const text = input[column]?.trim() ?? '';
    if (text === '') return usual;
    const day = column === 'sent' ? readPastDay : readDay;
    const found = day({ table: 'handoffs', column, text }, today);
    if (found.kind === 'bad') problems.push(found.problem);
    return found.kind === 'bad' ? usual : found.day;
  };
  const { kind, step = stepOf(cells.step), summary } = input;
  const sent = read('sent', today);
  const due = read('due', addBusinessDays(sent, responseDays[kind]));
  const texts = readTexts('handoffs', { summary });
  problems.push(...texts.problems);
  const { summary: said = null } = texts.values;
  return { kind, step, sent, due, items: itemsOf(input, step), summary: said };
}

function itemsOf({ kind, items }: SendHandoffInput, step: StepCode): readonly ConsentItem[] {
  return items === undefined ? itemsHandedOver(kind, step) : [...grantedItems(items.join(';'))];
}

/** A case whose STEP can't be read is taken for one at the beginning. */
function stepOf(cell: TableRow<'cases'>['cells']['step']): StepCode {
  return stepCodes.find((code) => code === textOf(cell)) ?? 'STEP0';
}
