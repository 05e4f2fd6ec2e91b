import type { ComponentChildren } from 'preact';
import { paneTexts, type CommandName, type CommandOutputs } from '../core/index';
import { Message, ProblemList, Refusal, Working } from './messages';
import type { PartProps } from './pane-props';
import { replyOf, useIsShown, useWork, type Run, type Work } from './use-work';

/** A command that the user starts, and what became of it. */
export interface Action<Output> extends Work<Output> {
  /** Does nothing while the one before is not done. */
  readonly start: (run: Run<Output>) => void;
}

/**
 * Keeps the state of a command that the user starts.
 *
 * It goes on when people turn to another part; what went wrong is then said there.
 */
export function useAction<Name extends CommandName>({
  onTrouble,
}: Pick<PartProps, 'onTrouble'>): Action<CommandOutputs[Name]> {
  const work = useWork<CommandOutputs[Name]>();
  const isShown = useIsShown();
  return {
    ...work,
    start: (run) => {
      if (work.isBusy) return;
      const watched: typeof run = async (means) => {
        const reply = await replyOf(run, means);
        if (!isShown() && 'problems' in reply) onTrouble(reply.problems);
        return reply;
      };
      work.start(watched, { keepsReply: false });
    },
  };
}

interface OutcomeProps<Output> extends Pick<PartProps, 'language' | 'goTo'> {
  readonly action: Action<Output>;
  readonly done: (output: Output) => string;
}

/** What became of the command: working, a success with its notes, or the reasons against it. */
export function Outcome<Output>({ action, done, ...rest }: OutcomeProps<Output>) {
  const texts = paneTexts(rest.language);
  const { reply, isBusy } = action;
  if (isBusy) return <Working {...rest} work={action} />;
  if (reply === null) return null;
  if (reply.kind === 'cancelled') return <Message kind="warning">{texts.cancelled}</Message>;
  if (reply.kind !== 'done') return <Refusal {...rest} reply={reply} onAgain={action.again} />;
  return (
    <>
      <Message kind="success">{done(reply.output)}</Message>
      {reply.warnings.length > 0 && (
        <Message kind="warning" title={texts.warningsTitle}>
          <ProblemList {...rest} problems={reply.warnings} />
        </Message>
      )}
    </>
  );
}

interface StartButtonProps extends Pick<PartProps, 'bridge' | 'language'> {
  /** Names the hint beside the button. */
  readonly name: string;
  readonly isBusy: boolean;
  /** Left out in a form, which is submitted. */
  readonly onStart?: () => void;
  readonly isPrimary?: boolean;
  readonly children: ComponentChildren;
}

/**
 * The button of a command that changes the workbook, with what that means for undoing.
 *
 * It stays where the keyboard is while the command runs: a disabled button would lose it.
 */
export function StartButton({ bridge, language, name, isBusy, ...button }: StartButtonProps) {
  const isHinted = bridge.undo === 'partly';
  const hint = `undo-hint-${name}`;
  return (
    <>
      <button
        type={button.onStart === undefined ? 'submit' : 'button'}
        class={button.isPrimary === true ? 'primary' : undefined}
        aria-disabled={isBusy}
        aria-describedby={isHinted ? hint : undefined}
        onClick={button.onStart}
      >
        {button.children}
      </button>
      {isHinted && (
        <p class="quiet small" id={hint}>
          {paneTexts(language).undoHint}
        </p>
      )}
    </>
  );
}
