// Why: the figures as people read them; the table can be put into a Markdown page as it is.

const count = (number) => number.toLocaleString('en-US');
const fixed = (number, digits) => number?.toFixed(digits) ?? '';

/** Each column: its title and the text of a line. All but the first three and the last are figures. */
const columnsFor = (reference) => [
  ['job', ({ job }) => job],
  ['rows', ({ rowCount }) => count(rowCount), 'right'],
  ['who', ({ who }) => who],
  ['median s', ({ seconds }) => fixed(seconds?.median, 2), 'right'],
  ['min-max s', ({ seconds }) => rangeOf(seconds), 'right'],
  ['cpu s', ({ processorSeconds }) => fixed(processorSeconds?.median, 2), 'right'],
  ['peak MB', ({ peakMegabytes }) => fixed(peakMegabytes?.median, 0), 'right'],
  ['file MB', ({ megabytes }) => fixed(megabytes ?? undefined, 1), 'right'],
  [`x ${reference}`, ({ ratio }) => fixed(ratio ?? undefined, 2), 'right'],
  ['result', ({ check }) => (check === null ? 'as expected' : `WRONG: ${check}`)],
];

const rangeOf = (seconds) =>
  seconds === null ? '' : `${fixed(seconds.least, 2)}-${fixed(seconds.most, 2)}`;

/** The table of a group and what its targets say. */
export function reportOf({ reference, lines, targets }) {
  return `${tableOf(columnsFor(reference), lines)}\n\n${targets.map(sentenceOf).join('\n')}\n`;
}

function tableOf(columns, lines) {
  const texts = columns.map(([title, textOf]) => [title, ...lines.map(textOf)]);
  const widths = texts.map((column) => Math.max(...column.map(({ length }) => length)));
  const pad = (text, index) =>
    columns[index][2] === 'right' ? text.padStart(widths[index]) : text.padEnd(widths[index]);
  const row = (cells) => `| ${cells.join(' | ')} |`;
  const rule = widths.map((width, index) =>
    columns[index][2] === 'right' ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width),
  );
  const rowAt = (at) => row(texts.map((column, index) => pad(column[at], index)));
  return [rowAt(0), row(rule), ...lines.map((_, at) => rowAt(at + 1))].join('\n');
}

function sentenceOf(target) {
  const { of, to, atMost, atMostSeconds, isMet } = target;
  const isTime = atMostSeconds !== undefined;
  const limit = isTime ? `${atMostSeconds} s` : `${atMost} times the time of ${nameOf(to)}`;
  const goal = `${nameOf(of)} in at most ${limit}`;
  if (isMet === null) return `- not measured: ${goal}`;
  const [time, processor] = isTime
    ? [target.seconds, target.processorSeconds]
    : [target.ratio, target.processorRatio];
  // Three digits, so that a miss by little does not look like a hit.
  const found = `measured ${fixed(time, 3)}, processor time ${fixed(processor, 3)}`;
  return `- ${isMet ? 'met' : 'NOT MET'}: ${goal}; ${found}`;
}

const nameOf = ({ job, rowCount, who }) => `${job} ${count(rowCount)} rows (${who})`;
