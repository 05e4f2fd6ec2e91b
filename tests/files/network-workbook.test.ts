import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { writeWorkbook } from '../../shared/adapters/xlsx/write-workbook';
import { fillCachedValues } from '../../shared/core/index';
import { aNewWorkbook } from '../builders/new-workbook';
import { printedPages, toPdf } from '../tools/libreoffice';
import { describeWith } from '../tools/requirement';
import { validate, type OfficeVersion } from '../tools/validator';

const run = promisify(execFile);
const versions: readonly OfficeVersion[] = ['Microsoft365', 'Office2019', 'Office2016'];

function bytesOf(sample: boolean, language: 'ja' | 'en'): Promise<Uint8Array> {
  return writeWorkbook(fillCachedValues(aNewWorkbook({ sample, language })));
}

describe.each(versions)('a network workbook, judged by the Open XML SDK for %s', (version) => {
  it.each([
    ['with the sample, in Japanese', true, 'ja'],
    ['empty, in English', false, 'en'],
  ] as const)(
    'is valid %s',
    async (_name, sample, language) => {
      expect(await validate(await bytesOf(sample, language), version)).toEqual([]);
    },
    60_000,
  );
});

describeWith(printedPages, 'the printed sample network', () => {
  let folder: string;
  let pdf: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pages-'));
    pdf = join(folder, 'network.pdf');
    await writeFile(pdf, await toPdf(await bytesOf(true, 'ja')));
  }, 120_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is on A4 throughout', async () => {
    const { stdout } = await run('pdfinfo', ['-l', '999', pdf]);
    const sizes = stdout.match(/Page +\d+ size: .*/g) ?? [];
    expect(sizes.length).toBeGreaterThan(10);
    expect(sizes.filter((size) => !size.includes('A4'))).toEqual([]);
  });

  it('shows no column that is too narrow for its figures', async () => {
    const { stdout } = await run('pdftotext', [pdf, '-'], { maxBuffer: 2 ** 26 });
    expect(stdout).toContain('KPI 集計表');
    expect(stdout).not.toContain('###');
  });

  it('is set in a font that has Japanese characters', async () => {
    const { stdout } = await run('pdffonts', [pdf]);
    expect(stdout).toMatch(/CJK|Gothic|Mincho|Meiryo|IPA/i);
  });
});
