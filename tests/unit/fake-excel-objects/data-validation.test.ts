import { anExcel, area } from './with-excel';

const wholeNumber = { wholeNumber: { formula1: 1, formula2: 5, operator: 'Between' as const } };

describe('DataValidation', () => {
  it('answers rules as texts of formulas, whatever they were given as', async () => {
    const { run } = anExcel();

    const rules = await run(async (sheet, context) => {
      sheet.getRange('A1:A9').dataValidation.rule = wholeNumber;
      sheet.getRange('B1').dataValidation.rule = {
        date: { formula1: '2023-04-01', formula2: '=45382', operator: 'Between' },
      };
      sheet.getRange('C1').dataValidation.rule = {
        list: { inCellDropDown: true, source: sheet.getRange('F1:F3') },
      };
      const loaded = ['A1:A9', 'B1', 'C1', 'D1'].map((address) =>
        sheet.getRange(address).dataValidation.load('rule,type,ignoreBlanks'),
      );
      await context.sync();
      return loaded.map(({ rule, type }) => [type, rule]);
    });

    expect(rules).toEqual([
      ['WholeNumber', { wholeNumber: { formula1: '=1', formula2: '=5', operator: 'Between' } }],
      ['Date', { date: { formula1: '=45017', formula2: '=45382', operator: 'Between' } }],
      ['List', { list: { inCellDropDown: true, source: '=Sheet1!$F$1:$F$3' } }],
      ['None', {}],
    ]);
  });

  it('cuts an older validation that reaches out of the range, formulas keeping their meaning', async () => {
    const { sheet, run } = anExcel();

    await run((page) => {
      page.getRange('B2:B9').dataValidation.rule = { custom: { formula: '=B2>A1+$C$1' } };
      page.getRange('B4:B5').dataValidation.clear();
      page.getRange('B4:B5').dataValidation.rule = wholeNumber;
    });

    expect(sheet.validations.map(({ areas, rule }) => [areas, Object.keys(rule)])).toEqual([
      [[area('B2:B3'), area('B6:B9')], ['custom']],
      [[area('B4:B5')], ['wholeNumber']],
    ]);
    const formula = await run(async (page, context) => {
      const validation = page.getRange('B6:B9').dataValidation.load('rule');
      await context.sync();
      return validation.rule.custom?.formula;
    });
    expect(formula).toBe('=B6>A5+$C$1');
  });

  it('tells cells without a validation from cells with different ones', async () => {
    const { run } = anExcel();

    const types = await run(async (sheet, context) => {
      sheet.getRange('A1:A2').dataValidation.rule = wholeNumber;
      sheet.getRange('A3:A4').dataValidation.rule = { custom: { formula: '=A3>1' } };
      sheet.getRange('A3:A4').dataValidation.errorAlert = {
        title: 'x',
        message: 'y',
        showAlert: true,
        style: 'Warning',
      };
      const loaded = ['A1:A5', 'A1:A4', 'A2:A3'].map((address) =>
        sheet.getRange(address).dataValidation.load('type,rule,errorAlert,ignoreBlanks'),
      );
      await context.sync();
      return loaded.map(({ type, rule, errorAlert, ignoreBlanks }) => ({
        ...{ type, rule, errorAlert, ignoreBlanks },
      }));
    });

    const mixed = { rule: null, errorAlert: null, ignoreBlanks: true };
    expect(types).toEqual([
      { type: 'MixedCriteria', ...mixed },
      { type: 'Inconsistent', ...mixed },
      { type: 'Inconsistent', ...mixed },
    ]);
  });

  it('takes a rule for cells that differ only once they are cleared', async () => {
    const { run, refusal } = anExcel();
    const prompt = { title: 'STEP', message: 'choose', showPrompt: true };
    await run((sheet) => {
      sheet.getRange('B5:B10').dataValidation.prompt = prompt;
      sheet.getRange('B1:B10').dataValidation.prompt = prompt;
    });

    const whole = await refusal((sheet) => {
      sheet.getRange('B1:B10').dataValidation.rule = wholeNumber;
    });
    const cleared = await refusal((sheet) => {
      sheet.getRange('B1:B10').dataValidation.clear();
      sheet.getRange('B1:B10').dataValidation.rule = wholeNumber;
    });

    expect([whole, cleared]).toEqual(['InvalidArgument', 'done']);
  });

  it('keeps prompt and alert when the rule of the same cells changes', async () => {
    const { sheet, run } = anExcel();

    await run((page) => {
      const { dataValidation } = page.getRange('A1:A3');
      dataValidation.rule = wholeNumber;
      dataValidation.prompt = { title: 't', message: 'm', showPrompt: true };
      dataValidation.ignoreBlanks = false;
    });
    await run((page) => {
      page.getRange('A2').dataValidation.rule = { custom: { formula: '=TRUE' } };
    });

    expect(sheet.validations.map(({ areas, prompt }) => [areas, prompt.title])).toEqual([
      [[area('A1'), area('A3')], 't'],
      [[area('A2')], 't'],
    ]);
    expect(sheet.validations.map(({ ignoreBlanks }) => ignoreBlanks)).toEqual([false, false]);
  });

  it.each([
    ['no kind', {}],
    ['two kinds', { ...wholeNumber, custom: { formula: '=TRUE' } }],
    ['an unknown kind', { colour: { formula: '=TRUE' } }],
    ['an unknown operator', { decimal: { formula1: 1, formula2: 2, operator: 'Among' } }],
    ['one limit of two', { decimal: { formula1: 1, operator: 'Between' } }],
    ['limits the wrong way round', { decimal: { formula1: 2, formula2: 1, operator: 'Between' } }],
    ['a date that is none', { date: { formula1: '令和5年', operator: 'EqualTo' } }],
    ['a formula without its =', { custom: { formula: 'A1>1' } }],
    ['a list of 256 characters', { list: { inCellDropDown: true, source: 'x'.repeat(256) } }],
    ['an empty list', { list: { inCellDropDown: true, source: '' } }],
    ['a list from a missing sheet', { list: { source: "='Gone'!$A$1:$A$3" } }],
    ['a list from a missing name', { list: { source: '=kinds' } }],
    ['a list from a block', { list: { source: '=$A$1:$B$3' } }],
  ])('refuses a rule with %s', async (_case, rule) => {
    const { sheet, refusal } = anExcel();

    const code = await refusal((page) => {
      page.getRange('A1').dataValidation.rule = rule as Excel.DataValidationRule;
    });

    expect([code, sheet.validations]).toEqual(['InvalidArgument', []]);
  });

  it('takes a list from a name, from a formula and of 255 characters', async () => {
    const { book, refusal } = anExcel();
    book.names.push({ name: 'kinds', formula: '=Sheet1!$A$1:$A$2', visible: true, comment: '' });

    const codes = [];
    for (const source of ['=Kinds', '=INDIRECT("A1:A2")', 'x'.repeat(255)]) {
      codes.push(
        await refusal((page) => {
          page.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source } };
        }),
      );
    }

    expect(codes).toEqual(['done', 'done', 'done']);
  });

  it('refuses titles and messages that do not fit', async () => {
    const { refusal } = anExcel();
    const texts = [
      { title: 'x'.repeat(33), message: '' },
      { title: '', message: 'x'.repeat(256) },
      { title: 'x'.repeat(32), message: 'x'.repeat(255) },
    ];

    const codes = [];
    for (const text of texts) {
      codes.push(
        await refusal((page) => {
          page.getRange('A1').dataValidation.prompt = { showPrompt: true, ...text };
        }),
      );
    }

    expect(codes).toEqual(['InvalidArgument', 'InvalidArgument', 'done']);
  });

  it('changes nothing on a protected sheet', async () => {
    const { sheet, run, refusal } = anExcel();
    await run((page) => page.protection.protect());

    const codes = [
      await refusal((page) => {
        page.getRange('A1').dataValidation.rule = wholeNumber;
      }),
      await refusal((page) => page.getRange('A1').dataValidation.clear()),
    ];

    expect([codes, sheet.validations]).toEqual([['AccessDenied', 'AccessDenied'], []]);
  });

  it('says which filled cells break their rule', async () => {
    const { run } = anExcel();

    const found = await run(async (sheet, context) => {
      const range = sheet.getRange('A1:A4');
      range.values = [[1], [9], ['x'], ['']];
      range.dataValidation.rule = wholeNumber;
      range.dataValidation.load('valid');
      const wrong = range.dataValidation.getInvalidCells().load('address');
      const right = sheet.getRange('A1').dataValidation.getInvalidCellsOrNullObject();
      await context.sync();
      return [range.dataValidation.valid, wrong.address, right.isNullObject];
    });

    expect(found).toEqual([null, 'Sheet1!A2,Sheet1!A3', true]);
  });
});
