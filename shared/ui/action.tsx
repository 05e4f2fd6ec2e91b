import { useState } from 'preact/hooks';
import { paneTexts, type CommandName, type CommandOutputs, type Language } from '../core/index';
import type { CommandReply } from '../ports/host-bridge';
import { Message, ProblemList, Refusal } from './messages';

/** A command that the user starts, and what became of it. */
export interface Action<Name extends CommandName> {
  readonly isBusy: boolean;
  readonly reply: CommandReply<CommandOutputs[Name]> | null;
  readonly start: (run: () => Promise<CommandReply<CommandOutputs[Name]>>) => void;
}

/** Keeps the state of a command that the user starts. */
export function useAction<Name extends CommandName>(): Action<Name> {
  const [state, setState] = useState<Omit<Action<Name>, 'start'>>({ isBusy: false, reply: null });
  return {
    ...state,
    start: (run) => {
      setState({ isBusy: true, reply: null });
      void run().then((reply) => {
        setState({ isBusy: false, reply });
      });
    },
  };
}

interface OutcomeProps<Name extends CommandName> {
  readonly language: Language;
  readonly action: Action<Name>;
  readonly done: (output: CommandOutputs[Name]) => string;
}

/** What became of the command: working, a success with its notes, or the reasons against it. */
export function Outcome<Name extends CommandName>({ action, done, language }: OutcomeProps<Name>) {
  const texts = paneTexts(language);
  const { reply, isBusy } = action;
  if (isBusy) return <Working text={texts.working} />;
  if (reply === null) return null;
  if (reply.kind === 'cancelled') return <Message kind="warning">{texts.cancelled}</Message>;
  if (reply.kind !== 'done') return <Refusal {...reply} language={language} />;
  return (
    <>
      <Message kind="success">{done(reply.output)}</Message>
      {reply.warnings.length > 0 && (
        <Message kind="warning" title={texts.warningsTitle}>
          <ProblemList problems={reply.warnings} language={language} />
        </Message>
      )}
    </>
  );
}

/** Says that something is going on, in words and with a moving bar. */
function Working({ text }: { readonly text: string }) {
  return (
    <div class="working" role="status">
      <progress aria-label={text} />
      <span>{text}</span>
    </div>
  );
}
