import { useState } from 'preact/hooks';
import { paneTexts, type CommandOutputs, type Severity } from '../core/index';
import type { CommandReply } from '../ports/host-bridge';
import { Message, Unanswered, Working } from './messages';
import type { PartProps } from './pane-props';
import { ProblemJumps } from './problem-jumps';
import { RepairBlock } from './repair-block';
import { useCommand } from './use-command';

type CheckProblem = CommandOutputs['check']['problems'][number];
type Filter = Severity | 'all';

const severities = ['error', 'warning', 'hint'] as const;

/** A workbook without any of our tables gets one sentence, not twelve. */
const noTables: CommandReply<never> = {
  kind: 'refused',
  problems: [{ code: 'table-missing', severity: 'error' }],
};

/** How many problems are shown before one has to ask for more: a long list is slow and unread. */
const pageSize = 100;

/** Everything that is wrong with the workbook, gravest first; each leads to its cell. */
export function CheckPart(props: PartProps) {
  const { bridge, revision, language } = props;
  const [filter, setFilter] = useState<Filter>('all');
  const work = useCommand({ bridge, name: 'check', input: {}, revision });
  const { reply, isBusy } = work;
  const problems = reply?.kind === 'done' ? reply.output.problems : [];
  const isMissing = problems.length > 0 && problems.every(({ code }) => code === 'table-missing');
  if (reply?.kind !== 'done' || isMissing) {
    return <Unanswered {...props} work={work} {...(isMissing && { reply: noTables })} />;
  }
  return (
    <div aria-busy={isBusy} class="results">
      <Working {...props} work={work} />
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

function Group({ severity, problems, ...part }: GroupProps) {
  const texts = paneTexts(part.language).check;
  const [shown, setShown] = useState(pageSize);
  if (problems.length === 0) return null;
  const rest = problems.length - shown;
  return (
    <section class="block" data-severity={severity}>
      <h2>
        {texts.severities[severity]} <span class="count">{problems.length}</span>
      </h2>
      <ProblemJumps {...part} problems={problems.slice(0, shown)} />
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
