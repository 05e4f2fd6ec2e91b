import type {
  CommandInputs,
  CommandName,
  CommandOutputs,
  Language,
  Place,
  Problem,
} from '../core/index';
import type { HostWork } from './host-adapter';

/** What a command did, as the pane shows it. */
export type CommandReply<Output> =
  | {
      readonly kind: 'done';
      readonly output: Output;
      readonly warnings: readonly Problem[];
      readonly changed: boolean;
    }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  /** The host failed; running again is safe. */
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] }
  /** The user stopped it before anything was changed. */
  | { readonly kind: 'cancelled' };

/** The cell that the user is at. Row and column count from 0. */
export interface Selection {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A file made for the user. */
export interface MadeFile {
  /** With its extension. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Something small that the host remembers for this user, across workbooks. */
export interface Remembered {
  readonly isSet: () => boolean;
  readonly set: () => void;
}

/** A short text that the host remembers for this user, across workbooks; blank at first. */
export interface RememberedText {
  readonly text: () => string;
  readonly set: (text: string) => void;
}

/** What the pane calls. Excel, Sheets and the workbench each give one. */
export interface HostBridge {
  /** Which host this is, for its few words of help. */
  readonly host: 'excel' | 'sheets' | 'workbench';
  readonly language: Language;
  /** Whether the host's own undo takes back all that commands do, or is emptied by some of them. */
  readonly undo: 'whole' | 'partly';
  readonly run: <Name extends CommandName>(
    name: Name,
    input: CommandInputs[Name],
    work?: HostWork,
  ) => Promise<CommandReply<CommandOutputs[Name]>>;
  /** Selects the place a problem names. Rejects where there is none, with a `HostError` if it can say why. */
  readonly goTo: (place: Place) => Promise<void>;
  /** Calls back after the workbook changed (typed, pasted, opened); gives the way to stop. */
  readonly onChanged: (listener: () => void) => () => void;
  /** Calls back with the cell the user is at, now and after each move; gives the way to stop. */
  readonly onSelected: (listener: (selection: Selection | null) => void) => () => void;
  /** Hands a made file to the user: as a new workbook where the host can, else as a download. */
  readonly giveFile: (file: MadeFile) => Promise<void>;
  /** Whether this user has seen the first-run page. */
  readonly welcome: Remembered;
  /** Id of the supporter whose work was looked at last: mostly the one who sits here. */
  readonly supporter: RememberedText;
}
