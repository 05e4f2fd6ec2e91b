import type { ICommandInfo, IRange } from '@univerjs/core';

/** How large a sheet is after a change. */
export interface SheetSize {
  readonly rowCount: number;
  readonly columnCount: number;
}

const moving: ReadonlySet<string> = new Set([
  ...['insert-row', 'remove-rows', 'move-rows'],
  ...['insert-col', 'remove-col', 'move-columns'],
  'move-range',
]);

/**
 * Tells whether a mutation brings cells to other places, where pictures and other things that only
 * the file knows would not follow them. Rows and columns added at the end move nothing.
 */
export function movesCells({ id, params }: Readonly<ICommandInfo>, size: SheetSize): boolean {
  const name = id.replace(/^sheet\.mutation\./, '');
  const { range } = (params ?? {}) as { readonly range?: IRange };
  if (name === 'insert-row') return range?.endRow !== size.rowCount - 1;
  if (name === 'insert-col') return range?.endColumn !== size.columnCount - 1;
  return moving.has(name);
}
