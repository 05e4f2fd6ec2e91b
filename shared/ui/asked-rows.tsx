import type { ComponentChildren } from 'preact';
import type { CommandInputs, RowValues } from '../core/index';
import { Unanswered } from './messages';
import type { PartProps } from './pane-props';
import { useCommand } from './use-command';

interface AskedRowsProps extends PartProps {
  readonly ask: CommandInputs['row-values'];
  readonly children: (rows: readonly RowValues[]) => ComponentChildren;
}

/** What is made of rows of the workbook, once the host has given them. */
export function AskedRows({ ask, children, ...props }: AskedRowsProps) {
  const { bridge, revision } = props;
  const work = useCommand({ bridge, name: 'row-values', input: ask, revision });
  if (work.reply?.kind !== 'done') return <Unanswered {...props} work={work} />;
  return <>{children(work.reply.output.rows)}</>;
}
