import type {
  CommandInputs,
  CommandName,
  CommandOutputs,
  Language,
  Place,
  Problem,
} from '../core/index';

/** What a command did, as the pane shows it. */
export type CommandReply<Output> =
  | {
      readonly kind: 'done';
      readonly output: Output;
      readonly warnings: readonly Problem[];
      readonly changed: boolean;
    }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | { readonly kind: 'failed'; readonly message: string };

/** What the pane calls. Excel, Sheets and the workbench each give one. */
export interface HostBridge {
  /** Which host this is, for its few words of help. */
  readonly host: 'excel' | 'sheets' | 'workbench';
  readonly language: Language;
  readonly run: <Name extends CommandName>(
    name: Name,
    input: CommandInputs[Name],
  ) => Promise<CommandReply<CommandOutputs[Name]>>;
  /** Selects the place a problem names. */
  readonly goTo: (place: Place) => Promise<void>;
  /** Calls back after the workbook changed (typed, pasted, opened); gives the way to stop. */
  readonly onChanged: (listener: () => void) => () => void;
}
