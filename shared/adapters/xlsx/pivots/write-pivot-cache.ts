import type {
  PivotAxisField,
  PivotLayout,
  PivotModel,
  PivotSource,
  Scalar,
} from '../../../core/index';
import { XML_DECLARATION } from '../xml/xml-tree';
import { pivotText } from './pivot-text';
import { sharedItemsAttributes } from './shared-items';

const NAMESPACES =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"' +
  ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
// The version of Excel 2016: all that a pivot of ours needs, and what Excel 2019 still refreshes.
const VERSIONS = 'createdVersion="6" refreshedVersion="6" minRefreshableVersion="3"';

/**
 * The part that says where a pivot's figures come from and what its fields hold.
 *
 * The part's relationship `rId1` must lead to its records. Excel refreshes the pivot when it opens
 * the file; what stands in the cells until then, and in programs that refresh nothing, is ours.
 */
export function pivotCacheDefinitionPart(
  pivot: PivotModel,
  layout: PivotLayout,
  source: PivotSource,
): string {
  const axes = axisFields(layout);
  const fields = source.titles.map((title, column) => {
    const items = sharedItemsXml(source, column, axes.get(column));
    return `<cacheField name="${pivotText(title)}" numFmtId="0">${items}</cacheField>`;
  });
  return [
    `${XML_DECLARATION}<pivotCacheDefinition ${NAMESPACES} r:id="rId1" refreshOnLoad="1"`,
    ` refreshedBy="Tsunagi" ${VERSIONS} recordCount="${source.rows.length}">`,
    `<cacheSource type="worksheet"><worksheetSource name="${pivotText(pivot.sourceTable)}"/></cacheSource>`,
    `<cacheFields count="${fields.length}">${fields.join('')}</cacheFields></pivotCacheDefinition>`,
  ].join('');
}

/** The part that holds the rows of a pivot's table as they were last seen. */
export function pivotCacheRecordsPart(layout: PivotLayout, source: PivotSource): string {
  const axes = axisFields(layout);
  const records = source.rows.map((row, index) => {
    const values = source.titles.map((_, column) => {
      const axis = axes.get(column);
      return axis === undefined
        ? valueXml(row[column] ?? null)
        : `<x v="${axis.itemOfRow[index] ?? 0}"/>`;
    });
    return `<r>${values.join('')}</r>`;
  });
  return `${XML_DECLARATION}<pivotCacheRecords ${NAMESPACES} count="${records.length}">${records.join('')}</pivotCacheRecords>`;
}

function axisFields(layout: PivotLayout): ReadonlyMap<number, PivotAxisField> {
  const fields = [...layout.rowFields, ...layout.columnFields, ...layout.filterFields];
  return new Map(fields.map((field) => [field.sourceColumn, field]));
}

// Fields that group or filter list their items once; the values of others stand in the records.
function sharedItemsXml(
  { rows }: PivotSource,
  column: number,
  axis: PivotAxisField | undefined,
): string {
  const values = axis?.items ?? rows.map((row) => row[column] ?? null);
  const attributes = sharedItemsAttributes(values, axis !== undefined);
  if (axis === undefined || axis.items.length === 0) return `<sharedItems${attributes}/>`;
  return `<sharedItems${attributes}>${axis.items.map(valueXml).join('')}</sharedItems>`;
}

function valueXml(value: Scalar): string {
  if (typeof value === 'string') return `<s v="${pivotText(value)}"/>`;
  if (typeof value === 'number') return `<n v="${value}"/>`;
  if (typeof value === 'boolean') return `<b v="${value ? 1 : 0}"/>`;
  return '<m/>';
}
