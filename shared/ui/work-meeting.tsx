import { useEffect, useState } from 'preact/hooks';
import {
  paneWorkTexts,
  type CommandOutputs,
  type ListCasesInput,
  type ListedCase,
} from '../core/index';
import { Outcome, StartButton, useAction, type Action } from './action';
import { ChoiceField, DateField } from './form-fields';
import { Message, Unanswered, Working } from './messages';
import type { PartProps } from './pane-props';
import { columnTitle } from './row-words';
import { useCommand } from './use-command';
import { useKept } from './use-kept';
import { choiceOptions, LongList, optionsOf } from './work-lists';
import { MeetingCase } from './work-meeting-case';
import {
  changesOf,
  withoutSaved,
  type Draft,
  type Drafts,
  type Results,
} from './work-meeting-drafts';

const pageSize = 50;

/** One screen for what a meeting decides about many cases. */
export function WorkMeeting(props: PartProps) {
  const { bridge, revision, language } = props;
  const texts = paneWorkTexts(language).meeting;
  const [filter, setFilter] = useKept<ListCasesInput>('meeting-filter', () => ({}));
  const [date, setDate] = useState(props.today);
  const work = useCommand({ bridge, name: 'list-cases', input: filter, revision });
  const { reply } = work;
  if (reply?.kind !== 'done') return <Unanswered {...props} work={work} />;
  return (
    <div class="results" aria-busy={work.isBusy}>
      <p>{texts.lead}</p>
      <div class="field-grid">
        <Filters {...props} filter={filter} onFilter={setFilter} />
        <DateField
          label={texts.date}
          name="meeting-date"
          value={date}
          latest={props.today}
          onChange={setDate}
        />
      </div>
      <Working {...props} work={work} />
      <MeetingForm {...props} date={date} cases={reply.output.cases} />
    </div>
  );
}

interface FiltersProps extends PartProps {
  readonly filter: ListCasesInput;
  readonly onFilter: (filter: ListCasesInput) => void;
}

function Filters({ filter, onFilter, ...part }: FiltersProps) {
  const texts = paneWorkTexts(part.language);
  const agencies = useOptions(part, 'agencies');
  const supporters = useOptions(part, 'supporters');
  const field = (key: keyof ListCasesInput) => ({
    name: `meeting-${key}`,
    value: filter[key] ?? '',
    blank: texts.all,
    onChange: (value: string) => onFilter({ ...filter, [key]: value }),
  });
  return (
    <>
      <ChoiceField {...field('agency')} label={texts.agency} options={agencies} />
      <ChoiceField {...field('supporter')} label={texts.supporter} options={supporters} />
      <ChoiceField
        {...field('step')}
        label={columnTitle('cases', 'step', part.language)}
        options={choiceOptions('step', part.language)}
      />
    </>
  );
}

function useOptions({ bridge, revision }: PartProps, table: 'agencies' | 'supporters') {
  const { reply } = useCommand({ bridge, name: 'reference-choices', input: { table }, revision });
  return reply?.kind === 'done' ? optionsOf(reply.output.choices) : [];
}

interface FormProps extends PartProps {
  readonly date: string;
  readonly cases: readonly ListedCase[];
}

function MeetingForm({ cases, date, ...part }: FormProps) {
  const { bridge, language } = part;
  const texts = paneWorkTexts(language).meeting;
  const [drafts, setDrafts] = useKept<Drafts>('meeting-drafts', () => ({}));
  const action = useAction<'bulk-update'>(part);
  const [results, setResults] = useState<Results>(new Map());
  // What was saved stands in the rows once they have been looked up again.
  useEffect(() => setDrafts(withoutSaved(drafts, results)), [cases]);
  const changes = changesOf(withoutSaved(drafts, results), cases);
  const save = () => {
    action.start(async (work) => {
      const reply = await bridge.run('bulk-update', { changes, date }, work);
      if (reply.kind === 'done') setResults(resultsOf(reply.output));
      return reply;
    });
  };
  const change = (id: string, draft: Draft) => {
    setDrafts({ ...drafts, [id]: draft });
    setResults(new Map([...results].filter(([other]) => other !== id)));
  };
  return (
    <form
      class="block"
      onSubmit={(event) => {
        event.preventDefault();
        if (changes.length > 0) save();
      }}
    >
      <h2>{texts.cases(cases.length)}</h2>
      {cases.length === 0 ? (
        <p class="empty">{texts.none}</p>
      ) : (
        <LongList items={cases} pageSize={pageSize} language={language}>
          {(shown) => (
            <ul class="meeting">
              {shown.map((each) => (
                <MeetingCase
                  key={each.case}
                  {...part}
                  listed={each}
                  draft={drafts[each.case] ?? {}}
                  result={results.get(each.case)}
                  onDraft={(draft) => change(each.case, draft)}
                />
              ))}
            </ul>
          )}
        </LongList>
      )}
      <div class="save-bar">
        <Saved {...part} action={action} />
        <div class="buttons">
          <StartButton
            {...part}
            name="bulk-update"
            isBusy={action.isBusy || changes.length === 0}
            isPrimary
          >
            {changes.length === 0 ? texts.nothingToSave : texts.save(changes.length)}
          </StartButton>
          {changes.length > 0 && !action.isBusy && (
            <button type="button" onClick={() => setDrafts({})}>
              {texts.discard}
            </button>
          )}
        </div>
      </div>
    </form>
  );
}

/** How many cases were updated; what is left over is no plain success. */
function Saved({
  action,
  ...part
}: PartProps & { readonly action: Action<CommandOutputs['bulk-update']> }) {
  const texts = paneWorkTexts(part.language).meeting;
  const { reply } = action;
  if (reply?.kind === 'done' && reply.output.refused > 0) {
    return <Message kind="warning">{texts.done(reply.output)}</Message>;
  }
  return <Outcome {...part} action={action} done={texts.done} />;
}

function resultsOf({ results }: CommandOutputs['bulk-update']): Results {
  return new Map(results.map((result) => [result.case, result]));
}
