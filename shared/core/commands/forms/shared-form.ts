import { matchKey } from '../../domain/formula-semantics';
import type { Scalar } from '../../model/workbook-model';
import type { GeneralRow } from '../../snapshot/find';
import type { Language } from '../../tables/table-definition';
import { consentTexts, formWords, sharedTexts } from '../../text/forms';
import { formConsent } from './form-consent';
import type { FlowRecord } from './form-flow';
import {
  dayOfRow,
  factOfRow,
  facts,
  labelled,
  textOfRow,
  type FormKit,
  type RowOf,
} from './form-kit';
import { lastRowOfCase, nameBehind, rowBehind, rowOf, searched } from './form-rows';
import type { FormScene } from './form-scene';
import {
  allOf,
  cellOf,
  choice,
  either,
  field,
  fixed,
  isBlankText,
  isFound,
  joined,
  rowIf,
  type FormValue,
} from './form-value';
import { handoffsBetween, listedCases, newestByCase } from './shared-handoffs';
import { valueAt, type KeptColumn, type Workings } from './workings';

/** The entries of the list of shared cases, the two agencies, and what could not be shown. */
export interface SharedForm {
  readonly records: readonly FlowRecord[];
  readonly oursRow: FormValue<number>;
  readonly theirsRow: FormValue<number>;
  readonly ours: FormValue;
  readonly theirs: FormValue;
  /** Cases that are listed. */
  readonly listed: FormValue<number>;
  /** Listed cases of which something is withheld. */
  readonly held: FormValue<number>;
  /** Hand-offs of cases beyond those listed. */
  readonly rest: FormValue<number>;
}

/** The cases between two agencies, newest hand-off first, as far as the other agency may know them. */
export function sharedForm(workings: Workings, language: Language): SharedForm {
  const kit: FormKit = { workings, language, ending: formWords.cutOutside[language] };
  const oursRow = rowOf(workings, 'agencies', choice('form_shared_ours'));
  const theirsRow = rowOf(workings, 'agencies', choice('form_shared_theirs'));
  const pair = { ours: oursRow, theirs: theirsRow };
  const { handoffs, caseIds } = handoffsOf(workings, pair);
  const lines = handoffs.values.map((handoff, index) =>
    caseLine(kit, {
      handoff,
      caseId: valueAt(caseIds.values, index),
      theirsRow,
      index,
    }),
  );
  return {
    oursRow,
    theirsRow,
    ours: factOfRow(kit, { table: 'agencies', row: oursRow }, 'name'),
    theirs: factOfRow(kit, { table: 'agencies', row: theirsRow }, 'name'),
    records: lines.map(({ record }) => record),
    listed: {
      formula: `COUNTIF(${handoffs.range},">0")`,
      compute: (scene) => handoffs.values.filter((row) => row.compute(scene) > 0).length,
    },
    held: countTrue(
      workings,
      lines.map(({ isHeld }) => isHeld),
    ),
    rest: workings.keep(restOf(pair, caseIds)),
  };
}

/** Each condition stands in a cell: all of them in one formula would be longer than Excel allows. */
function countTrue(
  workings: Workings,
  conditions: readonly FormValue<boolean>[],
): FormValue<number> {
  const marks = workings.keepColumn(
    conditions.map((condition): FormValue<number> => ({
      formula: `IF(${condition.formula},1,0)`,
      compute: (scene) => (condition.compute(scene) ? 1 : 0),
    })),
  );
  return workings.keep({
    formula: `SUM(${marks.range})`,
    compute: (scene) => marks.values.reduce((sum, mark) => sum + mark.compute(scene), 0),
  });
}

interface Pair {
  readonly ours: FormValue<number>;
  readonly theirs: FormValue<number>;
}

/** 1 for each hand-off of a case between the two, in either direction. */
function betweenFormula({ ours, theirs }: Pair): string {
  const [from, to] = [searched('handoffs', 'from_agency_id'), searched('handoffs', 'to_agency_id')];
  const id = ({ formula }: FormValue<number>) => `INDEX({agencies.id},${formula})`;
  const way = (one: FormValue<number>, other: FormValue<number>) =>
    `(${from}=${id(one)})*(${to}=${id(other)})`;
  const cases = searched('handoffs', 'case_id');
  return `(${way(ours, theirs)}+${way(theirs, ours)})*(LEN(${cases})>0)`;
}

function isPair({ ours, theirs }: Pair): FormValue<boolean> {
  return {
    formula: `AND(${ours.formula}>0,${theirs.formula}>0,${ours.formula}<>${theirs.formula})`,
    compute: (scene) => {
      const [one, other] = [ours.compute(scene), theirs.compute(scene)];
      return one > 0 && other > 0 && one !== other;
    },
  };
}

/** Hand-offs between the two, the lowest row first. */
function between(scene: FormScene, pair: Pair): readonly GeneralRow[] {
  if (!isPair(pair).compute(scene)) return [];
  const id = (row: FormValue<number>) =>
    cellOf(scene, 'agencies', { column: 'id', row: row.compute(scene) });
  return handoffsBetween(scene.rowsOf('handoffs'), {
    ours: id(pair.ours),
    theirs: id(pair.theirs),
  });
}

/** The newest hand-off of each case that is listed, and the ids of those cases. */
function handoffsOf(
  workings: Workings,
  pair: Pair,
): { readonly handoffs: KeptColumn<number>; readonly caseIds: KeptColumn<Scalar> } {
  const places = Array.from({ length: listedCases }, (_, index) => index);
  const newest = (scene: FormScene) => newestByCase(between(scene, pair));
  const cases = searched('handoffs', 'case_id');
  const score = `${betweenFormula(pair)}*ROW(${cases})`;
  // Each column leans on the cells above in the other one, so their places are settled first.
  const rows = workings.reserveColumn(listedCases);
  const ids = workings.reserveColumn(listedCases);
  return {
    handoffs: rows.fill(
      places.map((index): FormValue<number> => {
        const above = ids.rangeTo(index);
        const isNew = index === 0 ? '' : `ISNA(MATCH(${cases},${above},0))*`;
        const found = `IFERROR(SUMPRODUCT(MAX(${isNew}${score})),0)`;
        const goesOn = index === 0 ? isPair(pair).formula : `${rows.reference(index - 1)}>0`;
        return {
          formula: `IF(${goesOn},${found},0)`,
          compute: (scene) => (newest(scene)[index]?.row ?? -1) + 1,
        };
      }),
    ),
    caseIds: ids.fill(
      places.map((index): FormValue<Scalar> => ({
        formula: `IF(${rows.reference(index)}=0,"",INDEX({handoffs.case_id},${rows.reference(index)}))`,
        compute: (scene) => newest(scene)[index]?.cells['case_id'] ?? '',
      })),
    ),
  };
}

function restOf(pair: Pair, caseIds: KeptColumn<Scalar>): FormValue<number> {
  const cases = searched('handoffs', 'case_id');
  const counted = `SUMPRODUCT(${betweenFormula(pair)}*ISNA(MATCH(${cases},${caseIds.range},0)))`;
  return {
    formula: `IF(${isPair(pair).formula},IFERROR(${counted},0),0)`,
    compute: (scene) => {
      const listed = new Set(caseIds.values.map((id) => matchKey(id.compute(scene))));
      return between(scene, pair).filter(
        ({ cells }) => !listed.has(matchKey(cells['case_id'] ?? null)),
      ).length;
    },
  };
}

interface SharedCase {
  readonly handoff: FormValue<number>;
  readonly caseId: FormValue<Scalar>;
  readonly theirsRow: FormValue<number>;
  readonly index: number;
}

interface CaseLine {
  readonly record: FlowRecord;
  readonly isHeld: FormValue<boolean>;
}

function caseLine(kit: FormKit, shared: SharedCase): CaseLine {
  const { handoff } = shared;
  const rows = allowedRows(kit, shared);
  const isHeld: FormValue<boolean> = {
    formula: `AND(${handoff.formula}>0,${rows.needed.row.formula}=0)`,
    compute: (scene) => handoff.compute(scene) > 0 && rows.needed.row.compute(scene) === 0,
  };
  return { isHeld, record: { key: 0, texts: caseTexts(kit, shared, rows) } };
}

/** The rows of a case; 0 where the other agency may not know what stands in them. */
interface AllowedRows {
  readonly known: RowOf<'cases'>;
  readonly firm: RowOf<'companies'>;
  readonly asked: RowOf<'handoffs'>;
  /** For what it needs. */
  readonly needed: RowOf<'cases'>;
  readonly requirement: RowOf<'requirements'>;
  readonly contact: RowOf<'activities'>;
  readonly reasons: FormValue;
}

function allowedRows(
  { workings, language }: FormKit,
  { handoff, caseId, theirsRow }: SharedCase,
): AllowedRows {
  const caseRow = rowOf(workings, 'cases', caseId);
  const ofCase = { table: 'cases', column: 'company_id', row: caseRow } as const;
  const firmRow = rowBehind(workings, 'companies', ofCase);
  const consent = formConsent(workings, { firm: firmRow, receiver: theirsRow, language });
  const isOpen = consent.allows('基本');
  const isNeedOpen = allOf([isOpen, consent.allows('人材要件')]);
  const within = (condition: FormValue<boolean>, row: FormValue<number>) =>
    workings.keep(rowIf(condition, row));
  // Rows are looked for whatever the consent says: it depends on the day, and they need not.
  const requirement = workings.keep(lastRowOfCase('requirements', caseRow));
  const contact = workings.keep(lastRowOfCase('activities', caseRow));
  return {
    known: { table: 'cases', row: within(isOpen, caseRow) },
    firm: { table: 'companies', row: within(isOpen, firmRow) },
    asked: { table: 'handoffs', row: within(isOpen, handoff) },
    contact: { table: 'activities', row: within(isOpen, contact) },
    needed: { table: 'cases', row: within(isNeedOpen, caseRow) },
    requirement: { table: 'requirements', row: within(isNeedOpen, requirement) },
    reasons: consent.reasons,
  };
}

/** The columns of the list, in their order. */
function caseTexts(
  kit: FormKit,
  { handoff, index }: SharedCase,
  rows: AllowedRows,
): readonly FormValue[] {
  const { workings, language } = kit;
  const { known, firm, asked, contact, reasons } = rows;
  const ifThere = (value: FormValue) => either(isFound(handoff), value, fixed(''));
  const ifKnown = (value: FormValue, otherwise: FormValue) =>
    ifThere(either(isFound(known.row), value, otherwise));
  return [
    ifThere(fixed(String(index + 1))),
    ifThere(field('handoffs', 'case_id', handoff)),
    ifKnown(textOfRow(kit, firm, 'name'), fixed(sharedTexts.heldFirm[language])),
    labelled(kit, 'industry', factOfRow(kit, firm, 'industry')),
    ifKnown(need(kit, rows), fixed('')),
    factOfRow(kit, known, 'step'),
    stateOf(kit, known, asked),
    dayOfRow(kit, contact, 'date'),
    ifKnown(nextOf(kit, known), whyHeld(kit, reasons)),
    workings.keep(nameBehind('agencies', { ...known, column: 'next_agency_id' })),
  ];
}

/** What kind of talent is wanted; that a firm has this need is part of its requirement. */
function need(kit: FormKit, { needed, requirement }: AllowedRows): FormValue {
  const words = joined('・', [
    factOfRow(kit, needed, 'direction'),
    factOfRow(kit, needed, 'talent_type'),
    textOfRow(kit, requirement, 'role'),
  ]);
  return either(
    isFound(needed.row),
    kit.workings.keep(words),
    fixed(`（${formWords.held[kit.language]}）`),
  );
}

function stateOf(kit: FormKit, known: RowOf<'cases'>, handoff: RowOf<'handoffs'>): FormValue {
  return facts(kit, [factOfRow(kit, known, 'status'), factOfRow(kit, handoff, 'state')]);
}

function nextOf(kit: FormKit, known: RowOf<'cases'>): FormValue {
  // The day comes first, where it fills a line of its own: a date cut in two is hard to read.
  const due = dayOfRow(kit, known, 'next_due');
  return joined('  ', [due, textOfRow(kit, known, 'next_action')]);
}

/** A firm or a case that is not there holds everything back without a reason of its own. */
function whyHeld({ language }: FormKit, reasons: FormValue): FormValue {
  const missing = fixed(consentTexts.itemMissing[language]);
  return either(isBlankText(reasons), missing, reasons);
}
