// Parts that a rewritten file holds again, makes anew, or does well without.
const KEPT: readonly RegExp[] = [
  /^\[Content_Types\]\.xml$/,
  /\/$/,
  /(^|\/)_rels\/[^/]*\.rels$/,
  /^docProps\/(core|app|custom|thumbnail)\.\w+$/,
  /^xl\/(workbook|styles|sharedStrings|calcChain|metadata)\.xml$/,
  /^xl\/theme\/[^/]*\.xml$/,
  /^xl\/worksheets\/[^/]*\.xml$/,
  /^xl\/tables\/[^/]*\.xml$/,
  /^xl\/(comments\/)?comments?\d*\.xml$/,
  /^xl\/featurePropertyBag\/[^/]*\.xml$/,
  // Printer settings belong to one printer; Excel makes new ones.
  /^xl\/printerSettings\/[^/]*$/,
  // The names of comment authors stand here even when nobody uses threaded comments.
  /^xl\/persons\/[^/]*\.xml$/,
  // Notes and charts bring these; what is not ours in a drawing is found by reading it.
  /^xl\/drawings\/(vmlDrawing|drawing)\d*\.(vml|xml)$/i,
  /^xl\/charts\/(chart|style|colors)\d*\.xml$/,
];

/**
 * The parts of a package that would be lost if the file were written anew: pictures, pivots, macros,
 * links to other files, slicers, form controls and whatever else the model does not know.
 */
export function findUnsupportedParts(paths: readonly string[]): readonly string[] {
  return paths.filter((path) => !KEPT.some((pattern) => pattern.test(path)));
}
