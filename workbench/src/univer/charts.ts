import type { FUniver } from '@univerjs/core/facade';
import type { FWorkbook } from '@univerjs/sheets/facade';
import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PieController,
  PointElement,
  Title,
  Tooltip,
  type ChartConfiguration,
} from 'chart.js';
import { createElement, useEffect, useRef, useSyncExternalStore, type ReactElement } from 'react';
import {
  isSameData,
  type ChartModel,
  type SheetArea,
  type WorkbookModel,
} from '../../../shared/core/index';
import { chartComponent } from './chart-places';

const palette = ['#0f6cbd', '#c8511b', '#107c41', '#8764b8', '#986f0b', '#4f6bed'];

/** What a drawn chart shows: plain data, so that a change can be told from none. */
interface ChartContents {
  readonly chart: ChartModel;
  readonly labels: readonly string[];
  readonly values: readonly (readonly number[])[];
}

/** The charts of the workbook shown, kept up to date with its cells. */
export class Charts {
  readonly #contents = new Map<string, ChartContents>();
  readonly #listeners = new Set<() => void>();
  #stop: () => void = () => undefined;
  readonly #api: FUniver;

  /** Makes charts known to Univer; must come before the first workbook. */
  constructor(api: FUniver) {
    this.#api = api;
    Chart.register(
      ...[ArcElement, BarController, BarElement, CategoryScale, Legend, LinearScale],
      ...[LineController, LineElement, PieController, PointElement, Title, Tooltip],
    );
    const subscribe = (listener: () => void) => {
      this.#listeners.add(listener);
      return () => this.#listeners.delete(listener);
    };
    api.registerComponent(chartComponent, ({ data }: { readonly data?: { chart?: string } }) => {
      const contents = useSyncExternalStore(subscribe, () => this.#contents.get(data?.chart ?? ''));
      return createElement(ChartView, { contents });
    });
  }

  /** Follows the cells of this workbook from now on, instead of the one before. */
  follow(workbook: FWorkbook, model: WorkbookModel): void {
    this.#stop();
    this.#contents.clear();
    const charts = model.sheets.flatMap((sheet) => sheet.charts);
    const refresh = () => {
      this.#refresh(workbook, charts);
    };
    refresh();
    const listener = this.#api.getFormula().calculationEnd(refresh);
    this.#stop = () => {
      listener.dispose();
    };
  }

  #refresh(workbook: FWorkbook, charts: readonly ChartModel[]): void {
    for (const chart of charts) {
      const contents = readChart(workbook, chart);
      if (isSameData(contents, this.#contents.get(chart.id))) continue;
      this.#contents.set(chart.id, contents);
    }
    for (const listener of this.#listeners) listener();
  }
}

const frame = {
  boxSizing: 'border-box',
  width: '100%',
  height: '100%',
  padding: 6,
  background: '#ffffff',
  border: '1px solid #d1d1d1',
} as const;

function ChartView({ contents }: { readonly contents: ChartContents | undefined }): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current === null || contents === undefined) return undefined;
    const drawn = new Chart(canvas.current, chartConfiguration(contents));
    return () => {
      drawn.destroy();
    };
  }, [contents]);
  const label = { role: 'img', 'aria-label': contents?.chart.altText };
  return createElement('div', { style: frame }, createElement('canvas', { ref: canvas, ...label }));
}

const chartTypes = { column: 'bar', bar: 'bar', line: 'line', pie: 'pie' } as const;

function chartConfiguration({ chart, labels, values }: ChartContents): ChartConfiguration {
  const isPie = chart.type === 'pie';
  return {
    type: chartTypes[chart.type],
    data: {
      labels: [...labels],
      datasets: chart.series.map((series, index) => ({
        label: series.name,
        data: [...(values[index] ?? [])],
        backgroundColor: isPie ? palette : (series.color ?? palette[index % palette.length]),
        borderColor: isPie ? '#ffffff' : (series.color ?? palette[index % palette.length]),
      })),
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      indexAxis: chart.type === 'bar' ? 'y' : 'x',
      plugins: {
        title: { display: chart.title !== '', text: chart.title },
        legend: { display: isPie || chart.series.length > 1, position: 'bottom' },
      },
      ...(!isPie && {
        scales: { [chart.type === 'bar' ? 'x' : 'y']: valueScale(chart) },
      }),
    },
  };
}

function valueScale({ valueAxis }: ChartModel) {
  const { majorUnit, ...bounds } = valueAxis ?? {};
  const ticks = majorUnit === undefined ? {} : { ticks: { stepSize: majorUnit } };
  return { beginAtZero: true, ...bounds, ...ticks };
}

function readChart(workbook: FWorkbook, chart: ChartModel): ChartContents {
  return {
    chart,
    labels: readCells(workbook, chart.categories).map((value) => String(value ?? '')),
    values: chart.series.map(({ values }) =>
      readCells(workbook, values).map((value) => (typeof value === 'number' ? value : 0)),
    ),
  };
}

function readCells(workbook: FWorkbook, area: SheetArea): readonly (string | number | null)[] {
  const sheet = workbook.getSheetByName(area.sheet);
  if (!sheet) return [];
  const { row, column, rowCount, columnCount } = area;
  const values = sheet.getRange(row, column, rowCount, columnCount).getRawValues().flat();
  return values.map((value) => (typeof value === 'boolean' ? String(value) : (value ?? null)));
}
