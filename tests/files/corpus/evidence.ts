import { validate } from '../../tools/validator';
import { viewByOpenpyxl, type OpenpyxlReading, type OpenpyxlView } from '../../tools/openpyxl';
import { cellAddress, isFormula } from '../../../shared/core/index';
import { convertFiles, type StoredResults } from './convert-files';
import { makeCorpus, type CorpusName } from './corpus';
import type { ShownWorkbook } from './compare/compare-libreoffice';
import type { SheetsEdit } from './compare/compare-sheet-texts';
import { findDependents } from './compare/dependents';
import { sheetsOfDocument } from './compare/flat-document';
import { namedContents, namedPlaces, type NamedPlaces } from './compare/named-places';
import { edits, type Edit, type EditName } from './edits';
import { partsOf } from './package-parts';
import { aSmallNetwork } from './small-network';

/** A file as LibreOffice shows it, and what the Open XML SDK complains about. */
export interface OfficeEvidence {
  /** After computing everything anew. */
  readonly computed: ShownWorkbook;
  readonly faults: readonly string[];
}

/** One edit of one file of the corpus, with what the programs say before and after it. */
export interface EditEvidence extends SheetsEdit {
  readonly edit: Edit;
  readonly views: { readonly before: OpenpyxlView; readonly after: OpenpyxlView };
  /** Before is the file of the corpus: what people typed into our sheets since does not matter here. */
  readonly office: { readonly before: OfficeEvidence; readonly after: OfficeEvidence };
  /** The edited file on a fresh installation of LibreOffice, which believes stored results. */
  readonly believed: ShownWorkbook;
}

/** All that the tests look at. A file that a program refused says so when it is asked for. */
export interface Evidence {
  readonly corpus: Readonly<Record<CorpusName, Uint8Array>>;
  readonly viewOf: (name: CorpusName) => OpenpyxlView;
  readonly officeOn: (name: CorpusName) => OfficeEvidence;
  readonly aboutEdit: (name: CorpusName, edit: EditName) => EditEvidence;
}

/** The names of the sheets that Tsunagi made. */
export const ourSheets: ReadonlySet<string> = new Set(
  aSmallNetwork().sheets.map(({ name }) => name),
);

/**
 * Makes the corpus, edits every file in every way, and shows all of them to all programs at once:
 * starting a program takes longer than what it has to do.
 */
export async function gatherEvidence(): Promise<Evidence> {
  const corpus = await makeCorpus();
  const outcomes = await editAll(corpus);
  const programs = await askPrograms(Object.values(corpus), [...outcomes.values()].filter(isDone));
  const known = new Map<string, EditEvidence>();
  return {
    corpus,
    viewOf: (name) => programs.viewOf(corpus[name]),
    officeOn: (name) => programs.officeOn(corpus[name]),
    aboutEdit: (name, edit) => {
      const key = keyOf(name, edit);
      const outcome = outcomes.get(key);
      if (outcome === undefined || !isDone(outcome)) throw outcome ?? new Error(`no ${key}`);
      const found = known.get(key) ?? evidenceOf(corpus[name], outcome, programs);
      known.set(key, found);
      return found;
    },
  };
}

const keyOf = (name: CorpusName, edit: EditName) => `${name}: ${edit}`;

type Outcome = Edit | Error;

function isDone(outcome: Outcome): outcome is Edit {
  return !(outcome instanceof Error);
}

async function editAll(
  corpus: Readonly<Record<CorpusName, Uint8Array>>,
): Promise<ReadonlyMap<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  for (const [name, bytes] of Object.entries(corpus)) {
    for (const [edit, apply] of Object.entries(edits)) {
      const key = keyOf(name as CorpusName, edit as EditName);
      outcomes.set(key, await apply(bytes).catch((failure: unknown) => asError(key, failure)));
    }
  }
  return outcomes;
}

function asError(key: string, failure: unknown): Error {
  return failure instanceof Error ? failure : new Error(key, { cause: failure });
}

interface Programs {
  readonly viewOf: (file: Uint8Array) => OpenpyxlView;
  readonly officeOn: (file: Uint8Array) => OfficeEvidence;
  readonly believed: (file: Uint8Array) => ShownWorkbook;
}

async function askPrograms(
  corpus: readonly Uint8Array[],
  done: readonly Edit[],
): Promise<Programs> {
  const edited = done.map(({ after }) => after);
  const shown = [...corpus, ...edited];
  const viewed = [...new Set([...done.map(({ before }) => before), ...shown])];
  const [views, computed, believed, faults] = await Promise.all([
    viewByOpenpyxl(viewed),
    shownBy(shown, 'recomputed'),
    shownBy(edited, 'believed'),
    inTurn(shown, (file) => validate(file, 'Microsoft365')),
  ]);
  return {
    viewOf: (file) => readable(views[viewed.indexOf(file)]),
    officeOn: (file) => ({
      computed: opened(computed[shown.indexOf(file)]),
      faults: faults[shown.indexOf(file)] ?? [],
    }),
    believed: (file) => opened(believed[edited.indexOf(file)]),
  };
}

async function shownBy(
  files: readonly Uint8Array[],
  results: StoredResults,
): Promise<readonly (ShownWorkbook | null)[]> {
  const saved = await convertFiles(files, { to: 'flat', results });
  return saved.map((bytes) => (bytes === null ? null : sheetsOfDocument(bytes)));
}

function readable(reading: OpenpyxlReading | undefined): OpenpyxlView {
  if (reading === undefined || 'failure' in reading) {
    throw new Error(`openpyxl cannot open it: ${String(reading?.failure)}`);
  }
  return reading;
}

function opened(shown: ShownWorkbook | null | undefined): ShownWorkbook {
  if (shown === null || shown === undefined) throw new Error('LibreOffice cannot open it');
  return shown;
}

/** One after the other: the machine has other programs to run at the same time. */
async function inTurn<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}

function evidenceOf(whole: Uint8Array, edit: Edit, programs: Programs): EditEvidence {
  const views = { before: programs.viewOf(edit.before), after: programs.viewOf(edit.after) };
  const office = { before: programs.officeOn(whole), after: programs.officeOn(edit.after) };
  const named = namedPlaces(edit.plans);
  const dependents = findDependents(views.before, addressesIn(named));
  return {
    edit,
    views,
    office,
    believed: programs.believed(edit.after),
    named,
    dependents,
    affected: dependents.sheets,
    before: partsOf(edit.before),
    after: partsOf(edit.after),
    ourFormulas: formulasOfOurs(named),
  };
}

function addressesIn(named: NamedPlaces): ReadonlyMap<string, ReadonlySet<string>> {
  return bySheet(
    namedContents(named).map(({ sheet, position }) => [sheet, cellAddress(position)] as const),
    [...named.sheets.keys()],
  );
}

function formulasOfOurs(named: NamedPlaces): ReadonlyMap<string, ReadonlySet<string>> {
  const prepared = aSmallNetwork().sheets.flatMap(({ name, rows }) =>
    rows.flatMap((contents, row) =>
      contents.flatMap((content, column) =>
        isFormula(content) ? [[name, cellAddress({ row, column })] as const] : [],
      ),
    ),
  );
  const added = namedContents(named).flatMap(({ sheet, position, content }) =>
    isFormula(content) ? [[sheet, cellAddress(position)] as const] : [],
  );
  return bySheet([...prepared, ...added]);
}

function bySheet(
  cells: readonly (readonly [sheet: string, address: string])[],
  sheets: readonly string[] = [],
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>(sheets.map((sheet) => [sheet, new Set()]));
  for (const [sheet, address] of cells) {
    found.set(sheet, (found.get(sheet) ?? new Set()).add(address));
  }
  return found;
}
