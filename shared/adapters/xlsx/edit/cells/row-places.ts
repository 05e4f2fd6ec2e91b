/** Where a row stands in the bytes of a sheet's cells. */
export interface RowPlace {
  /** Counted from 0. */
  readonly row: number;
  readonly start: number;
  /** Where the next row starts, or where the cells end. */
  readonly end: number;
  readonly holdsFormulas: boolean;
}

/** Places of rows as they are found, from the front. */
export class RowPlaces {
  readonly places: { -readonly [Key in keyof RowPlace]: RowPlace[Key] }[] = [];

  constructor(private readonly length: number) {}

  /** A row that begins here; `number` is what it says of itself, counted from 1. */
  add(start: number, number: number | undefined): void {
    const last = this.places[this.places.length - 1];
    if (last !== undefined) last.end = start;
    const row = number === undefined ? (last?.row ?? -1) + 1 : number - 1;
    this.places.push({ row, start, end: this.length, holdsFormulas: false });
  }

  /** A formula in the row that was found last. */
  addFormula(): void {
    const last = this.places[this.places.length - 1];
    if (last !== undefined) last.holdsFormulas = true;
  }
}
