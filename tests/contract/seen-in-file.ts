import type { WorkbookModel } from '../../shared/core/index';

/** What a cell of a file has that asks for no size of its own. */
const usualFontSize = 11;

/**
 * A model as a .xlsx file gives it back: colours in small letters, and no word about a font size
 * that is the file's own.
 */
export function seenInFile(model: WorkbookModel): WorkbookModel {
  const text = JSON.stringify(model).replace(/"#[0-9A-F]{6}"/gi, (color) => color.toLowerCase());
  const { names, sheets } = JSON.parse(text) as WorkbookModel;
  return {
    names,
    sheets: sheets.map((sheet) => ({
      ...sheet,
      styles: sheet.styles.map(({ area, style: { fontSize, ...style } }) => ({
        area,
        style:
          fontSize === undefined || fontSize === usualFontSize ? style : { ...style, fontSize },
      })),
    })),
  };
}
