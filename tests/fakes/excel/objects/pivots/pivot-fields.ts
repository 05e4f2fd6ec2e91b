/** The columns of a pivot's source, as the client sees them. */
import type { Pivot } from '../../book';
import type { HostContext, HostObject as Parent, Navigations, Properties } from '../../host-object';
import { HostCollection, HostObject } from '../../host-object';
import { sourcePlace, sourceTitles } from './pivot-source';

/** `pivotTable.hierarchies`. */
export class HierarchyCollectionObject extends HostCollection {
  readonly type = 'PivotHierarchyCollection';
  private readonly views = new Map<string, HostObject>();

  constructor(
    host: HostContext,
    parent: Parent,
    private readonly pivot: Pivot,
  ) {
    super(host, parent);
  }

  items(): readonly HostObject[] {
    return sourceTitles(sourcePlace(this.host.book, this.pivot)).map((title) => {
      const view =
        this.views.get(title) ?? new HierarchyObject(this.host, this, [this.pivot, title]);
      this.views.set(title, view);
      return view;
    });
  }
}

/** One column of the source. */
export class HierarchyObject extends HostObject {
  readonly type = 'PivotHierarchy';
  readonly pivot: Pivot;
  readonly column: string;

  protected override readonly properties: Properties = {
    Id: { get: () => this.column },
    Name: { get: () => this.column },
  };

  protected override readonly navigations: Navigations = {
    Fields: () => new FieldCollectionObject(this.host, this, this.column),
  };

  constructor(host: HostContext, parent: Parent, [pivot, column]: readonly [Pivot, string]) {
    super(host, parent);
    this.pivot = pivot;
    this.column = column;
  }
}

/** The one field of a hierarchy. Filters and sorting are not emulated. */
export class FieldCollectionObject extends HostCollection {
  readonly type = 'PivotFieldCollection';

  constructor(
    host: HostContext,
    parent: Parent,
    private readonly column: string,
  ) {
    super(host, parent);
  }

  items(): readonly HostObject[] {
    return [new FieldObject(this.host, this, this.column)];
  }
}

/** A field: the column itself. */
export class FieldObject extends HostObject {
  readonly type = 'PivotField';

  protected override readonly properties: Properties = {
    Id: { get: () => this.column },
    Name: { get: () => this.column },
    ShowAllItems: { get: () => false },
  };

  constructor(
    host: HostContext,
    parent: Parent,
    private readonly column: string,
  ) {
    super(host, parent);
  }
}
