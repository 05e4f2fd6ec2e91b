import { useState } from 'preact/hooks';
import {
  choiceLabel,
  needsReason,
  paneCaseTexts,
  stepCodes,
  stepMoveKind,
  type CommandInputs,
  type RowValues,
} from '../core/index';
import { AskedRows } from './asked-rows';
import { CommandForm } from './case-form';
import { dayColumns, EditCaseForm, referenceOf, stepOf, type PanelProps } from './case-panel';
import { ChoiceField } from './form-fields';
import { formValues, RowFields } from './row-form';
import { SaveRowForm } from './save-row-form';
import { useDraft, type Draft } from './use-forms';

const activityColumns = [
  ...(['date', 'kind', 'step', 'supporter_id', 'note', 'next_action', 'next_due'] as const),
];

/** Records what was done for a case; its next action follows. */
export function ActivityPanel(props: PanelProps) {
  const { card, today, language } = props;
  const { saved } = paneCaseTexts(language);
  const start = {
    ...{ date: today, kind: '', step: stepOf(card), note: '', next_action: '', next_due: '' },
    supporter_id: referenceOf(card, 'supporter_id'),
  };
  return (
    <SaveRowForm
      {...props}
      table="activities"
      columns={activityColumns}
      start={start}
      fixed={{ case_id: card.id }}
      said={({ isNew, changedCase }) => {
        if (!isNew) return saved.same;
        return changedCase === null ? saved.activity : saved.activityNext;
      }}
    />
  );
}

const nextColumns = ['next_action', 'next_due', 'next_agency_id'] as const;

/** Says what is to be done next, by when and by whom. */
export function NextPanel(props: PanelProps) {
  return (
    <AskedRows {...props} ask={{ table: 'cases', id: props.card.id }}>
      {([row]) => row && <NextForm {...props} row={row} />}
    </AskedRows>
  );
}

type CaseFormProps = PanelProps & { readonly row: RowValues };

function NextForm(props: CaseFormProps) {
  const { row, language } = props;
  const texts = paneCaseTexts(language);
  const { forget, ...draft } = useDraft(`next/${row.id}`, formValues(row.values, nextColumns));
  return (
    <CommandForm
      {...props}
      command="set-next-action"
      submit={texts.save}
      input={() => ({ case: row.id, ...draft.values })}
      said={({ next_action, isChanged }) => {
        const said = next_action === '' ? texts.saved.nothingNext : texts.saved.next;
        return { text: isChanged ? said : texts.saved.unchanged };
      }}
      onEnd={forget}
    >
      <RowFields {...props} {...draft} table="cases" columns={nextColumns} />
      <p class="quiet small">{texts.next.help}</p>
    </CommandForm>
  );
}

/** Moves a case forward or back, with the days of STEP3 where it stands or comes there. */
export function StepPanel(props: PanelProps) {
  return (
    <AskedRows {...props} ask={{ table: 'cases', id: props.card.id }}>
      {([row]) => row && <StepForm {...props} row={row} />}
    </AskedRows>
  );
}

function StepForm(props: CaseFormProps) {
  const { card, row, language } = props;
  const texts = paneCaseTexts(language);
  const current = stepOf(card);
  const draft = useDraft(`step/${row.id}/${current}`, stepStart(props));
  const { step = '', step_date = '', step_reason = '', ...days } = draft.values;
  const isMove = step !== current;
  return (
    <CommandForm
      {...props}
      command="move-step"
      submit={isMove ? texts.step.submit : texts.step.stayHere}
      input={(): CommandInputs['move-step'] => ({
        ...{ case: row.id, step, date: step_date, reason: step_reason },
        ...(hasDays(step, current) && days),
      })}
      said={({ from, to, isChanged }) => {
        if (!isChanged) return { text: texts.saved.unchanged };
        return { text: from === to ? texts.saved.days : texts.saved.step(from, to) };
      }}
      onEnd={draft.forget}
    >
      <StepChoice
        {...props}
        step={step}
        onChange={(code) => draft.change({ ...draft.values, step: code })}
      />
      {isMove && <MoveFields {...props} draft={draft} />}
      {hasDays(step, current) && (
        <RowFields {...props} {...draft} table="cases" columns={dayColumns} />
      )}
    </CommandForm>
  );
}

function stepStart({ card, row, today }: CaseFormProps) {
  const current = stepOf(card);
  const next = stepCodes[stepCodes.findIndex((code) => code === current) + 1] ?? current;
  const days = formValues(row.values, dayColumns);
  return { step: next, step_date: today, step_reason: '', ...days };
}

/** Postings and matches belong to STEP3. */
function hasDays(step: string, current: string): boolean {
  return step === 'STEP3' || current === 'STEP3';
}

function MoveFields({ draft, ...props }: PanelProps & { readonly draft: Draft }) {
  const to = stepCodes.find((code) => code === draft.values['step']);
  const isExplained = to !== undefined && needsReason(stepMoveKind(stepOf(props.card), to));
  return (
    <>
      <RowFields
        {...props}
        {...draft}
        table="cases"
        columns={['step_reason', 'step_date']}
        needed={isExplained ? ['step_reason'] : []}
      />
      <p class="quiet small">{paneCaseTexts(props.language).step.reasonHelp}</p>
    </>
  );
}

interface StepChoiceProps extends PanelProps {
  readonly step: string;
  readonly onChange: (step: string) => void;
}

/** The STEPs as moves: forward, past one, back; the STEP itself where it has days to enter. */
function StepChoice({ card, step, language, onChange }: StepChoiceProps) {
  const texts = paneCaseTexts(language).step;
  const current = stepOf(card);
  const options = stepCodes.flatMap((code) => {
    const name = choiceLabel('step', code)?.[language] ?? code;
    const kind = stepMoveKind(current, code);
    if (kind !== 'none') return [{ value: code, label: texts[kind](name) }];
    return code === 'STEP3' ? [{ value: code, label: texts.stay(code) }] : [];
  });
  return (
    <ChoiceField name="step" label={texts.to} value={step} options={options} onChange={onChange} />
  );
}

const describingColumns = ['title', 'source', 'accompanist', 'note'] as const;

/** Title, source, accompanist and note of a case. */
export function DescribePanel(props: PanelProps) {
  return (
    <AskedRows {...props} ask={{ table: 'cases', id: props.card.id }}>
      {([row]) => row && <EditCaseForm {...props} row={row} columns={describingColumns} />}
    </AskedRows>
  );
}

const closedStatuses = ['完了', '中止', '取消'] as const;

/** Ends a case with its outcome. */
export function ClosePanel(props: PanelProps) {
  const { card, today, language } = props;
  const texts = paneCaseTexts(language);
  const start = { outcome: '', outcome_reason: '', close_reason: '', closed: today };
  const { forget, ...draft } = useDraft(`close/${card.id}`, start);
  const [status, setStatus] = useState('');
  const { outcome = '', outcome_reason = '', close_reason = '', closed = '' } = draft.values;
  const needsCause = outcome === '不成立';
  const columns = ['outcome', ...(needsCause ? ['outcome_reason'] : []), 'close_reason', 'closed'];
  return (
    <CommandForm
      {...props}
      command="close-case"
      submit={texts.close.submit}
      input={() => ({
        ...{ case: card.id, outcome, close_reason, date: closed, status },
        ...(needsCause && { outcome_reason }),
      })}
      said={(output) => ({ text: texts.saved.close(output.outcome) })}
      onEnd={forget}
    >
      <RowFields
        {...props}
        {...draft}
        table="cases"
        columns={columns}
        needed={['outcome', 'outcome_reason']}
      />
      <ChoiceField
        name="status"
        label={texts.close.status}
        value={status}
        blank={texts.close.usualStatus}
        help={texts.close.help}
        options={closedStatuses.map((value) => ({
          value,
          label: choiceLabel('case-status', value)?.[language] ?? value,
        }))}
        onChange={setStatus}
      />
    </CommandForm>
  );
}
