// Why: "fast enough" is a claim that has to be measured again after each change, beside the
// libraries that people would use instead. It reports and never fails because of a time.
//
//   npm run bench -- [GROUP ...] [--rounds 5] [--rows 100000] [--only PATTERN] [--json FILE]
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { dirname, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { groups } from './bench/groups.mjs';
import { reportOf } from './bench/report.mjs';
import { runGroup } from './bench/run-group.mjs';
import { summarise } from './bench/summary.mjs';
import { ensurePackages } from './lib/ensure-packages.mjs';
import { inProject, requireNodeVersion, say } from './lib/project.mjs';

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rounds: { type: 'string', default: '5' },
      rows: { type: 'string', default: '100000' },
      only: { type: 'string', default: '' },
      json: { type: 'string', default: inProject('.cache', 'bench.json') },
    },
  });
  const unknown = positionals.find((name) => !Object.hasOwn(groups, name));
  if (unknown !== undefined) {
    throw new Error(`There is no group "${unknown}". Groups: ${Object.keys(groups).join(', ')}.`);
  }
  return {
    names: positionals.length === 0 ? Object.keys(groups) : positionals,
    roundCount: wholeNumber('--rounds', values.rounds, 1),
    rowCount: wholeNumber('--rows', values.rows, 10),
    only: new RegExp(values.only),
    file: resolve(values.json),
  };
}

function wholeNumber(option, text, least) {
  const number = Number(text);
  if (Number.isInteger(number) && number >= least) return number;
  throw new Error(`${option} must be a whole number from ${least} up, not "${text}".`);
}

const machine = () => ({
  processor: cpus()[0]?.model ?? 'unknown',
  processors: availableParallelism(),
  memoryGigabytes: Math.round(totalmem() / 1e9),
  system: process.platform,
  node: process.version,
});

async function run({ names, file, ...options }) {
  const summaries = [];
  for (const name of names) {
    const summary = summarise(await runGroup(name, options), options);
    console.log(`\n${name}, median of ${options.roundCount}\n\n${reportOf(summary)}`);
    summaries.push({ name, ...summary });
  }
  mkdirSync(dirname(file), { recursive: true });
  const { roundCount, rowCount } = options;
  const figures = { machine: machine(), roundCount, rowCount, groups: summaries };
  writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);
  say(`${relative(process.cwd(), file)} written`);
}

requireNodeVersion();
try {
  const options = readArguments();
  await ensurePackages();
  await run(options);
} catch (error) {
  say(error.message);
  process.exitCode = 1;
}
