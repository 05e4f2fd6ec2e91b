import { paneWorkTexts, type CaseResult, type ListedCase } from '../core/index';
import type { Option } from './form-fields';
import type { PartProps } from './pane-props';
import { columnTitle } from './row-words';
import { choiceOptions, stepCodes } from './work-lists';
import { changedColumns, takesReason, type Draft, type MeetingColumn } from './work-meeting-drafts';

interface MeetingCaseProps extends PartProps {
  readonly listed: ListedCase;
  readonly draft: Draft;
  readonly result: CaseResult | undefined;
  readonly onDraft: (draft: Draft) => void;
}

/** One case of the meeting with its four fields, and what became of it. */
export function MeetingCase(props: MeetingCaseProps) {
  const { listed, draft, result, language } = props;
  const changed = result?.kind === 'changed' ? [] : changedColumns(draft, listed);
  const isChanged = changed.length > 0;
  return (
    <li class={isChanged ? 'meeting-case meeting-changed' : 'meeting-case'}>
      <Head {...props} isChanged={isChanged} />
      <Fields {...props} />
      {takesReason(changed) && <Reason {...props} />}
      {result !== undefined && <Result result={result} language={language} />}
    </li>
  );
}

function nameOf({ firm, case: id }: ListedCase): string {
  return firm || id;
}

function Head({
  listed,
  isChanged,
  language,
  goTo,
}: MeetingCaseProps & { readonly isChanged: boolean }) {
  return (
    <p class="meeting-head">
      <button type="button" class="link" onClick={() => goTo({ table: 'cases', id: listed.case })}>
        {nameOf(listed)}
      </button>
      <span class="small quiet">{listed.title || listed.supporter}</span>
      {isChanged && <span class="badge">{paneWorkTexts(language).meeting.changed}</span>}
    </p>
  );
}

function Reason({ listed, draft, language, onDraft }: MeetingCaseProps) {
  const texts = paneWorkTexts(language).meeting;
  return (
    <input
      type="text"
      class="meeting-reason"
      data-field="reason"
      aria-label={texts.field(nameOf(listed), texts.reason)}
      placeholder={texts.reason}
      value={draft.reason ?? ''}
      onInput={(event) => onDraft({ ...draft, reason: event.currentTarget.value })}
    />
  );
}

function Fields({ listed, draft, language, onDraft }: MeetingCaseProps) {
  const texts = paneWorkTexts(language).meeting;
  const field = (key: MeetingColumn) => ({
    'aria-label': texts.field(nameOf(listed), columnTitle('cases', key, language)),
    'data-field': key,
    value: draft[key] ?? listed[key] ?? '',
  });
  const change = (key: MeetingColumn) => (event: { readonly currentTarget: { value: string } }) =>
    onDraft({ ...draft, [key]: event.currentTarget.value });
  return (
    <>
      <select {...field('step')} onChange={change('step')}>
        <Choices options={stepCodes()} current={listed.step} />
      </select>
      <select {...field('status')} onChange={change('status')}>
        <Choices options={choiceOptions('case-status', language)} current={listed.status} />
      </select>
      <input
        type="text"
        {...field('next_action')}
        placeholder={texts.nextExample}
        onInput={change('next_action')}
      />
      <span class="meeting-due small quiet" aria-hidden="true">
        {columnTitle('cases', 'next_due', language)}
      </span>
      <input type="date" {...field('next_due')} onChange={change('next_due')} />
    </>
  );
}

interface ChoicesProps {
  readonly options: readonly Option[];
  readonly current: string;
}

/** The choices, and what stands in the row if it is none of them. */
function Choices({ options, current }: ChoicesProps) {
  const isKnown = options.some(({ value }) => value === current);
  return (
    <>
      {!isKnown && <option value={current}>{current}</option>}
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </>
  );
}

function Result({
  result,
  language,
}: Pick<PartProps, 'language'> & { readonly result: CaseResult }) {
  const texts = paneWorkTexts(language).meeting;
  const isRefused = result.kind === 'refused';
  return (
    <p class={isRefused ? 'meeting-result meeting-refused small' : 'meeting-result quiet small'}>
      <span aria-hidden="true">{isRefused ? '✕ ' : '✓ '}</span>
      {texts.results[result.kind]}
      {result.reasons.map(({ message }) => (
        <span key={message} class="meeting-why">
          {message}
        </span>
      ))}
    </p>
  );
}
