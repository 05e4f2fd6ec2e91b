import type {
  ImportRowsInput,
  Language,
  Place,
  Problem,
  RowCard,
  TableKey,
  WorkbookModel,
} from '../core/index';
import type { HostBridge } from '../ports/host-bridge';

/** The rows of a file that somebody chose, or why it could not be read. */
export type FileRows =
  | { readonly kind: 'read'; readonly rows: Pick<ImportRowsInput, 'header' | 'rows' | 'firstRow'> }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** How the host looks. `contrast` is for hosts that know it while the browser does not. */
export type Theme = 'light' | 'dark' | 'contrast';

/** What a host gives the pane. */
export interface PaneProps {
  readonly bridge: HostBridge;
  /** ISO date of the day, for what the pane suggests. */
  readonly today: string;
  /** Reads a file from the user's disk; hosts know the formats, the pane does not. */
  readonly readRows: (file: File, table: TableKey) => Promise<FileRows>;
  /**
   * Writes a workbook as an .xlsx file: `writeWorkbook` of shared/adapters/xlsx does it.
   *
   * Called only when somebody exports, so a host may load the writer then. The pane hands the bytes
   * to `bridge.giveFile`; a rejection is shown as a failure of the host.
   */
  readonly makeWorkbook: (model: WorkbookModel) => Promise<Uint8Array>;
  /** Saves the workbook, where the host has no button of its own in reach. */
  readonly onSave?: () => void;
  /**
   * How the host looks. Left out, the pane follows the browser's wish for light or dark. Mount the
   * pane again with another value when it changes.
   */
  readonly theme?: Theme;
}

/** What every part of the pane is given. */
export interface PartProps extends PaneProps {
  readonly language: Language;
  /** Goes up with each change of the workbook; a new number means to look again. */
  readonly revision: number;
  readonly onHome: () => void;
  /** Shows the first-run page. */
  readonly onWelcome: () => void;
  /** Selects a place in the workbook; says so in the pane if the host fails. */
  readonly goTo: (place: Place) => void;
  /** Says in the pane, whichever part is shown, what went wrong. */
  readonly onTrouble: (problems: readonly Problem[]) => void;
}

/** What every part of a row's card is given. */
export type CardProps = PartProps & { readonly card: RowCard };
