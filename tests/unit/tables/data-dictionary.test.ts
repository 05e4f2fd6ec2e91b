import { dataDictionary } from '../../../scripts/data-dictionary';
import { choiceSets } from '../../../shared/core/tables/choices';
import { tableDefinition, tableKeys } from '../../../shared/core/tables/tables';

const lines = dataDictionary().split('\n');

/** The lines from a table's heading up to the next one. */
function sectionOf(heading: string): readonly string[] {
  const start = lines.findIndex((line) => line.startsWith(heading));
  const end = lines.findIndex((line, index) => index > start && line.startsWith('## '));
  return lines.slice(start, end);
}

describe('the data dictionary', () => {
  it.each(tableKeys)('lists every column of %s with both titles, in order', (key) => {
    const { title, columns } = tableDefinition(key);
    const rows = sectionOf(`## ${title.ja} / ${title.en}`).filter((line) => line.startsWith('| `'));
    expect(rows).toHaveLength(columns.length);
    columns.forEach((column, index) => {
      expect(rows[index]).toContain(
        `| \`${column.key}\` | ${column.title.ja}<br>${column.title.en} |`,
      );
    });
  });

  it('marks the columns that must be filled', () => {
    const rows = sectionOf('## 参画機関');
    expect(rows.find((line) => line.startsWith('| `name`'))).toContain('| ● |');
    expect(rows.find((line) => line.startsWith('| `left`'))).not.toContain('●');
  });

  it('shows the formula of a calculated column in each language that has its own', () => {
    const rows = sectionOf('## 支援企業');
    expect(rows.filter((line) => line.startsWith('- `counted_why`'))).toHaveLength(2);
    expect(rows.filter((line) => line.startsWith('- `k2_counted`'))).toHaveLength(1);
  });

  it('lists every value of every choice set', () => {
    const missing = choiceSets.flatMap((set) =>
      set.choices.filter(
        ({ value, label }) => !lines.includes(`| ${value} | ${label.ja} | ${label.en} |`),
      ),
    );
    expect(missing).toEqual([]);
  });

  it('links only to places on the page', () => {
    const page = lines.join('\n');
    const targets = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, target]) => String(target));
    expect(targets.length).toBeGreaterThan(0);
    expect(targets.filter((target) => !page.includes(`<a id="${target}"></a>`))).toEqual([]);
  });

  it('keeps every line of a Markdown table at the same number of cells', () => {
    const wrong = tableKeys.flatMap((key) =>
      sectionOf(`## ${tableDefinition(key).title.ja} /`).filter(
        (line) => line.startsWith('|') && line.split(/(?<!\\)\|/).length !== 8,
      ),
    );
    expect(wrong).toEqual([]);
  });
});
