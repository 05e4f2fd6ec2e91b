import { cellProbes } from './cell-probes';
import { errorProbes } from './error-probes';
import { keptProbes } from './kept-probes';
import type { Probe } from './probe';
import { ruleProbes } from './rule-probes';
import { thingProbes } from './thing-probes';

/** Every question to a real Excel: what our own host only guesses. */
export const allProbes: readonly Probe[] = [
  ...cellProbes,
  ...errorProbes,
  ...thingProbes,
  ...keptProbes,
  ...ruleProbes,
];
