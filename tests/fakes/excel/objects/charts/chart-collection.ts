import type { Chart, Sheet } from '../../book';
import { newId } from '../../book';
import { ExcelError } from '../../excel-error';
import { refuseWhenProtected } from '../../guard';
import type { HostContext, HostObject, HostObject as Parent, Methods } from '../../host-object';
import { HostCollection, hasPlace } from '../../host-object';
import { ChartObject, chartType, seriesBy, usualChart } from './chart';
import { cellsUnder } from './chart-place';
import { seriesFromSource } from './series-from-source';

/** `worksheet.charts`. */
export class ChartCollectionObject extends HostCollection {
  readonly type = 'ChartCollection';

  protected override readonly methods: Methods = {
    Add: ([type, source, by]) => this.add(type, source, by),
  };

  constructor(
    host: HostContext,
    parent: Parent,
    private readonly sheet: Sheet,
  ) {
    super(host, parent);
  }

  items(): readonly HostObject[] {
    return this.sheet.charts.map((chart) => this.chartView(chart));
  }

  private add(type: unknown, source: unknown, by: unknown): HostObject {
    refuseWhenProtected(this.sheet, 'allowEditObjects');
    const chosen = chartType(this.host, type);
    if (!hasPlace(source)) throw new ExcelError('InvalidArgument');
    const series = seriesFromSource(source.place, seriesBy(this.host, by));
    const [first, second] = series;
    const isTitled = first !== undefined && second === undefined;
    const chart: Chart = {
      id: newId(this.host.book),
      name: this.freeName(),
      type: chosen,
      // A single series gives the chart its name.
      title: { text: isTitled ? first.name : 'Chart Title', visible: true },
      series,
      anchor: cellsUnder(this.sheet, usualChart),
      valueAxis: {},
      altText: '',
    };
    this.sheet.charts.push(chart);
    return this.chartView(chart);
  }

  private freeName(): string {
    const taken = this.sheet.charts.map(({ name }) => name);
    let number = this.sheet.charts.length + 1;
    while (taken.includes(`Chart ${number}`)) number += 1;
    return `Chart ${number}`;
  }

  private chartView(chart: Chart): HostObject {
    return this.host.view(chart, () => new ChartObject(this.host, this, [this.sheet, chart]));
  }
}
