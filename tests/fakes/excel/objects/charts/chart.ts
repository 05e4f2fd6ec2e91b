import { boundingArea } from '../../area';
import { enumerationValue, number, placeArgument, text, truth } from '../../arguments';
import type { Chart, Sheet } from '../../book';
import { ExcelError } from '../../excel-error';
import { refuseWhenProtected } from '../../guard';
import type {
  HostContext,
  HostObject as Parent,
  Methods,
  Navigations,
  Properties,
} from '../../host-object';
import { HostObject, hasPlace } from '../../host-object';
import { AxesObject } from './chart-axes';
import type { Rectangle } from './chart-place';
import { cellsUnder, rectangleOf } from './chart-place';
import { SeriesCollectionObject } from './chart-series';
import type { SeriesBy } from './series-from-source';
import { seriesFromSource } from './series-from-source';

const longestName = 255;

/** The size of a chart that nobody placed, in points. */
export const usualChart: Rectangle = { left: 144, top: 60, width: 360, height: 216 };

/** One chart. What is not in the book (labels, fonts, styles) is only remembered. */
export class ChartObject extends HostObject {
  readonly type = 'Chart';
  private readonly sheet: Sheet;
  private readonly chart: Chart;
  /** As given in points; forgotten when the chart is placed by cells. */
  private points: Rectangle | undefined;

  protected override readonly properties: Properties = {
    Id: { get: () => this.chart.id },
    Name: { get: () => this.chart.name, set: (value) => this.rename(value) },
    ChartType: {
      get: () => this.chart.type,
      set: (value) => {
        this.chart.type = chartType(this.host, value);
      },
    },
    Left: this.measure('left'),
    Top: this.measure('top'),
    Width: this.measure('width'),
    Height: this.measure('height'),
  };

  protected override readonly navigations: Navigations = {
    Title: () => this.titleView,
    Series: () => this.seriesView,
    Axes: () => this.axesView,
    Worksheet: () => this.host.sheet(this.sheet),
  };

  protected override readonly methods: Methods = {
    Delete: () => {
      refuseWhenProtected(this.sheet, 'allowEditObjects');
      this.sheet.charts = this.sheet.charts.filter((other) => other !== this.chart);
    },
    SetData: ([source, by]) => {
      if (!hasPlace(source)) throw new ExcelError('InvalidArgument');
      this.chart.series = seriesFromSource(source.place, seriesBy(this.host, by));
    },
    SetPosition: ([start, end]) => this.setPosition(start, end),
  };

  private readonly titleView: HostObject;
  private readonly seriesView: HostObject;
  private readonly axesView: HostObject;

  constructor(host: HostContext, parent: Parent, [sheet, chart]: readonly [Sheet, Chart]) {
    super(host, parent);
    this.sheet = sheet;
    this.chart = chart;
    this.titleView = new TitleObject(host, this, chart);
    this.seriesView = new SeriesCollectionObject(host, this, chart);
    this.axesView = new AxesObject(host, this, chart);
  }

  override isGone(): boolean {
    return !this.sheet.charts.includes(this.chart) || super.isGone();
  }

  private rename(value: unknown): void {
    const name = text(value);
    const isTaken = this.sheet.charts.some(
      (other) => other !== this.chart && other.name.toLowerCase() === name.toLowerCase(),
    );
    if (name.trim() === '' || name.length > longestName || isTaken) {
      throw new ExcelError('InvalidArgument');
    }
    this.chart.name = name;
  }

  private measure(name: keyof Rectangle): {
    get: () => number;
    set: (value: unknown) => void;
  } {
    return {
      get: () => this.rectangle()[name],
      set: (value) => {
        const given = number(value);
        if (given < 0) throw new ExcelError('InvalidArgument');
        this.points = { ...this.rectangle(), [name]: given };
        this.chart.anchor = cellsUnder(this.sheet, this.points);
      },
    };
  }

  private rectangle(): Rectangle {
    const { anchor } = this.chart;
    if (this.points !== undefined) return this.points;
    return anchor === undefined ? usualChart : rectangleOf(this.sheet, anchor);
  }

  /** With an end the chart covers the cells from start to end; without one it keeps its size. */
  private setPosition(start: unknown, end: unknown): void {
    const from = placeArgument(this.host, start, this.sheet);
    const isOpen = end === null || end === undefined;
    const to = isOpen ? from : placeArgument(this.host, end, this.sheet);
    if (from.sheet !== this.sheet || to.sheet !== this.sheet) {
      throw new ExcelError('InvalidArgument');
    }
    const { width, height } = this.rectangle();
    this.points = undefined;
    this.chart.anchor = boundingArea(from.area, to.area);
    if (isOpen) {
      this.points = { ...rectangleOf(this.sheet, from.area), width, height };
      this.chart.anchor = cellsUnder(this.sheet, this.points);
    }
  }
}

class TitleObject extends HostObject {
  readonly type = 'ChartTitle';

  protected override readonly properties: Properties = {
    Text: {
      get: () => this.chart.title.text,
      set: (value) => {
        // A title has no text while it is not shown.
        if (!this.chart.title.visible) throw new ExcelError('InvalidOperation');
        this.chart.title.text = text(value);
      },
    },
    Visible: {
      get: () => this.chart.title.visible,
      set: (value) => {
        this.chart.title.visible = truth(value);
      },
    },
  };

  constructor(
    host: HostContext,
    parent: Parent,
    private readonly chart: Chart,
  ) {
    super(host, parent);
  }
}

/** A type of charts that can be made. */
export function chartType(host: HostContext, value: unknown): string {
  const type = enumerationValue(host, 'ChartType', value);
  if (type === 'Invalid') throw new ExcelError('InvalidArgument');
  return type;
}

/** How a chart reads its block; Excel decides where nothing is said. */
export function seriesBy(host: HostContext, value: unknown): SeriesBy {
  if (value === null || value === undefined) return 'Auto';
  // Safe: the client's enumeration has just these three.
  return enumerationValue(host, 'ChartSeriesBy', value) as SeriesBy;
}
