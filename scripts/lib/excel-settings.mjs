// Why: the same add-in is built for a developer's PC, for each agency's server and for clouds with
// another address of Office.js. What differs is decided here, for the build, the server and tests.

/** Where `npm run excel` serves the add-in. */
export const localHost = 'localhost:3000';

/** Where Office.js comes from outside government clouds. */
const publicOfficeJs = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

const hostShape = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?(\/[\w.~-]+)*$/i;
const officeJsShape = /^https:\/\/[a-z0-9.-]+(\/[\w.~-]+)*\/office\.js$/i;

function hostOf(text) {
  const host = text.replace(/^https:\/\//i, '').replace(/\/+$/, '');
  if (hostShape.test(host)) return host;
  throw new Error(
    `TSUNAGI_HOST / --host: "${text}" は使えません。example.jp や example.jp/tsunagi の形にしてください。\n` +
      `"${text}" is no host. Write it like example.jp or example.jp/tsunagi.`,
  );
}

function officeJsOf(text) {
  if (officeJsShape.test(text)) return text;
  throw new Error(
    `TSUNAGI_OFFICE_JS: "${text}" は使えません。https:// で始まり office.js で終わるアドレスにしてください。\n` +
      `"${text}" is no address of Office.js. It begins with https:// and ends with office.js.`,
  );
}

/**
 * The settings of a build: the host name under which it will be served, perhaps with a path, and
 * the address of Office.js. Without any it is a build for this PC.
 */
export function readSettings(environment = process.env) {
  return {
    host: hostOf(environment.TSUNAGI_HOST || localHost),
    officeJs: officeJsOf(environment.TSUNAGI_OFFICE_JS || publicOfficeJs),
  };
}
