import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { isFormula, type WorkbookModel } from '../../shared/core/index';
import { fromUniver } from '../../workbench/src/univer/from-univer';
import { toUniver, type UniverSnapshot } from '../../workbench/src/univer/to-univer';

/**
 * The workbook with the results of all its formulas, calculated by Univer without a page.
 *
 * A second opinion beside the program's own figures and LibreOffice. Formulas that use native table
 * names (`Table[Column]`) are not calculated; errors come as their text, e.g. `#DIV/0!`.
 *
 * Each call has a thread of its own: Univer keeps values by workbook for a whole process, and jest
 * cannot load the packages it stands on, which exist as ES modules only.
 *
 * @throws Error when the calculation fails or takes over a minute.
 * @example
 * const calculated = await calculateWithUniver(model);
 * calculated.sheets[0].rows[0][0] // { formula: '1+1', value: 2 }
 */
export async function calculateWithUniver(model: WorkbookModel): Promise<WorkbookModel> {
  if (!model.sheets.some(({ rows }) => rows.some((row) => row.some(isFormula)))) return model;
  const snapshot = await calculateSnapshot(toUniver(model, { id: 'workbook', name: 'workbook' }));
  return fromUniver(snapshot, { model, formulaOf: () => null });
}

function calculateSnapshot(workerData: UniverSnapshot): Promise<UniverSnapshot> {
  const worker = new Worker(join(__dirname, 'univer-engine-thread.cjs'), { workerData });
  return new Promise((resolve, reject) => {
    worker.once('message', (snapshot: UniverSnapshot) => {
      resolve(snapshot);
      void worker.terminate();
    });
    worker.once('error', reject);
    worker.once('exit', (code) => {
      if (code !== 0) reject(new Error(`Univer's thread ended with ${String(code)}`));
    });
  });
}
