import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import {
  paneCaseTexts,
  type CommandInputs,
  type CommandName,
  type CommandOutputs,
} from '../core/index';
import { StartButton, useAction } from './action';
import { Doubts, isDoubt } from './doubts';
import { Message, ProblemList, Refusal, Working } from './messages';
import type { PartProps } from './pane-props';
import { useArrival, type Forms, type Said } from './use-forms';
import type { Work } from './use-work';

interface CommandFormProps<Name extends CommandName> extends PartProps {
  readonly command: Name;
  /** Made when the form is sent. */
  readonly input: () => CommandInputs[Name];
  readonly submit: string;
  readonly said: (output: CommandOutputs[Name]) => Omit<Said, 'warnings'>;
  readonly forms: Forms;
  /** What else happens once it is done. */
  readonly onDone?: (output: CommandOutputs[Name]) => void;
  /** What else happens when it is done or given up. */
  readonly onEnd?: () => void;
  readonly children?: ComponentChildren;
}

/**
 * A form that runs a command. Escape gives it up; where there are only doubts it can go on all the
 * same. Once done it closes and leaves what there is to say to `forms`.
 */
export function CommandForm<Name extends CommandName>(props: CommandFormProps<Name>) {
  const { command, bridge, language, forms, onEnd } = props;
  const action = useAction<Name>(props);
  const form = useFocus(forms.isFresh);
  const run = (more: object) =>
    action.start((work) => bridge.run(command, { ...props.input(), ...more }, work));
  const { reply } = action;
  useArrival(reply?.kind === 'done' ? reply : null, ({ output, warnings }) => {
    onEnd?.();
    forms.done({ ...props.said(output), warnings });
    props.onDone?.(output);
  });
  const end = () => {
    onEnd?.();
    forms.close();
  };
  return (
    <form
      ref={form}
      class="case-form"
      onSubmit={(event) => {
        event.preventDefault();
        run({});
      }}
      onKeyDown={(event) => {
        // The key also gives up what an input method is about to write.
        if (event.key !== 'Escape' || event.isComposing) return;
        event.stopPropagation();
        end();
      }}
    >
      {props.children}
      <Trouble {...props} action={action} onConfirm={() => run({ confirm: true })} />
      <div class="buttons">
        <StartButton {...props} name={command} isBusy={action.isBusy} isPrimary>
          {props.submit}
        </StartButton>
        <button type="button" onClick={end}>
          {paneCaseTexts(language).cancel}
        </button>
      </div>
    </form>
  );
}

function useFocus(isFresh: boolean) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (!isFresh) return;
    form.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
  }, []);
  return form;
}

interface TroubleProps extends PartProps {
  readonly action: Work<unknown>;
  readonly onConfirm: () => void;
}

/** Why it is not done: still working, refused, or doubtful. */
function Trouble({ action, onConfirm, ...props }: TroubleProps) {
  const { reply } = action;
  if (action.isBusy) return <Working {...props} work={action} />;
  if (reply === null || reply.kind === 'done' || reply.kind === 'cancelled') return null;
  if (isDoubt(reply)) {
    const { doubtTitle: title, confirm } = paneCaseTexts(props.language);
    return <Doubts {...props} {...{ reply, title, confirm, onConfirm }} />;
  }
  return <Refusal {...props} reply={reply} onAgain={action.again} />;
}

/** What the last form left to say, with the way to the row that came of it. */
export function SaidMessage({ said, ...props }: PartProps & { readonly said: Said | null }) {
  if (said === null) return null;
  const { text, warnings, link } = said;
  return (
    <>
      <Message kind="success">
        {text}{' '}
        {link !== undefined && (
          <button
            type="button"
            class="link"
            onClick={() => props.goTo({ table: link.table, id: link.id })}
          >
            {link.name}
          </button>
        )}
      </Message>
      {warnings.length > 0 && (
        <Message kind="warning">
          <ProblemList {...props} problems={warnings} />
        </Message>
      )}
    </>
  );
}
