import type { ImportRowsInput, Language, Problem, TableKey } from '../core/index';
import type { HostBridge } from '../ports/host-bridge';

/** The rows of a file that somebody chose, or why it could not be read. */
export type FileRows =
  | { readonly kind: 'read'; readonly rows: Pick<ImportRowsInput, 'header' | 'rows' | 'firstRow'> }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** What a host gives the pane. */
export interface PaneProps {
  readonly bridge: HostBridge;
  /** ISO date of the day, for what the pane suggests. */
  readonly today: string;
  /** Reads a file from the user's disk; hosts know the formats, the pane does not. */
  readonly readRows: (file: File, table: TableKey) => Promise<FileRows>;
  /** Saves the workbook, where the host has no button of its own in reach. */
  readonly onSave?: () => void;
}

/** What every part of the pane is given. */
export interface PartProps extends PaneProps {
  readonly language: Language;
  /** Goes up with each change of the workbook; a new number means to look again. */
  readonly revision: number;
  readonly onHome: () => void;
}
