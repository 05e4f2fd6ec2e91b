import type { Problem } from '../../shared/core/index';

/** A line under the top bar: what went wrong, or what the user should know. */
export type Notice =
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  | { readonly kind: 'no-file'; readonly name: string }
  | { readonly kind: 'failed' };
