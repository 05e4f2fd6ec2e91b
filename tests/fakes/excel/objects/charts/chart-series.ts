import type { Place } from '../../area';
import { color, enumerationValue, text, wholeNumber } from '../../arguments';
import type { Chart, ChartSeries } from '../../book';
import { ExcelError } from '../../excel-error';
import type {
  HostContext,
  HostObject as Parent,
  Methods,
  Navigations,
  Properties,
} from '../../host-object';
import { HostCollection, HostObject, hasPlace } from '../../host-object';
import { lineOf, textsAt } from './series-from-source';

const longestName = 255;

/** `chart.series`. */
export class SeriesCollectionObject extends HostCollection {
  readonly type = 'ChartSeriesCollection';

  protected override readonly methods: Methods = {
    Add: ([name, index]) => this.add(name, index),
  };

  constructor(
    host: HostContext,
    parent: Parent,
    private readonly chart: Chart,
  ) {
    super(host, parent);
  }

  items(): readonly HostObject[] {
    return this.chart.series.map((series) => this.seriesView(series));
  }

  private add(name: unknown, index: unknown): HostObject {
    const { series } = this.chart;
    const position = index === null || index === undefined ? series.length : wholeNumber(index);
    if (position > series.length) throw new ExcelError('InvalidArgument');
    const isNamed = name !== null && name !== undefined;
    const added = { name: isNamed ? checkName(name) : `Series${series.length + 1}` };
    series.splice(position, 0, added);
    return this.seriesView(added);
  }

  private seriesView(series: ChartSeries): HostObject {
    return this.host.view(series, () => new SeriesObject(this.host, this, [this.chart, series]));
  }
}

class SeriesObject extends HostObject {
  readonly type = 'ChartSeries';
  private readonly chart: Chart;
  private readonly series: ChartSeries;
  private readonly formatView: HostObject;

  protected override readonly properties: Properties = {
    Name: {
      get: () => this.series.name,
      set: (value) => {
        this.series.name = checkName(value);
      },
    },
    ChartType: {
      get: () => this.chart.type,
      // Charts of several types are only checked: no model of ours has them.
      set: (value) => void enumerationValue(this.host, 'ChartType', value),
    },
  };

  protected override readonly navigations: Navigations = { Format: () => this.formatView };

  protected override readonly methods: Methods = {
    Delete: () => {
      this.chart.series = this.chart.series.filter((other) => other !== this.series);
    },
    SetValues: ([range]) => {
      this.series.values = lineOf(placeOfRange(range));
    },
    SetXAxisValues: ([range]) => {
      const { sheet, area } = placeOfRange(range);
      this.series.categories = { sheet, area };
    },
    GetDimensionValues: ([dimension]) => this.dimension(dimension),
  };

  constructor(host: HostContext, parent: Parent, [chart, series]: readonly [Chart, ChartSeries]) {
    super(host, parent);
    this.chart = chart;
    this.series = series;
    this.formatView = new SeriesFormatObject(host, this, [chart, series]);
  }

  override isGone(): boolean {
    return !this.chart.series.includes(this.series) || super.isGone();
  }

  private dimension(value: unknown): readonly string[] {
    const dimension = enumerationValue(this.host, 'ChartSeriesDimension', value);
    const isCategories = dimension === 'Categories' || dimension === 'XValues';
    const block = isCategories ? this.series.categories : this.series.values;
    return block === undefined ? [] : textsAt(block.sheet, block.area);
  }
}

/** The colour of a series is that of its line in line charts, and of its fill in all others. */
class SeriesFormatObject extends HostObject {
  readonly type = 'ChartSeriesFormat';
  private readonly fillView: HostObject;
  private readonly lineView: HostObject;

  protected override readonly navigations: Navigations = {
    Fill: () => this.fillView,
    Line: () => this.lineView,
  };

  constructor(host: HostContext, parent: Parent, [chart, series]: readonly [Chart, ChartSeries]) {
    super(host, parent);
    const isLine = () => chart.type.startsWith('Line');
    this.fillView = new FillObject(host, this, (given) => {
      if (!isLine()) setColor(series, given);
    });
    this.lineView = new LineObject(host, this, (given) => {
      if (isLine()) setColor(series, given);
    });
  }
}

type Paint = (color: string | undefined) => void;

/** A `ChartFill` can only be written. */
export class FillObject extends HostObject {
  readonly type = 'ChartFill';

  protected override readonly methods: Methods = {
    SetSolidColor: ([value]) => this.paint(color(value)),
    Clear: () => this.paint(undefined),
  };

  constructor(
    host: HostContext,
    parent: Parent,
    private readonly paint: Paint,
  ) {
    super(host, parent);
  }
}

class LineObject extends HostObject {
  readonly type = 'ChartLineFormat';
  private shown = '#000000';

  protected override readonly properties: Properties = {
    Color: {
      get: () => this.shown,
      set: (value) => {
        this.shown = color(value);
        this.paint(this.shown);
      },
    },
  };

  protected override readonly methods: Methods = { Clear: () => this.paint(undefined) };

  constructor(
    host: HostContext,
    parent: Parent,
    private readonly paint: Paint,
  ) {
    super(host, parent);
  }
}

function setColor(series: ChartSeries, given: string | undefined): void {
  if (given === undefined) delete series.color;
  else series.color = given;
}

function checkName(value: unknown): string {
  const name = text(value);
  if (name.length > longestName) throw new ExcelError('InvalidArgument');
  return name;
}

function placeOfRange(value: unknown): Place {
  if (!hasPlace(value)) throw new ExcelError('InvalidArgument');
  return value.place;
}
