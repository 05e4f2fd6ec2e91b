import { parseAreaAddress } from '../../../core/index';
import type { PageSetup } from '../../../core/index';
import { present } from './present';
import type { FileSheet } from './file-sheet';

type FilePage = NonNullable<FileSheet['pageSetup']>;

const NAMED = ['paperSize', 'orientation', 'fitToPage', 'printArea', 'printTitlesRow'];

/** How a sheet prints, or `null` when the file says nothing but margins. */
export function readPage({ pageSetup = {}, headerFooter = {} }: FileSheet): PageSetup | null {
  const { oddHeader: header, oddFooter: footer } = headerFooter;
  const isNamed = NAMED.some((key) => key in pageSetup);
  if (!isNamed && header === undefined && footer === undefined) return null;
  return { ...sheetOfPaper(pageSetup), ...rangesOf(pageSetup), ...present({ header, footer }) };
}

function sheetOfPaper(page: FilePage): Pick<PageSetup, 'orientation' | 'paper'> & PageFit {
  const paper = page.paperSize === 'a3' ? 'A3' : 'A4';
  return { orientation: page.orientation ?? 'portrait', paper, ...fitOf(page) };
}

function rangesOf(page: FilePage): Pick<PageSetup, 'printArea' | 'titleRows'> {
  const area = parseAreaAddress(page.printArea?.split(',')[0] ?? '');
  return present({ printArea: area ?? undefined, titleRows: titleRowsOf(page) });
}

type PageFit = Pick<PageSetup, 'fitToWidth' | 'fitToHeight'>;

function fitOf(page: FilePage): PageFit {
  if (page.fitToPage !== true) return { fitToWidth: 0, fitToHeight: 0 };
  return { fitToWidth: page.fitToWidth ?? 1, fitToHeight: page.fitToHeight ?? 1 };
}

function titleRowsOf({ printTitlesRow }: FilePage): number | undefined {
  const last = /^\$?1:\$?(\d+)$/.exec(printTitlesRow ?? '')?.[1];
  return last === undefined ? undefined : Number(last);
}
