import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runWithOpenpyxl } from '../../tools/openpyxl';
import { inFolder } from './in-folder';
import { picture } from './picture';

/** A network workbook that openpyxl opened, gave more sheets and columns, and saved. */
export async function openpyxlBook(network: Uint8Array): Promise<Uint8Array> {
  return inFolder('openpyxl-', async (folder) => {
    const [source, image, target] = ['network.xlsx', 'picture.png', 'saved.xlsx'].map((name) =>
      join(folder, name),
    ) as [string, string, string];
    await writeFile(source, network);
    await writeFile(image, picture);
    await runWithOpenpyxl(join(__dirname, 'add-with-openpyxl.py'), source, image, target);
    return readFile(target);
  });
}
