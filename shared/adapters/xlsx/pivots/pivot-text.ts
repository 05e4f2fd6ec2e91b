import { toFileText } from '../write/cell-text';
import { escapeXml } from '../xml/xml-tree';

const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** Text as an attribute of a pivot's parts holds it; line feeds stay, returns are escaped, as Excel writes them. */
export function pivotText(text: string): string {
  return escapeXml(toFileText(text).replace(/\r/g, '_x000D_'));
}

/** The text that `pivotText` wrote, from an attribute without its entities. */
export function readPivotText(text: string): string {
  return text.replace(ESCAPED, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
