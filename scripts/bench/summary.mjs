// Why: rounds become the few figures that people compare, the same for the table and for JSON.

/** The figures of a group that ran: one line for each measurement, one for each target. */
export function summarise({ name, group, results }, options) {
  const measured = results.map((result) => ({ group: name, ...summariseRounds(result) }));
  const find = ({ job, rowCount, who }) =>
    measured.find((line) => line.job === job && line.rowCount === rowCount && line.who === who);
  const lines = measured.map((line) => ({
    ...line,
    ratio: ratioOf('seconds', line, find({ ...line, who: group.reference })),
  }));
  const targets = group
    .targets(options)
    .map((target) =>
      target.atMostSeconds === undefined ? ratioTarget(target, find) : timeTarget(target, find),
    );
  return { reference: group.reference, lines, targets };
}

function ratioTarget(target, find) {
  const sides = [find(target.of), find(target.to)];
  const ratio = ratioOf('seconds', ...sides);
  const processorRatio = ratioOf('processorSeconds', ...sides);
  return {
    ...target,
    ratio,
    processorRatio,
    isMet: ratio === null ? null : ratio <= target.atMost,
  };
}

function timeTarget(target, find) {
  const line = find(target.of);
  const seconds = line?.seconds?.median ?? null;
  const processorSeconds = line?.processorSeconds?.median ?? null;
  const isMet = seconds === null ? null : seconds <= target.atMostSeconds;
  return { ...target, seconds, processorSeconds, isMet };
}

function summariseRounds({ expected, rounds, ...measurement }) {
  const done = rounds.filter(({ failure }) => failure === undefined);
  return {
    ...measurement,
    seconds: spread(done.map(({ seconds }) => seconds)),
    processorSeconds: spread(done.map(({ processorSeconds }) => processorSeconds)),
    peakMegabytes: spread(done.map(({ peakMegabytes }) => peakMegabytes)),
    megabytes: done[0]?.megabytes ?? null,
    check: checkOf(expected, rounds),
    rounds,
  };
}

/** What is wrong with a round that failed or gave something else, or `null`. */
function checkOf(expected, rounds) {
  const wrong = rounds.find(({ failure, found }) => failure !== undefined || found !== expected);
  if (wrong === undefined) return null;
  return wrong.failure ?? `${wrong.found} instead of ${expected}`;
}

function spread(numbers) {
  if (numbers.length === 0) return null;
  return { median: median(numbers), least: Math.min(...numbers), most: Math.max(...numbers) };
}

function median(numbers) {
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function ratioOf(figure, line, other) {
  const [upper, lower] = [line?.[figure]?.median, other?.[figure]?.median];
  return upper === undefined || lower === undefined ? null : upper / lower;
}
