import { SaxesParser } from 'saxes';
import { relationshipsPath, textOfPart, type PackageParts } from '../package-parts';

const contentTypes = '[Content_Types].xml';

/** Where the parts of a workbook are that edits may have to touch. */
export interface WorkbookPlaces {
  readonly workbook: string;
  /** Path of each sheet's part by the sheet's name. */
  readonly sheets: ReadonlyMap<string, string>;
  /** Path of each native table's part by the table's name. */
  readonly tables: ReadonlyMap<string, string>;
  /** Shared strings, styles, calculation chain, by the last word of their relationship. */
  readonly byType: ReadonlyMap<string, string>;
}

/** Finds the parts of a workbook by its relationships, as every reader has to. */
export function placesIn(parts: PackageParts): WorkbookPlaces {
  const workbook = relationshipsOf(parts, '').find(({ type }) => type === 'officeDocument')!.target;
  const related = relationshipsOf(parts, workbook);
  const byId = new Map(related.map(({ id, target }) => [id, target]));
  const sheets = elements(textOfPart(parts, workbook), 'sheet').map((sheet) => {
    const id = Object.entries(sheet).find(([name]) => name.endsWith(':id'))?.[1] ?? '';
    return [sheet['name'] ?? '', byId.get(id) ?? ''] as const;
  });
  const tables = sheets.flatMap(([, path]) =>
    relationshipsOf(parts, path)
      .filter(({ type }) => type === 'table')
      .map(({ target }) => {
        const [table] = elements(textOfPart(parts, target), 'table');
        return [table?.['displayName'] ?? '', target] as const;
      }),
  );
  return {
    workbook,
    sheets: new Map(sheets),
    tables: new Map(tables),
    byType: new Map(related.map(({ type, target }) => [type, target])),
  };
}

/** Parts that say which parts there are. */
export function listingParts({ workbook }: WorkbookPlaces): readonly string[] {
  return [contentTypes, relationshipsPath(workbook)];
}

interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

function relationshipsOf(parts: PackageParts, part: string): readonly Relationship[] {
  const path = relationshipsPath(part);
  if (!parts.has(path)) return [];
  return elements(textOfPart(parts, path), 'Relationship')
    .filter((entry) => entry['TargetMode'] !== 'External')
    .map((entry) => ({
      id: entry['Id'] ?? '',
      type: (entry['Type'] ?? '').replace(/^.*\//, ''),
      target: resolved(part, entry['Target'] ?? ''),
    }));
}

function resolved(part: string, target: string): string {
  return decodeURI(new URL(target, `file:///${part}`).pathname).slice(1);
}

/** The attributes of every element of a name, whatever its prefix. */
function elements(text: string, name: string): readonly Readonly<Record<string, string>>[] {
  const found: Readonly<Record<string, string>>[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => {
    if (tag.name.replace(/^.*:/, '') === name) found.push(tag.attributes);
  });
  parser.write(text).close();
  return found;
}
