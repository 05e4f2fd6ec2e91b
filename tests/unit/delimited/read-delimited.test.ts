import { maximumBytes, readDelimited } from '../../../shared/adapters/delimited/read-delimited';

const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = isLittle ? [0xff, 0xfe] : [0xfe, 0xff];
  for (const unit of Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))) {
    bytes.push(...(isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255]));
  }
  return Uint8Array.from(bytes);
}

function rowsOf(bytes: Uint8Array) {
  const result = readDelimited(bytes);
  if (result.kind !== 'read') throw new Error(JSON.stringify(result.problems));
  return result.rows;
}

function codesOf(bytes: Uint8Array) {
  const result = readDelimited(bytes);
  return result.kind === 'refused' ? result.problems.map(({ code }) => code) : [];
}

test('reads UTF-8 with and without a byte order mark alike', () => {
  const text = '企業名,都道府県\r\n港商店,長野県\r\n';
  const expected = [
    ['企業名', '都道府県'],
    ['港商店', '長野県'],
  ];
  expect(rowsOf(utf8(text))).toEqual(expected);
  expect(rowsOf(utf8(`\ufeff${text}`))).toEqual(expected);
});

test('reads the Windows characters of Shift_JIS', () => {
  // ①,㈱ and on the next line 髙, as Excel in Japan saves them.
  const bytes = Uint8Array.from([0x87, 0x40, 0x2c, 0x87, 0x8a, 0x0d, 0x0a, 0xfb, 0xfc, 0x2c, 0x31]);
  expect(readDelimited(bytes)).toEqual({
    kind: 'read',
    rows: [
      ['①', '㈱'],
      ['髙', '1'],
    ],
    encoding: 'shift_jis',
  });
});

test('reads UTF-16 of either byte order by its mark', () => {
  const expected = [['名前'], ['髙橋']];
  expect(rowsOf(utf16('名前\r\n髙橋', true))).toEqual(expected);
  expect(rowsOf(utf16('名前\r\n髙橋', false))).toEqual(expected);
});

test.each([
  ['comma', ','],
  ['tab', '\t'],
  ['semicolon', ';'],
])('finds that the separator is a %s', (_name, separator) => {
  expect(rowsOf(utf8(`id${separator}name\nA-1${separator}港`))).toEqual([
    ['id', 'name'],
    ['A-1', '港'],
  ]);
});

test('does not take semicolons in cells for the separator', () => {
  expect(rowsOf(utf8('id,items\nA-1,基本;経営課題;人材要件'))[1]).toEqual([
    'A-1',
    '基本;経営課題;人材要件',
  ]);
});

test('keeps line breaks, separators and quotes of quoted cells', () => {
  expect(rowsOf(utf8('id,note\r\nA-1,"一行目\r\n二行目, ""続き"""\r\n'))).toEqual([
    ['id', 'note'],
    ['A-1', '一行目\n二行目, "続き"'],
  ]);
});

test('reads a file whose lines end in different ways', () => {
  expect(rowsOf(utf8('id\r\nA-1\nA-2\rA-3'))).toEqual([['id'], ['A-1'], ['A-2'], ['A-3']]);
});

test('keeps blank rows inside, so that row numbers stay, and drops those at the end', () => {
  expect(rowsOf(utf8('id,name\n\nA-1,港\n,\n\n'))).toEqual([['id', 'name'], [''], ['A-1', '港']]);
});

test('refuses bytes that are text in no known encoding', () => {
  expect(codesOf(Uint8Array.from([0x41, 0xff, 0xff, 0x2c]))).toEqual(['import-encoding']);
  expect(codesOf(Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x00, 0x00]))).toEqual([
    'import-encoding',
  ]);
});

test('refuses a quote that is never closed and names its row', () => {
  expect(readDelimited(utf8('id,name\nA-1,港\nA-2,"東\nA-3,西'))).toEqual({
    kind: 'refused',
    problems: [{ code: 'import-quotes', severity: 'error', place: { row: 3 } }],
  });
});

test('refuses a file without any row', () => {
  expect(codesOf(utf8('\r\n , \r\n'))).toEqual(['import-empty']);
  expect(codesOf(new Uint8Array())).toEqual(['import-empty']);
});

test('refuses a file over the size limit', () => {
  expect(codesOf(new Uint8Array(maximumBytes + 1))).toEqual(['file-too-large']);
});
