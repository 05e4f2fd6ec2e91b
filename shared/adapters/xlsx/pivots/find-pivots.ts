import { relationshipsOf, type PartTrees } from '../package/relationships';
import type { XmlElement } from '../xml/xml-tree';

/** The parts of a pivot that stands on a sheet. */
export interface PivotParts {
  readonly sheetPath: string;
  readonly path: string;
  readonly definition: XmlElement;
  readonly cachePath: string;
  readonly cache: XmlElement;
  /** `undefined` for a cache without records, which Excel fills when it refreshes. */
  readonly recordsPath: string | undefined;
}

/** All pivots of a package whose parts are there, by sheet. */
export function findPivotParts(
  source: PartTrees,
  sheetPaths: readonly string[],
): readonly PivotParts[] {
  return sheetPaths.flatMap((sheetPath) =>
    relationshipsOf(source, sheetPath)
      .filter(({ type }) => type === 'pivotTable')
      .flatMap(({ target }) => {
        const parts = partsOf(source, target);
        return parts === null ? [] : [{ sheetPath, ...parts }];
      }),
  );
}

function partsOf(source: PartTrees, path: string): Omit<PivotParts, 'sheetPath'> | null {
  const definition = source.tree(path);
  const cachePath = relationshipsOf(source, path).find(
    ({ type }) => type === 'pivotCacheDefinition',
  )?.target;
  const cache = cachePath === undefined ? undefined : source.tree(cachePath);
  if (definition === undefined || cachePath === undefined || cache === undefined) return null;
  const records = relationshipsOf(source, cachePath).find(
    ({ type }) => type === 'pivotCacheRecords',
  );
  return { path, definition, cachePath, cache, recordsPath: records?.target };
}
