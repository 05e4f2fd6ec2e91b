import {
  followUpPlan,
  paneCaseTexts,
  paneTexts,
  type CommandOutputs,
  type RowValues,
} from '../core/index';
import { AskedRows } from './asked-rows';
import { CommandForm } from './case-form';
import {
  CaseRows,
  dayColumns,
  FormOpener,
  ListPanel,
  referenceOf,
  stepOf,
  type PanelProps,
} from './case-panel';
import type { CardProps } from './pane-props';
import { formValues, RowFields } from './row-form';
import { columnTitle, dayText, fieldText } from './row-words';
import { useChoices } from './use-choices';
import { useDraft, useForms, type Forms } from './use-forms';

/** STEP3: which talent firms were asked, and how far it has come. */
export function FirmsPanel(props: PanelProps) {
  const { card } = props;
  return (
    <ListPanel {...props}>
      <AskedRows {...props} ask={{ table: 'cases', id: card.id }}>
        {([row]) => row && <Days {...props} row={row} />}
      </AskedRows>
      <AskedRows {...props} ask={{ table: 'approaches', case: card.id }}>
        {(rows) => <Approaches {...props} rows={rows} />}
      </AskedRows>
    </ListPanel>
  );
}

type CaseRowProps = CardProps & { readonly row: RowValues };

function Days(props: CaseRowProps) {
  const { card, row, language } = props;
  const texts = paneCaseTexts(language).firms;
  const forms = useForms(`cases/${card.id}/days`);
  const known = dayColumns.flatMap((column) => {
    const value = row.values[column] ?? null;
    return value === null ? [] : [fieldText('cases', { column, value }, language)];
  });
  return (
    <FormOpener
      {...props}
      title={texts.daysTitle}
      open={texts.daysEdit}
      forms={forms}
      form={() => <DaysForm {...props} forms={forms} />}
    >
      {known.length > 0 && <p class="small">{known.join(' → ')}</p>}
    </FormOpener>
  );
}

function DaysForm(props: CaseRowProps & { readonly forms: Forms }) {
  const { card, row, language } = props;
  const texts = paneCaseTexts(language);
  const { forget, ...draft } = useDraft(`days/${row.id}`, formValues(row.values, dayColumns));
  return (
    <CommandForm
      {...props}
      command="move-step"
      submit={texts.save}
      input={() => ({ case: row.id, step: stepOf(card), ...draft.values })}
      said={({ isChanged }) => ({ text: isChanged ? texts.saved.days : texts.saved.unchanged })}
      onEnd={forget}
    >
      <RowFields {...props} {...draft} table="cases" columns={dayColumns} />
    </CommandForm>
  );
}

const approachColumns = [
  ...(['agency_id', 'firm_name', 'requirement_id', 'sent', 'answer'] as const),
  ...(['answered', 'candidates', 'interviewed', 'note'] as const),
];

function Approaches({ rows, ...props }: CardProps & { readonly rows: readonly RowValues[] }) {
  const { card, language, today } = props;
  const texts = paneCaseTexts(language).firms;
  const agencies = useChoices(props, 'agencies');
  const start = { sent: today, answer: '回答待ち' };
  const nameOf = ({ values }: RowValues) =>
    agencies.find(({ id }) => id === values['agency_id'])?.name ??
    String(values['firm_name'] ?? '');
  return (
    <CaseRows
      {...props}
      rows={rows}
      form={{
        ...{ columns: approachColumns, start },
        fits: { requirement_id: ({ of }) => of?.id === card.id },
      }}
      table="approaches"
      title={texts.listTitle}
      none={texts.none}
      add={texts.add}
      show={(row) => (
        <>
          <p>
            <strong>{nameOf(row) || texts.unnamed}</strong>
          </p>
          <p class="quiet small">{factsOf(row, props)}</p>
        </>
      )}
    />
  );
}

/** When a firm was asked and what became of it, on one line. */
function factsOf({ values }: RowValues, { language }: CardProps): string {
  const { fact } = paneCaseTexts(language);
  const facts = (['sent', 'answer', 'candidates'] as const).flatMap((column) => {
    const value = values[column] ?? null;
    if (value === null) return [];
    const text = fieldText('approaches', { column, value }, language);
    return [
      column === 'candidates' ? fact(columnTitle('approaches', column, language), text) : text,
    ];
  });
  return facts.join(paneTexts(language).joint);
}

/** After the match: when to look in again, and what was found. */
export function FollowPanel(props: PanelProps) {
  const { card } = props;
  return (
    <ListPanel {...props}>
      <AskedRows {...props} ask={{ table: 'followups', case: card.id }}>
        {(rows) => (
          <>
            <Plan {...props} rows={rows} />
            <FollowUps {...props} rows={rows} />
          </>
        )}
      </AskedRows>
    </ListPanel>
  );
}

interface RowsProps extends CardProps {
  readonly rows: readonly RowValues[];
}

/** Each follow-up that was made settles a planned one, early or late. */
function Plan({ card, rows, language, today }: RowsProps) {
  const texts = paneCaseTexts(language).follow;
  const dayOf = (column: string) => card.fields.find((field) => field.column === column)?.value;
  const start = String(dayOf('started') ?? dayOf('matched') ?? '');
  const made = rows.map(({ values }) => String(values['date'] ?? '')).sort();
  const stateOf = (index: number, due: string) => {
    if (index < made.length) return 'done';
    if (due < today) return 'overdue';
    return index === made.length ? 'nextDue' : 'later';
  };
  return (
    <section class="sub-block">
      <h4>{texts.planTitle}</h4>
      {start === '' ? (
        <p class="quiet">{texts.planNone}</p>
      ) : (
        <ol class="plan">
          {followUpPlan(start).map(({ months, due }, index) => {
            const state = stateOf(index, due);
            return (
              <li key={months} class={`plan-${state}`}>
                <span>{texts.month(months)}</span>
                <span>{dayText(made[index] ?? due)}</span>
                <span class="plan-state">{texts[state]}</span>
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}

const followColumns = [
  ...(['date', 'progress', 'contribution', 'new_issue', 'supporter_id'] as const),
  ...(['next_action', 'note'] as const),
];

function FollowUps({ rows, ...props }: RowsProps) {
  const { card, language, today } = props;
  const texts = paneCaseTexts(language).follow;
  const start = { date: today, supporter_id: referenceOf(card, 'supporter_id') };
  return (
    <CaseRows
      {...props}
      rows={[...rows].reverse()}
      form={{ columns: followColumns, start }}
      table="followups"
      title={texts.listTitle}
      none={texts.none}
      add={texts.add}
      show={(row) => <FollowUp {...props} row={row} />}
    />
  );
}

function FollowUp(props: CaseRowProps) {
  const { row, language } = props;
  const { values } = row;
  const text = (column: string) =>
    fieldText('followups', { column, value: values[column] ?? null }, language);
  const head = [text('date'), text('progress')].filter((part) => part !== '');
  return (
    <>
      <p>
        <strong>{head.join(paneTexts(language).joint)}</strong>
      </p>
      {text('contribution') !== '' && <p class="small">{text('contribution')}</p>}
      {text('new_issue') !== '' && <NewIssue {...props} issue={text('new_issue')} />}
    </>
  );
}

/** The issue that a follow-up brought up, with the way to begin a case with it. */
export function NewIssue({ row, issue, ...props }: CaseRowProps & { readonly issue: string }) {
  const texts = paneCaseTexts(props.language);
  const forms = useForms(`followups/${row.id}/new-case`);
  return (
    <FormOpener
      {...props}
      title={issue}
      open={texts.follow.newCase}
      forms={forms}
      form={() => (
        <CommandForm
          {...props}
          forms={forms}
          command="new-case"
          submit={texts.follow.start}
          input={() => ({ from: row.id })}
          said={(output) => newCaseSaid(output, props)}
        >
          <p>{texts.follow.newCaseHelp(issue)}</p>
        </CommandForm>
      )}
    />
  );
}

/** What is said of a new case, with the way there. */
export function newCaseSaid(
  { case: id, isNew }: CommandOutputs['new-case'],
  { language }: Pick<CardProps, 'language'>,
) {
  const { saved, showNewCase } = paneCaseTexts(language);
  return {
    text: isNew ? saved.newCase : saved.knownCase,
    link: { table: 'cases', id, name: showNewCase },
  };
}
