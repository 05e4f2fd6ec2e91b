import { CommandType, type ICommandInfo, type IExecutionOptions } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { FWorkbook } from '@univerjs/sheets/facade';
import {
  emptyWorkbook,
  type Area,
  type Language,
  type SheetView,
  type WorkbookModel,
  type WorkbookView,
  type PlanStep,
} from '../../../shared/core/index';
import type { Selection } from '../../../shared/ports/host-bridge';
import { Charts } from './charts';
import { contentToUniver } from './cells';
import { createUniver, univerLocale, type StartedUniver } from './create-univer';
import { fromUniver, readAsShown, type ShownWorkbook } from './from-univer';
import { guardLockedCells } from './guard-locked-cells';
import { movesCells, type SheetSize } from './moves-cells';
import { toRange } from './ranges';
import { readResource } from './resources';
import { readRows } from './sheet-from-univer';
import { tableFromUniver } from './tables';
import { toUniver } from './to-univer';

type WriteRange = Extract<PlanStep, { readonly kind: 'writeRange' }>;

/** The live spreadsheet in the page: shows one workbook at a time and reads it back. */
export interface Grid {
  /** Shows a workbook in place of the one before; undo starts afresh. */
  readonly show: (model: WorkbookModel, name: string) => void;
  /** Everything, with what the grid cannot hold taken from the model that was shown. */
  readonly readModel: () => WorkbookModel;
  /** The same as the grid alone tells it: compared with an earlier one, it shows what people did. */
  readonly readAsShown: () => WorkbookModel;
  /** Cells, tables and names in one pass over the live data. */
  readonly readView: () => WorkbookView;
  /** Tells whether a block lies within a sheet that is there. */
  readonly hasRoom: (step: WriteRange) => boolean;
  /** Writes a block that has room, as one step that people can undo. */
  readonly write: (step: WriteRange) => void;
  /** Takes what is being typed into its cell. */
  readonly finishEditing: () => Promise<void>;
  /** Selects cells and shows them; `false` if they are not there. */
  readonly select: (sheet: string, area: Area) => boolean;
  /** Brings the keyboard to the selected cell. */
  readonly focus: () => void;
  readonly activeSheet: () => string | null;
  readonly setLanguage: (language: Language) => void;
  /** Calls back after contents, looks or results changed; gives the way to stop. */
  readonly onChange: (listener: ChangeListener) => () => void;
  /** Calls back with the selected cell, now and after each move; gives the way to stop. */
  readonly onSelect: (listener: (selection: Selection | null) => void) => () => void;
}

/** A change of the workbook shown; `byUser` is false for results and for another workbook. */
export interface GridChange {
  readonly byUser: boolean;
  /** Cells went to other places: rows or columns were inserted, deleted or moved. */
  readonly movesCells: boolean;
}

type ChangeListener = (change: GridChange) => void;

/** Starts the grid in an element. One per page: Univer keeps caches for the whole page. */
export function createGrid(container: HTMLElement, language: Language): Grid {
  return new LiveGrid(createUniver(container, language));
}

class LiveGrid implements Grid {
  readonly #api: FUniver;
  readonly focus: () => void;
  #shown: WorkbookModel = emptyWorkbook;
  #workbook: FWorkbook | null = null;
  readonly #listeners = new Set<ChangeListener>();
  #count = 0;
  readonly #charts: Charts;

  constructor({ api, focus }: StartedUniver) {
    this.#api = api;
    this.focus = focus;
    this.#charts = new Charts(api);
    this.#follow();
    guardLockedCells(api, (sheet) => this.#shown.sheets.find(({ name }) => name === sheet));
  }

  readonly show = (model: WorkbookModel, name: string): void => {
    if (this.#workbook !== null) this.#api.disposeUnit(this.#workbook.getId());
    this.#count += 1;
    const id = `workbook-${String(this.#count)}`;
    const snapshot = toUniver(model, { id, name });
    this.#shown = model;
    this.#workbook = this.#api.createWorkbook(snapshot);
    this.#charts.follow(this.#workbook, model);
    this.#tell(noEdit);
  };

  readonly readModel = (): WorkbookModel => {
    const workbook = this.#workbook;
    if (workbook === null) return this.#shown;
    return fromUniver(workbook.save(), this.#shownIn(workbook));
  };

  readonly readAsShown = (): WorkbookModel => {
    const workbook = this.#workbook;
    if (workbook === null) return this.#shown;
    return readAsShown(workbook.save(), this.#shownIn(workbook));
  };

  readonly readView = (): WorkbookView => {
    const workbook = this.#workbook;
    if (workbook === null) return this.#shown;
    const snapshot = workbook.save();
    const tables = readResource(snapshot.resources, 'SHEET_TABLE_PLUGIN');
    const names = readResource(snapshot.resources, 'SHEET_DEFINED_NAME_PLUGIN');
    const shown = this.#shown.sheets.flatMap((sheet) => sheet.tables);
    const known = new Map(shown.map((table) => [table.name, table]));
    return {
      sheets: snapshot.sheetOrder.map((id): SheetView => ({
        name: snapshot.sheets[id]?.name ?? '',
        visibility: snapshot.sheets[id]?.hidden === 1 ? 'hidden' : 'visible',
        rows: readRows(snapshot.sheets[id] ?? {}, id, (sheet, row, column) =>
          formulaAt(workbook, { sheet, row, column }),
        ),
        tables: (tables[id]?.tables ?? []).map((table) =>
          tableFromUniver(table, known.get(table.name)),
        ),
      })),
      names: Object.values(names).flatMap((name) =>
        name === undefined ? [] : [{ name: name.name, refersTo: name.formulaOrRefString }],
      ),
    };
  };

  readonly hasRoom = ({ sheet, area }: WriteRange): boolean => {
    const found = this.#workbook?.getSheetByName(sheet);
    return found ? hasRoom(found, area) : false;
  };

  readonly write = ({ sheet, area, contents }: WriteRange): void => {
    // The command, unlike the mutation below it, can be undone.
    this.#api.syncExecuteCommand('sheet.command.set-range-values', {
      unitId: this.#workbook?.getId(),
      subUnitId: this.#workbook?.getSheetByName(sheet)?.getSheetId(),
      range: toRange(area),
      value: contents.map((row) => row.map((content) => contentToUniver(content) ?? blankCell)),
    });
  };

  readonly finishEditing = async (): Promise<void> => {
    await this.#workbook?.endEditingAsync(true);
  };

  readonly select = (sheet: string, area: Area): boolean => {
    const found = this.#workbook?.getSheetByName(sheet);
    if (!found || !hasRoom(found, area)) return false;
    found.activate();
    found.getRange(area.row, area.column, area.rowCount, area.columnCount).activate();
    found.scrollToCell(
      area.row < nearTop ? 0 : area.row - 4,
      area.column < nearLeft ? 0 : area.column - 3,
    );
    return true;
  };

  readonly activeSheet = (): string | null =>
    this.#workbook?.getActiveSheet().getSheetName() ?? null;

  readonly setLanguage = (language: Language): void => {
    this.#api.setLocale(univerLocale(language));
  };

  readonly onChange = (listener: ChangeListener): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  #shownIn(workbook: FWorkbook): ShownWorkbook {
    return {
      model: this.#shown,
      formulaOf: (sheet, row, column) => formulaAt(workbook, { sheet, row, column }),
    };
  }

  readonly onSelect = (listener: (selection: Selection | null) => void): (() => void) => {
    const tell = () => {
      listener(this.#selection());
    };
    const event = this.#api.addEvent(this.#api.Event.SelectionChanged, tell);
    tell();
    return () => {
      event.dispose();
    };
  };

  #selection(): Selection | null {
    const sheet = this.#workbook?.getActiveSheet();
    const range = sheet?.getActiveRange();
    if (!sheet || !range) return null;
    return { sheet: sheet.getSheetName(), row: range.getRow(), column: range.getColumn() };
  }

  #follow(): void {
    this.#api.addEvent(this.#api.Event.CommandExecuted, (command) => {
      const { options } = command;
      if (command.type !== CommandType.MUTATION) return;
      if (isResult(command, options)) this.#tell(noEdit);
      else if (isEdit(command)) {
        const rowsAndColumns = this.#sizeOf(command);
        this.#tell({ byUser: true, movesCells: movesCells(command, rowsAndColumns) });
      }
    });
  }

  /** The size of the sheet that a mutation changed. */
  #sizeOf({ params }: Readonly<ICommandInfo>): SheetSize {
    const id = (params as { readonly subUnitId?: string } | undefined)?.subUnitId ?? '';
    const sheet = this.#workbook?.getSheetBySheetId(id);
    return { rowCount: sheet?.getMaxRows() ?? 0, columnCount: sheet?.getMaxColumns() ?? 0 };
  }

  #tell(change: GridChange): void {
    for (const listener of this.#listeners) listener(change);
  }
}

const noEdit: GridChange = { byUser: false, movesCells: false };

// Cells this close to the corner are in view without scrolling.
const nearTop = 14;
const nearLeft = 6;

// Contents go, looks stay.
const blankCell = { v: null, f: null, si: null, p: null } as const;

function hasRoom(
  sheet: { readonly getMaxRows: () => number; readonly getMaxColumns: () => number },
  area: Area,
): boolean {
  return (
    area.row + area.rowCount <= sheet.getMaxRows() &&
    area.column + area.columnCount <= sheet.getMaxColumns()
  );
}

function formulaAt(
  workbook: FWorkbook,
  place: { readonly sheet: string; readonly row: number; readonly column: number },
): string | null {
  const sheet = workbook.getSheetBySheetId(place.sheet);
  const formula = sheet?.getRange(place.row, place.column).getFormula() ?? '';
  return formula === '' ? null : formula;
}

/** Results of formulas come back as ordinary cell writes with a mark on them. */
function isResult(command: Readonly<ICommandInfo>, options?: IExecutionOptions): boolean {
  return (
    command.id === 'sheet.mutation.set-range-values' &&
    options?.['applyFormulaCalculationResult'] === true
  );
}

function isEdit({ id }: Readonly<ICommandInfo>): boolean {
  return /^(sheet|data-validation|note)\b.*mutation/.test(id);
}
