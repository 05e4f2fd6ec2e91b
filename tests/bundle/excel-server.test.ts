import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';

import { excelText } from './excel-files';

const root = join(__dirname, '..', '..');
const script = join(root, 'scripts', 'excel.mjs');
const authority = () => readFileSync(join(root, '.cache', 'certificates', 'ca.crt'));

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** Asks by https, trusting the authority of the certificates and no other. */
function ask(port: number, path: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: 'localhost', port, path, ca: authority() }, (answer) => {
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

/** Starts `npm run excel` on a free port and gives what it said when it was ready. */
async function start(): Promise<{ server: ChildProcess; port: number; said: string }> {
  const server = spawn(process.execPath, [script, '--no-trust', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  for await (const chunk of server.stdout) {
    said += String(chunk);
    const port = /https:\/\/localhost:(\d+)\//.exec(said)?.[1];
    if (port !== undefined && said.includes('Ctrl+C')) return { server, port: Number(port), said };
  }
  throw new Error(`It ended: ${said}`);
}

describe('npm run excel', () => {
  let running: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    running = await start();
  }, 120_000);
  afterAll(() => {
    running.server.kill();
  });

  test('says in Japanese first how to bring the manifest into Excel, and where it lies', () => {
    const { said } = running;
    for (const word of ['Web', 'Windows', 'Mac', 'wef', '共有', 'アップロード']) {
      expect(said).toContain(word);
    }
    expect(said).toContain(join(root, 'dist', 'excel', 'manifest.xml'));
    expect(said.indexOf('入れ方')).toBeLessThan(said.indexOf('Details'));
  });

  test('serves the page over https, where Office may put it into a frame', async () => {
    const answer = await ask(running.port, '/taskpane.html');
    expect(answer.status).toBe(200);
    expect(answer.body).toBe(excelText('taskpane.html'));
    expect(answer.headers['x-frame-options']).toBeUndefined();
    expect(answer.headers['content-security-policy']).toBeUndefined();
  });

  test('lets Excel on the web read functions and icons from its own address', async () => {
    const functions = await ask(running.port, '/functions.json');
    expect(functions.headers['access-control-allow-origin']).toBe('*');
    expect(functions.headers['content-type']).toContain('application/json');
    const icon = await ask(running.port, '/icons/kpi-32.png');
    expect(icon.headers['cross-origin-resource-policy']).toBe('cross-origin');
    // Windows shows no icon that may not be kept.
    expect(icon.headers['cache-control']).not.toMatch(/no-store|no-cache/);
  });

  test('gives nothing from outside its folder', async () => {
    expect((await ask(running.port, '/../../package.json')).status).toBe(404);
  });
});

describe('npm run excel with a mistake', () => {
  test.each([
    [['--host', 'example.jp'], '--build'],
    [['--build', '--host', 'http://example.jp'], 'TSUNAGI_HOST'],
    [['--no-trust', '--port', 'x'], '--port'],
  ])('says what to write instead of %j', (options, remedy) => {
    const result = spawnSync(process.execPath, [script, ...options], { encoding: 'utf8' });
    expect(result.status).toBe(1);
    expect(result.stderr).toContain(remedy);
  });
});
