import { readWorkbook } from '../../shared/adapters/xlsx/read-workbook';
import { writeWorkbook } from '../../shared/adapters/xlsx/write-workbook';
import {
  cellAddress,
  fillCachedValues,
  isFormula,
  type WorkbookModel,
} from '../../shared/core/index';
import { anAwkwardNetwork } from '../builders/awkward-network';
import { calculatedOn } from '../builders/form-network';
import { aNewWorkbook } from '../builders/new-workbook';
import { libreOffice, recalculate } from '../tools/libreoffice';
import { describeWith } from '../tools/requirement';
import { calculateWithUniver } from '../tools/univer-engine';

const networks: readonly (readonly [string, () => WorkbookModel])[] = [
  ['the sample network', () => aNewWorkbook({ sample: true })],
  ['an empty network', () => aNewWorkbook()],
  ...[1, 2, 3].map(
    (seed) => [`awkward network ${String(seed)}`, () => anAwkwardNetwork(seed)] as const,
  ),
];

/** What every formula cell shows, by sheet and address. */
function shownByFormulas(model: WorkbookModel): ReadonlyMap<string, unknown> {
  const shown = new Map<string, unknown>();
  for (const sheet of model.sheets) {
    sheet.rows.forEach((contents, row) => {
      contents.forEach((content, column) => {
        if (!isFormula(content)) return;
        shown.set(`${sheet.name}!${cellAddress({ row, column })}`, content.value ?? '');
      });
    });
  }
  return shown;
}

/** Cells that show something else; the program's values come first. */
function differences(program: WorkbookModel, other: WorkbookModel): readonly string[] {
  const theirs = shownByFormulas(other);
  const ours = shownByFormulas(program);
  expect(ours.size).toBeGreaterThan(1000);
  return [...ours]
    .filter(([cell, value]) => !isSame(value, theirs.get(cell)))
    .map(([cell, value]) => `${cell}: ${String(value)} / ${String(theirs.get(cell))}`);
}

function isSame(one: unknown, other: unknown): boolean {
  if (typeof one === 'number' && typeof other === 'number') return Math.abs(one - other) < 1e-9;
  return one === other;
}

async function savedByLibreOffice(model: WorkbookModel): Promise<WorkbookModel> {
  const reading = await readWorkbook(await recalculate(await writeWorkbook(model)));
  if (reading.kind !== 'read') throw new Error('LibreOffice saved a file that is refused');
  return reading.model;
}

describeWith(libreOffice, 'LibreOffice, calculating everything anew', () => {
  it.each(networks)(
    'shows what the program computes: %s',
    async (_name, make) => {
      const model = fillCachedValues(calculatedOn(make()));
      expect(differences(model, await savedByLibreOffice(model))).toEqual([]);
    },
    120_000,
  );
});

describe('Univer without a page', () => {
  it.each(networks)(
    'shows what the program computes: %s',
    async (_name, make) => {
      const model = fillCachedValues(calculatedOn(make()));
      expect(differences(model, await calculateWithUniver(model))).toEqual([]);
    },
    120_000,
  );
});
