import type { PackageEditing } from './package-parts';

const path = 'xl/styles.xml';

/** Style numbers for cells of the added sheets. */
export interface ExcelStyles {
  /** Theme colours with tints, in the font and in the fill. */
  readonly themed: number;
  /** The named cell style 良い. */
  readonly good: number;
  /** Looks like a formula, but is text. */
  readonly quoted: number;
  /** What a differential format has to be called in a rule. */
  readonly red: number;
}

/** Adds what Excel keeps in its styles and our writer does not: themes, named styles, extensions. */
export function addExcelStyles(editing: PackageEditing): ExcelStyles {
  const font = append(editing, 'fonts', [
    '<font><b/><sz val="12"/><color theme="4" tint="-0.249977111117893"/><name val="游ゴシック"/><family val="3"/><charset val="128"/><scheme val="minor"/></font>',
    '<font><sz val="11"/><color rgb="FF006100"/><name val="游ゴシック"/><family val="2"/><charset val="128"/><scheme val="minor"/></font>',
    '<font><sz val="6"/><name val="游ゴシック"/><family val="3"/><charset val="128"/><scheme val="minor"/></font>',
  ]);
  const fill = append(editing, 'fills', [
    '<fill><patternFill patternType="solid"><fgColor theme="9" tint="0.79998168889431442"/><bgColor indexed="64"/></patternFill></fill>',
    '<fill><patternFill patternType="solid"><fgColor rgb="FFC6EFCE"/></patternFill></fill>',
  ]);
  const [themedFont, goodFont] = [String(font), String(font + 1)];
  const goodFill = String(fill + 1);
  const named = append(editing, 'cellStyleXfs', [
    `<xf numFmtId="0" fontId="${goodFont}" fillId="${goodFill}" borderId="0" applyNumberFormat="0" applyBorder="0" applyAlignment="0" applyProtection="0"><alignment vertical="center"/></xf>`,
  ]);
  append(editing, 'cellStyles', [
    `<cellStyle name="良い" xfId="${String(named)}" builtinId="26"/>`,
  ]);
  const cell = append(editing, 'cellXfs', [
    `<xf numFmtId="14" fontId="${themedFont}" fillId="${String(fill)}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/>`,
    `<xf numFmtId="0" fontId="${goodFont}" fillId="${goodFill}" borderId="0" xfId="${String(named)}" applyAlignment="1"><alignment vertical="center"/></xf>`,
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/>',
  ]);
  const red = append(editing, 'dxfs', [
    '<dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor theme="5" tint="0.6"/></patternFill></fill></dxf>',
  ]);
  addColorsAndExtensions(editing);
  return { themed: cell, good: cell + 1, quoted: cell + 2, red };
}

/** Puts entries at the end of a list and gives the number of the first. */
function append(editing: PackageEditing, list: string, entries: readonly string[]): number {
  const count = Number(new RegExp(`<${list} count="(\\d+)"`).exec(editing.text(path))?.[1]);
  editing.change(path, (text) =>
    text
      .replace(
        `<${list} count="${String(count)}"`,
        `<${list} count="${String(count + entries.length)}"`,
      )
      .replace(`</${list}>`, `${entries.join('')}</${list}>`),
  );
  return count;
}

function addColorsAndExtensions(editing: PackageEditing): void {
  const colors =
    '<colors><mruColors><color rgb="FFFF66CC"/><color rgb="FF17806D"/></mruColors></colors>';
  const extensions =
    '<extLst><ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:slicerStyles defaultSlicerStyle="SlicerStyleLight1"/></ext></extLst>';
  editing.change(path, (text) =>
    text.replace('</styleSheet>', `${colors}${extensions}</styleSheet>`),
  );
}
