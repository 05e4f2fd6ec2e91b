import type { PackageDraft } from '../package/package-draft';
import type { XmlElement } from '../xml/xml-tree';

/** One sheet's part under change, and the package that it stands in. */
export interface SheetDraft {
  readonly draft: PackageDraft;
  /** Path of the sheet's part. */
  readonly path: string;
  readonly name: string;
  /** The sheet's part with an empty `sheetData` in place of its cells. */
  frame: XmlElement;
}
