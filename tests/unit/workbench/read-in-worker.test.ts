import { readInWorker } from '../../../workbench/src/read-in-worker';
import { pivotFile, pivotWorkbook } from '../../browser/pivot-file';

const withoutWorkers = {
  start: () => {
    throw new Error('A page opened from a folder starts no worker');
  },
  milliseconds: 1,
};

describe('reading a file where no worker starts', () => {
  it('gives the workbook and its bytes all the same', async () => {
    const bytes = new Uint8Array(await pivotFile());
    const reading = await readInWorker(bytes, withoutWorkers);
    if (reading.kind !== 'read') throw new Error('The file was not read');
    expect(reading.model.sheets.map(({ name }) => name)).toEqual(
      pivotWorkbook.sheets.map(({ name }) => name),
    );
    expect(reading.bytes).toBe(bytes);
  });

  it('refuses what is no workbook', async () => {
    const reading = await readInWorker(new Uint8Array([1, 2, 3]), withoutWorkers);
    expect(reading).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'file-not-workbook' }],
    });
  });
});
