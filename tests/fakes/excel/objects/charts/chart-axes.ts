import { number, oneOf } from '../../arguments';
import type { Chart } from '../../book';
import { cellAt } from '../../cells';
import { ExcelError } from '../../excel-error';
import type {
  HostContext,
  HostObject as Parent,
  Methods,
  Navigations,
  Properties,
} from '../../host-object';
import { BagObject, HostObject } from '../../host-object';

const withoutAxes = /Pie|Doughnut|Treemap|Sunburst|Funnel|RegionMap/;

/** `chart.axes`. Charts like pies have none. */
export class AxesObject extends HostObject {
  readonly type = 'ChartAxes';
  private readonly valueAxis: HostObject;
  private readonly categoryAxis: HostObject;

  protected override readonly navigations: Navigations = {
    ValueAxis: () => this.axis('Value'),
    CategoryAxis: () => this.axis('Category'),
  };

  protected override readonly methods: Methods = {
    GetItem: ([type]) => this.axis(oneOf(type, ['Category', 'Value'])),
  };

  constructor(
    host: HostContext,
    parent: Parent,
    private readonly chart: Chart,
  ) {
    super(host, parent);
    this.valueAxis = new ValueAxisObject(host, this, chart);
    this.categoryAxis = new BagObject('ChartAxis', host, this);
  }

  private axis(type: 'Category' | 'Value'): HostObject {
    if (withoutAxes.test(this.chart.type)) throw new ExcelError('InvalidOperation');
    return type === 'Value' ? this.valueAxis : this.categoryAxis;
  }
}

/** The axis of the figures. An empty text leaves a bound to Excel again. */
class ValueAxisObject extends HostObject {
  readonly type = 'ChartAxis';

  protected override readonly properties: Properties = {
    Minimum: this.bound('minimum', () => Math.min(0, ...this.figures())),
    Maximum: this.bound('maximum', () => Math.max(1, ...this.figures())),
    MajorUnit: this.bound('majorUnit', () => Math.max(1, ...this.figures()) / 5),
    Type: { get: () => 'Value' },
    AxisGroup: { get: () => 'Primary' },
  };

  constructor(
    host: HostContext,
    parent: Parent,
    private readonly chart: Chart,
  ) {
    super(host, parent);
  }

  /** What Excel chooses itself is only about right: nobody should depend on it. */
  private bound(
    name: keyof Chart['valueAxis'],
    chosen: () => number,
  ): { get: () => number; set: (value: unknown) => void } {
    return {
      get: () => this.chart.valueAxis[name] ?? chosen(),
      set: (value) => {
        const { [name]: _old, ...others } = this.chart.valueAxis;
        this.chart.valueAxis =
          value === '' ? others : { ...others, [name]: checkBound(name, value) };
      },
    };
  }

  private figures(): readonly number[] {
    return this.chart.series.flatMap(({ values }) => {
      if (values === undefined) return [];
      const { row, column, rowCount, columnCount } = values.area;
      return Array.from({ length: rowCount * columnCount }, (_, index) => {
        const across = index % columnCount;
        return cellAt(values.sheet, row + Math.floor(index / columnCount), column + across)?.value;
      }).filter((value) => typeof value === 'number');
    });
  }
}

function checkBound(name: string, value: unknown): number {
  const given = number(value);
  if (name === 'majorUnit' && given <= 0) throw new ExcelError('InvalidArgument');
  return given;
}
