import type { ExcelApi } from '../../excel-addin/src/adapter/excel-api';
import { officeExcelApi } from '../../excel-addin/src/taskpane/excel-api';
import { knownExcel } from '../live/excel/known-excel';
import { allProbes } from '../live/excel/probes/all-probes';
import { startRecording } from '../live/excel/record-places';
import { Recorder } from '../live/excel/recorder';
import { runKit } from '../live/excel/run-kit';
import { runKitHere } from '../live/excel/run-kit-here';
import { recordingName, recordingText } from '../live/excel/save-recording';
import { baseSheet } from '../live/excel/workbook-state';
import { changeFormat } from '../fakes/excel/formats';
import { bookFromModel } from '../fakes/excel/from-model';
import { openExcel } from '../fakes/excel/client';
import type { RequestBody } from '../fakes/excel/wire';
import { modelFromBook } from '../fakes/excel/to-model';
import { contractCases } from './cases/contract-cases';
import { sheet, workbook } from './cases/contract-case';
import { knownGaps } from './known-gaps';

// The floor of the manifest, and the newest version that the published client knows.
const versions = ['1.9', '1.15'];

describe.each(versions)('the kit in our own Excel with ExcelApi %s', (api) => {
  it('finds every case as expected, and every answer as our host gives it', async () => {
    const book = bookFromModel(workbook([sheet('ひみつ')]));
    const { recording, excel } = await runKitHere({ api, book });
    const { cases, probes } = recording;
    expect(cases.map(({ name }) => name)).toEqual(contractCases.map(({ name }) => name));
    expect(cases.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
    const newer = allProbes.filter(({ needs }) => needs !== undefined && api === '1.9');
    expect(probes.filter(({ outcome }) => outcome !== 'same')).toEqual(
      newer.map(({ id, expected }) => ({ id, outcome: 'not-offered', expected, found: null })),
    );
    expect(probes).toHaveLength(allProbes.length);
    expect(excel.book.sheets.map(({ name }) => name)).toEqual([baseSheet]);
    expect(excel.book.names).toEqual([]);
    // Cases that this Excel can't do whole were run without what it lacks, and say so.
    const lowered = cases.filter(({ isLowered }) => isLowered).map(({ name }) => name);
    expect(lowered).toEqual(expect.arrayContaining(knownGaps.excel.flatMap((gap) => gap.cases)));
    expect(lowered.length).toBeLessThan(cases.length / 5);
    // Nothing of the workbook as it was before is in the file.
    expect(recordingText(recording)).not.toContain('ひみつ');
  }, 120_000);
});

describe('the kit', () => {
  it('refuses a workbook that somebody has used, and changes nothing there', async () => {
    const used = workbook([sheet('メモ', { rows: [['大事']] }), sheet('空')]);
    const excel = openExcel({ api: '1.15', book: bookFromModel(used) });
    const recorder = new Recorder();
    const outcome = await runKit({
      ...{ api: officeExcelApi(), recorder, excel: knownExcel(), kit: '' },
      ...{ signal: new AbortController().signal, onProgress: () => undefined },
    });
    expect(outcome).toEqual({ kind: 'refused' });
    expect(modelFromBook(excel.book)).toEqual(modelFromBook(bookFromModel(used)));
    expect(recorder.exchanges).toEqual([]);
  });

  it.each([
    ['a table', { tables: [{ ...table('A1:B2'), name: 'x' }] }],
    ['protection', { protection: { allowFilter: false, allowFormatColumns: false } }],
    ['a coloured cell', { styles: [{ area: table('B2').area, style: { fillColor: '#ff0000' } }] }],
  ])('refuses a workbook with nothing but %s', async (_, parts) => {
    const book = bookFromModel(workbook([sheet('A', parts)]));
    await expect(runKitHere({ api: '1.15', book })).rejects.toThrow('The workbook was not empty');
  });

  it('takes over a new workbook with several empty sheets', async () => {
    const book = bookFromModel(workbook([sheet('Sheet1'), sheet('Sheet2'), sheet('Sheet3')]));
    const { excel } = await runKitHere({ api: '1.15', book, cases: [], probes: [] });
    expect(excel.book.sheets.map(({ name }) => name)).toEqual([baseSheet]);
  });

  it('sees of every case when nothing was done, but of notes and of doing nothing', async () => {
    const idle = contractCases.map((each) => ({ ...each, plan: { steps: [] } }));
    const { recording } = await runKitHere({ api: '1.15', cases: idle, probes: [] });
    const unseen = recording.cases.filter(({ outcome }) => outcome !== 'differs');
    expect(unseen.map(({ name }) => name)).toEqual([
      'sets, replaces and removes notes',
      'leaves everything alone with an empty plan',
    ]);
  }, 120_000);

  it('tells what differs, seen by the adapter and by its own reader', async () => {
    const { recording } = await runKitHere({
      api: '1.15',
      cases: contractCases.filter(({ name }) => name === 'writes formulas'),
      probes: [],
      // An Excel that paints a cell red and loses another one.
      prepare: (excel) => {
        excel.onRequest = () => {
          const found = excel.book.sheets.find(({ name }) => name === 'A');
          const area = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
          if (found !== undefined) changeFormat(found, area, { fillColor: '#FF0000' });
          found?.cells.get(1)?.delete(0);
          return undefined;
        };
      },
    });
    const [result] = recording.cases;
    expect(result?.outcome).toBe('differs');
    expect(result?.details).toEqual([
      'once, view, sheets[0].rows[1][0]: expected 2, found null',
      'once, sheets[0].rows[1][0]: expected 2, found null',
      expect.stringMatching(/^once, sheets\[0\]\.styles\[0\]: .*"fillColor":"#ff0000"/),
      'twice, view, sheets[0].rows[1][0]: expected 2, found null',
      'twice, sheets[0].rows[1][0]: expected 2, found null',
      expect.stringMatching(/^twice, sheets\[0\]\.styles\[0\]: .*"fillColor":"#ff0000"/),
    ]);
  });

  it('tells the error of a case that fails, and goes on with the next one', async () => {
    let hasFailed = false;
    const { recording, excel } = await runKitHere({
      api: '1.15',
      cases: contractCases.slice(0, 2),
      probes: [],
      prepare: (opened) => {
        opened.onRequest = (_, body) => {
          const isWriting = JSON.stringify(body).includes('"KPI"');
          if (!isWriting || hasFailed) return undefined;
          hasFailed = true;
          return { kind: 'error', code: 'GeneralException' };
        };
      },
    });
    expect(recording.cases.map(({ outcome }) => outcome)).toEqual(['failed', 'passed']);
    expect(recording.cases[0]?.details[0]).toMatch(/^HostError: .+ <- GeneralException/);
    expect(excel.book.sheets.map(({ name }) => name)).toEqual([baseSheet]);
  });

  it('shows an answer that is not the expected one beside it', async () => {
    const [probe] = allProbes;
    const { recording } = await runKitHere({
      api: '1.15',
      cases: [],
      probes: [
        { ...probe!, expected: 'else' },
        { ...probe!, id: 'broken', ask: () => Promise.reject(new Error('no answer')) },
        { ...probe!, id: 'newer', needs: '1.18' },
      ],
    });
    expect(recording.probes).toMatchObject([
      { outcome: 'different', expected: 'else', found: probe!.expected },
      { outcome: 'failed', found: 'Error: no answer' },
      { outcome: 'not-offered' },
    ]);
  });

  it('stops after the part that is running, and keeps what was found', async () => {
    const stopper = new AbortController();
    const { recording, excel } = await runKitHere({
      api: '1.15',
      signal: stopper.signal,
      onProgress: ({ done }) => {
        if (done === 2) stopper.abort();
      },
    });
    expect(recording.cases).toHaveLength(3);
    expect(recording.probes).toEqual([]);
    expect(excel.book.sheets.map(({ name }) => name)).toEqual([baseSheet]);
  });

  it('asks each probe once, under an id of its own', () => {
    const ids = allProbes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^[a-z]+(-[a-z]+)*$/.test(id))).toBe(true);
  });
});

describe('the recorder', () => {
  it('keeps each request with its answer, under the part it belongs to', async () => {
    const { recording } = await runKitHere({
      api: '1.15',
      cases: contractCases.slice(0, 1),
      probes: allProbes.slice(0, 1),
    });
    expect(recording).toMatchObject({
      place: 'ClientRequestContext',
      excel: { platform: 'OfficeOnline', displayLanguage: 'ja-JP', sets: { ExcelApi: '1.15' } },
      leftOut: 0,
    });
    const parts = new Set(recording.exchanges.map(({ part }) => part));
    expect([...parts]).toEqual([
      `case: ${contractCases[0]!.name}`,
      'probe: formulas-of-quoted-text',
    ]);
    for (const { request, answer } of recording.exchanges) {
      expect(answer).toMatchObject({ kind: 'answered' });
      expect(request.Actions.length).toBeGreaterThan(0);
    }
  });

  it('keeps to its room, and counts what found none', async () => {
    const { recording } = await runKitHere({
      api: '1.15',
      cases: contractCases.slice(0, 3),
      probes: [],
      recorder: new Recorder(50_000),
    });
    expect(recording.leftOut).toBeGreaterThan(0);
    expect(JSON.stringify(recording.exchanges).length).toBeLessThan(60_000);
  });

  it('keeps a request whose answer never came', async () => {
    const recorder = new Recorder();
    const excel = openExcel({ api: '1.15' });
    await startRecording(recorder, officeExcelApi());
    recorder.part = 'x';
    excel.failNext({ kind: 'transport' });
    await expect(excel.Excel.run((context) => askCount(context))).rejects.toThrow();
    expect(recorder.exchanges[0]).toMatchObject({
      answer: { kind: 'failed', code: 'ServiceNotAvailable' },
    });
  });

  it('listens where Office.js of a real Excel hands its requests over', async () => {
    const excel = openExcel({ api: '1.15' });
    const { api, leave } = throughOffice(excel);
    const recorder = new Recorder();
    expect(await startRecording(recorder, api)).toBe('OSF.DDA.RichApi');
    recorder.part = 'x';
    await api.run((context) => askCount(context));
    excel.failNext({ kind: 'transport' });
    await expect(api.run((context) => askCount(context))).rejects.toThrow();
    leave();
    expect(recorder.exchanges.map(({ answer }) => answer)).toMatchObject([
      { kind: 'answered', body: { Results: expect.arrayContaining([{ ActionId: 5, Value: 1 }]) } },
      { kind: 'failed', code: '5001', message: 'gone' },
    ]);
  });
});

describe('the file of a run', () => {
  it('is JSON with an exchange a line', async () => {
    const { recording } = await runKitHere({
      api: '1.15',
      cases: contractCases.slice(0, 1),
      probes: [],
    });
    const text = recordingText(recording);
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(recording)));
    const lines = text.split('\n').filter((line) => line.startsWith('{"part"'));
    expect(lines).toHaveLength(recording.exchanges.length);
    expect(recordingName(recording)).toBe('officeonline.json');
    const excel = { ...recording.excel, platform: 'PC', version: '16.0.17928.20114' };
    expect(recordingName({ ...recording, excel })).toBe('pc-16.0.17928.20114.json');
  });
});

function table(address: string) {
  const [from = '', to = from] = address.split(':');
  const place = (cell: string) => ({ column: cell.charCodeAt(0) - 65, row: Number(cell[1]) - 1 });
  const [start, end] = [place(from), place(to)];
  const rowCount = end.row - start.row + 1;
  const area = { ...start, rowCount, columnCount: end.column - start.column + 1 };
  return { area, style: 'TableStyleLight9', bandedRows: true, filterButtons: true };
}

async function askCount({ workbook: { worksheets }, ...context }: Excel.RequestContext) {
  const count = worksheets.getCount();
  await worksheets.context.sync();
  return [count.value, context];
}

/** The address by which the client knows that the document is in this very Office. */
const thisOffice = {
  _resolveRequestUrlAndHeaderInfo: () =>
    Promise.resolve({ url: 'http://document.localhost/', headers: {} }),
};

/** The way that requests take in production, with our host at its end. */
function throughOffice(excel: ReturnType<typeof openExcel>): {
  readonly api: ExcelApi;
  readonly leave: () => void;
} {
  type Done = (result: object) => void;
  const { OSF } = globalThis as unknown as { OSF: { DDA?: object } };
  const before = OSF.DDA;
  const executeRichApiRequestAsync = (message: readonly unknown[], done: Done) => {
    const { status, body } = excel.answer(
      JSON.parse(String(message[4])) as RequestBody,
      Number(message[6]),
    );
    const data = [200, [], [JSON.stringify(body)]];
    const error = { code: 5001, message: 'gone' };
    setTimeout(() => {
      if (status === 200) done({ status: 'succeeded', value: { data } });
      else done({ status: 'failed', error });
    });
  };
  OSF.DDA = { ...before, RichApi: { executeRichApiRequestAsync } };
  const { Excel: client } = excel;
  const api: ExcelApi = {
    run: (batch) => batch(new client.RequestContext(thisOffice)),
    atLeast: () => true,
  };
  const leave = () => {
    if (before === undefined) delete OSF.DDA;
    else OSF.DDA = before;
  };
  return { api, leave };
}
