// Why: one command takes a clone to the add-in in a real Excel: it builds, serves over https and
// says how to bring the manifest into Excel. `--build --host example.jp` only builds, for a server.
// `--kit` does the same for the add-in that checks what our tests assume about Excel.
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

import { trustedCertificate, untrustedCertificate } from './lib/dev-certificate.mjs';
import { builtFile, ensureBuilt } from './lib/ensure-built.mjs';
import { ensurePackages } from './lib/ensure-packages.mjs';
import { localHost, readSettings } from './lib/excel-settings.mjs';
import { requireNodeVersion, say } from './lib/project.mjs';
import { serve, stopOnSignal } from './lib/static-server.mjs';

/** What can be brought into Excel: how its build is called, its page and how it is opened there. */
const addIns = {
  product: {
    name: 'excel',
    page: 'taskpane.html',
    use: `  「つなぎ」タブの［つなぎを開く］で作業パネルが開きます。この画面を閉じるとアドインも止まります。`,
    details: 'docs/hosts/excel.md',
  },
  kit: {
    name: 'excel-kit',
    page: 'kit.html',
    use: `  新しい空のブックで［ホーム］→［アドイン］から「つなぎ 検証キット」を開き、［始める］を押します。
  Open it in a new, empty workbook from Home > Add-ins, and press Start.`,
    details: 'docs/hosts/excel-verify.md',
  },
};

const usualPort = Number(localHost.split(':')[1]);

const options = {
  build: { type: 'boolean', default: false },
  kit: { type: 'boolean', default: false },
  host: { type: 'string' },
  // Serves with certificates that this PC need not trust: for tests, and behind a proxy.
  'no-trust': { type: 'boolean', default: false },
  // Another port than the manifest's: for tests, and behind a proxy.
  port: { type: 'string', default: String(usualPort) },
};

const manifestFile = ({ name }) => join(dirname(builtFile(name)), 'manifest.xml');

/**
 * Excel on the web asks from its own address for functions, icons and the page in its frame, so
 * none of that may be refused here. Windows shows no icon that says it must not be kept.
 */
const headers = ({ file }) => ({
  'Access-Control-Allow-Origin': '*',
  'Cache-Control': file.endsWith('.png') ? 'public, max-age=3600' : 'no-store',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
});

function howToInstall(addIn, address) {
  const manifest = manifestFile(addIn);
  return `
Excel アドイン / Excel add-in: ${address}
マニフェスト / Manifest: ${manifest}

Excel への入れ方（どれか1つ）
  Web      ［ホーム］→［アドイン］→［その他のアドイン］→［個人用アドイン］→［個人用アドインのアップロード］で
           上のマニフェストを選びます。
  Windows  1. マニフェストを入れたフォルダーを共有し、\\\\パソコン名\\共有名 の形のパスを控えます。
           2. ［ファイル］→［オプション］→［トラスト センター］→［トラスト センターの設定］→
              ［信頼できるアドイン カタログ］にそのパスを追加し、［メニューに表示する］を選びます。
           3. Excel を開き直し、［ホーム］→［アドイン］→［詳細設定］→［共有フォルダー］から選びます。
  Mac      マニフェストを次のフォルダーにコピーし、Excel を開き直して［ホーム］→［アドイン］から選びます。
           ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef

${addIn.use}
  Web: Home > Add-ins > Upload My Add-in. Windows: a trusted network share. Mac: the wef folder.
  Details: ${addIn.details}

終了は Ctrl+C / Press Ctrl+C to stop`;
}

function portFrom(text) {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`--port は 0 から 65535 の数です / --port is a number from 0 to 65535: ${text}`);
}

async function serveAddIn(addIn, values) {
  const certificate = values['no-trust']
    ? await untrustedCertificate()
    : await trustedCertificate();
  const shown = { folder: dirname(builtFile(addIn.name)), files: {}, headers };
  const { server, port } = await serve(shown, portFrom(values.port), {
    certificate,
    otherPorts: 0,
  });
  console.log(howToInstall(addIn, `https://localhost:${port}/${addIn.page}`));
  stopOnSignal(server);
}

async function run({ build, host, kit, ...values }) {
  // The build is a program of its own, and reads what it is for from its environment.
  if (host !== undefined) process.env.TSUNAGI_HOST = host;
  const settings = readSettings();
  if (!build && settings.host !== localHost) {
    throw new Error(
      'ほかのホスト用には --build を付けてください。ここで配信できるのは localhost だけです。\n' +
        'Add --build for another host: only localhost is served here.',
    );
  }
  const addIn = kit ? addIns.kit : addIns.product;
  await ensurePackages();
  await ensureBuilt(addIn.name);
  if (!build) return serveAddIn(addIn, values);
  console.log(`\n${dirname(builtFile(addIn.name))}\n`);
  console.log(`このフォルダーの中身を https://${settings.host}/ に置いてください。`);
  console.log(`Put what is in this folder at https://${settings.host}/.`);
  console.log(`マニフェスト / Manifest: ${manifestFile(addIn)}`);
}

requireNodeVersion();
try {
  await run(parseArgs({ options }).values);
} catch (error) {
  say(error.message);
  process.exit(1);
}
