import type { CommandReply } from '../ports/host-bridge';
import { Message, ProblemList } from './messages';
import type { PartProps } from './pane-props';

type Refused = Extract<CommandReply<unknown>, { readonly kind: 'refused' }>;

/** Tells whether a command was refused for nothing but doubts, so that people may go on. */
export function isDoubt(reply: CommandReply<unknown> | null): reply is Refused {
  return reply?.kind === 'refused' && reply.problems.every(({ severity }) => severity !== 'error');
}

interface DoubtsProps extends Pick<PartProps, 'language' | 'goTo'> {
  readonly reply: Refused;
  readonly title: string;
  /** What the button says that goes on all the same. */
  readonly confirm: string;
  readonly onConfirm: () => void;
}

/** What there is to think about again, with a way to go on. */
export function Doubts({ reply, title, confirm, onConfirm, ...part }: DoubtsProps) {
  return (
    <Message kind="warning" title={title}>
      <ProblemList {...part} problems={reply.problems} />
      <button type="button" onClick={onConfirm}>
        {confirm}
      </button>
    </Message>
  );
}
