import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inFolder } from './in-folder';
import { picture } from './picture';

/**
 * A network workbook that Excelize opened, gave more sheets and saved: charts, pictures, a pivot, a
 * slicer, sparklines, a check box, a shape, rich text.
 */
export async function excelizeBook(network: Uint8Array): Promise<Uint8Array> {
  return inFolder('excelize-', async (folder) => {
    const [source, image, target] = ['network.xlsx', 'picture.png', 'saved.xlsx'].map((name) =>
      join(folder, name),
    ) as [string, string, string];
    await writeFile(source, network);
    await writeFile(image, picture);
    const program = require.resolve('./add-with-excelize.mjs');
    await promisify(execFile)(process.execPath, [program, source, image, target]);
    return readFile(target);
  });
}
