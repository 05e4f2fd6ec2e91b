// Characters that take two columns in a terminal: kana, ideographs, full-width forms and the like.
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\ud83c-\ud83e\ud840-\ud888][\udc00-\udfff]/g;

/** How many columns of a terminal a text takes. */
export function displayWidth(text: string): number {
  return [...text].length + (text.match(wide)?.length ?? 0);
}

/**
 * Lays rows out in aligned columns, two spaces apart; the first row is underlined.
 *
 * @example
 * textTable([['KPI', '値'], ['①', '12']])
 * // 'KPI  値\n---  --\n①    12\n'
 */
export function textTable(rows: readonly (readonly string[])[]): string {
  const columnCount = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columnCount }, (_, column) =>
    Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))),
  );
  const [header = [], ...body] = rows;
  const rule = widths.map((width) => '-'.repeat(width));
  return [header, rule, ...body].map((row) => `${layOut(row, widths)}\n`).join('');
}

function layOut(row: readonly string[], widths: readonly number[]): string {
  const cells = widths.map((width, column) => {
    const text = row[column] ?? '';
    return text + ' '.repeat(width - displayWidth(text));
  });
  return cells.join('  ').trimEnd();
}
