import { randomUUID } from 'node:crypto';
import { runCli } from './run-cli';

/** The minute in Japan: the agencies' calendar counts, not that of the machine. */
function minuteInJapan(): string {
  const hoursAhead = 9;
  return new Date(Date.now() + hoursAhead * 3_600_000).toISOString().slice(0, 16);
}

const now = minuteInJapan();

// The exit code is set rather than forced, so that output still in the pipe arrives.
void runCli(process.argv.slice(2), {
  writeOutput: (text) => process.stdout.write(text),
  writeMessage: (text) => process.stderr.write(text),
  today: now.slice(0, 10),
  now,
  seed: process.env['TSUNAGI_SEED'] ?? randomUUID(),
}).then((exitCode) => {
  process.exitCode = exitCode;
});
