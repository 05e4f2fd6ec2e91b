import { textOfPart, type PackageParts } from '../package-parts';
import { listingParts, placesIn } from './workbook-sheets';
import type { NamedPlaces } from './named-places';

/** What a comparison of parts has to know about an edit. */
export interface PartsEdit {
  readonly before: PackageParts;
  readonly after: PackageParts;
  readonly named: NamedPlaces;
  /** Sheets with changed cells or with formulas that depend on them. */
  readonly affected: ReadonlySet<string>;
  /** Formula cells of ours by sheet: their results are known and stand in the file. */
  readonly ourFormulas: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Parts that are not as they were and that the edit had no reason to touch, one line each. */
export function differencesInParts(edit: PartsEdit): readonly string[] {
  const { before, after } = edit;
  const mayDiffer = touchableParts(edit);
  const mayGo = new Set([placesIn(before).byType.get('calcChain')]);
  const mayCome = new Set([placesIn(after).byType.get('sharedStrings')]);
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  return paths.flatMap((path) => {
    const [old, fresh] = [before.get(path), after.get(path)];
    if (old === undefined) return mayCome.has(path) ? [] : [`${path}: was not there before`];
    if (fresh === undefined) return mayGo.has(path) ? [] : [`${path}: is gone`];
    if (Buffer.compare(old, fresh) === 0 || mayDiffer.has(path)) return [];
    if (isRedrawn(edit, path)) return [];
    return [`${path}: ${firstDifference(old, fresh)}`];
  });
}

/** The text of a chart without the copies of values that it draws. */
const withoutCaches = (chart: string) =>
  chart.replace(/<(?:\w+:)?(num|str|multiLvlStr)Cache>[^]*?<\/(?:\w+:)?\1Cache>/g, '');

/** A chart may show the new values of cells that changed; nothing else about it may change. */
function isRedrawn({ before, after, affected, ourFormulas }: PartsEdit, path: string): boolean {
  const [old, fresh] = [before, after].map((parts) => textOfPart(parts, path)) as [string, string];
  const drawn = [...affected, ...ourFormulas.keys()];
  const text = old.replace(/&apos;|&#39;/g, "'");
  const isOfThem = drawn.some((sheet) => text.includes(`${sheet}!`) || text.includes(`${sheet}'!`));
  const isChart = /\/charts\/[^/]*\.xml$/.test(path);
  return isChart && isOfThem && withoutCaches(old) === withoutCaches(fresh);
}

function touchableParts({
  before,
  after,
  named,
  affected,
  ourFormulas,
}: PartsEdit): ReadonlySet<string> {
  const places = placesIn(before);
  const tables = [...places.tables].flatMap(([name, path]) =>
    named.tables.has(name) ? [path] : [],
  );
  const sheets = [...places.sheets].flatMap(([name, path]) =>
    affected.has(name) || ourFormulas.has(name) ? [path] : [],
  );
  const shared = ['sharedStrings', 'styles', 'calcChain'].flatMap(
    (type) => places.byType.get(type) ?? [],
  );
  const hasOtherParts = [...before.keys()].sort().join() !== [...after.keys()].sort().join();
  const listing = hasOtherParts ? listingParts(places) : [];
  return new Set([places.workbook, ...tables, ...sheets, ...shared, ...listing]);
}

const shown = 80;

/** Where two parts part company, with what stands there. */
export function firstDifference(old: Uint8Array | string, fresh: Uint8Array | string): string {
  const [one, other] = [old, fresh].map((part) => Buffer.from(part).toString('utf8')) as [
    string,
    string,
  ];
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 20), at + shown));
  return `differs at ${String(at)}: before ${around(one)}, after ${around(other)}`;
}

/**
 * What is wrong with the shared strings and styles of the edited file: entries may come at the end,
 * but none may change, go or move, because cells that nobody named point at them by number.
 */
export function differencesInSharedLists({ before, after }: PartsEdit): readonly string[] {
  const old = placesIn(before).byType;
  const fresh = placesIn(after).byType;
  const strings = listDifference('sharedStrings', [
    [before, old.get('sharedStrings')],
    [after, fresh.get('sharedStrings')],
  ]);
  const styles = placed(before, old.get('styles'));
  if (styles === null) return strings;
  const newStyles = placed(after, fresh.get('styles')) ?? '';
  return [...strings, ...differencesInStyles(styles, newStyles)];
}

type PlacedPart = readonly [PackageParts, string | undefined];

function placed(parts: PackageParts, path: string | undefined): string | null {
  return path === undefined ? null : textOfPart(parts, path);
}

function listDifference(
  name: string,
  [[before, path], [after, newPath]]: readonly [PlacedPart, PlacedPart],
): readonly string[] {
  const old = placed(before, path);
  if (old === null) return [];
  return grown(name, withoutCounts(old), withoutCounts(placed(after, newPath) ?? ''));
}

/** Nothing when the second text is the first with entries put before its last end tag. */
function grown(name: string, old: string, fresh: string): readonly string[] {
  const end = old.lastIndexOf('</');
  const start = end < 0 ? old.replace(/\/>\s*$/, '') : old.slice(0, end).trimEnd();
  return fresh.startsWith(start) ? [] : [`${name}: ${firstDifference(old, fresh)}`];
}

const withoutCounts = (text: string) => text.replace(/ (?:count|uniqueCount)="\d+"/g, '');

const growing = ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs', 'dxfs'];

function differencesInStyles(before: string, after: string): readonly string[] {
  const [old, fresh] = [before, after].map((text) => withoutCounts(text).replace(/\s+/g, ' ')) as [
    string,
    string,
  ];
  const lists = growing.flatMap((list) => {
    const entries = listIn(old, list);
    return entries === '' ? [] : grown(`styles, ${list}`, entries, listIn(fresh, list));
  });
  const rest = (text: string) =>
    growing.reduce((left, list) => left.replace(listIn(left, list), ''), text);
  // Lists that were missing may come; what is left when all lists are taken out may not change.
  return rest(old) === rest(fresh)
    ? lists
    : [...lists, `styles: ${firstDifference(rest(old), rest(fresh))}`];
}

function listIn(text: string, list: string): string {
  const found = new RegExp(`<(\\w+:)?${list}(?:\\s[^>]*)?(?:/>|>[^]*?</(?:\\w+:)?${list}>)`);
  return found.exec(text)?.[0] ?? '';
}
