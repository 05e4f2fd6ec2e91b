import fc from 'fast-check';
import { customPivotFormats } from '../../../shared/adapters/xlsx/pivots/pivot-formats';
import { readPivot } from '../../../shared/adapters/xlsx/pivots/read-pivot';
import {
  pivotCacheDefinitionPart,
  pivotCacheRecordsPart,
} from '../../../shared/adapters/xlsx/pivots/write-pivot-cache';
import { pivotTablePart } from '../../../shared/adapters/xlsx/pivots/write-pivot-table';
import {
  attributeOf,
  childElements,
  findPath,
  parseXml,
} from '../../../shared/adapters/xlsx/xml/xml-tree';
import { layOutPivot, withoutPivotDefaults } from '../../../shared/core/index';
import type { PivotModel, PivotSource, Scalar } from '../../../shared/core/index';
import { caseSource, columnsOnly, pivotCases } from './pivot-cases';

const FIRST_OWN_FORMAT = 164;

function partsOf(pivot: PivotModel, source: PivotSource = caseSource) {
  const layout = layOutPivot(pivot, source);
  const formats = customPivotFormats(pivot).map(
    (code, index) => [code, FIRST_OWN_FORMAT + index] as const,
  );
  const { titles } = source;
  const surroundings = { titles, cacheId: 3, formatIds: new Map(formats) };
  return {
    layout,
    table: pivotTablePart(pivot, layout, surroundings),
    cache: pivotCacheDefinitionPart(pivot, layout, source),
    records: pivotCacheRecordsPart(layout, source),
    formatCodes: new Map(formats.map(([code, id]) => [id, code])),
  };
}

function readBack(pivot: PivotModel, source: PivotSource = caseSource) {
  const { table, cache, formatCodes } = partsOf(pivot, source);
  return readPivot(parseXml(table), parseXml(cache), formatCodes);
}

/** What a file says between the tags of an element, or the tag itself. */
function piece(part: string, tag: string): string {
  return new RegExp(`<${tag}(?=[ />])(?:[^>]*/>|.*?</${tag}>)`).exec(part)?.[0] ?? '';
}

const named = (name: string): PivotModel => pivotCases.find((pivot) => pivot.name === name)!;

describe('the definition of a pivot', () => {
  it.each([
    ['行1・値1', 'ref="B3:C9" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"'],
    ['行1・値3', 'ref="B3:E10" firstHeaderRow="1" firstDataRow="2" firstDataCol="1"'],
    ['行2・値1', 'ref="B3:D13" firstHeaderRow="1" firstDataRow="1" firstDataCol="2"'],
    ['行1・列1・値1', 'ref="B3:H10" firstHeaderRow="1" firstDataRow="2" firstDataCol="1"'],
    ['行1・列1・値3', 'ref="B3:T11" firstHeaderRow="1" firstDataRow="3" firstDataCol="1"'],
    [
      '行3・列2・値2・絞込2',
      'ref="B6:X20" firstHeaderRow="1" firstDataRow="4" firstDataCol="3" rowPageCount="2" colPageCount="1"',
    ],
    ['列2・値3', 'ref="B3:AE7" firstHeaderRow="1" firstDataRow="4" firstDataCol="0"'],
  ])('says where %s stands', (name, location) => {
    expect(piece(partsOf(named(name)).table, 'location')).toBe(`<location ${location}/>`);
  });

  it('has a place for the name of a single value beside columns', () => {
    expect(piece(partsOf(columnsOnly).table, 'location')).toBe(
      '<location ref="B3:H5" firstHeaderRow="1" firstDataRow="2" firstDataCol="1"/>',
    );
    expect(piece(partsOf(columnsOnly).table, 'rowItems')).toBe(
      '<rowItems count="1"><i/></rowItems>',
    );
  });

  it('names in each line only the items that differ from the line before', () => {
    const rows = [
      ['a', 'x', 1, 1],
      ['a', 'y', 1, 1],
      ['b', 'x', 1, 1],
    ];
    const pivot: PivotModel = {
      ...columnsOnly,
      rows: [{ column: '甲' }, { column: '乙' }],
      columns: [],
      values: [{ column: '丙' }, { column: '丁' }],
    };
    const { table } = partsOf(pivot, { titles: ['甲', '乙', '丙', '丁'], rows });
    expect(piece(table, 'rowItems')).toBe(
      '<rowItems count="4"><i><x/><x/></i><i r="1"><x v="1"/></i><i><x v="1"/><x/></i>' +
        '<i t="grand"><x/></i></rowItems>',
    );
    expect(piece(table, 'colFields')).toBe('<colFields count="1"><field x="-2"/></colFields>');
    expect(piece(table, 'colItems')).toBe(
      '<colItems count="2"><i><x/></i><i i="1"><x v="1"/></i></colItems>',
    );
  });

  it('names groups and values of columns, and a total for each value', () => {
    const rows = [
      ['a', 'x', 1, 1],
      ['a', 'y', 1, 1],
    ];
    const pivot: PivotModel = {
      ...columnsOnly,
      rows: [],
      columns: [{ column: '甲' }, { column: '乙' }],
      values: [{ column: '丙' }, { column: '丁', summarizeBy: 'average' }],
    };
    const { table } = partsOf(pivot, { titles: ['甲', '乙', '丙', '丁'], rows });
    expect(piece(table, 'colItems')).toBe(
      '<colItems count="6"><i><x/><x/><x/></i><i r="2" i="1"><x v="1"/></i>' +
        '<i r="1"><x v="1"/><x/></i><i r="2" i="1"><x v="1"/></i>' +
        '<i t="grand"><x/></i><i t="grand" i="1"><x/></i></colItems>',
    );
    expect(piece(table, 'dataFields')).toBe(
      '<dataFields count="2"><dataField name="合計 / 丙" fld="2" baseField="0" baseItem="0"/>' +
        '<dataField name="平均 / 丁" fld="3" subtotal="average" baseField="0" baseItem="0" numFmtId="2"/></dataFields>',
    );
  });

  it('is tabular in every field and has no subtotals', () => {
    const root = parseXml(partsOf(named('行3・列2・値2・絞込2')).table);
    const form = { compact: '0', outline: '0', showAll: '0', defaultSubtotal: '0' };
    const fields = childElements(findPath(root, 'pivotFields')!);
    expect(fields.length).toBe(caseSource.titles.length);
    for (const field of fields) {
      expect(Object.fromEntries(field.attributes)).toMatchObject(form);
      const items = findPath(field, 'items');
      if (items !== undefined) {
        expect(attributeOf(items, 'count')).toBe(String(childElements(items).length));
        expect(childElements(items).every((item) => attributeOf(item, 't') === undefined)).toBe(
          true,
        );
      }
    }
  });
});

describe('the cache of a pivot', () => {
  const items = (values: readonly Scalar[], isAxis: boolean) => {
    const pivot: PivotModel = {
      ...columnsOnly,
      columns: [{ column: isAxis ? '値' : '軸' }],
      values: [{ column: '値', summarizeBy: 'count' }],
    };
    const rows = values.map((value) => ['a', value]);
    const { cache } = partsOf(pivot, { titles: ['軸', '値'], rows });
    return piece(cache.slice(cache.indexOf('name="値"')), 'sharedItems');
  };

  it.each<[string, readonly Scalar[], string]>([
    ['texts', ['x', 'y'], ''],
    ['texts and blanks', ['x', null], ' containsBlank="1"'],
    [
      'whole numbers',
      [3, -1],
      ' containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" minValue="-1" maxValue="3"',
    ],
    [
      'numbers and blanks',
      [0.5, null],
      ' containsString="0" containsBlank="1" containsNumber="1" minValue="0.5" maxValue="0.5"',
    ],
    [
      'numbers and texts',
      [1, 'x'],
      ' containsMixedTypes="1" containsNumber="1" containsInteger="1" minValue="1" maxValue="1"',
    ],
    ['blanks', [null], ' containsNonDate="0" containsString="0" containsBlank="1"'],
    ['truth values', [true, false], ''],
    ['a long text', ['x'.repeat(256)], ' longText="1"'],
  ])('announces %s as Excel does', (_, values, attributes) => {
    expect(items(values, false)).toBe(`<sharedItems${attributes}/>`);
  });

  it('lists what a field groups by, with its kinds', () => {
    expect(items([2, 'あ', null, true, 2], true)).toBe(
      '<sharedItems containsBlank="1" containsMixedTypes="1" containsNumber="1" containsInteger="1"' +
        ' minValue="2" maxValue="2" count="4"><n v="2"/><s v="あ"/><b v="1"/><m/></sharedItems>',
    );
    expect(items(['あ', 'い'.repeat(300)], true)).toContain('<sharedItems count="2" longText="1">');
  });

  it('holds every row, by place where values are listed and in full where not', () => {
    const pivot: PivotModel = {
      ...columnsOnly,
      columns: [{ column: '甲' }],
      values: [{ column: '乙' }],
    };
    const rows = [
      ['b', 1],
      ['a', null],
      ['B', true],
      ['a', 'x<&"\n\r_x0041_'],
    ];
    const { records } = partsOf(pivot, { titles: ['甲', '乙'], rows });
    expect(records).toContain(
      'count="4"><r><x v="1"/><n v="1"/></r><r><x v="0"/><m/></r><r><x v="1"/><b v="1"/></r>' +
        '<r><x v="0"/><s v="x&lt;&amp;&quot;&#10;_x000D__x005F_x0041_"/></r></pivotCacheRecords>',
    );
  });
});

describe('readPivot', () => {
  it.each([...pivotCases, columnsOnly].map((pivot) => [pivot.name, pivot] as const))(
    'gives back what was written: %s',
    (_, pivot) => {
      expect(readBack(pivot)).toEqual({
        pivot: withoutPivotDefaults(pivot, []),
        area: layOutPivot(pivot, caseSource).area,
      });
    },
  );

  it('gives back what was written, whatever it is called', () => {
    const titles = ['甲', '乙_x0041_', 'A<b>"\r\n', 'ａ'];
    const aCaption = fc.constantFrom(
      '甲',
      'x',
      'X',
      '合計 / 甲',
      '乙_x0041_',
      '総計',
      '改\r\n行<&">',
    );
    const aField = (column: string) =>
      fc.record({ column: fc.constant(column), caption: aCaption }, { requiredKeys: ['column'] });
    const aValue = fc.record(
      {
        column: fc.constantFrom(...titles),
        caption: aCaption,
        summarizeBy: fc.constantFrom('sum', 'count', 'average'),
        numberFormat: fc.constantFrom('General', '0.00', '#,##0', '0"件"', 'yyyy/m/d'),
      },
      { requiredKeys: ['column'] },
    );
    const aPivot = fc.record(
      {
        name: fc.constantFrom('p', 'ピボット"1"'),
        sourceTable: fc.constantFrom('t', '案件'),
        anchor: fc.record({ row: fc.nat(9), column: fc.nat(40) }),
        rows: fc.tuple(aField('甲')),
        columns: fc.oneof(fc.constant([]), fc.tuple(aField('A<b>"\r\n'))),
        values: fc.array(aValue, { minLength: 1, maxLength: 4 }),
        filters: fc.oneof(fc.constant([]), fc.tuple(aField('ａ'))),
        totalCaption: fc.constantFrom('総計', 'Total', '全体 <1>'),
      },
      {
        requiredKeys: ['name', 'sourceTable', 'anchor', 'rows', 'columns', 'values', 'filters'],
      },
    );
    const source = { titles, rows: [['a', 1, 'x', null]] };
    fc.assert(
      fc.property(aPivot, (pivot) => {
        const { area } = layOutPivot(pivot, source);
        expect(readBack(pivot, source)).toEqual({
          pivot: withoutPivotDefaults(pivot, titles),
          area,
        });
        // What is read means the same: written again it is the same file.
        const again = readBack(pivot, source)!.pivot;
        expect(partsOf(again, source).table).toBe(partsOf(pivot, source).table);
      }),
      { numRuns: 500, seed: 20230401 },
    );
  });

  it('counts filters that stand side by side as cells of the pivot', () => {
    const { table, cache } = partsOf(named('行2・列1・平均・絞込1'));
    const beside = table.replace('colPageCount="1"', 'colPageCount="4"');
    expect(readPivot(parseXml(beside), parseXml(cache))?.area).toEqual({
      row: 2,
      column: 1,
      rowCount: 12,
      columnCount: 11,
    });
  });

  it('reads a pivot that people gave another look', () => {
    const { table, cache } = partsOf(named('行1・列1・値1'));
    const compact = table
      .replace(/ (?:compact|outline|defaultSubtotal)="0"/g, '')
      .replace('<pivotTableDefinition', '<pivotTableDefinition colGrandTotals="0"')
      .replace(/<\/items>/g, '<item t="default"/></items>');
    const { numberFormat: _, ...value } = named('行1・列1・値1').values[0]!;
    expect(readPivot(parseXml(compact), parseXml(cache))?.pivot).toEqual({
      ...withoutPivotDefaults(named('行1・列1・値1'), []),
      values: [value],
    });
  });

  const { table, cache } = partsOf(named('行2・列1・平均・絞込1'));
  const inTable = (from: string | RegExp, to: string) => [table.replace(from, to), cache] as const;
  const inCache = (from: string | RegExp, to: string) => [table, cache.replace(from, to)] as const;

  it.each([
    ['a range instead of a table', inCache('name="cases"', 'ref="A1:H11" sheet="元データ"')],
    ['another workbook', inCache('name="cases"', 'name="cases" r:id="rId2"')],
    ['a model instead of a sheet', inCache(/<worksheetSource[^>]*>/, '')],
    ['a group of items', inCache('</sharedItems>', '</sharedItems><fieldGroup base="1"/>')],
    ['a group of groups', inCache('numFmtId="0">', 'numFmtId="0" databaseField="0">')],
    ['a calculated field', inCache('numFmtId="0">', 'numFmtId="0" formula="1+1">')],
    ['a calculated item', inCache('</cacheFields>', '</cacheFields><calculatedItems/>')],
    ['another summary', inTable('subtotal="average"', 'subtotal="max"')],
    ['shares', inTable('baseField=', 'showDataAs="percentOfTotal" baseField=')],
    [
      'shares of the parent',
      inTable(
        / numFmtId="2"\/>/,
        '><extLst><ext><x14:dataField pivotShowAs="percentOfParent"/></ext></extLst></dataField>',
      ),
    ],
    ['a chosen item', inTable('hier="-1"', 'item="1" hier="-1"')],
    ['a hidden item', inTable('<item x="0"/>', '<item h="1" x="0"/>')],
    ['a filter by value', inTable('</pivotTableDefinition>', '<filters/></pivotTableDefinition>')],
    [
      'values beside rows',
      inTable('<rowFields count="2">', '<rowFields count="3"><field x="-2"/>'),
    ],
    [
      'values outside groups',
      inTable('<colFields count="1">', '<colFields count="2"><field x="-2"/>'),
    ],
    ['no value', inTable(/<dataFields.*<\/dataFields>/, '')],
    ['no field to group by', inTable(/<rowFields.*<\/colItems>/, '')],
    ['no place', inTable(/<location[^>]*>/, '')],
  ])('finds nothing that a model could hold in a pivot with %s', (_, [definition, source]) => {
    expect(readPivot(parseXml(table), parseXml(cache))).not.toBeNull();
    expect([definition, source]).not.toEqual([table, cache]);
    expect(readPivot(parseXml(definition), parseXml(source))).toBeNull();
  });
});
