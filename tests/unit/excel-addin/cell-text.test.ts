import fc from 'fast-check';
import { enteredText } from '../../../excel-addin/src/adapter/cell-text';
import { interpret } from '../../fakes/excel/typed-input';

describe('enteredText', () => {
  it.each([
    ...['0123', '12', '-5', '+81', '1.5', '.5', '1,234', '1e5', '1E-3', '50%', '(5)', '¥100', '$5'],
    ...['2023/4/1', '2023-04-01', '4/1', '1-2', '1/2', '1 1/2', '10:30', '9:05 pm', '25:00:00'],
    ...['2023年4月1日', '4月1日', '2023年', '令和5年4月1日', '令和元年5月1日', 'R5.4.1', 'S60/1/1'],
    ...['１２３', '２０２３／４／１', '－５', '50％', '①'],
    ...['Jan-1', '1 March 2023', 'may 5', 'SEP-23', '12 dec', '午後3時'],
    ...['TRUE', 'false', ' True ', '#N/A', '#div/0!', '#SPILL!'],
    ...['=A1', '=', '＝1', '+A1', '-項目', '@here', "'quoted", "'", ' =A1', '\t5', ' 12 '],
  ])('guards %j, which Excel would take for something else', (text) => {
    expect(enteredText(text)).toBe(`'${text}`);
  });

  it.each([
    ...['', ' ', '株式会社つなぎ', 'C-0001', 'AG-4T7NWK2Q9C', 'STEP1', 'K1', 'A1', '第2回', '3人'],
    ...['mayor 5', 'decision 12', 'marching', 'Yes', 'TRUEST', '#1', 'a=b', 'a@example.com'],
    ...['https://example.com/1', '一つ目\n二つ目', '○', '◎', '※ 注', 'ー', '2024年度版'],
  ])('leaves %j as it is, so that nobody sees an apostrophe', (text) => {
    expect(enteredText(text)).toBe(text);
  });

  const letters = fc.constantFrom(
    ...Array.from(
      '0123456789０１２.,/:-+=@%()\'"#¥$ 　\n年月日時分元令和昭平RSHTMjanmyepdcTRUEfals①−ー項目',
    ),
  );

  it('keeps every text the text that it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: letters, minLength: 1, maxLength: 12 }), (text) => {
        const { cell } = interpret(enteredText(text), 'General');
        expect(cell).toMatchObject({ value: text });
        expect(cell).not.toHaveProperty('formula');
      }),
      { seed: 20240401, numRuns: 20_000 },
    );
  });

  it('keeps every text in a cell for texts, too', () => {
    fc.assert(
      fc.property(fc.string({ unit: letters, minLength: 1, maxLength: 12 }), (text) => {
        expect(interpret(enteredText(text), '@').cell).toMatchObject({ value: text });
      }),
      { seed: 20240401, numRuns: 2_000 },
    );
  });
});
