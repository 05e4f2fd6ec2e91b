import type { HostClasses } from '../host-object';
import { sheetOf } from '../host-object';
import { ChartCollectionObject } from './charts/chart-collection';
import { LegendObject } from './charts/chart-legend';
import { FillObject } from './charts/chart-series';

/** The classes of this file, by their names on the wire. */
export const chartClasses: HostClasses = {
  ChartCollection: (host, parent) => new ChartCollectionObject(host, parent, sheetOf(parent)),
  ChartLegend: (host, parent) => new LegendObject(host, parent),
  // The fills of everything but series: nobody can read them, so nothing is kept.
  ChartFill: (host, parent) => new FillObject(host, parent, () => undefined),
};
