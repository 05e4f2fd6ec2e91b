/** The four places of a pivot's fields. */
import { enumerationValue, text, wholeNumber } from '../../arguments';
import type { Pivot, PivotPart } from '../../book';
import { newId } from '../../book';
import { ExcelError } from '../../excel-error';
import type {
  HostContext,
  HostObject as Parent,
  Methods,
  Navigations,
  Properties,
} from '../../host-object';
import { HostCollection, HostObject } from '../../host-object';
import { checkCaption, isUsualName, usualName } from './pivot-captions';
import { FieldCollectionObject, FieldObject, HierarchyObject } from './pivot-fields';
import { isNumeric, sourcePlace, sourceTitles } from './pivot-source';

/** Where fields stand, in the words of the book. */
export type AxisName = 'rows' | 'columns' | 'filters' | 'values';

/** A pivot, with the check that every change has to pass. */
export interface OpenPivot {
  readonly pivot: Pivot;
  /** Does a change; where the pivot then has no room, the change is taken back and refused. */
  readonly change: (act: () => void) => void;
}

const itemTypes = {
  rows: 'RowColumnPivotHierarchy',
  columns: 'RowColumnPivotHierarchy',
  filters: 'FilterPivotHierarchy',
  values: 'DataPivotHierarchy',
} as const;

/** `pivotTable.rowHierarchies` and the like. */
export class AxisObject extends HostCollection {
  readonly type: string;
  private readonly open: OpenPivot;
  private readonly axis: AxisName;

  protected override readonly methods: Methods = {
    Add: ([hierarchy]) => this.add(hierarchy),
    Remove: ([part]) => this.remove(part),
  };

  constructor(host: HostContext, parent: Parent, [open, axis]: readonly [OpenPivot, AxisName]) {
    super(host, parent);
    this.open = open;
    this.axis = axis;
    this.type = `${itemTypes[axis]}Collection`;
  }

  items(): readonly HostObject[] {
    return this.parts().map((part) => this.partView(part));
  }

  private parts(): PivotPart[] {
    return this.open.pivot[this.axis];
  }

  private add(hierarchy: unknown): HostObject {
    if (!(hierarchy instanceof HierarchyObject) || hierarchy.pivot !== this.open.pivot) {
      throw new ExcelError('InvalidArgument');
    }
    const { column } = hierarchy;
    const part: PivotPart =
      this.axis === 'values' ? this.newFigure(column) : { column, name: column };
    this.open.change(() => {
      if (this.axis !== 'values') takeFromAxes(this.open.pivot, column);
      this.open.pivot[this.axis] = [...this.parts(), part];
    });
    return this.partView(part);
  }

  private newFigure(column: string): PivotPart {
    const { pivot } = this.open;
    const summarizeBy = isNumeric(sourcePlace(this.host.book, pivot), column) ? 'Sum' : 'Count';
    return { column, name: usualName(pivot, column, summarizeBy), summarizeBy };
  }

  private remove(given: unknown): void {
    const part = given instanceof PartObject ? given.part : undefined;
    if (part === undefined || !this.parts().includes(part)) throw new ExcelError('InvalidArgument');
    this.open.change(() => {
      this.open.pivot[this.axis] = this.parts().filter((other) => other !== part);
    });
  }

  private partView(part: PivotPart): HostObject {
    const seen = { open: this.open, axis: this.axis, part };
    return this.host.view(part, () => new PartObject(this.host, this, seen));
  }
}

/** A field groups in one place only; adding it to another moves it. */
function takeFromAxes(pivot: Pivot, column: string): void {
  for (const axis of ['rows', 'columns', 'filters'] as const) {
    pivot[axis] = pivot[axis].filter((part) => part.column !== column);
  }
}

interface SeenPart {
  readonly open: OpenPivot;
  readonly axis: AxisName;
  readonly part: PivotPart;
}

/** One field in one of the four places. */
class PartObject extends HostObject {
  readonly type: string;
  readonly part: PivotPart;
  private readonly id: string;

  protected override readonly properties: Properties = {
    Id: { get: () => this.id },
    Name: { get: () => this.part.name, set: (value) => this.rename(text(value)) },
    Position: {
      get: () => this.siblings().indexOf(this.part),
      set: (value) => this.moveTo(wholeNumber(value)),
    },
    SummarizeBy: {
      get: () => this.part.summarizeBy ?? 'Sum',
      set: (value) => this.summarizeBy(value),
    },
    NumberFormat: {
      get: () => this.part.numberFormat ?? 'General',
      set: (value) => {
        this.part.numberFormat = text(value);
      },
    },
  };

  protected override readonly navigations: Navigations = {
    Fields: () => new FieldCollectionObject(this.host, this, this.part.column),
    Field: () => new FieldObject(this.host, this, this.part.column),
  };

  protected override readonly methods: Methods = { SetToDefault: () => this.setToDefault() };

  constructor(
    host: HostContext,
    parent: Parent,
    private readonly seen: SeenPart,
  ) {
    super(host, parent);
    this.type = itemTypes[seen.axis];
    this.part = seen.part;
    // One column may give several figures, so their titles are no ids.
    this.id = seen.axis === 'values' ? newId(host.book) : seen.part.column;
  }

  override isGone(): boolean {
    return !this.siblings().includes(this.part) || super.isGone();
  }

  private siblings(): PivotPart[] {
    return this.seen.open.pivot[this.seen.axis];
  }

  private rename(name: string): void {
    const { pivot } = this.seen.open;
    const titles = sourceTitles(sourcePlace(this.host.book, pivot));
    this.part.name = checkCaption({ pivot, titles }, this.part, name);
  }

  private moveTo(position: number): void {
    const others = this.siblings().filter((other) => other !== this.part);
    if (position > others.length) throw new ExcelError('InvalidArgument');
    others.splice(position, 0, this.part);
    this.seen.open.change(() => {
      this.seen.open.pivot[this.seen.axis] = others;
    });
  }

  private summarizeBy(value: unknown): void {
    const chosen = enumerationValue(this.host, 'AggregationFunction', value);
    if (chosen === 'Unknown') throw new ExcelError('InvalidArgument');
    const isNamedByExcel = isUsualName(this.part);
    this.part.summarizeBy = chosen === 'Automatic' ? 'Sum' : chosen;
    if (!isNamedByExcel) return;
    const { pivot } = this.seen.open;
    const others = { ...pivot, values: pivot.values.filter((other) => other !== this.part) };
    this.part.name = usualName(others, this.part.column, this.part.summarizeBy);
  }

  private setToDefault(): void {
    if (this.seen.axis !== 'values') {
      this.part.name = this.part.column;
      return;
    }
    this.summarizeBy('Sum');
    delete this.part.numberFormat;
  }
}
