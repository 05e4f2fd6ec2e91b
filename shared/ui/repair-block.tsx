import { useEffect, useRef, useState } from 'preact/hooks';
import { paneTexts, type CommandOutputs, type Language } from '../core/index';
import { Outcome, StartButton, useAction } from './action';
import type { PartProps } from './pane-props';
import { placeOf } from './place-of';

type CheckProblem = CommandOutputs['check']['problems'][number];
type FixedCell = CommandOutputs['repair']['fixed'][number];

const mostShown = 100;

interface RepairProps extends PartProps {
  /** What a check found; only what can be put right is offered. */
  readonly problems: readonly CheckProblem[];
}

/** Puts right what has one right value: says what would change, does it, says what was done. */
export function RepairBlock({ problems, ...props }: RepairProps) {
  const { bridge, language } = props;
  const texts = paneTexts(language).check;
  const [isOpen, setOpen] = useState(false);
  const action = useAction<'repair'>(props);
  const outcome = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const repairable = problems.filter(({ fix }) => fix !== undefined);
  // The button that was pressed is gone by now; the keyboard goes on where the answer stands.
  useEffect(() => {
    if (action.reply !== null) outcome.current?.focus();
  }, [action.reply]);
  return (
    <>
      <div ref={outcome} tabIndex={-1} class="repair-outcome">
        <Outcome {...props} action={action} done={({ fixed }) => texts.repaired(fixed.length)} />
        {action.reply?.kind === 'done' && (
          <FixedCells fixed={action.reply.output.fixed} language={language} />
        )}
      </div>
      {repairable.length > 0 && !action.isBusy && (
        <section class="block repair">
          <h2>
            {texts.repairTitle} <span class="count">{repairable.length}</span>
          </h2>
          <p class="small">{texts.repairHelp}</p>
          <button
            ref={opener}
            type="button"
            aria-expanded={isOpen}
            aria-controls="repair-preview"
            onClick={() => {
              setOpen(!isOpen);
            }}
          >
            {texts.repairPreview}
          </button>
          <div id="repair-preview" class="repair-preview" hidden={!isOpen}>
            {isOpen && <Preview {...props} problems={repairable} />}
            <div class="buttons">
              <StartButton
                {...props}
                name="repair"
                isBusy={action.isBusy}
                isPrimary
                onStart={() => {
                  setOpen(false);
                  action.start((work) => bridge.run('repair', {}, work));
                }}
              >
                {texts.repair(repairable.length)}
              </StartButton>
              <button
                type="button"
                onClick={() => {
                  setOpen(false);
                  opener.current?.focus();
                }}
              >
                {texts.repairCancel}
              </button>
            </div>
          </div>
        </section>
      )}
    </>
  );
}

function Preview({ problems, language, goTo }: RepairProps) {
  const texts = paneTexts(language);
  const rest = problems.length - mostShown;
  return (
    <>
      <ul class="plain-list" aria-label={texts.check.repairList}>
        {problems.slice(0, mostShown).map((problem, index) => (
          <li key={index}>
            <button type="button" class="jump" onClick={() => goTo(placeOf(problem))}>
              <span class="change">
                <span class="change-place">
                  {problem.sheet} {problem.cell}
                </span>
                <del>{problem.from}</del>
                <span class="unseen"> {texts.check.becomes} </span>
                <span>
                  <span aria-hidden="true">→</span> <ins>{problem.fix}</ins>
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {rest > 0 && <p class="quiet">{texts.andMore(rest)}</p>}
    </>
  );
}

function FixedCells({
  fixed,
  language,
}: {
  readonly fixed: readonly FixedCell[];
  readonly language: Language;
}) {
  const texts = paneTexts(language);
  if (fixed.length === 0) return null;
  const rest = fixed.length - mostShown;
  return (
    <details>
      <summary>{texts.check.repairedList}</summary>
      <ul class="plain-list remarks">
        {fixed.slice(0, mostShown).map((cell, index) => (
          <li key={index}>{cell.message}</li>
        ))}
      </ul>
      {rest > 0 && <p class="quiet">{texts.andMore(rest)}</p>}
    </details>
  );
}
