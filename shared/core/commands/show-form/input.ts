import type { ConsentItem, ConsentReason } from '../../domain/consent';

/** A form, and what it is to show. */
export type ShowFormInput =
  | { readonly form: 'case'; readonly case: string }
  | {
      readonly form: 'company';
      readonly case: string;
      /** Id of the agency that is to get it. */
      readonly receiver: string;
    }
  | {
      readonly form: 'shared';
      readonly ours: string;
      /** Id of the agency that is to get it. */
      readonly theirs: string;
    }
  | { readonly form: 'ojt'; readonly training: string };

/** Where the form stands now, and what the firms' consents keep off it today. */
export interface ShowFormOutput {
  readonly form: ShowFormInput['form'];
  /** The cell to go to: the form begins there. */
  readonly place: { readonly sheet: string; readonly cell: string };
  readonly heldBack: readonly HeldBack[];
}

/** One kind of facts of a case that the form leaves out. */
export interface HeldBack {
  /** Id of the case. */
  readonly case: string;
  readonly item: ConsentItem;
  readonly reasons: readonly ConsentReason[];
}
