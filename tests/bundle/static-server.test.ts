import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const pageText = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'" /><p>つなぎ`;

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** Sends the path as it is: fetch would tidy up the dots that these tests are about. */
function ask(port: number, path: string, options: object = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, ...options }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const body = Buffer.concat(chunks).toString('utf8');
        resolve({ status: answer.statusCode, headers: answer.headers, body });
      });
    });
    sent.once('error', reject).end();
  });
}

const serverModule = pathToFileURL(join(__dirname, '../../scripts/lib/static-server.mjs')).href;

/** A program of its own, as in use: scripts are ES modules, which jest's require can't load. */
const program = `
  import { serve } from '${serverModule}';
  const [shown, port] = JSON.parse(process.argv[1]);
  process.stdout.write(String((await serve(shown, port)).port));
`;

interface Shown {
  readonly folder: string;
  readonly files: Readonly<Record<string, string>>;
}

async function serve(shown: Shown, wantedPort: number) {
  const programArguments = [
    '--input-type=module',
    '-e',
    program,
    JSON.stringify([shown, wantedPort]),
  ];
  const server: ChildProcess = spawn(process.execPath, programArguments, {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [chunk] = (await once(server.stdout!, 'data')) as [Buffer];
  return { server, port: Number(chunk.toString('utf8')) };
}

/** Serves a small folder with a secret beside it, and takes all away again. */
async function whileServing(use: (port: number) => Promise<void>): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'tsunagi-server-'));
  const folder = join(place, 'shown');
  mkdirSync(join(folder, 'inner'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), pageText);
  writeFileSync(join(folder, '.hidden'), 'secret');
  writeFileSync(join(folder, 'inner', 'code.js'), '1;');
  writeFileSync(join(place, 'secret.txt'), 'secret');
  writeFileSync(join(place, 'book.xlsx'), 'book');
  const files = { '/book.xlsx': join(place, 'book.xlsx') };
  const { server, port } = await serve({ folder, files }, 0);
  try {
    await use(port);
  } finally {
    server.kill();
    rmSync(place, { recursive: true });
  }
}

describe('the server of npm start', () => {
  test("shows the page with the page's own policy and forbids to frame it", () =>
    whileServing(async (port) => {
      const answer = await ask(port, '/?open=book.xlsx');
      expect(answer.status).toBe(200);
      expect(answer.body).toBe(pageText);
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(answer.headers['content-security-policy']).toBe(
        "default-src 'none'; frame-ancestors 'none'",
      );
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
    }));

  test('serves scripts and the named workbook with their types', () =>
    whileServing(async (port) => {
      const script = await ask(port, '/inner/code.js');
      expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
      const book = await ask(port, '/book.xlsx');
      expect(book.body).toBe('book');
      expect(book.headers['content-type']).toContain('spreadsheetml.sheet');
    }));

  test.each([
    ['a file above the folder', '/../secret.txt'],
    ['a file above the folder, with coded dots', '/%2e%2e/secret.txt'],
    ['a file above the folder, with coded slashes', '/inner%2f..%2f..%2fsecret.txt'],
    ['a file above the folder, with backslashes', '/..\\secret.txt'],
    ['a hidden file', '/.hidden'],
    ['the list of a folder', '/inner/'],
    ['a path that is not text', '/%ff'],
    ['a path with a zero in it', '/index.html%00'],
    ['a file that is not there', '/nothing.js'],
  ])('gives nothing away for %s', (_, path) =>
    whileServing(async (port) => {
      const answer = await ask(port, path);
      expect(answer.status).toBe(404);
      expect(answer.body).not.toContain('secret');
    }),
  );

  test('answers no other name than localhost, so that no web page can reach in', () =>
    whileServing(async (port) => {
      const answer = await ask(port, '/', { headers: { Host: 'example.com' } });
      expect(answer.status).toBe(403);
      expect((await ask(port, '/', { headers: { Host: `localhost:${port}` } })).status).toBe(200);
    }));

  test('only gives, and takes nothing', () =>
    whileServing(async (port) => {
      expect((await ask(port, '/', { method: 'POST' })).status).toBe(405);
      expect(await ask(port, '/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
    }));

  test('takes the next port when the wanted one is in use', () =>
    whileServing(async (port) => {
      const place = mkdtempSync(join(tmpdir(), 'tsunagi-server-'));
      const second = await serve({ folder: place, files: {} }, port);
      expect(second.port).toBeGreaterThan(port);
      second.server.kill();
      rmSync(place, { recursive: true });
    }));
});
