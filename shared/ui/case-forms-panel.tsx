import { useState } from 'preact/hooks';
import {
  choiceLabel,
  formTexts,
  paneCaseTexts,
  paneTexts,
  type CommandInputs,
  type CommandOutputs,
} from '../core/index';
import { CommandForm } from './case-form';
import { referenceOf, type PanelProps } from './case-panel';
import { ChoiceField } from './form-fields';
import { choiceName } from './row-form';
import { useChoices } from './use-choices';

type FormInput = CommandInputs['show-form'];

/** The forms that can be made of a case; some are for one receiver. */
const caseForms = ['case', 'company', 'shared'] as const;

/** Fills a form of the workbook with the card's row, and leads there. */
export function FormsPanel(props: PanelProps) {
  const { card, language, goTo } = props;
  const texts = paneCaseTexts(language).forms;
  const [form, setForm] = useState<FormInput['form']>(card.table === 'trainings' ? 'ojt' : 'case');
  const [receiver, setReceiver] = useState('');
  return (
    <CommandForm
      {...props}
      command="show-form"
      submit={texts.show}
      input={() => inputOf(props, form, receiver)}
      said={(output) => ({ text: saidOf(output, props) })}
      onDone={({ place }) => goTo(place)}
    >
      {card.table === 'cases' && (
        <ChoiceField
          name="form"
          label={texts.which}
          value={form}
          options={caseForms.map((value) => ({
            value,
            label: formTexts[`${value}Sheet`][language],
          }))}
          onChange={(value) => setForm(value as FormInput['form'])}
        />
      )}
      <p class="quiet small">{formTexts[`${form}Purpose`][language]}</p>
      {(form === 'company' || form === 'shared') && (
        <Receiver {...props} value={receiver} onChange={setReceiver} />
      )}
    </CommandForm>
  );
}

function inputOf({ card }: PanelProps, form: FormInput['form'], receiver: string): FormInput {
  switch (form) {
    case 'case':
      return { form, case: card.id };
    case 'company':
      return { form, case: card.id, receiver };
    case 'shared':
      return { form, ours: referenceOf(card, 'agency_id'), theirs: receiver };
    case 'ojt':
      return { form, training: card.id };
  }
}

function saidOf({ form, heldBack }: CommandOutputs['show-form'], { language }: PanelProps): string {
  const texts = paneCaseTexts(language).forms;
  const items = [...new Set(heldBack.map(({ item }) => item))];
  const names = items.map((item) => choiceLabel('consent-item', item)?.[language] ?? item);
  const shown = texts.shown(formTexts[`${form}Sheet`][language]);
  return items.length === 0 ? shown : texts.heldBack(shown, names.join(paneTexts(language).joint));
}

interface ReceiverProps extends PanelProps {
  readonly value: string;
  readonly onChange: (id: string) => void;
}

function Receiver({ value, onChange, ...props }: ReceiverProps) {
  const { card, language } = props;
  const texts = paneCaseTexts(language);
  const own = referenceOf(card, 'agency_id');
  const agencies = useChoices(props, 'agencies').filter(({ id, isOver }) => !isOver && id !== own);
  return (
    <ChoiceField
      name="form-receiver"
      label={texts.forms.receiver + texts.required}
      value={value}
      blank={texts.blank}
      required
      options={agencies.map((choice) => ({
        value: choice.id,
        label: choiceName(choice, language),
      }))}
      onChange={onChange}
    />
  );
}
