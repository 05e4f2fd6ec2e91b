/** EmbeddedChart, its builders, ContainerInfo, ChartOptions and the service Charts. */
import type { ServiceClass, ServiceState } from '../service/define-service';
import { defineService } from '../service/define-service';
import type { EnumerationValue } from '../service/enumeration';
import { enumerationValue } from '../service/enumeration';
import { stateOf } from '../service/served';
import { ServiceError } from '../service/service-error';
import type { Session } from '../service/session';
import type { ChartSpec, Place, SheetState } from '../state/book';
import { nextId } from '../state/create-book';
import { giveRange, placeOf } from './states';

type GoogleChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type GoogleContainer = GoogleAppsScript.Spreadsheet.ContainerInfo;
type GoogleOptions = GoogleAppsScript.Charts.ChartOptions;
/** Members that the builders of single types add. */
type GoogleTypedBuilder = GoogleAppsScript.Spreadsheet.EmbeddedColumnChartBuilder;

/** Behind a chart: one on a sheet has an id, one just built has none. */
interface ChartHandle extends ServiceState {
  readonly id: number | null;
  readonly spec: ChartSpec;
}

interface BuilderState extends ServiceState {
  readonly id: number | null;
  spec: ChartSpec;
}

const giveContainer = defineService<
  ServiceState & { position: ChartSpec['position'] },
  GoogleContainer
>('ContainerInfo', {
  getAnchorRow: ({ position }) => position.row + 1,
  getAnchorColumn: ({ position }) => position.column + 1,
  getOffsetX: ({ position }) => position.offsetX,
  getOffsetY: ({ position }) => position.offsetY,
});

const giveOptions = defineService<ServiceState & { spec: ChartSpec }, GoogleOptions>(
  'ChartOptions',
  { get: ({ spec }, option: string) => optionOf(spec, option) ?? null },
);

const giveChart: ServiceClass<ChartHandle, GoogleChart> = defineService<ChartHandle, GoogleChart>(
  'EmbeddedChart',
  {
    getChartId: ({ id }) => id,
    getContainerInfo: ({ session, spec }) => giveContainer({ session, position: spec.position }),
    getRanges: ({ session, spec }) => spec.ranges.map((place) => giveRange(session, place)),
    getNumHeaders: ({ spec }) => spec.headerCount,
    getMergeStrategy: ({ spec }) => spec.mergeStrategy,
    getHiddenDimensionStrategy: ({ spec }) => spec.hiddenDimensions,
    getTransposeRowsAndColumns: ({ spec }) => spec.isTransposed,
    getOptions: (handle) => giveOptions(handle),
    modify: ({ session, id, spec }) => giveBuilder({ session, id, spec }),
  },
);

/** An option by its name; a dot leads into an object or list. */
export function optionOf({ options }: Pick<ChartSpec, 'options'>, path: string): unknown {
  let value: unknown = options;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}

function withOption(options: unknown, path: readonly string[], value: unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  const old = typeof options === 'object' && options !== null ? options : {};
  return { ...old, [name]: withOption((old as Record<string, unknown>)[name], rest, value) };
}

function change(builder: BuilderState, parts: Partial<ChartSpec>): void {
  builder.spec = { ...builder.spec, ...parts };
}

function setOption(builder: BuilderState, option: string, value: unknown): void {
  const plain = JSON.parse(JSON.stringify(value)) as unknown;
  const options = withOption(builder.spec.options, option.split('.'), plain);
  change(builder, { options: options as ChartSpec['options'] });
}

const option = (name: string) => (builder: BuilderState, value: unknown) =>
  setOption(builder, name, value);

const as = (type: string, className: string) => (builder: BuilderState) => {
  change(builder, { type: enumerationValue('ChartType', type) });
  return BUILDERS.get(className)?.(builder);
};

const common = {
  addRange: (builder: BuilderState, range: object) => {
    const added = placeOf(range);
    // A range that is there already is not added again.
    if (builder.spec.ranges.some((place) => isSamePlace(place, added))) return;
    change(builder, { ranges: [...builder.spec.ranges, added] });
  },
  clearRanges: (builder: BuilderState) => change(builder, { ranges: [] }),
  removeRange: (builder: BuilderState, range: object) => {
    const gone = placeOf(range);
    const ranges = builder.spec.ranges.filter((place) => !isSamePlace(place, gone));
    change(builder, { ranges });
  },
  getRanges: ({ session, spec }: BuilderState) =>
    spec.ranges.map((place) => giveRange(session, place)),
  getChartType: ({ spec }: BuilderState) => spec.type,
  getContainer: ({ session, spec }: BuilderState) =>
    giveContainer({ session, position: spec.position }),
  setChartType: (builder: BuilderState, type: EnumerationValue) => change(builder, { type }),
  setOption,
  setNumHeaders: (builder: BuilderState, headerCount: number) => change(builder, { headerCount }),
  setMergeStrategy: (builder: BuilderState, mergeStrategy: EnumerationValue) =>
    change(builder, { mergeStrategy }),
  setHiddenDimensionStrategy: (builder: BuilderState, hiddenDimensions: EnumerationValue) =>
    change(builder, { hiddenDimensions }),
  setTransposeRowsAndColumns: (builder: BuilderState, isTransposed: boolean) =>
    change(builder, { isTransposed }),
  setPosition: (builder: BuilderState, ...counts: [number, number, number, number]) => {
    const [row, column, offsetX, offsetY] = counts;
    if (row < 1 || column < 1) throw new ServiceError('The position of a chart starts at 1, 1.');
    change(builder, { position: { row: row - 1, column: column - 1, offsetX, offsetY } });
  },
  build: ({ session, id, spec }: BuilderState) => giveChart({ session, id, spec }),
  asAreaChart: as('AREA', 'EmbeddedAreaChartBuilder'),
  asBarChart: as('BAR', 'EmbeddedBarChartBuilder'),
  asColumnChart: as('COLUMN', 'EmbeddedColumnChartBuilder'),
  asComboChart: as('COMBO', 'EmbeddedComboChartBuilder'),
  asLineChart: as('LINE', 'EmbeddedLineChartBuilder'),
  asPieChart: as('PIE', 'EmbeddedPieChartBuilder'),
};

const typed = {
  ...common,
  setTitle: option('title'),
  setColors: option('colors'),
  setBackgroundColor: option('backgroundColor'),
  setXAxisTitle: option('hAxis.title'),
  setYAxisTitle: option('vAxis.title'),
  setLegendPosition: (builder: BuilderState, position: EnumerationValue) =>
    setOption(builder, 'legend.position', position.name().toLowerCase()),
  setStacked: (builder: BuilderState) => setOption(builder, 'isStacked', true),
  setRange: (builder: BuilderState, min: number, max: number) => {
    const axis = builder.spec.type.name() === 'BAR' ? 'hAxis' : 'vAxis';
    setOption(builder, `${axis}.viewWindow`, { min, max });
  },
};

const giveBuilder: ServiceClass<BuilderState, GoogleBuilder> = defineService<
  BuilderState,
  GoogleBuilder
>('EmbeddedChartBuilder', common);

/** The builders of single types. They return the common builder from common members, as documented. */
const BUILDERS = new Map(
  ['Area', 'Bar', 'Column', 'Combo', 'Line', 'Pie'].map((type) => {
    const className = `Embedded${type}ChartBuilder`;
    return [className, defineService<BuilderState, GoogleTypedBuilder>(className, typed)] as const;
  }),
);

function isSamePlace(one: Place, other: Place): boolean {
  return one.sheet === other.sheet && JSON.stringify(one.area) === JSON.stringify(other.area);
}

/** A new builder, as `Sheet.newChart` gives. */
export function newChart(session: Session): GoogleBuilder {
  return giveBuilder({
    session,
    id: null,
    spec: {
      type: enumerationValue('ChartType', 'TABLE'),
      ranges: [],
      position: { row: 0, column: 0, offsetX: 0, offsetY: 0 },
      options: {},
      headerCount: 0,
      mergeStrategy: enumerationValue('ChartMergeStrategy', 'MERGE_COLUMNS'),
      hiddenDimensions: enumerationValue('ChartHiddenDimensionStrategy', 'IGNORE_ROWS'),
      isTransposed: false,
    },
  });
}

/** The charts of a sheet as scripts see them. */
export function chartsOf(session: Session, sheet: SheetState): GoogleChart[] {
  return sheet.charts.map(({ id, spec }) => giveChart({ session, id, spec }));
}

/** Puts a built chart on a sheet; its id can be read only from `getCharts`. */
export function insertChart({ book }: Session, sheet: SheetState, chart: object): void {
  const { spec } = stateOf<ChartHandle>(chart);
  if (spec.ranges.length === 0) throw new ServiceError('A chart needs at least one range.');
  const { row, column } = spec.position;
  if (row >= sheet.rowCount || column >= sheet.columnCount) {
    throw new ServiceError('The position of the chart is outside the dimensions of the sheet.');
  }
  sheet.charts.push({ id: nextId(book), spec });
}

/** Replaces the chart that this one was made from. */
export function updateChart(sheet: SheetState, chart: object): void {
  const { id, spec } = stateOf<ChartHandle>(chart);
  const known = sheet.charts.find((candidate) => candidate.id === id);
  if (known === undefined) throw new ServiceError('The chart is not on this sheet.');
  known.spec = spec;
}

export function removeChart(sheet: SheetState, chart: object): void {
  const { id } = stateOf<ChartHandle>(chart);
  if (!sheet.charts.some((candidate) => candidate.id === id)) {
    throw new ServiceError('The chart is not on this sheet.');
  }
  sheet.charts = sheet.charts.filter((candidate) => candidate.id !== id);
}
