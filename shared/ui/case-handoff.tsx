import { useState } from 'preact/hooks';
import {
  choiceLabel,
  choiceValues,
  paneCaseTexts,
  paneTexts,
  receiverReasonTexts,
  stepCodes,
  type CommandInputs,
  type CommandOutputs,
  type Language,
} from '../core/index';
import { CommandForm } from './case-form';
import { stepOf, type PanelProps } from './case-panel';
import { ChoiceField } from './form-fields';
import { Refusal } from './messages';
import type { PartProps } from './pane-props';
import { choiceName, RowFields } from './row-form';
import { dayText } from './row-words';
import { useChoices } from './use-choices';
import { useCommand } from './use-command';
import { useDraft, type Draft } from './use-forms';

type SendInput = CommandInputs['send-handoff'];
type Item = NonNullable<SendInput['items']>[number];
type Suggestion = CommandOutputs['suggest-receiver'];
type Receiver = Suggestion['receivers'][number];

const receiverColumns = ['to_supporter_id', 'summary', 'due'] as const;

/** Passes a case on: who could take it and why, what travels along, by when. */
export function HandoffPanel(props: PanelProps) {
  const { card, language, bridge, revision } = props;
  const texts = paneCaseTexts(language);
  const draft = useDraft(`handoff/${card.id}`, startOf(props));
  const [items, setItems] = useState<readonly Item[] | null>(null);
  const asked = askedFor(card.id, draft);
  const work = useCommand({ bridge, name: 'suggest-receiver', input: asked, revision });
  const suggestion = work.reply?.kind === 'done' ? work.reply.output : null;
  const sent = items ?? suggestion?.items ?? [];
  const parts = { ...props, draft, suggestion };
  return (
    <CommandForm
      {...props}
      command="send-handoff"
      submit={texts.handoff.submit}
      input={() => inputOf(card.id, draft, sent)}
      said={({ due }) => ({ text: texts.saved.handoff(dayText(due)) })}
      onEnd={draft.forget}
    >
      <RowFields {...props} {...draft} table="handoffs" columns={['kind', 'step']} />
      {work.reply?.kind === 'refused' && (
        <Refusal {...props} reply={work.reply} onAgain={work.again} />
      )}
      <Receivers {...parts} />
      <OtherAgency {...parts} />
      <RowFields
        {...props}
        {...draft}
        table="handoffs"
        columns={receiverColumns}
        fits={{ to_supporter_id: ({ of }) => of?.id === draft.values['to_agency_id'] }}
      />
      <p class="quiet small">{texts.handoff.dueHelp}</p>
      <Items language={language} items={sent} onChange={setItems} />
    </CommandForm>
  );
}

function startOf({ card }: PanelProps) {
  const step = stepOf(card) || (stepCodes[0] ?? '');
  return { kind: '照会', step, to_agency_id: '', to_supporter_id: '', due: '', summary: '' };
}

function askedFor(id: string, { values: { kind, step } }: Draft) {
  return { case: id, kind, step } as CommandInputs['suggest-receiver'];
}

function inputOf(id: string, { values }: Draft, items: readonly Item[]): SendInput {
  const { kind, step, to_agency_id = '', to_supporter_id = '', due = '', summary = '' } = values;
  return {
    ...{ case: id, kind, step, to_agency_id, to_supporter_id, items, summary },
    ...(due !== '' && { due }),
  } as SendInput;
}

interface ReceiverProps extends PartProps {
  readonly draft: Draft;
  readonly suggestion: Suggestion | null;
}

/** How many receivers are shown before one has to ask for more: the best stand first. */
const mostReceivers = 4;

function Receivers({ draft, suggestion, language }: ReceiverProps) {
  const texts = paneCaseTexts(language).handoff;
  const [isWhole, setWhole] = useState(false);
  if (suggestion === null) return <p class="quiet">{texts.looking}</p>;
  if (suggestion.receivers.length === 0) return <p class="quiet">{texts.nobody}</p>;
  const { values, change } = draft;
  const { receivers } = suggestion;
  const shown = isWhole ? receivers : receivers.slice(0, mostReceivers);
  const rest = receivers.length - shown.length;
  return (
    <fieldset class="receivers">
      <legend>{texts.receivers}</legend>
      {shown.map((receiver) => (
        <label key={receiver.agency} class="receiver">
          <input
            type="radio"
            name="receiver"
            value={receiver.agency}
            checked={values['to_agency_id'] === receiver.agency}
            onChange={() =>
              change({ ...values, to_agency_id: receiver.agency, to_supporter_id: '' })
            }
          />
          <ReceiverWords receiver={receiver} language={language} />
        </label>
      ))}
      {rest > 0 && (
        <button type="button" class="small-button" onClick={() => setWhole(true)}>
          {texts.more(rest)}
        </button>
      )}
    </fieldset>
  );
}

function ReceiverWords({
  receiver: { name, kind, reasons, consent },
  language,
}: {
  readonly receiver: Receiver;
  readonly language: Language;
}) {
  const texts = paneCaseTexts(language).handoff;
  const { joint, row } = paneTexts(language);
  const kindLabel = choiceLabel('agency-kind', kind)?.[language] ?? kind;
  const told = reasons.filter((reason) => reason !== 'consent-missing' || consent.length === 0);
  return (
    <span class="entry">
      <span>{name}</span>
      <span class="quiet small">{kindLabel}</span>
      <span class="small">
        {told.map((reason) => receiverReasonTexts[reason][language]).join(joint)}
      </span>
      {consent.length > 0 && (
        <span class="skipped small">
          <span aria-hidden="true">⚠ </span>
          {texts.consentMissing(consent.map((reason) => row.consentReasons[reason]).join(joint))}
        </span>
      )}
    </span>
  );
}

/** Agencies that were not suggested: the firm may know one of them well. */
function OtherAgency({ draft, suggestion, ...props }: ReceiverProps) {
  const texts = paneCaseTexts(props.language).handoff;
  const suggested = new Set(suggestion?.receivers.map(({ agency }) => agency));
  const others = useChoices(props, 'agencies').filter(
    ({ id, isOver }) => !isOver && !suggested.has(id),
  );
  const { values, change } = draft;
  const chosen = values['to_agency_id'] ?? '';
  return (
    <ChoiceField
      name="other-agency"
      label={texts.otherAgency}
      value={suggested.has(chosen) ? '' : chosen}
      blank={texts.noOther}
      options={others.map((choice) => ({
        value: choice.id,
        label: choiceName(choice, props.language),
      }))}
      onChange={(id) => change({ ...values, to_agency_id: id, to_supporter_id: '' })}
    />
  );
}

interface ItemsProps {
  readonly language: Language;
  readonly items: readonly Item[];
  readonly onChange: (items: readonly Item[]) => void;
}

function Items({ language, items, onChange }: ItemsProps) {
  const offered = (choiceValues('consent-item') as readonly Item[]).filter(
    (item) => item !== 'すべて',
  );
  return (
    <fieldset class="receivers">
      <legend>{paneCaseTexts(language).handoff.items}</legend>
      {offered.map((item) => (
        <label key={item} class="tick">
          <input
            type="checkbox"
            name="items"
            value={item}
            checked={items.includes(item)}
            onChange={({ currentTarget: { checked } }) =>
              onChange(offered.filter((each) => (each === item ? checked : items.includes(each))))
            }
          />
          {choiceLabel('consent-item', item)?.[language] ?? item}
        </label>
      ))}
    </fieldset>
  );
}
