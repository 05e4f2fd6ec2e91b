import { useState } from 'preact/hooks';
import { paneTexts, type CommandOutputs, type Severity } from '../core/index';
import { Message, Unanswered } from './messages';
import type { PartProps } from './pane-props';
import { placeOf } from './place-of';
import { RepairBlock } from './repair-block';
import { useCommand } from './use-command';

type CheckProblem = CommandOutputs['check']['problems'][number];
type Filter = Severity | 'all';

const severities = ['error', 'warning', 'hint'] as const;
const marks = { error: '✕', warning: '⚠', hint: 'i' } as const;

/** How many problems are shown before one has to ask for more: a long list is slow and unread. */
const pageSize = 100;

/** Everything that is wrong with the workbook, gravest first; each leads to its cell. */
export function CheckPart(props: PartProps) {
  const { bridge, revision, language, onHome } = props;
  const [filter, setFilter] = useState<Filter>('all');
  const { reply, isBusy } = useCommand({ bridge, name: 'check', input: {}, revision });
  const problems = reply?.kind === 'done' ? reply.output.problems : [];
  const isMissing = problems.length > 0 && problems.every(({ code }) => code === 'table-missing');
  if (reply?.kind !== 'done' || isMissing) {
    const noTables = { kind: 'refused', problems: [{ code: 'table-missing', severity: 'error' }] };
    return (
      <Unanswered
        reply={isMissing ? (noTables as typeof reply) : reply}
        language={language}
        onHome={onHome}
      />
    );
  }
  return (
    <div aria-busy={isBusy} class="results">
      <RepairBlock {...props} problems={problems} />
      {problems.length === 0 ? (
        <Clean language={language} />
      ) : (
        <>
          <p role="status">{paneTexts(language).check.summary(...countBySeverity(problems))}</p>
          <FilterChoice filter={filter} language={language} onChoose={setFilter} />
          {severities
            .filter((severity) => filter === 'all' || filter === severity)
            .map((severity) => (
              <Group
                key={severity}
                {...props}
                severity={severity}
                problems={problems.filter((problem) => problem.severity === severity)}
              />
            ))}
        </>
      )}
    </div>
  );
}

function Clean({ language }: Pick<PartProps, 'language'>) {
  const texts = paneTexts(language).check;
  return (
    <Message kind="success" title={texts.clean}>
      <p>{texts.cleanHelp}</p>
    </Message>
  );
}

function countBySeverity(problems: readonly CheckProblem[]): readonly [number, number, number] {
  const count = (severity: Severity) =>
    problems.filter((problem) => problem.severity === severity).length;
  return [count('error'), count('warning'), count('hint')];
}

interface FilterProps {
  readonly filter: Filter;
  readonly language: PartProps['language'];
  readonly onChoose: (filter: Filter) => void;
}

function FilterChoice({ filter, language, onChoose }: FilterProps) {
  const texts = paneTexts(language).check;
  return (
    <label>
      {texts.filter}
      <select
        name="severity"
        value={filter}
        onChange={(event) => {
          onChoose(event.currentTarget.value as Filter);
        }}
      >
        <option value="all">{texts.all}</option>
        {severities.map((severity) => (
          <option key={severity} value={severity}>
            {texts.severities[severity]}
          </option>
        ))}
      </select>
    </label>
  );
}

interface GroupProps extends PartProps {
  readonly severity: Severity;
  readonly problems: readonly CheckProblem[];
}

function Group({ severity, problems, language, bridge }: GroupProps) {
  const texts = paneTexts(language).check;
  const [shown, setShown] = useState(pageSize);
  if (problems.length === 0) return null;
  const rest = problems.length - shown;
  return (
    <section class="block" data-severity={severity}>
      <h2>
        {texts.severities[severity]} <span class="count">{problems.length}</span>
      </h2>
      <ul class="plain-list">
        {problems.slice(0, shown).map((problem, index) => (
          <li key={index}>
            <button
              type="button"
              class={`jump jump-${severity}`}
              onClick={() => {
                void bridge.goTo(placeOf(problem));
              }}
            >
              <span class="jump-mark" aria-hidden="true">
                {marks[severity]}
              </span>
              <span>{problem.message}</span>
            </button>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button
          type="button"
          onClick={() => {
            setShown(shown + pageSize);
          }}
        >
          {texts.more(rest)}
        </button>
      )}
    </section>
  );
}
