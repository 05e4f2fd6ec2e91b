import type { PackageDraft } from '../../package/package-draft';
import { relationshipsOf } from '../../package/relationships';
import { attributeOf, type XmlElement } from '../../xml/xml-tree';

/** A native table of a package. */
export interface FoundTable {
  readonly sheetPath: string;
  /** Path of the table's part. */
  readonly path: string;
  /** The relationship from the sheet to the table. */
  readonly relationship: string;
  readonly root: XmlElement;
}

/** The tables of these sheets, in the order of sheets and of their relationships. */
export function findTables(
  draft: PackageDraft,
  sheetPaths: readonly string[],
): readonly FoundTable[] {
  return sheetPaths.flatMap((sheetPath) =>
    relationshipsOf(draft, sheetPath)
      .filter(({ type }) => type === 'table')
      .flatMap(({ id, target }) => {
        const root = draft.tree(target);
        return root === undefined ? [] : [{ sheetPath, path: target, relationship: id, root }];
      }),
  );
}

/** The name of a table as formulas know it. */
export function tableName(root: XmlElement): string {
  return attributeOf(root, 'displayName') ?? attributeOf(root, 'name') ?? '';
}
