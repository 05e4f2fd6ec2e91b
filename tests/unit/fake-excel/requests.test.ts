import { openExcel } from '../../fakes/excel/client';
import { newSheet } from '../../fakes/excel/book';
import { delayForCellEditFlag } from '../../fakes/excel/wire';

interface OfficeError {
  readonly code: string;
  readonly message: string;
  readonly httpStatusCode?: number;
  readonly debugInfo: { readonly errorLocation?: string; readonly statement?: string };
}

function errorOf(work: Promise<unknown>): Promise<OfficeError> {
  return work.then(
    () => {
      throw new Error('It was not refused');
    },
    (error: unknown) => error as OfficeError,
  );
}

const firstSheet = (context: Excel.RequestContext) => context.workbook.worksheets.getFirst();

describe('requests', () => {
  it('counts what the add-in asks for apart from what the client gives back', async () => {
    const host = openExcel({ api: '1.9' });
    await host.Excel.run(async (context) => {
      firstSheet(context).getRange('A1').values = [[1]];
      await context.sync();
      firstSheet(context).getRange('A2').load('values');
      await context.sync();
    });
    expect(host.requests).toHaveLength(2);
    expect(host.cleanups).toBe(1);
    expect(host.engine.references.size).toBe(0);
  });

  it('keeps what was asked and answered', async () => {
    const host = openExcel({ api: '1.9' });
    await host.Excel.run({ delayForCellEdit: true }, async (context) => {
      context.application.suspendApiCalculationUntilNextSync();
      context.application.suspendScreenUpdatingUntilNextSync();
      context.workbook.worksheets.add('A');
      await context.sync();
    });
    expect(host.requests[0]).toMatchObject({
      status: 200,
      response: { Results: expect.any(Array) },
    });
    expect(host.requests[0]!.flags & delayForCellEditFlag).toBe(delayForCellEditFlag);
    expect(host.engine.calls).toEqual([
      'suspendApiCalculationUntilNextSync',
      'suspendScreenUpdatingUntilNextSync',
    ]);
  });

  it('answers what the client asks for itself at its start, and does not count it', () => {
    const host = openExcel({ api: '1.9' });
    const name = 'Microsoft.InternalService.AddinInternalService';
    const action = { Id: 3, ActionType: 3, Name: 'NotifyActionHandlerReady', ObjectPathId: 2 };
    const path = { Id: 2, ObjectPathType: 2, Name: name };
    const { body } = host.answer({ Actions: [action], ObjectPaths: { 2: path } }, 0);
    expect(body).toEqual({ Results: [{ ActionId: 3, Value: null }], TraceIds: [] });
    expect([host.requests.length, host.cleanups]).toEqual([0, 0]);
  });

  it('loads collections with what hangs below their items', async () => {
    const host = openExcel({ api: '1.9' });
    const read = await host.Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      const sheet = sheets.add('案件');
      sheet.getRange('A1:B1').values = [['番号', '名前']];
      sheet.tables.add('A1:B3', true).name = 'cases';
      sheets.load('items/name,items/tables/items/name,items/protection/protected');
      await context.sync();
      return sheets.items.map((item) => [
        item.name,
        item.protection.protected,
        ...item.tables.items.map(({ name }) => name),
      ]);
    });
    expect(read).toEqual([
      ['Sheet1', false],
      ['案件', false, 'cases'],
    ]);
  });

  it('walks a chain of sheets that ends in null objects', async () => {
    const host = openExcel({ api: '1.9' });
    const names = await host.Excel.run(async (context) => {
      context.workbook.worksheets.add('A');
      const chain = [context.workbook.worksheets.getFirst()];
      for (let count = 0; count < 3; count += 1) {
        chain.push(chain[chain.length - 1]!.getNextOrNullObject());
      }
      const used = chain.map((sheet) => sheet.getUsedRangeOrNullObject(true).load('rowCount'));
      chain.forEach((sheet) => sheet.load('name'));
      await context.sync();
      return chain.map((sheet, index) =>
        sheet.isNullObject ? used[index]!.isNullObject : sheet.name,
      );
    });
    expect(names).toEqual(['Sheet1', 'A', true, true]);
  });

  it('says where a request came to its end, and leaves done what was done', async () => {
    const host = openExcel({ api: '1.9' });
    const error = await errorOf(
      host.Excel.run(async (context) => {
        firstSheet(context).getRange('A1').values = [['kept']];
        context.workbook.worksheets.getItem('Nope').getRange('A1').values = [[1]];
        await context.sync();
      }),
    );
    expect(error).toMatchObject({
      code: 'ItemNotFound',
      message: "The requested resource doesn't exist.",
      httpStatusCode: 404,
      debugInfo: { errorLocation: 'WorksheetCollection.getItem' },
    });
    expect(error.debugInfo.statement).toContain('worksheets.getItem(');
    expect(host.sheet('Sheet1').cells.get(0)?.get(0)).toEqual({ value: 'kept' });
  });

  it.each(['valuess', 'format/fil/color', 'items/name'])('refuses to load %s', async (name) => {
    const host = openExcel({ api: '1.9' });
    const error = await errorOf(
      host.Excel.run(async (context) => {
        firstSheet(context).getRange('A1').load(name);
        await context.sync();
      }),
    );
    expect(error.code).toBe('InvalidArgument');
  });

  it('refuses requests over 5 MB before doing any of it', async () => {
    const host = openExcel({ api: '1.9' });
    const error = await errorOf(
      host.Excel.run(async (context) => {
        const text = '支'.repeat(1000);
        firstSheet(context).getRange('A1:A2000').values = Array.from({ length: 2000 }, () => [
          text,
        ]);
        await context.sync();
      }),
    );
    expect(error.code).toBe('RequestPayloadSizeLimitExceeded');
    expect(host.sheet('Sheet1').cells.size).toBe(0);
  });

  it('refuses answers over 5 MB, and blocks over 5,000,000 cells', async () => {
    const host = openExcel({ api: '1.9' });
    const { cells } = host.sheet('Sheet1');
    for (let row = 0; row < 2000; row += 1) {
      cells.set(row, new Map([[0, { value: '支'.repeat(1000) }]]));
    }
    const load = (address: string) =>
      errorOf(
        host.Excel.run(async (context) => {
          firstSheet(context).getRange(address).load('values');
          await context.sync();
        }),
      );
    expect((await load('A1:A2000')).code).toBe('ResponsePayloadSizeLimitExceeded');
    expect((await load('A1:F1000000')).code).toBe('RangeExceedsLimit');
  });
});

describe('requirement sets', () => {
  const resize = async (context: Excel.RequestContext) => {
    const sheet = firstSheet(context);
    sheet.getRange('A1').values = [['title']];
    sheet.tables.add('A1:A2', true).resize('A1:A5');
    await context.sync();
  };

  it('lets the client itself refuse what is above the set of the Excel opened last', async () => {
    const floor = openExcel({ api: '1.9' });
    expect(floor.Office.context.requirements.isSetSupported('ExcelApi', '1.13')).toBe(false);
    expect((await errorOf(floor.Excel.run(resize))).code).toBe('ApiNotFound');
    expect(floor.requests).toHaveLength(0);

    const latest = openExcel({ api: '1.15' });
    expect(latest.Office.context.requirements.isSetSupported('ExcelApi', '1.13')).toBe(true);
    await latest.Excel.run(resize);
    expect(latest.sheet('Sheet1').tables[0]!.area.rowCount).toBe(5);
  });

  it('refuses such members on its own side too', async () => {
    const latest = openExcel({ api: '1.15' });
    await latest.Excel.run(resize);
    const floor = openExcel({ api: '1.9' });
    const { body } = floor.answer(latest.requests[0]!.body, 0);
    expect(body).toMatchObject({ Error: { Code: 'ApiNotFound', Location: 'Table.resize' } });
  });

  it('leaves such properties out of a load of everything', async () => {
    const read = async (api: string) => {
      const host = openExcel({ api });
      return host.Excel.run(async (context) => {
        const sheet = firstSheet(context).load();
        await context.sync();
        return Object.keys(sheet.toJSON());
      });
    };
    expect(await read('1.7')).not.toContain('showGridlines');
    expect(await read('1.9')).toContain('showGridlines');
  });

  it('has the shared runtime, unless a test takes it away', () => {
    const { Office } = openExcel({ api: '1.9' });
    expect(Office.context.requirements.isSetSupported('SharedRuntime', '1.1')).toBe(true);
    const other = openExcel({ api: '1.9', sets: { SharedRuntime: '' } });
    expect(other.Office.context.requirements.isSetSupported('SharedRuntime', '1.1')).toBe(false);
  });
});

describe('faults', () => {
  const writeTwo = async (context: Excel.RequestContext) => {
    const sheet = firstSheet(context);
    sheet.getRange('A1').values = [['first']];
    sheet.getRange('A2').values = [['second']];
    await context.sync();
  };

  it('fails on the way, with nothing done', async () => {
    const host = openExcel({ api: '1.9' });
    host.failNext({ kind: 'transport' });
    const error = await errorOf(host.Excel.run(writeTwo));
    expect(error).toMatchObject({ code: 'ServiceNotAvailable', httpStatusCode: 503 });
    expect(host.sheet('Sheet1').cells.size).toBe(0);
    await host.Excel.run(writeTwo);
    expect(host.sheet('Sheet1').cells.size).toBe(2);
  });

  it('loses an answer after everything was done', async () => {
    const host = openExcel({ api: '1.9' });
    host.failNext({ kind: 'transport', after: Infinity });
    await errorOf(host.Excel.run(writeTwo));
    expect(host.sheet('Sheet1').cells.size).toBe(2);
  });

  it.each(['ItemNotFound', 'InvalidOperationInCellEditMode', 'AccessDenied'] as const)(
    'answers %s before anything is done',
    async (code) => {
      const host = openExcel({ api: '1.9' });
      host.failNext({ kind: 'error', code });
      expect((await errorOf(host.Excel.run(writeTwo))).code).toBe(code);
      expect(host.sheet('Sheet1').cells.size).toBe(0);
    },
  );

  it('stops after some of the actions, and Excel rolls nothing back', async () => {
    const probe = openExcel({ api: '1.9' });
    await probe.Excel.run(writeTwo);
    const { Actions } = probe.requests[0]!.body;
    const lastWrite = Actions.map(({ Name }) => Name).lastIndexOf('Values');

    const host = openExcel({ api: '1.9' });
    host.failNext({ kind: 'error', code: 'AccessDenied', after: lastWrite });
    const error = await errorOf(host.Excel.run(writeTwo));
    expect(error).toMatchObject({
      code: 'AccessDenied',
      debugInfo: { errorLocation: 'Range.values' },
    });
    expect([...host.sheet('Sheet1').cells.keys()]).toEqual([0]);
  });

  it('lets a co-author change the book between two requests', async () => {
    const host = openExcel({ api: '1.9' });
    host.book.sheets.push(newSheet(host.book, '案件'));
    host.onRequest = (index) => {
      if (index === 1) host.book.sheets.splice(1, 1);
      return undefined;
    };
    const error = await errorOf(
      host.Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('案件').getRange('A1').load('values');
        await context.sync();
        range.values = [['too late']];
        await context.sync();
      }),
    );
    expect(error.code).toBe('ItemNotFound');
    expect(host.requests).toHaveLength(2);
  });

  it('names the request that a fault is for', async () => {
    const host = openExcel({ api: '1.9' });
    host.onRequest = (index) => (index === 1 ? { kind: 'transport', status: 504 } : undefined);
    const error = await errorOf(
      host.Excel.run(async (context) => {
        await writeTwo(context);
        await writeTwo(context);
      }),
    );
    expect(error.httpStatusCode).toBe(504);
  });
});
