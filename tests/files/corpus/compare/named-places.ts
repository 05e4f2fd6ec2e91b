import {
  isFormula,
  parseCellAddress,
  type Area,
  type CellContent,
  type CellPosition,
  type WorkbookPlan,
} from '../../../../shared/core/index';

/** What a plan names on one sheet. */
export interface NamedSheet {
  /** What is to stand in a cell, by row and column. */
  readonly contents: ReadonlyMap<string, CellContent>;
  readonly looks: readonly Area[];
  readonly validations: readonly Area[];
}

/** Everything that plans name. What is not here must not change. */
export interface NamedPlaces {
  readonly sheets: ReadonlyMap<string, NamedSheet>;
  /** Names of native tables that are resized. */
  readonly tables: ReadonlySet<string>;
}

const nothing: NamedSheet = { contents: new Map(), looks: [], validations: [] };

/** Lists what plans name, step by step. */
export function namedPlaces(plans: readonly WorkbookPlan[]): NamedPlaces {
  const sheets = new Map<string, NamedSheet>();
  const tables = new Set<string>();
  const add = (sheet: string, change: (old: NamedSheet) => Partial<NamedSheet>) => {
    const old = sheets.get(sheet) ?? nothing;
    sheets.set(sheet, { ...old, ...change(old) });
  };
  for (const step of plans.flatMap(({ steps }) => steps)) {
    if (step.kind === 'writeRange') {
      add(step.sheet, ({ contents }) => ({ contents: withBlock(contents, step) }));
    } else if (step.kind === 'setStyle') {
      add(step.sheet, ({ looks }) => ({ looks: [...looks, step.area] }));
    } else if (step.kind === 'setValidation') {
      const { area } = step.validation;
      add(step.sheet, ({ validations }) => ({ validations: [...validations, area] }));
    } else if (step.kind === 'ensureTable') {
      add(step.sheet, () => ({}));
      tables.add(step.table.name);
    } else {
      throw new Error(`The comparison does not know what ${step.kind} may change`);
    }
  }
  return { sheets, tables };
}

function withBlock(
  contents: ReadonlyMap<string, CellContent>,
  block: { readonly area: Area; readonly contents: readonly (readonly CellContent[])[] },
): ReadonlyMap<string, CellContent> {
  const cells = block.contents.flatMap((row, down) =>
    row.map((content, right) => {
      const place = { row: block.area.row + down, column: block.area.column + right };
      return [keyOf(place), content] as const;
    }),
  );
  return new Map([...contents, ...cells]);
}

const keyOf = ({ row, column }: CellPosition) => `${String(row)} ${String(column)}`;

/** What a plan puts into a cell; `undefined` where it puts nothing. */
export function contentFor(
  named: NamedSheet | undefined,
  address: string,
): CellContent | undefined {
  return named?.contents.get(keyOf(positionOf(address)));
}

/** Tells whether a plan puts something into a row, counted from 1. */
export function namesInRow(named: NamedSheet | undefined, row: string): boolean {
  const start = `${String(Number(row) - 1)} `;
  return [...(named?.contents.keys() ?? [])].some((key) => key.startsWith(start));
}

/** Tells whether a text would become a formula if somebody typed it: its cell is marked as text. */
export function looksLikeFormula(content: CellContent | undefined): boolean {
  return typeof content === 'string' && /^[=+\-@]/.test(content);
}

/** Tells whether a plan names the look of a cell. */
export function namesLook(named: NamedSheet | undefined, address: string): boolean {
  return holds(named?.looks ?? [], address);
}

/** Tells whether a plan names the validation of a cell. */
export function namesValidation(named: NamedSheet | undefined, address: string): boolean {
  return holds(named?.validations ?? [], address);
}

function holds(areas: readonly Area[], address: string): boolean {
  const { row, column } = positionOf(address);
  return areas.some(
    (area) =>
      area.row <= row &&
      row < area.row + area.rowCount &&
      area.column <= column &&
      column < area.column + area.columnCount,
  );
}

function positionOf(address: string): CellPosition {
  const position = parseCellAddress(address);
  if (position === null) throw new Error(`${address} is no cell`);
  return position;
}

/** Everything that plans put into cells, for a look whether it arrived. */
export function namedContents(named: NamedPlaces): readonly {
  readonly sheet: string;
  readonly position: CellPosition;
  readonly content: CellContent;
}[] {
  return [...named.sheets].flatMap(([sheet, { contents }]) =>
    [...contents].map(([key, content]) => {
      const [row = 0, column = 0] = key.split(' ').map(Number);
      return { sheet, position: { row, column }, content };
    }),
  );
}

/** The same cell in words, for messages. */
export function contentInWords(content: CellContent | undefined): string {
  if (content === undefined || content === null) return 'nothing';
  if (typeof content !== 'object') return JSON.stringify(content);
  return isFormula(content) ? `=${content.formula}` : content.error;
}
