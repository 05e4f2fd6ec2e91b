import { useState } from 'preact/hooks';
import {
  choiceLabel,
  nextHandoffStates,
  paneCaseTexts,
  type CommandInputs,
  type RowCard,
  type RowValues,
  type Scalar,
} from '../core/index';
import { AskedRows } from './asked-rows';
import { CommandForm } from './case-form';
import type { PanelProps } from './case-panel';
import { ChoiceField, DateField } from './form-fields';
import { RowFields } from './row-form';
import { useChoices } from './use-choices';
import { useDraft } from './use-forms';

type AnswerState = CommandInputs['answer-handoff']['state'];

/** The hand-offs of the card's row that wait for an answer or for their end. */
export function openHandoffs(card: RowCard): readonly string[] {
  if (card.table === 'handoffs') {
    return nextStates(String(card.status?.value ?? '')).length > 0 ? [card.id] : [];
  }
  return card.next.flatMap(({ kind, link }) =>
    kind === 'handoff-answer' || kind === 'handoff-completion' ? [link.id] : [],
  );
}

function nextStates(state: string): readonly AnswerState[] {
  return state === '依頼' || state === '受諾' ? nextHandoffStates(state) : [];
}

/** Answers a hand-off of the case, or the one that the card is about. */
export function AnswerPanel(props: PanelProps) {
  const { card } = props;
  const ask =
    card.table === 'handoffs'
      ? ({ table: 'handoffs', id: card.id } as const)
      : ({ table: 'handoffs', case: card.id } as const);
  return (
    <AskedRows {...props} ask={ask}>
      {(rows) => {
        const open = openHandoffs(card);
        return <AnswerForm {...props} rows={rows.filter(({ id }) => open.includes(id))} />;
      }}
    </AskedRows>
  );
}

function AnswerForm(props: PanelProps & { readonly rows: readonly RowValues[] }) {
  const { rows, language, today, card } = props;
  const texts = paneCaseTexts(language);
  const [chosen, setChosen] = useState('');
  const row = rows.find(({ id }) => id === chosen) ?? rows[0];
  const { forget, ...draft } = useDraft(`answer/${card.id}`, {
    ...{ state: '', reason: '', to_supporter_id: '', date: today },
  });
  if (row === undefined) return <p class="quiet">{texts.answer.none}</p>;
  const states = nextStates(String(row.values['state'] ?? ''));
  const state = states.find((each) => each === draft.values['state']) ?? states[0] ?? '受諾';
  const change = (values: object) => draft.change({ ...draft.values, ...values });
  return (
    <CommandForm
      {...props}
      command="answer-handoff"
      submit={texts.answer.submit}
      input={() => inputOf(row, state, draft.values)}
      said={({ to, isLeadMoved }) => ({
        text: texts.saved[isLeadMoved ? 'leadMoved' : 'answer'](stateName(to, props)),
      })}
      onEnd={forget}
    >
      <Which {...props} row={row} onChoose={setChosen} />
      <ChoiceField
        name="state"
        label={texts.answer.answer}
        value={state}
        options={states.map((value) => ({ value, label: stateName(value, props) }))}
        onChange={(value) => change({ state: value })}
      />
      <AnswerFields {...props} draft={draft} row={row} state={state} />
      {state !== '取下げ' && (
        <DateField
          name="date"
          label={texts.answer.date}
          value={draft.values['date'] ?? ''}
          latest={today}
          onChange={(date) => change({ date })}
        />
      )}
    </CommandForm>
  );
}

function inputOf(
  row: RowValues,
  state: AnswerState,
  { reason = '', to_supporter_id = '', date = '' }: Readonly<Record<string, string>>,
): CommandInputs['answer-handoff'] {
  return {
    ...{ handoff: row.id, state, date },
    ...(state !== '完了' && { reason }),
    ...(state !== '取下げ' && { to_supporter_id }),
  };
}

function stateName(state: string, { language }: PanelProps): string {
  return choiceLabel('handoff-state', state)?.[language] ?? state;
}

interface AnswerFieldsProps extends PanelProps {
  readonly draft: Pick<ReturnType<typeof useDraft>, 'values' | 'change'>;
  readonly row: RowValues;
  readonly state: AnswerState;
}

function AnswerFields({ draft, row, state, ...props }: AnswerFieldsProps) {
  const receiver = row.values['to_agency_id'];
  const isTransfer = row.values['kind'] === '移管' && state === '受諾';
  const columns = [
    ...(state === '差戻し' ? ['reason'] : []),
    ...(state === '取下げ' ? [] : ['to_supporter_id']),
  ];
  const isNamed = String(row.values['to_supporter_id'] ?? '') !== '';
  return (
    <>
      <RowFields
        {...props}
        {...draft}
        table="handoffs"
        columns={columns}
        needed={['reason', ...(isTransfer && !isNamed ? ['to_supporter_id'] : [])]}
        fits={{ to_supporter_id: ({ of }) => of?.id === receiver }}
      />
      {isTransfer && <p class="quiet small">{paneCaseTexts(props.language).answer.leadHelp}</p>}
    </>
  );
}

interface WhichProps extends PanelProps {
  readonly rows: readonly RowValues[];
  readonly row: RowValues;
  readonly onChoose: (id: string) => void;
}

/** From whom to whom; several to choose from where there are more. */
function Which({ rows, row, onChoose, ...props }: WhichProps) {
  const texts = paneCaseTexts(props.language).answer;
  const agencies = useChoices(props, 'agencies');
  const nameOf = (id: Scalar | undefined) =>
    agencies.find((each) => each.id === id)?.name ?? String(id ?? '');
  const label = ({ values }: RowValues) =>
    texts.from(nameOf(values['from_agency_id']), nameOf(values['to_agency_id']));
  const summary = String(row.values['summary'] ?? '');
  return (
    <>
      {rows.length > 1 ? (
        <ChoiceField
          name="handoff"
          label={texts.which}
          value={row.id}
          options={rows.map((each) => ({ value: each.id, label: label(each) }))}
          onChange={onChoose}
        />
      ) : (
        <p>{label(row)}</p>
      )}
      {summary !== '' && <p class="quiet small quoted">{summary}</p>}
    </>
  );
}
