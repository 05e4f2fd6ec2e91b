import { cellAddress, isFormula, type CellContent } from '../../shared/core/index';
import { libreOffice } from '../tools/libreoffice';
import { openpyxl } from '../tools/openpyxl';
import { describeWith, type Requirement } from '../tools/requirement';
import { aFile, run } from './cli-harness';
import {
  differencesForLibreOffice,
  staleCells,
  wrongResults,
} from './corpus/compare/compare-libreoffice';
import { differencesForOpenpyxl } from './corpus/compare/compare-openpyxl';
import { differencesInParts, differencesInSharedLists } from './corpus/compare/compare-parts';
import { differencesInSheetTexts } from './corpus/compare/compare-sheet-texts';
import { contentInWords, namedContents } from './corpus/compare/named-places';
import { corpusParts, type CorpusName } from './corpus/corpus';
import { edits, modelIn, type EditName } from './corpus/edits';
import { gatherEvidence, ourSheets, type EditEvidence, type Evidence } from './corpus/evidence';
import { partsOf } from './corpus/package-parts';

const corpusNames = Object.keys(corpusParts) as readonly CorpusName[];
const editNames = Object.keys(edits) as readonly EditName[];

const bothPrograms: Requirement = {
  name: `${libreOffice.name} and ${openpyxl.name}`,
  isMet: libreOffice.isMet && openpyxl.isMet,
  install: `${libreOffice.install} && ${openpyxl.install}`,
};

let evidence: Evidence;

describeWith(bothPrograms, 'network workbooks that other programs saved', () => {
  beforeAll(async () => {
    evidence = await gatherEvidence();
  }, 600_000);

  describe.each(corpusNames)('by %s', (name) => {
    it('hold the parts that make them worth having', () => {
      const paths = [...partsOf(evidence.corpus[name]).keys()];
      const missing = corpusParts[name].filter(
        (pattern) => !paths.some((path) => pattern.test(path)),
      );
      expect(missing).toEqual([]);
    });

    it('open in openpyxl and LibreOffice with the same sheets', () => {
      const { computed } = evidence.officeOn(name);
      const sheets = evidence.viewOf(name).facts['sheets'] as readonly string[];
      expect([...computed.keys()]).toEqual(sheets);
      expect(sheets.filter((sheet) => !ourSheets.has(sheet)).length).toBeGreaterThan(1);
    });

    it('are read, and a check finds no error in them', async () => {
      const { sheets } = await modelIn(evidence.corpus[name]);
      expect(sheets.length).toBeGreaterThan(ourSheets.size);
      const { exitCode, messages } = await run(
        'check',
        await aFile('book.xlsx', evidence.corpus[name]),
      );
      expect({ exitCode, messages }).toEqual({ exitCode: 0, messages: '' });
    });

    describe.each(editNames)('after %s', (edit) => {
      const found = () => evidence.aboutEdit(name, edit);

      it('hold what the edit put in', async () => {
        expect(await missingContents(found())).toEqual([]);
      });

      it('hold every part that the edit does not name, byte for byte', () => {
        expect(differencesInParts(found())).toEqual([]);
      });

      it('hold every shared text and style where it was', () => {
        expect(differencesInSharedLists(found())).toEqual([]);
      });

      it('hold every cell that the edit does not name, and all around the cells, to the letter', () => {
        expect(differencesInSheetTexts(found())).toEqual([]);
      });

      it('are the same to openpyxl beyond what the edit names', () => {
        const { views, named } = found();
        expect(differencesForOpenpyxl(views.before, views.after, named)).toEqual([]);
      });

      it('are the same to LibreOffice on the sheets that people made', () => {
        const { before, after } = found().office;
        expect(differencesForLibreOffice(before.computed, after.computed, ourSheets)).toEqual([]);
      });

      it('show no result that is out of date, whether a program computes on opening or not', () => {
        const { believed, office } = found();
        expect(staleCells(believed, office.after.computed)).toEqual([]);
      });

      it('hold results of our formulas as LibreOffice computes them', async () => {
        const { office, edit: edited, ourFormulas } = found();
        const model = await modelIn(edited.after);
        expect(wrongResults(model, office.after.computed, ourFormulas)).toEqual([]);
      });

      it('break no rule of the format that they kept before', () => {
        const { before, after } = found().office;
        expect(newFaults(before.faults, after.faults)).toEqual([]);
      });

      it('stay the same, byte for byte, when edited once more', () => {
        const { after, again } = found().edit;
        expect(Buffer.compare(after, again)).toBe(0);
      });
    });
  });
});

/** Cells that do not hold what the edit put into them, one line each. */
async function missingContents({ edit, named }: EditEvidence): Promise<readonly string[]> {
  const { sheets } = await modelIn(edit.after);
  const contents = namedContents(named);
  expect(contents.length).toBeGreaterThan(0);
  return contents.flatMap(({ sheet, position, content }) => {
    const { rows } = sheets.find(({ name }) => name === sheet) ?? { rows: [] };
    const held = contentInWords(essence(rows[position.row]?.[position.column]));
    const wanted = contentInWords(essence(content));
    return held === wanted ? [] : [`${sheet} ${cellAddress(position)}: ${held}, not ${wanted}`];
  });
}

/** A blank text and a blank cell are the same to everybody who reads the sheet. */
function essence(content: CellContent | undefined): CellContent | undefined {
  return content === '' ? null : isFormula(content) ? { formula: content.formula } : content;
}

/** Faults that were not there before. Places are left out: an entry that comes last is a new place. */
function newFaults(before: readonly string[], after: readonly string[]): readonly string[] {
  const withoutPlaces = (fault: string) => fault.replace(/\[\d+\]/g, '');
  const left = before.map(withoutPlaces);
  return after.filter((fault) => {
    const index = left.indexOf(withoutPlaces(fault));
    if (index < 0) return true;
    left.splice(index, 1);
    return false;
  });
}
