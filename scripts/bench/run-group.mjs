// Why: rounds go A B C A B C, so that a slow minute of the machine touches all and not one.
import { fileURLToPath } from 'node:url';

import { say } from '../lib/project.mjs';
import { captureProgram, nodeCommand } from '../lib/run-program.mjs';
import { groups } from './groups.mjs';

const child = fileURLToPath(import.meta.resolve('./child.mjs'));

/** How a measurement is called in progress lines and for `--only`. */
const labelOf = (name, { job, rowCount, who }) => `${name} ${job} ${rowCount} ${who}`;

/** Runs all rounds of a group and gives each measurement with what its rounds gave. */
export async function runGroup(name, { roundCount, only, ...options }) {
  const group = await groups[name]();
  const chosen = group
    .measurements(options)
    .filter((measurement) => only.test(labelOf(name, measurement)));
  if (chosen.length === 0) return { name, group, results: [] };
  say(`${name}: preparing ...`);
  const expected = await inOwnProcess(name, 'prepare', options);
  if (expected.failure !== undefined) throw new Error(`${name}: ${expected.failure}`);
  const results = chosen.map((measurement) => ({
    ...measurement,
    expected: expected[measurement.rowCount][measurement.job],
    rounds: [],
  }));
  for (let round = 1; round <= roundCount; round += 1) await runRound(name, results, round);
  return { name, group, results };
}

async function runRound(name, results, round) {
  for (const { rounds, job, rowCount, who } of results) {
    const given = { job, rowCount, who };
    const outcome = await inOwnProcess(name, 'measure', given);
    rounds.push(outcome);
    const shown = outcome.failure ?? `${outcome.seconds.toFixed(2)} s`;
    say(`round ${round}  ${labelOf(name, given)}: ${shown}`);
  }
}

// Preparing too: a process starts with the peak of the one that started it, so this one stays small.
async function inOwnProcess(name, task, given) {
  const order = JSON.stringify({ name, task, given });
  const { code, output } = await captureProgram(nodeCommand(child, order));
  return code === 0 ? JSON.parse(output) : { failure: `ended with ${code}` };
}
