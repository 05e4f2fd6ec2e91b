import { paneWorkTexts, type TableKey } from '../core/index';
import { ChoiceField, DateField, LongField, TextField } from './form-fields';
import type { PartProps } from './pane-props';
import { columnTitle, referenceTitle } from './row-words';
import { useCommand } from './use-command';
import { choiceOptions, optionsOf, stepCodes } from './work-lists';
import type { CaseDraft } from './work-new-case-draft';

interface CaseFieldsProps extends PartProps {
  readonly draft: CaseDraft;
  readonly onDraft: (draft: CaseDraft) => void;
}

/** What a case begins with, beside its firm. */
export function CaseFields(props: CaseFieldsProps) {
  const texts = paneWorkTexts(props.language).newCase;
  const field = fieldsOf(props, 'cases');
  const activity = fieldsOf(props, 'activities');
  return (
    <>
      <fieldset class="form-group">
        <legend>{texts.caseTitle}</legend>
        <Supporter {...props} />
        <div class="field-grid">
          <DateField {...field('found')} latest={props.today} required />
          {/* From STEP2 on there is a record to be taken over. */}
          <ChoiceField {...field('step')} options={stepCodes().slice(0, 2)} />
        </div>
        <TextField {...field('source')} />
        <TextField {...field('title')} />
        <LongField {...field('management_issues')} />
      </fieldset>
      <fieldset class="form-group">
        <legend>{texts.nextTitle}</legend>
        <TextField {...field('next_action')} />
        <DateField {...field('next_due')} />
      </fieldset>
      <fieldset class="form-group">
        <legend>{texts.activityTitle}</legend>
        <ChoiceField
          {...activity('activity_kind', 'kind')}
          options={choiceOptions('activity-kind', props.language)}
        />
        <LongField {...activity('note')} />
      </fieldset>
    </>
  );
}

/** Makes what a field is told, by the column that it fills. */
function fieldsOf({ draft, onDraft, language }: CaseFieldsProps, table: TableKey) {
  return (key: Exclude<keyof CaseDraft, 'firm'>, column: string = key) => ({
    label: columnTitle(table, column, language),
    name: `new-case-${key}`,
    value: draft[key],
    onChange: (value: string) => onDraft({ ...draft, [key]: value }),
  });
}

function Supporter(props: CaseFieldsProps) {
  const { bridge, revision, language } = props;
  const texts = paneWorkTexts(language);
  const input = { table: 'supporters' } as const;
  const { reply } = useCommand({ bridge, name: 'reference-choices', input, revision });
  const options = reply?.kind === 'done' ? optionsOf(reply.output.choices) : [];
  return (
    <ChoiceField
      {...fieldsOf(props, 'cases')('supporter_id')}
      label={referenceTitle('cases', 'supporter_id', language)}
      help={texts.newCase.supporterHelp}
      blank={texts.notChosen}
      options={options}
      required
    />
  );
}
