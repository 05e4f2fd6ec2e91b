import { callProbes } from './call-probes';
import { cellProbes } from './cell-probes';
import { lookProbes } from './look-probes';
import type { Probe } from './probe';
import { serviceProbes } from './service-probes';
import { thingProbes } from './thing-probes';

/** Every question to Google. */
export const allProbes: readonly Probe[] = [
  ...callProbes,
  ...cellProbes,
  ...lookProbes,
  ...thingProbes,
  ...serviceProbes,
];
