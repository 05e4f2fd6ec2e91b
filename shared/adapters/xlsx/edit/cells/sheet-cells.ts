import { strFromU8 } from 'fflate';
import { createRowReader, type ScannedRow } from '../../read/scan-cells';
import { joinBytes } from './byte-splice';
import { locateRows } from './locate-rows';
import type { RowPlace } from './row-places';

/** A row as it was read, and the text in which its places count. */
export interface SourceRow extends ScannedRow {
  /** The row's element, and what stands between it and the next one. */
  readonly text: string;
}

/**
 * The cells of a sheet: its `sheetData` element without the end tag. They stay bytes, because they
 * can be many megabytes; only rows that are asked for become text.
 */
export class SheetCells {
  private whole: Uint8Array | undefined;
  private places: readonly RowPlace[] | undefined;
  private readonly readRow = createRowReader();

  /** Takes the element in pieces, which follow each other. */
  constructor(readonly pieces: readonly Uint8Array[]) {}

  bytes(): Uint8Array {
    this.whole ??= joinBytes(this.pieces);
    return this.whole;
  }

  /** Where the rows stand, in the order in which they stand there. Throws `XmlFault` as `locateRows` does. */
  rows(): readonly RowPlace[] {
    this.places ??= locateRows(this.bytes());
    return this.places;
  }

  /** Reads one row. Throws `XmlFault` or `PackageFault` when it is broken. */
  read({ row, start, end }: RowPlace): SourceRow {
    const text = strFromU8(this.bytes().subarray(start, end));
    return { ...this.readRow(row, text), text };
  }
}
