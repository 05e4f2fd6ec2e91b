import { computedResults, fillCachedValues, parseAreaAddress } from '../../../core/index';
import type { CellPosition, ComputedResults, SheetModel, WorkbookModel } from '../../../core/index';
import type { PackageDraft } from '../package/package-draft';
import { relationshipsOf } from '../package/relationships';
import { estimateRowHeights } from '../write/estimate-row-heights';
import { attributeOf, prefixOf } from '../xml/xml-tree';
import { changedCells } from './cells/changed-cells';
import { editCells, type CellEdits, type CellSurroundings } from './cells/edit-cells';
import { RowWishes } from './cells/row-wishes';
import { editSheet } from './edit-sheet';
import type { SheetEdits, WorkbookEdits } from './edits';
import { editCharts, refreshChartCaches } from './parts/edit-charts';
import { editTables, type TableContext } from './parts/edit-tables';
import { findTables, tableName } from './parts/find-tables';
import { settlePivots } from './pivots/pivot-wishes';
import { putPivot } from './pivots/put-pivot';
import { SharedStrings } from './shared-strings';
import { columnStyles, openSheetPart, type SheetPart } from './sheet-part';
import { breakGroups } from './stale/break-groups';
import { collectFormulas } from './stale/collect-formulas';
import type { NameBook, Reference } from './stale/formula-references';
import { settleFormulas, type FormulaSheet, type SettledResults } from './stale/settle-formulas';
import { StylesDraft } from './styles/styles-draft';
import { dynamicArrayMetadata } from './workbook/array-metadata';
import { WorkbookDraft } from './workbook/workbook-draft';

/** Where edits come from, and what they lead to. */
export interface EditSource {
  readonly edits: WorkbookEdits;
  /**
   * The workbook as it will stand. Asked for only by what needs more than the edits themselves:
   * tables, charts, pivots, formulas whose results depend on what changes.
   */
  readonly after: () => WorkbookModel;
  /** A package without sheets, whose formulas bring their results along. */
  readonly isNew: boolean;
}

/** Applies edits to a package. Each part is changed at most once, and only when it is to differ. */
export function applyEdits(draft: PackageDraft, source: EditSource): void {
  new WorkbookEditor(draft, source).apply();
}

interface SheetWork {
  readonly edits: SheetEdits;
  readonly part: SheetPart;
  readonly wishes: RowWishes;
  /** The cells that will hold something else, worked out when they are first asked for. */
  changed?: readonly CellPosition[];
}

class WorkbookEditor {
  readonly workbook: WorkbookDraft;
  private readonly strings: SharedStrings;
  readonly styles: StylesDraft;
  private readonly parts = new Map<string, SheetPart>();
  private known: ComputedResults | undefined;
  private model: WorkbookModel | undefined;

  constructor(
    readonly draft: PackageDraft,
    private readonly source: EditSource,
  ) {
    const path = relationshipsOf(draft, '').find(({ type }) => type === 'officeDocument')?.target;
    this.workbook = new WorkbookDraft(draft, path ?? '');
    this.strings = new SharedStrings(draft, this.workbook.path);
    this.styles = new StylesDraft(draft, this.workbook.path);
  }

  apply(): void {
    const { edits, isNew } = this.source;
    for (const { name } of edits.sheets) this.workbook.ensureSheet(name);
    const { edits: sheets, pivots } = settlePivots(edits.sheets, {
      draft: this.draft,
      sheets: this.workbook.allSheets(),
      after: () => this.after(),
    });
    const work = sheets.map((each) => this.openSheet(each));
    const settled = isNew ? new Map<string, SettledResults>() : this.settle(work);
    for (const each of work) this.editCellsAndFrame(each, settled.get(each.edits.name));
    this.storeOtherResults(work, settled);
    for (const { name, refersTo } of edits.names) this.workbook.ensureName(name, refersTo);
    this.workbook.arrange(edits.order);
    for (const each of work) this.editAttachedParts(each);
    for (const wish of pivots) putPivot(wish, this);
    if (!isNew && work.some(({ wishes }) => wishes.isWriting())) {
      refreshChartCaches(this.draft, () => this.after());
    }
    for (const part of this.parts.values()) part.save();
    this.strings.save();
    this.styles.save();
    this.workbook.save();
  }

  private openSheet(edits: SheetEdits): SheetWork {
    const path = this.workbook.ensureSheet(edits.name);
    return { edits, part: this.partOf(edits.name, path), wishes: new RowWishes(edits) };
  }

  private partOf(name: string, path: string): SheetPart {
    const part = this.parts.get(name) ?? openSheetPart(this.draft, { name, path });
    this.parts.set(name, part);
    return part;
  }

  /** The workbook as it will stand, our formulas with the results that they will show. */
  private after(): WorkbookModel {
    const model = this.source.after();
    this.model ??= this.source.isNew ? model : fillCachedValues(model, this.results());
    return this.model;
  }

  private results(): ComputedResults {
    this.known ??= computedResults(this.source.after());
    return this.known;
  }

  private afterSheet(name: string): SheetModel {
    const sheet = this.after().sheets.find((each) => each.name === name);
    if (sheet === undefined) throw new Error(`The model lacks a sheet of the plan: ${name}`);
    return sheet;
  }

  /** Decides about stored results, and asks for recalculation when any formula may be touched. */
  private settle(work: readonly SheetWork[]): ReadonlyMap<string, SettledResults> {
    if (!work.some(({ wishes }) => wishes.isWriting())) return new Map();
    const bySheet = new Map(work.map((each) => [each.edits.name, each]));
    const sheets = this.workbook.allSheets().map(({ name, path }) => {
      const formulas = collectFormulas(this.partOf(name, path).cells);
      return { name, formulas, work: bySheet.get(name) };
    });
    const writesFormulas = work.some(({ wishes }) => wishes.writesFormulas());
    if (!writesFormulas && sheets.every(({ formulas }) => formulas.length === 0)) return new Map();
    const changing = sheets.map(({ name, formulas, work: own }): FormulaSheet => {
      if (own === undefined) return { name, formulas, wishes: undefined, changed: [] };
      breakGroups(formulas, own.wishes);
      return { name, formulas, wishes: own.wishes, changed: this.changedIn(own) };
    });
    if (changing.every(({ changed }) => changed.length === 0)) return new Map();
    this.workbook.recalculate();
    return settleFormulas(changing, this.results(), this.nameBook());
  }

  private changedIn(work: SheetWork): readonly CellPosition[] {
    const { part, wishes } = work;
    work.changed ??= changedCells(part.cells, wishes, (number) => this.strings.textAt(number));
    return work.changed;
  }

  private nameBook(): NameBook {
    const sheets = new Map(this.workbook.allSheets().map(({ name, path }) => [path, name]));
    const tables = new Map<string, Reference>();
    for (const { sheetPath, root } of findTables(this.draft, [...sheets.keys()])) {
      const area = parseAreaAddress(attributeOf(root, 'ref') ?? '');
      const sheet = sheets.get(sheetPath)?.toLowerCase() ?? '';
      if (area !== null) tables.set(tableName(root).toLowerCase(), { sheet, area });
    }
    return { names: this.workbook.nameFormulas(), tables };
  }

  private editCellsAndFrame(work: SheetWork, settled: SettledResults | undefined): void {
    const { edits, part, wishes } = work;
    const cells: CellEdits = {
      wishes,
      results: settled?.results ?? new Map(),
      stale: settled?.stale ?? new Map(),
      fittingHeights: this.fittingHeights(work),
    };
    editSheet(part, edits, { cells, surroundings: this.surroundings(part) });
    if (edits.visibility !== undefined) {
      this.workbook.setVisibility(edits.name, edits.visibility);
    }
    if (edits.page !== undefined) this.workbook.setPrintNames(edits.name, edits.page);
  }

  /** Formulas on sheets that nothing else is asked of. */
  private storeOtherResults(
    work: readonly SheetWork[],
    settled: ReadonlyMap<string, SettledResults>,
  ): void {
    const done = new Set(work.map(({ edits }) => edits.name));
    for (const [name, results] of settled) {
      const part = this.parts.get(name);
      if (done.has(name) || part === undefined) continue;
      const cells = { wishes: RowWishes.none, ...results, fittingHeights: new Map() };
      part.cells = editCells(part.cells, cells, this.surroundings(part));
    }
  }

  private surroundings(part: SheetPart): CellSurroundings {
    return {
      prefix: prefixOf(part.frame),
      stringNumber: (text) => this.strings.numberOf(text),
      textAt: (number) => this.strings.textAt(number),
      dynamicArrayMetadata: () => dynamicArrayMetadata(this.draft, this.workbook.path),
      styles: this.styles,
      columnStyle: columnStyles(part.frame),
      dateOffset: this.workbook.dateOffset(),
    };
  }

  /** Rows that were written and hold long texts; nobody's own height is touched. */
  private fittingHeights(work: SheetWork): ReadonlyMap<number, number> {
    const { edits, wishes } = work;
    const wraps =
      this.styles.wrapsAnywhere() || edits.styles.some(({ style }) => style.wrapText === true);
    if (!wraps || !wishes.isWriting()) return new Map();
    const heights = estimateRowHeights(this.afterSheet(edits.name));
    if (this.source.isNew || heights.size === 0) return heights;
    const rows = new Set(this.changedIn(work).map(({ row }) => row));
    return new Map([...heights].filter(([row]) => rows.has(row)));
  }

  private tableContext(name: string): TableContext {
    const sheets = this.workbook.allSheets();
    return {
      after: this.afterSheet(name),
      sheetPaths: sheets.map(({ path }) => path),
      openSheet: (path) => {
        const sheet = sheets.find((each) => each.path === path);
        return this.partOf(sheet?.name ?? '', path);
      },
    };
  }

  private editAttachedParts({ edits, part }: SheetWork): void {
    const { tables, charts } = edits;
    if (tables.length > 0) editTables(part, tables, this.tableContext(edits.name));
    if (charts.length > 0) editCharts(part, charts, this.after());
  }
}
