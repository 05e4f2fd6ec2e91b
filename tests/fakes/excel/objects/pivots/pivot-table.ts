import { text } from '../../arguments';
import type { Pivot, Sheet } from '../../book';
import { refuseWhenProtected } from '../../guard';
import type {
  HostContext,
  HostObject as Parent,
  Methods,
  Navigations,
  Properties,
} from '../../host-object';
import { HostObject } from '../../host-object';
import { requireRoom } from './pivot-area';
import { AxisObject, type OpenPivot } from './pivot-axes';
import { HierarchyCollectionObject } from './pivot-fields';
import { PivotLayoutObject } from './pivot-layout';
import { checkPivotName } from './pivot-names';
import { sourcePlace, sourceTitles } from './pivot-source';

/** One pivot. */
export class PivotTableObject extends HostObject {
  readonly type = 'PivotTable';
  private readonly sheet: Sheet;
  private readonly pivot: Pivot;
  private readonly parts: Readonly<Record<string, HostObject>>;

  protected override readonly properties: Properties = {
    Id: { get: () => this.pivot.id },
    Name: {
      get: () => this.pivot.name,
      set: (value) => {
        this.pivot.name = checkPivotName(this.host.book, text(value), this.pivot);
      },
    },
  };

  protected override readonly navigations: Navigations = {
    Worksheet: () => this.host.sheet(this.sheet),
    ...Object.fromEntries(
      [
        'Hierarchies',
        'RowHierarchies',
        'ColumnHierarchies',
        'FilterHierarchies',
        'DataHierarchies',
        'Layout',
      ].map((name) => [name, () => this.parts[name] ?? null]),
    ),
  };

  protected override readonly methods: Methods = {
    Delete: () => {
      refuseWhenProtected(this.sheet, 'allowPivotTables');
      this.sheet.pivots = this.sheet.pivots.filter((other) => other !== this.pivot);
    },
    Refresh: () => this.refresh(),
  };

  constructor(host: HostContext, parent: Parent, [sheet, pivot]: readonly [Sheet, Pivot]) {
    super(host, parent);
    this.sheet = sheet;
    this.pivot = pivot;
    const open = { pivot, change: (act: () => void) => this.change(act) };
    this.parts = {
      Hierarchies: new HierarchyCollectionObject(host, this, pivot),
      RowHierarchies: new AxisObject(host, this, [open, 'rows']),
      ColumnHierarchies: new AxisObject(host, this, [open, 'columns']),
      FilterHierarchies: new AxisObject(host, this, [open, 'filters']),
      DataHierarchies: new AxisObject(host, this, [open, 'values']),
      Layout: new PivotLayoutObject(host, this, [sheet, open]),
    };
  }

  override isGone(): boolean {
    return !this.sheet.pivots.includes(this.pivot) || super.isGone();
  }

  /** Columns that the source no longer has leave the pivot. */
  private refresh(): void {
    const titles = sourceTitles(sourcePlace(this.host.book, this.pivot));
    this.change(() => {
      for (const axis of ['rows', 'columns', 'filters', 'values'] as const) {
        this.pivot[axis] = this.pivot[axis].filter(({ column }) => titles.includes(column));
      }
    });
  }

  private change(...[act]: Parameters<OpenPivot['change']>): void {
    refuseWhenProtected(this.sheet, 'allowPivotTables');
    const before = { ...this.pivot };
    const bodyRow = this.pivot.anchor.row + rowsOfFilters(this.pivot);
    act();
    // Filters stand above the table, which moves down only where there are too few rows for them.
    const row = Math.max(0, bodyRow - rowsOfFilters(this.pivot));
    this.pivot.anchor = { ...before.anchor, row };
    try {
      requireRoom(this.host.book, this.sheet, this.pivot);
    } catch (error) {
      Object.assign(this.pivot, before);
      throw error;
    }
  }
}

/** The filters and the blank row below them. */
function rowsOfFilters({ filters }: Pivot): number {
  return filters.length === 0 ? 0 : filters.length + 1;
}
