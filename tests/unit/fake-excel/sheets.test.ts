import { openExcel } from '../../fakes/excel/client';

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error as { code: string }).code,
  );

type OnSheets = (sheets: Excel.WorksheetCollection, context: Excel.RequestContext) => void;

/** Runs one piece of work in an Excel with the sheets `Sheet1` and `案件`. */
async function withTwoSheets(work: OnSheets, host = openExcel({ api: '1.15' })) {
  await host.Excel.run(async (context) => {
    if (host.book.sheets.length === 1) context.workbook.worksheets.add('案件');
    await context.sync();
    work(context.workbook.worksheets, context);
    await context.sync();
  });
  return host;
}

describe('sheets', () => {
  it.each([
    ['a name over 31 characters', 'あ'.repeat(32), 'InvalidArgument'],
    ['a character that no name may have', '4/1', 'InvalidArgument'],
    ['an apostrophe at an end', "'x", 'InvalidArgument'],
    ['an empty name', '', 'InvalidArgument'],
    ['a name in use, whatever its case', 'SHEET1', 'ItemAlreadyExists'],
  ])('refuses %s', async (_what, name, code) => {
    expect(await codeOf(withTwoSheets((sheets) => void sheets.add(name)))).toBe(code);
    const rename: OnSheets = (sheets) => {
      sheets.getItem('案件').name = name;
    };
    expect(await codeOf(withTwoSheets(rename))).toBe(code);
  });

  it('puts new sheets last, shows none of them, and moves them about', async () => {
    const host = await withTwoSheets((sheets) => {
      sheets.add('メモ');
      sheets.getItem('メモ').position = 0;
    });
    expect(host.book.sheets.map(({ name }) => name)).toEqual(['メモ', 'Sheet1', '案件']);
    expect(host.book.selection.sheet.name).toBe('Sheet1');
    const tooFar: OnSheets = (sheets) => {
      sheets.getItem('案件').position = 3;
    };
    expect(await codeOf(withTwoSheets(tooFar, host))).toBe('InvalidArgument');
  });

  it('keeps one sheet visible', async () => {
    const host = await withTwoSheets((sheets) => {
      sheets.getItem('案件').visibility = 'VeryHidden';
    });
    const hide: OnSheets = (sheets) => {
      sheets.getItem('Sheet1').visibility = 'Hidden';
    };
    expect(await codeOf(withTwoSheets(hide, host))).toBe('InvalidOperation');
    expect(await codeOf(withTwoSheets((sheets) => sheets.getItem('Sheet1').delete(), host))).toBe(
      'InvalidOperation',
    );
  });

  it('deletes no very hidden sheet', async () => {
    const work = withTwoSheets((sheets) => {
      sheets.getItem('案件').visibility = 'VeryHidden';
      sheets.getItem('案件').delete();
    });
    expect(await codeOf(work)).toBe('InvalidOperation');
  });

  it.each([
    ['visibility', 'invisible'],
    ['tabColor', 'nice'],
    ['position', -1],
  ])('refuses %s of %p', async (property, value) => {
    const work = withTwoSheets((sheets) => {
      Object.assign(sheets.getItem('案件'), { [property]: value });
    });
    expect(await codeOf(work)).toBe('InvalidArgument');
  });

  it('follows a new name in formulas and names, and breaks them when the sheet goes', async () => {
    const host = await withTwoSheets((sheets, context) => {
      sheets.getItem('Sheet1').getRange('A1').formulas = [["=案件!B2+'案件'!B3"]];
      context.workbook.names.add('rate', '=案件!$B$2');
      sheets.getItem('案件').name = '案件 2';
    });
    expect(host.sheet('Sheet1').cells.get(0)?.get(0)?.formula).toBe("='案件 2'!B2+'案件 2'!B3");
    await withTwoSheets((sheets) => sheets.getItem('案件 2').delete(), host);
    expect(host.book.names[0]!.formula).toBe('=#REF!$B$2');
  });

  it('refuses everything that is done to a sheet after it is deleted', async () => {
    const work = withTwoSheets((sheets) => {
      const sheet = sheets.getItem('案件');
      sheet.delete();
      sheet.tabColor = '#ff0000';
    });
    expect(await codeOf(work)).toBe('ItemNotFound');
  });

  it('refuses changes to the list of sheets while the structure is protected', async () => {
    const host = await withTwoSheets((_sheets, context) =>
      context.workbook.protection.protect('pw'),
    );
    const changes: OnSheets[] = [
      (sheets) => void sheets.add('x'),
      (sheets) => sheets.getItem('案件').delete(),
      (sheets) => {
        sheets.getItem('案件').name = 'x';
      },
      (sheets) => {
        sheets.getItem('案件').visibility = 'Hidden';
      },
    ];
    for (const change of changes) {
      expect(await codeOf(withTwoSheets(change, host))).toBe('AccessDenied');
    }
    const unprotect: OnSheets = (_sheets, context) => context.workbook.protection.unprotect('no');
    expect(await codeOf(withTwoSheets(unprotect, host))).toBe('BadPassword');
  });

  it('hides gridlines and colours tabs', async () => {
    const host = await withTwoSheets((sheets) => {
      sheets.getItem('案件').showGridlines = false;
      sheets.getItem('案件').tabColor = '#1f6f5c';
      sheets.getItem('Sheet1').tabColor = 'orange';
      sheets.getItem('Sheet1').tabColor = '';
    });
    expect(host.sheet('案件')).toMatchObject({ showGridlines: false, tabColor: '#1F6F5C' });
    expect(host.sheet('Sheet1').tabColor).toBe('');
  });

  it('keeps settings with the workbook', async () => {
    const host = await withTwoSheets((_sheets, context) => {
      context.workbook.settings.add('language', 'ja');
    });
    const value = await host.Excel.run(async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject('language').load('value');
      const missing = context.workbook.settings.getItemOrNullObject('x');
      await context.sync();
      return [setting.value as unknown, missing.isNullObject];
    });
    expect(value).toEqual(['ja', true]);
  });
});

describe('protected sheets', () => {
  /** `Sheet1` is protected with the options given; B1 may be typed into. */
  async function protectedSheet(options: Excel.WorksheetProtectionOptions = {}, password?: string) {
    const host = openExcel({ api: '1.15' });
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A1:B1').values = [['locked', 'open']];
      sheet.getRange('B1').format.protection.locked = false;
      sheet.protection.protect(options, password);
      await context.sync();
    });
    const attempt = (work: (sheet: Excel.Worksheet) => void) =>
      codeOf(
        host.Excel.run(async (context) => {
          work(context.workbook.worksheets.getFirst());
          await context.sync();
        }),
      );
    return { host, attempt };
  }

  it('refuse writing to locked cells and let unlocked ones be', async () => {
    const { attempt, host } = await protectedSheet();
    const write = (address: string) => (sheet: Excel.Worksheet) => {
      sheet.getRange(address).values = [['new']];
    };
    expect(await attempt(write('A1'))).toBe('AccessDenied');
    expect(await attempt(write('B1'))).toBe('done');
    expect(host.sheet('Sheet1').cells.get(0)?.get(1)).toEqual({ value: 'new' });
  });

  it('refuse formats, widths, merging, tables and clearing unless an option allows it', async () => {
    const works: ((sheet: Excel.Worksheet) => void)[] = [
      (sheet) => {
        sheet.getRange('B1').format.font.bold = true;
      },
      (sheet) => {
        sheet.getRange('B1').format.borders.getItem('EdgeTop').style = 'Continuous';
      },
      (sheet) => {
        sheet.getRange('B:B').format.columnWidth = 100;
      },
      (sheet) => sheet.getRange('B1:B2').merge(),
      (sheet) => void sheet.tables.add('A1:B2', true),
      (sheet) => sheet.getRange('A1').clear(),
      (sheet) => {
        sheet.getRange('B1').format.protection.locked = true;
      },
    ];
    const strict = await protectedSheet();
    const lenient = await protectedSheet({ allowFormatCells: true, allowFormatColumns: true });
    const answers = { strict: [] as string[], lenient: [] as string[] };
    for (const work of works) {
      answers.strict.push(await strict.attempt(work));
      answers.lenient.push(await lenient.attempt(work));
    }
    expect(answers.strict).toEqual(works.map(() => 'AccessDenied'));
    expect(answers.lenient.slice(0, 3)).toEqual(['done', 'done', 'done']);
    expect(new Set(answers.lenient.slice(3))).toEqual(new Set(['AccessDenied']));
  });

  it('refuse to be protected again, and to be opened with another password', async () => {
    const { attempt } = await protectedSheet({}, 'secret');
    expect(await attempt((sheet) => sheet.protection.protect())).toBe('AccessDenied');
    expect(await attempt((sheet) => sheet.protection.unprotect())).toBe('BadPassword');
    expect(await attempt((sheet) => sheet.protection.unprotect('secret'))).toBe('done');
    expect(await attempt((sheet) => sheet.protection.unprotect())).toBe('done');
  });

  it('tell their options', async () => {
    const { host } = await protectedSheet({ allowAutoFilter: true });
    const read = await host.Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getFirst();
      protection.load('protected,options');
      await context.sync();
      return [protection.protected, protection.options] as const;
    });
    expect(read).toMatchObject([
      true,
      { allowAutoFilter: true, allowSort: false, selectionMode: 'Normal' },
    ]);
  });

  it('refuse options that do not exist', async () => {
    const odd = { allowEverything: true } as unknown as Excel.WorksheetProtectionOptions;
    expect(await codeOf(protectedSheet(odd))).toBe('InvalidArgument');
  });
});

describe('events', () => {
  it('tell of selections and changes, whoever made them', async () => {
    const host = openExcel({ api: '1.15' });
    const seen: unknown[] = [];
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.onSelectionChanged.add(({ address }) => Promise.resolve(seen.push(['at', address])));
      sheet.onChanged.add(({ address, changeType, source }) =>
        Promise.resolve(seen.push([changeType, address, source])),
      );
      await context.sync();
      sheet.getRange('A1').values = [['x']];
      await context.sync();
    });
    host.userSelects('Sheet1', 'B3');
    host.userTypes('Sheet1', 'B3', [['y']]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(seen).toEqual([
      ['RangeEdited', 'A1', 'Local'],
      ['at', 'B3'],
      ['RangeEdited', 'B3', 'Local'],
    ]);
    const selected = await host.Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load('address');
      await context.sync();
      return range.address;
    });
    expect(selected).toBe('Sheet1!B3');
  });

  it('of all sheets come through their collection, and stop when nobody listens', async () => {
    const host = openExcel({ api: '1.15' });
    const seen: string[] = [];
    const handlers = await host.Excel.run(async (context) => {
      context.workbook.worksheets.add('案件');
      const handler = context.workbook.worksheets.onSelectionChanged.add(({ address }) =>
        Promise.resolve(void seen.push(address)),
      );
      await context.sync();
      return handler;
    });
    host.userSelects('案件', 'C4');
    await new Promise((resolve) => setTimeout(resolve, 20));
    await host.Excel.run(handlers.context as unknown as Excel.RequestContext, async (context) => {
      handlers.remove();
      await context.sync();
    });
    host.userSelects('案件', 'C5');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(seen).toEqual(['C4']);
    expect(host.book.selection.sheet.name).toBe('案件');
  });
});
