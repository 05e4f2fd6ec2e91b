import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const settingsModule = pathToFileURL(
  join(__dirname, '../../../scripts/lib/excel-settings.mjs'),
).href;
const program = `
  import { readSettings } from '${settingsModule}';
  console.log(JSON.stringify(readSettings(JSON.parse(process.argv[1]))));
`;

/** The settings that an environment gives, or what the user is told. */
function settingsFor(environment: object): unknown {
  const programArguments = ['--input-type=module', '-e', program, JSON.stringify(environment)];
  const { status, stdout, stderr } = spawnSync(process.execPath, programArguments, {
    encoding: 'utf8',
  });
  return status === 0 ? JSON.parse(stdout) : stderr;
}

const officeJs = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

describe('the settings of a build', () => {
  test.each([
    [{}, { host: 'localhost:3000', officeJs }],
    [{ TSUNAGI_HOST: '' }, { host: 'localhost:3000', officeJs }],
    [{ TSUNAGI_HOST: 'example.jp' }, { host: 'example.jp', officeJs }],
    [{ TSUNAGI_HOST: 'https://example.jp/tsunagi/' }, { host: 'example.jp/tsunagi', officeJs }],
    [
      { TSUNAGI_OFFICE_JS: 'https://office.example.jp/lib/1/hosted/office.js' },
      { host: 'localhost:3000', officeJs: 'https://office.example.jp/lib/1/hosted/office.js' },
    ],
  ])('are read from %j', (environment, settings) => {
    expect(settingsFor(environment)).toEqual(settings);
  });

  test.each([
    [{ TSUNAGI_HOST: 'http://example.jp' }, 'TSUNAGI_HOST'],
    [{ TSUNAGI_HOST: 'example.jp/?x=1' }, 'TSUNAGI_HOST'],
    [{ TSUNAGI_HOST: "example.jp' 'unsafe-inline" }, 'TSUNAGI_HOST'],
    [{ TSUNAGI_OFFICE_JS: 'http://example.jp/office.js' }, 'TSUNAGI_OFFICE_JS'],
    [{ TSUNAGI_OFFICE_JS: 'https://example.jp/other.js' }, 'TSUNAGI_OFFICE_JS'],
  ])('are refused with the remedy for %j', (environment, name) => {
    expect(settingsFor(environment)).toContain(name);
  });
});
