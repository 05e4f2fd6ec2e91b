import {
  applyToModel,
  emptyWorkbook,
  fillCachedValues,
  readSnapshot,
  runCommand,
  type Language,
  type WorkbookModel,
} from '../../shared/core/index';
import type { Book } from '../fakes/excel/book';
import { newBook } from '../fakes/excel/book';
import { bookFromModel } from '../fakes/excel/from-model';
import { ExcelHost } from '../fakes/excel/host';
import type { WireSchema } from '../fakes/excel/schema';
import { drawGrid } from './excel-grid';
import { hostOrigin, WebExcel } from './excel-wac';

/** What a test can do in the Excel around the pane, and see of it. */
export interface ExcelPage {
  readonly host: ExcelHost;
  readonly web: WebExcel;
  /** The text of a cell, empty for a blank one. */
  readonly textAt: (sheet: string, row: number, column: number) => string;
}

declare global {
  interface Window {
    readonly excel: ExcelPage;
  }
}

const options = new URLSearchParams(location.search);
const locale = options.get('locale') ?? 'ja-JP';
const addIn = options.get('addIn') ?? '';

void start();

async function start(): Promise<void> {
  const schema = (await (await fetch('schema.json')).json()) as WireSchema;
  const host = new ExcelHost({ schema, api: options.get('api') ?? '1.15', book: aBook() });
  const web = new WebExcel(host, locale);
  const textAt = (sheet: string, row: number, column: number) => {
    const value = host.sheet(sheet).cells.get(row)?.get(column)?.value ?? '';
    return typeof value === 'object' ? value.error : String(value);
  };
  Object.assign(window, { excel: { host, web, textAt } satisfies ExcelPage });
  drawWhenChanged(host);
  addEventListener('message', ({ data, origin, source }: MessageEvent) => {
    if (origin !== addIn || source === null) return;
    // Excel answers later, never while it is being asked.
    setTimeout(() => {
      web.receive(String(data), (text) => {
        source.postMessage(text, { targetOrigin: origin });
      });
    });
  });
  openPane();
}

function aBook(): Book {
  return options.has('sample')
    ? bookFromModel(aSample(locale.startsWith('en') ? 'en' : 'ja'))
    : newBook();
}

function aSample(language: Language): WorkbookModel {
  const input = { name: '', fiscalYear: 2023, sample: true };
  const context = { today: '2024-02-01', seed: 'pane', language };
  const made = runCommand({ name: 'new-network', input }, readSnapshot(emptyWorkbook), context);
  if (made.kind === 'refused') throw new Error('The sample was refused');
  // Nothing calculates here; the formulas come with their values.
  return fillCachedValues(applyToModel(emptyWorkbook, made.plan));
}

/** Office.js reads where it runs from the address of its page. */
function openPane(): void {
  const info = `Excel$Web$16.01$${locale}$1$$disableLogging$1`;
  const frame = document.querySelector('iframe');
  if (frame === null) throw new Error('The page has no frame');
  frame.src = `${addIn}/taskpane.html?_host_Info=${info}#&_xdm_Info=conversation|add-in|${hostOrigin}`;
}

function drawWhenChanged(host: ExcelHost): void {
  const root = document.querySelector<HTMLElement>('#grid');
  if (root === null) return;
  let drawn = '';
  const draw = () => {
    const { sheet, area } = host.book.selection;
    const state = `${sheet.id} ${JSON.stringify(area)} ${String(host.requests.length)}`;
    if (state !== drawn) {
      drawGrid(root, host.book, (address) => {
        host.userSelects(sheet.name, address);
      });
    }
    drawn = state;
    setTimeout(draw, 100);
  };
  draw();
}
