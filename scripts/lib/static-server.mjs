// Why: the workbench is a page without a server of its own; browsers refuse to read a workbook
// from a file: address, so `npm start` shows it over localhost. Serves that and nothing else.
// `npm run excel` serves the add-in in the same way, over https and with headers of its own.
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { extname, join, normalize, sep } from 'node:path';

const contentTypes = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const commonHeaders = {
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/**
 * The page's own policy, and nobody may put the page into a frame, which only a header can say.
 *
 * Read from the page, so that the two can't differ.
 */
function policyOf(folder) {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(page);
  if (policy === null) throw new Error('index.html has no Content-Security-Policy.');
  return `${policy[1]}; frame-ancestors 'none'`;
}

const workbenchHeaders = ({ folder }) => ({
  ...commonHeaders,
  'Content-Security-Policy': policyOf(folder),
});

/** The decoded path of a request, or undefined where it is not a path. */
function pathOf(request) {
  try {
    return decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}

function isFile(path) {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** The file a path names, or undefined: hidden files and everything outside the folder are none. */
function fileFor(path, { folder, files }) {
  if (path === undefined || path.includes('\0')) return undefined;
  if (Object.hasOwn(files, path)) return files[path];
  const file = normalize(join(folder, path === '/' ? 'index.html' : path));
  const isInside = file.startsWith(normalize(folder) + sep);
  return isInside && !path.includes('/.') ? file : undefined;
}

/** A web page on another site could reach this server under its own name; only localhost may. */
function isForThisMachine({ headers }) {
  return /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(headers.host ?? '');
}

function refuse(response, status) {
  response.writeHead(status, { ...commonHeaders, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${status}\n`);
}

function answer(request, response, shown) {
  if (!isForThisMachine(request)) return refuse(response, 403);
  if (!['GET', 'HEAD'].includes(request.method)) return refuse(response, 405);
  const file = fileFor(pathOf(request), shown);
  if (file === undefined || !isFile(file)) return refuse(response, 404);
  response.writeHead(200, {
    ...(shown.headers ?? workbenchHeaders)({ folder: shown.folder, file }),
    'Content-Length': statSync(file).size,
    'Content-Type': contentTypes[extname(file)] ?? 'application/octet-stream',
  });
  if (request.method === 'HEAD') return response.end();
  // A file that goes while it is sent ends the answer short, and the browser reports it.
  return createReadStream(file)
    .once('error', () => response.destroy())
    .pipe(response);
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve(server.address().port);
    });
  });
}

/**
 * Serves a folder, and single files by their path, to this machine only.
 *
 * With a certificate it speaks https. Tries the wanted port and some after it (none for an address
 * that must not change); gives the server and the port it found.
 */
export async function serve(shown, wantedPort, { certificate, otherPorts = 49 } = {}) {
  const handle = (request, response) => answer(request, response, shown);
  const server =
    certificate === undefined ? createServer(handle) : createSecureServer(certificate, handle);
  const lastPort = Math.min(wantedPort + otherPorts, 65_535);
  for (let port = wantedPort; port <= lastPort; port += 1) {
    try {
      return { server, port: await listen(server, port) };
    } catch (error) {
      if (!['EADDRINUSE', 'EACCES'].includes(error.code)) throw error;
    }
  }
  if (wantedPort === lastPort) throw new Error(`Port ${wantedPort} is in use.`);
  throw new Error(`No free port from ${wantedPort} to ${lastPort}. Set PORT to another one.`);
}

/** Ends the program well when the terminal asks for it. */
export function stopOnSignal(server) {
  const stop = () => {
    server.close();
    server.closeAllConnections();
    process.exit(0);
  };
  // Kept to the end: npm passes on the signal that the terminal has sent already.
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
