import { strToU8 } from 'fflate';
import { absoluteReference, quoteSheetName, sheetOrder } from '../../../../core/index';
import type { PageSetup, PlanStep, SheetModel } from '../../../../core/index';
import { defaultRowHeight } from '../../write/default-font';
import { toFileFormula } from '../../formulas/formula-file-form';
import {
  addPart,
  addRelationship,
  removePart,
  removeRelationships,
} from '../../package/edit-relationships';
import type { PackageDraft } from '../../package/package-draft';
import { relationshipsOf } from '../../package/relationships';
import { isTrue } from '../../package/workbook-parts';
import {
  attributeOf,
  childElements,
  findPath,
  prefixOf,
  textOf,
  withAttributes,
  withChildren,
  XML_DECLARATION,
  xmlElement,
  type XmlElement,
} from '../../xml/xml-tree';
import { replaceInOrder } from '../ordered-parts';

/** The parts of a workbook in the only order that Excel takes them (ECMA-376 part 1, 18.2.27). */
const ORDER =
  `fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences
  definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing
  fileRecoveryPr webPublishObjects extLst`.split(/\s+/);

const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORKSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

// Rows in our default font need a little more than Excel's own font, which is the usual default.
const NEW_SHEET = [
  `<worksheet xmlns="${SHEET}" xmlns:r="${RELATIONSHIPS}"><dimension ref="A1"/>`,
  `<sheetFormatPr defaultRowHeight="${String(defaultRowHeight)}"/><sheetData/></worksheet>`,
].join('');

interface SheetEntry {
  readonly name: string;
  readonly path: string;
  element: XmlElement;
}

interface NameEntry {
  readonly name: string;
  /** The sheet that the name belongs to; `undefined` when it belongs to the workbook. */
  readonly sheet: string | undefined;
  readonly element: XmlElement;
}

/** The workbook's own part under change: its sheets, names and how it recalculates. */
export class WorkbookDraft {
  private root: XmlElement;
  private sheets: SheetEntry[];
  private names: NameEntry[];
  /** Names that were there and how they stood, to leave the list alone when it ends as it began. */
  private readonly oldSheets: readonly SheetEntry[];

  constructor(
    private readonly draft: PackageDraft,
    readonly path: string,
  ) {
    const root = draft.tree(path);
    if (root === undefined) throw new Error(`The package lacks its workbook: ${path}`);
    this.root = root;
    const targets = new Map(relationshipsOf(draft, path).map(({ id, target }) => [id, target]));
    this.sheets = childElements(findPath(root, 'sheets') ?? root, 'sheet').map((element) => ({
      name: attributeOf(element, 'name') ?? '',
      path: targets.get(relationshipIdOf(element)) ?? '',
      element,
    }));
    this.oldSheets = this.sheets;
    this.names = childElements(findPath(root, 'definedNames') ?? root, 'definedName').map(
      (element) => {
        const place = attributeOf(element, 'localSheetId');
        const sheet = place === undefined ? undefined : this.sheets[Number(place)]?.name;
        return { name: attributeOf(element, 'name') ?? '', sheet, element };
      },
    );
  }

  /** Days between the calendar of this workbook and that of 1900. */
  dateOffset(): number {
    const properties = findPath(this.root, 'workbookPr');
    const is1904 = properties !== undefined && isTrue(attributeOf(properties, 'date1904'));
    return is1904 ? DAYS_TO_1904 : 0;
  }

  /** Names and parts of all sheets, in the order of the tabs. */
  allSheets(): readonly { readonly name: string; readonly path: string }[] {
    return this.sheets;
  }

  /** Formulas of the names that belong to the whole workbook, by name in small letters. */
  nameFormulas(): ReadonlyMap<string, string> {
    const own = this.names.filter(({ sheet }) => sheet === undefined);
    return new Map(own.map(({ name, element }) => [name.toLowerCase(), textOf(element)]));
  }

  /** The part of a sheet; one that does not exist yet is added, last and with no cells. */
  ensureSheet(name: string): string {
    const known = this.sheets.find((sheet) => sheet.name === name);
    if (known !== undefined) return known.path;
    const folder = this.path.slice(0, this.path.lastIndexOf('/') + 1);
    const path = this.draft.freePath(`${folder}worksheets/sheet#.xml`);
    const content = strToU8(XML_DECLARATION + NEW_SHEET);
    addPart(this.draft, { path, contentType: WORKSHEET, content });
    const id = addRelationship(this.draft, this.path, { type: 'worksheet', target: path });
    const element = xmlElement(`${prefixOf(this.root)}sheet`, {
      name,
      sheetId: this.freeSheetId(),
      [`${this.relationshipPrefix()}id`]: id,
    });
    this.sheets = [...this.sheets, { name, path, element }];
    return path;
  }

  setVisibility(name: string, visibility: SheetModel['visibility']): void {
    const state = { visible: undefined, hidden: 'hidden', 'very-hidden': 'veryHidden' }[visibility];
    this.sheets = this.sheets.map((sheet) =>
      sheet.name === name &&
      (attributeOf(sheet.element, 'state') ?? 'visible') !== (state ?? 'visible')
        ? { ...sheet, element: withAttributes(sheet.element, { state }) }
        : sheet,
    );
  }

  /** Puts the sheets into the order that steps ask for. */
  arrange(steps: readonly PlanStep[]): void {
    const order = sheetOrder(
      this.sheets.map(({ name }) => name),
      steps,
    );
    const byName = new Map(this.sheets.map((sheet) => [sheet.name, sheet]));
    this.sheets = order.flatMap((name) => byName.get(name) ?? []);
  }

  /** Defines a name of the workbook. */
  ensureName(name: string, refersTo: string): void {
    this.setName({ name, sheet: undefined }, toFileFormula(refersTo));
  }

  /** Sets or takes away what files keep of a page set-up as names of the sheet. */
  setPrintNames(sheet: string, { printArea, titleRows = 0 }: PageSetup): void {
    this.setName(
      { name: '_xlnm.Print_Area', sheet },
      printArea === undefined ? null : absoluteReference(sheet, printArea),
    );
    this.setName(
      { name: '_xlnm.Print_Titles', sheet },
      titleRows === 0 ? null : `${quoteSheetName(sheet)}!$1:$${String(titleRows)}`,
    );
  }

  private setName(
    { name, sheet }: Pick<NameEntry, 'name' | 'sheet'>,
    formula: string | null,
  ): void {
    const isIt = (entry: NameEntry) =>
      entry.sheet === sheet && entry.name.toLowerCase() === name.toLowerCase();
    const known = this.names.find(isIt);
    if (formula === null) {
      if (known !== undefined) this.names = this.names.filter((entry) => !isIt(entry));
      return;
    }
    if (known?.name === name && textOf(known.element) === formula) return;
    const tag = `${prefixOf(this.root)}definedName`;
    const attributes = Object.fromEntries(known?.element.attributes ?? []);
    const element = xmlElement(tag, { ...attributes, name }, [formula]);
    const entry = { name, sheet, element };
    this.names =
      known === undefined
        ? [...this.names, entry]
        : this.names.map((each) => (each === known ? entry : each));
  }

  /** The number under which the workbook lists a pivot cache; `null` when it does not. */
  pivotCacheId(path: string): number | null {
    const ids = new Set(
      relationshipsOf(this.draft, this.path)
        .filter(({ target }) => target === path)
        .map(({ id }) => id),
    );
    const caches = childElements(findPath(this.root, 'pivotCaches') ?? this.root, 'pivotCache');
    const cache = caches.find((each) => ids.has(relationshipIdOf(each)));
    return cache === undefined ? null : Number(attributeOf(cache, 'cacheId'));
  }

  /** Adds a pivot cache to the workbook's list and gives its number. */
  addPivotCache(relationshipId: string): number {
    const list =
      findPath(this.root, 'pivotCaches') ?? xmlElement(`${prefixOf(this.root)}pivotCaches`);
    const ids = childElements(list).map((cache) => Number(attributeOf(cache, 'cacheId')));
    const cacheId = Math.max(0, ...ids) + 1;
    const cache = xmlElement(`${prefixOf(this.root)}pivotCache`, {
      cacheId,
      [`${this.relationshipPrefix()}id`]: relationshipId,
    });
    this.replace('pivotCaches', withChildren(list, [...list.children, cache]));
    return cacheId;
  }

  /**
   * Asks every program to compute all formulas when it opens the file.
   *
   * The calculation chain goes: it lists cells with formulas, and Excel repairs a file in which it
   * names one that has none. Excel makes a new one.
   */
  recalculate(): void {
    const chain = relationshipsOf(this.draft, this.path).filter(({ type }) => type === 'calcChain');
    for (const { target } of chain) removePart(this.draft, target);
    removeRelationships(this.draft, this.path, new Set(chain.map(({ id }) => id)));
    const old = findPath(this.root, 'calcPr') ?? xmlElement(`${prefixOf(this.root)}calcPr`);
    if (isTrue(attributeOf(old, 'fullCalcOnLoad'))) return;
    this.replace('calcPr', withAttributes(old, { fullCalcOnLoad: '1' }));
  }

  save(): void {
    this.saveSheets();
    this.saveNames();
    this.draft.putTree(this.path, this.root);
  }

  private saveSheets(): void {
    const isSame =
      this.sheets.length === this.oldSheets.length &&
      this.sheets.every((sheet, place) => sheet === this.oldSheets[place]);
    const list = findPath(this.root, 'sheets') ?? xmlElement(`${prefixOf(this.root)}sheets`);
    if (!isSame) {
      const elements = this.sheets.map(({ element }) => element);
      this.replace('sheets', withChildren(list, elements));
    }
    this.saveViews();
  }

  /** The tab in front stays in front wherever it moved; a hidden one can't be in front. */
  private saveViews(): void {
    const prefix = prefixOf(this.root);
    const views = findPath(this.root, 'bookViews') ?? xmlElement(`${prefix}bookViews`);
    const [view = xmlElement(`${prefix}workbookView`), ...others] = childElements(views);
    const current = Number(attributeOf(view, 'activeTab') ?? 0);
    const front = this.frontTab(this.oldSheets[current]?.name);
    if (front === current) return;
    const changed = withAttributes(view, { activeTab: front });
    this.replace('bookViews', withChildren(views, [changed, ...others]));
  }

  private frontTab(active: string | undefined): number {
    const isShown = ({ element }: SheetEntry) =>
      (attributeOf(element, 'state') ?? 'visible') === 'visible';
    const place = this.sheets.findIndex((sheet) => sheet.name === active && isShown(sheet));
    return place === -1 ? Math.max(0, this.sheets.findIndex(isShown)) : place;
  }

  private saveNames(): void {
    const places = new Map(this.sheets.map(({ name }, place) => [name, place]));
    const elements = this.names.map(({ sheet, element }) =>
      sheet === undefined ? element : withAttributes(element, { localSheetId: places.get(sheet) }),
    );
    const old = findPath(this.root, 'definedNames');
    if (elements.length === 0 && old === undefined) return;
    const list = old ?? xmlElement(`${prefixOf(this.root)}definedNames`);
    const known = childElements(list, 'definedName');
    const isSame =
      elements.length === known.length && elements.every((each, place) => each === known[place]);
    if (!isSame) this.replace('definedNames', withChildren(list, elements));
  }

  private replace(name: string, part: XmlElement): void {
    const parts = part.children.length === 0 && name === 'definedNames' ? [] : [part];
    this.root = replaceInOrder(this.root, { name, parts, order: ORDER });
  }

  private freeSheetId(): number {
    const ids = this.sheets.map(({ element }) => Number(attributeOf(element, 'sheetId')));
    return Math.max(0, ...ids) + 1;
  }

  /** The prefix of the vocabulary that relationship ids are named in. */
  private relationshipPrefix(): string {
    for (const [name, value] of this.root.attributes) {
      const isIt =
        name.startsWith('xmlns:') && value.endsWith('/officeDocument/2006/relationships');
      if (isIt) return `${name.slice('xmlns:'.length)}:`;
    }
    // Some programs declare it on each sheet.
    const known = this.sheets.flatMap(({ element }) => [...element.attributes.keys()]);
    const named = known.find((name) => name.endsWith(':id'));
    if (named === undefined) {
      this.root = withAttributes(this.root, { 'xmlns:r': RELATIONSHIPS });
      return 'r:';
    }
    const prefix = named.slice(0, named.indexOf(':') + 1);
    this.root = withAttributes(this.root, { [`xmlns:${prefix.slice(0, -1)}`]: RELATIONSHIPS });
    return prefix;
  }
}

// Of the attributes called id, the one with a prefix.
function relationshipIdOf({ attributes }: XmlElement): string {
  return [...attributes].find(([name]) => name.endsWith(':id'))?.[1] ?? '';
}

/** Days between the starts of the two calendars. */
const DAYS_TO_1904 = 1462;
