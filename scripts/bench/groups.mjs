// Why: the list of what can be measured. `npm run bench -- NAME` runs one group, no name runs all.
//
// A group is a module with these exports. The processes that measure load it too, so it imports
// the things to be measured only where it needs them.
//   measurements(options)  what is measured, in the order of a round: { job, rowCount, who }
//   reference              the `who` that the others of a job are compared with
//   targets(options)       ratios to keep: { of, to, atMost }, both sides a measurement, or seconds:
//                          { of, atMostSeconds }
//   prepare(options)       makes shared input, once; gives what must be found, by rowCount and job
//   open(measurement)      loads and builds what one measurement needs; gives run() and
//                          describe(output), which says what was `found`, and `megabytes` of a file

export const groups = {
  xlsx: () => import('./xlsx/group.mjs'),
  cases: () => import('./cases/group.mjs'),
};
