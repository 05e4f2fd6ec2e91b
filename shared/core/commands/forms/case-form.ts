import type { Language } from '../../tables/table-definition';
import { formLabels, formWords } from '../../text/forms';
import { activities, approaches, followups, handoffs } from './case-sections';
import { companyFacts } from './company-entries';
import type { FlowRecord } from './form-flow';
import {
  cellsOf,
  countNote,
  dayOfRow,
  entry,
  factOfRow,
  facts,
  heading,
  labelled,
  textOfRow,
  worded,
  type FormKit,
  type RowOf,
} from './form-kit';
import { nameBehind, rowBehind, rowOf, rowsOfCase } from './form-rows';
import { around, choice, either, fixed, isFound, together, type FormValue } from './form-value';
import { requirementEntries } from './requirement-entries';
import type { Workings } from './workings';

/** The entries of a case, and where its row and its firm's row are. */
export interface CaseForm {
  readonly records: readonly FlowRecord[];
  readonly row: FormValue<number>;
  readonly firm: FormValue;
}

/** The whole of one case, from the firm to the follow-ups. */
export function caseForm(workings: Workings, language: Language): CaseForm {
  const kit: FormKit = { workings, language, ending: formWords.cutInside[language] };
  const row = rowOf(workings, 'cases', choice('form_case'));
  const ofCase: RowOf<'cases'> = { table: 'cases', row };
  const firmRow = rowBehind(workings, 'companies', { ...ofCase, column: 'company_id' });
  const company = { table: 'companies', row: firmRow } as const;
  const firm = workings.keep(nameBehind('companies', { ...ofCase, column: 'company_id' }));
  const asked = approaches(kit, ofCase);
  return {
    row,
    firm,
    records: [
      ...overview(kit, ofCase, facts(kit, [firm, ...companyFacts(kit, company)])),
      ...issues(kit, ofCase),
      ...direction(kit, ofCase),
      ...requirement(kit, ofCase),
      ...recruiting(kit, ofCase, asked.count),
      ...asked.records,
      ...handoffs(kit, ofCase),
      ...activities(kit, ofCase),
      ...followups(kit, ofCase),
      entry(kit, formLabels.note, textOfRow(kit, ofCase, 'note')),
    ],
  };
}

function overview(kit: FormKit, ofCase: RowOf<'cases'>, firm: FormValue): readonly FlowRecord[] {
  const { language } = kit;
  const { text, day } = cellsOf(kit, ofCase);
  const due = around(`（${formWords.due[language]}`, day('next_due'), '）');
  return [
    heading(kit, formLabels.overview, { row: ofCase.row }),
    entry(kit, formLabels.firm, firm),
    entry(kit, formLabels.title, text('title')),
    entry(kit, formLabels.state, stateOf(kit, ofCase)),
    entry(kit, formLabels.found, facts(kit, [day('found'), text('source')])),
    entry(kit, formLabels.lead, peopleOf(kit, ofCase)),
    entry(
      kit,
      formLabels.next,
      facts(kit, [
        together([text('next_action'), due]),
        kit.workings.keep(nameBehind('agencies', { ...ofCase, column: 'next_agency_id' })),
      ]),
    ),
    entry(kit, formLabels.vision, text('vision')),
  ];
}

function stateOf(kit: FormKit, ofCase: RowOf<'cases'>): FormValue {
  const step = labelled(kit, 'step', factOfRow(kit, ofCase, 'step'));
  const day = dayOfRow(kit, ofCase, 'step_date');
  const { sinceBefore, sinceAfter } = formWords;
  return facts(kit, [
    together([
      step,
      around(`（${sinceBefore[kit.language]}`, day, `${sinceAfter[kit.language]}）`),
    ]),
    factOfRow(kit, ofCase, 'status'),
    worded(kit, formWords.priority, factOfRow(kit, ofCase, 'priority')),
    textOfRow(kit, ofCase, 'step_reason'),
  ]);
}

function peopleOf(kit: FormKit, ofCase: RowOf<'cases'>): FormValue {
  const name = (table: 'agencies' | 'supporters', column: string) =>
    kit.workings.keep(nameBehind(table, { ...ofCase, column }));
  return facts(kit, [
    name('agencies', 'agency_id'),
    worded(kit, formWords.supporter, name('supporters', 'supporter_id')),
    worded(kit, formWords.accompanist, name('supporters', 'accompanist')),
  ]);
}

const shownIssues = 5;

function issues(kit: FormKit, ofCase: RowOf<'cases'>): readonly FlowRecord[] {
  const { language } = kit;
  const wanted = { table: 'issues', shown: shownIssues, from: 'first' } as const;
  const found = rowsOfCase(kit.workings, ofCase.row, wanted);
  const { text } = cellsOf(kit, ofCase);
  return [
    heading(kit, formLabels.issues, { row: ofCase.row, note: countNote(kit, found, 'first') }),
    entry(kit, formLabels.managementIssues, text('management_issues')),
    entry(kit, formLabels.talentIssues, text('talent_issues')),
    ...found.rows.map((row, index) => {
      const issue: RowOf<'issues'> = { table: 'issues', row };
      const { text: issueText } = cellsOf(kit, issue);
      const way = facts(kit, [
        factOfRow(kit, issue, 'way'),
        kit.workings.keep(nameBehind('agencies', { ...issue, column: 'other_agency_id' })),
        issueText('other_solution'),
      ]);
      return entry(
        kit,
        fixed(`${formLabels.issue[language]}${String(index + 1)}`),
        facts(kit, [
          together([issueText('issue'), around('（', factOfRow(kit, issue, 'priority'), '）')]),
          worded(kit, formWords.manager, issueText('manager_view')),
          worded(kit, formWords.floor, issueText('floor_view')),
          worded(kit, formWords.talent, issueText('talent_issue')),
          worded(kit, formWords.way, way),
          issueText('note'),
        ]),
      );
    }),
    entry(kit, formLabels.before, text('hypothesis_before')),
    entry(kit, formLabels.after, text('hypothesis_after')),
  ];
}

function direction(kit: FormKit, ofCase: RowOf<'cases'>): readonly FlowRecord[] {
  const { fact } = cellsOf(kit, ofCase);
  return [
    heading(kit, formLabels.direction, { row: ofCase.row }),
    entry(
      kit,
      formLabels.way,
      facts(kit, [fact('direction'), fact('talent_type'), fact('engagement')]),
    ),
    entry(kit, formLabels.otherSolutions, textOfRow(kit, ofCase, 'other_solutions')),
  ];
}

function requirement(kit: FormKit, ofCase: RowOf<'cases'>): readonly FlowRecord[] {
  const wanted = { table: 'requirements', shown: 1, from: 'last' } as const;
  const found = rowsOfCase(kit.workings, ofCase.row, wanted);
  const note = countNote(kit, found, 'last');
  return [
    heading(kit, formLabels.requirement, { row: ofCase.row, note }),
    ...found.rows.flatMap((row) => {
      const newest: RowOf<'requirements'> = { table: 'requirements', row };
      return [
        ...requirementEntries(kit, newest),
        entry(kit, formLabels.note, textOfRow(kit, newest, 'note')),
      ];
    }),
  ];
}

/** Firms named on the case are shown as long as nobody has written a row for each. */
function recruiting(
  kit: FormKit,
  ofCase: RowOf<'cases'>,
  asked: FormValue<number>,
): readonly FlowRecord[] {
  const { language } = kit;
  const { text, day, fact } = cellsOf(kit, ofCase);
  return [
    heading(kit, formLabels.recruiting, { row: ofCase.row }),
    entry(
      kit,
      formLabels.dates,
      facts(kit, [
        worded(kit, formWords.posted, day('posted')),
        worded(kit, formWords.matched, day('matched')),
        around(formWords.candidates[language], fact('candidates'), formWords.people[language]),
      ]),
    ),
    entry(
      kit,
      formLabels.result,
      facts(kit, [
        worded(kit, formWords.started, day('started')),
        worded(kit, formWords.closed, day('closed')),
        fact('outcome'),
        fact('outcome_reason'),
        text('close_reason'),
      ]),
    ),
    entry(kit, formLabels.firms, either(isFound(asked), fixed(''), text('talent_firms'))),
  ];
}
