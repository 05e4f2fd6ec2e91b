import { readRowsOfFile } from '../../../shared/shell/read-rows';

const noWorkbook = () => Promise.reject(new Error('That was no workbook'));

it('reads a text whose first title begins like the mark of an .xlsx file', async () => {
  const file = new File(['PK,企業名\n1,北の工房\n'], 'firms.csv');
  expect(await readRowsOfFile(file, 'companies', noWorkbook)).toEqual({
    kind: 'read',
    rows: { header: ['PK', '企業名'], rows: [['1', '北の工房']] },
  });
});

it.each([
  ['an .xlsx file', [0x50, 0x4b, 3, 4]],
  ['an .xlsx file with a password, or an old .xls file', [0xd0, 0xcf, 0x11, 0xe0]],
])('reads %s as a workbook, whatever it is called', async (_, bytes) => {
  const file = new File([new Uint8Array(bytes)], 'firms.csv');
  const problems = [{ code: 'file-damaged', severity: 'error' }] as const;
  const refuse = () => Promise.resolve({ kind: 'refused', problems } as const);
  expect(await readRowsOfFile(file, 'companies', refuse)).toEqual({ kind: 'refused', problems });
});

it('says so when the browser no longer gives a file that was chosen', async () => {
  const file = new File(['ID\n1\n'], 'firms.csv');
  // As browsers do when the file was saved anew, moved or locked since.
  file.arrayBuffer = () => Promise.reject(new DOMException('changed', 'NotReadableError'));
  expect(await readRowsOfFile(file, 'companies', noWorkbook)).toMatchObject({
    kind: 'refused',
    problems: [{ code: 'file-not-readable', values: { file: 'firms.csv' } }],
  });
});
