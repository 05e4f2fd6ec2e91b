import type { WorkbookView } from '../../../../shared/core/index';
import type { HostWork } from '../../../../shared/ports/host-adapter';
import { createSender, groupPieces, requestLimits, sendGroups, type Piece } from '../batches';
import type { ExcelApi } from '../excel-api';
import { errorCode } from '../host-errors';
import { areaOf } from '../sheet-range';
import { findThings, type FoundThings } from './find-things';
import { planCellReading } from './read-cells';
import type { Survey } from './survey';
import { queueSurvey, type Pending } from './survey-workbook';

/** Where a reading starts from. */
export interface ReadingStart {
  /** About how many sheets there are; 0 where Excel does not take questions about missing ones. */
  readonly expectedSheets: number;
  readonly work: HostWork;
}

/** The whole workbook as a command sees it, with what was found around the cells. */
export interface WorkbookReading {
  readonly view: WorkbookView;
  readonly survey: Survey;
}

/** Reads everything in two requests; more only for many cells, or many more sheets than expected. */
export async function readWorkbook(api: ExcelApi, start: ReadingStart): Promise<WorkbookReading> {
  try {
    return await readOnce(api, start, requestLimits.cells);
  } catch (error) {
    const cells = secondTry.get(errorCode(error) ?? '');
    if (cells === undefined) throw error;
    return await readOnce(api, start, cells);
  }
}

/** Failures after which a second reading may do, with the cells that it asks for at once. */
const secondTry: ReadonlyMap<string, number> = new Map([
  // Long texts: Excel on the web gives at most 5 MB at once, and nobody knows before.
  ['ResponsePayloadSizeLimitExceeded', requestLimits.cells / 10],
  // A co-author has removed what the first request found.
  ['ItemNotFound', requestLimits.cells],
]);

/** Finds what stands around the cells, without reading them. */
export function surveyWorkbook(api: ExcelApi, start: ReadingStart): Promise<Survey> {
  return api.run(async (context) => {
    const { things, sender } = await begin(context, api, start);
    const question = ask(things, api);
    await sendGroups(sender, groupPieces([question.piece]));
    return question.survey();
  });
}

function readOnce(api: ExcelApi, start: ReadingStart, most: number): Promise<WorkbookReading> {
  return api.run(async (context) => {
    const { things, sender } = await begin(context, api, start);
    const question = ask(things, api);
    const cells = things.sheets.map(({ sheet, used }) =>
      planCellReading({ sheet, used: used.isNullObject ? null : areaOf(used), most }),
    );
    const pieces = [question.piece, ...cells.flatMap((reading) => reading.pieces)];
    await sendGroups(sender, groupPieces(pieces, { ...requestLimits, cells: most }));
    const survey = question.survey();
    const sheets = survey.sheets.map(({ name, visibility, tables }, index) => ({
      name,
      visibility,
      tables: tables.map(({ titles: _, ...table }) => table),
      rows: cells[index]?.rows() ?? [],
    }));
    return { view: { sheets, names: survey.names }, survey };
  });
}

async function begin(context: Excel.RequestContext, api: ExcelApi, start: ReadingStart) {
  const sender = createSender(context, 'read', start.work);
  const things = await findThings(context, sender, { api, expected: start.expectedSheets });
  return { things, sender };
}

interface SurveyQuestion {
  readonly piece: Piece;
  readonly survey: Pending<Survey>;
}

function ask(things: FoundThings, api: ExcelApi): SurveyQuestion {
  let survey: Pending<Survey> | null = null;
  return {
    piece: {
      cells: 0,
      bytes: 0,
      queue: () => {
        survey = queueSurvey(things, api);
      },
    },
    survey: () => {
      if (survey === null) throw new Error('The survey was never queued');
      return survey();
    },
  };
}
