import { areaAddress, pivotCaptions, pivotWords, valueFormat } from '../../../core/index';
import type {
  PivotAxisField,
  PivotCaptions,
  PivotField,
  PivotLayout,
  PivotModel,
} from '../../../core/index';
import { XML_DECLARATION } from '../xml/xml-tree';
import { formatId } from './pivot-formats';
import { pivotText } from './pivot-text';
import { columnsXml, rowsXml } from './write-pivot-axes';

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LOOK =
  '<pivotTableStyleInfo name="PivotStyleLight16" showRowHeaders="1" showColHeaders="1"' +
  ' showRowStripes="0" showColStripes="0" showLastColumn="1"/>';

/** What a pivot's definition takes from the rest of the file. */
export interface PivotSurroundings {
  /** The titles of the source table. */
  readonly titles: readonly string[];
  /** The number under which the workbook's `pivotCaches` lists the cache. */
  readonly cacheId: number;
  /** The numbers that the styles give to the formats of `customPivotFormats`. */
  readonly formatIds: ReadonlyMap<string, number>;
}

/**
 * The part that says how a pivot is laid out: in tabular form, without subtotals.
 *
 * The part's relationship `rId1` must lead to the cache definition. Excel names no values beside
 * columns unless told to hide them, so there is no extension that does: LibreOffice cannot hide them.
 */
export function pivotTablePart(
  pivot: PivotModel,
  layout: PivotLayout,
  surroundings: PivotSurroundings,
): string {
  const captions = pivotCaptions(pivot, surroundings.titles);
  return [
    `${XML_DECLARATION}<pivotTableDefinition xmlns="${NAMESPACE}" name="${pivotText(pivot.name)}"`,
    ` cacheId="${surroundings.cacheId}" applyNumberFormats="0" applyBorderFormats="0"`,
    ' applyFontFormats="0" applyPatternFormats="0" applyAlignmentFormats="0"',
    ` applyWidthHeightFormats="1" dataCaption="${pivotText(pivotWords.values)}"`,
    ` grandTotalCaption="${pivotText(captions.total)}" updatedVersion="6"`,
    ' minRefreshableVersion="3" useAutoFormatting="1" itemPrintTitles="1" createdVersion="6"',
    ' indent="0" compact="0" compactData="0" multipleFieldFilters="0">',
    locationXml(pivot, layout),
    fieldsXml(pivot, layout, { ...surroundings, captions }),
    rowsXml(layout),
    columnsXml(pivot, layout),
    pageFieldsXml(layout),
    dataFieldsXml(pivot, captions, surroundings),
    `${LOOK}</pivotTableDefinition>`,
  ].join('');
}

function locationXml({ filters }: PivotModel, layout: PivotLayout): string {
  const pages = filters.length === 0 ? '' : ` rowPageCount="${filters.length}" colPageCount="1"`;
  return (
    `<location ref="${areaAddress(layout.tableArea)}" firstHeaderRow="1"` +
    ` firstDataRow="${layout.headerRows}" firstDataCol="${layout.labelColumns}"${pages}/>`
  );
}

function fieldsXml(
  pivot: PivotModel,
  layout: PivotLayout,
  { titles, captions }: PivotSurroundings & { readonly captions: PivotCaptions },
): string {
  const axes = new Map(
    [
      ...axisEntries('axisRow', layout.rowFields, captions.rows),
      ...axisEntries('axisCol', layout.columnFields, captions.columns),
      ...axisEntries('axisPage', layout.filterFields, captions.filters),
    ].map((entry) => [entry.field.sourceColumn, entry]),
  );
  const values = new Set(pivot.values.map(({ column }) => column));
  const fields = titles.map((title, column) =>
    fieldXml(title, values.has(title), axes.get(column)),
  );
  return `<pivotFields count="${fields.length}">${fields.join('')}</pivotFields>`;
}

interface AxisEntry {
  readonly axis: string;
  readonly field: PivotAxisField;
  readonly caption: string;
}

function axisEntries(
  axis: string,
  fields: readonly PivotAxisField[],
  captions: readonly string[],
): readonly AxisEntry[] {
  return fields.map((field, index) => ({ axis, field, caption: captions[index] ?? '' }));
}

function fieldXml(title: string, isValue: boolean, entry: AxisEntry | undefined): string {
  const data = isValue ? ' dataField="1"' : '';
  const form = 'compact="0" outline="0" showAll="0" defaultSubtotal="0"';
  if (entry === undefined) return `<pivotField${data} ${form}/>`;
  const { axis, field, caption } = entry;
  const name = caption === title ? '' : ` name="${pivotText(caption)}"`;
  const items = field.items.map((_, place) => `<item x="${place}"/>`).join('');
  const list = items === '' ? '' : `<items count="${field.items.length}">${items}</items>`;
  return `<pivotField${name} axis="${axis}"${data} ${form}>${list}</pivotField>`;
}

function pageFieldsXml({ filterFields }: PivotLayout): string {
  if (filterFields.length === 0) return '';
  const fields = filterFields.map(
    ({ sourceColumn }) => `<pageField fld="${sourceColumn}" hier="-1"/>`,
  );
  return `<pageFields count="${fields.length}">${fields.join('')}</pageFields>`;
}

function dataFieldsXml(
  { values }: PivotModel,
  captions: PivotCaptions,
  { titles, formatIds }: PivotSurroundings,
): string {
  const fields = values.map((field, index) => {
    const id = formatId(valueFormat(field), formatIds);
    return (
      `<dataField name="${pivotText(captions.values[index] ?? '')}" fld="${titles.indexOf(field.column)}"` +
      `${subtotal(field)} baseField="0" baseItem="0"${id === 0 ? '' : ` numFmtId="${id}"`}/>`
    );
  });
  return `<dataFields count="${fields.length}">${fields.join('')}</dataFields>`;
}

function subtotal({ summarizeBy = 'sum' }: PivotField): string {
  return summarizeBy === 'sum' ? '' : ` subtotal="${summarizeBy}"`;
}
