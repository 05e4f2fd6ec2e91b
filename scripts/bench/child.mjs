// Why: each measurement has a process of its own, so that the peak of memory is that job's alone
// and no job finds the machine warmed up by another. `npm run bench` starts this, nobody else.
import { groups } from './groups.mjs';

/** The highest memory of this process so far, in MB; the system counts in KiB. */
const peakMegabytes = () => (process.resourceUsage().maxRSS * 1024) / 1e6;

async function measure(group, measurement) {
  const { run, describe } = await group.open(measurement);
  const processorStart = process.cpuUsage();
  const start = performance.now();
  const output = await run();
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(processorStart);
  const processorSeconds = (user + system) / 1e6;
  // Before the result is looked at, which takes memory too.
  const peak = peakMegabytes();
  return { seconds, processorSeconds, peakMegabytes: peak, ...(await describe(output)) };
}

const { name, task, given } = JSON.parse(process.argv[2]);
const group = await groups[name]();
const result = task === 'prepare' ? await group.prepare(given) : await measure(group, given);
process.stdout.write(JSON.stringify(result));
