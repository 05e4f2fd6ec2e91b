// Why: one command takes a clone to an Apps Script project that can be pushed, and says how. Nothing
// is sent anywhere: pushing needs a Google account, so people do it themselves.
import { dirname, relative } from 'node:path';

import { builtFile, ensureBuilt } from './lib/ensure-built.mjs';
import { ensurePackages } from './lib/ensure-packages.mjs';
import { projectRoot, requireNodeVersion, say } from './lib/project.mjs';

const instructions = (folder) => `
Google スプレッドシート用のプロジェクトができました / The Apps Script project is built: ${folder}
  Code.js  sidebar.html  appsscript.json

1つのスプレッドシートで試す
  1. https://script.google.com/home/usersettings で「Google Apps Script API」をオンにします（初回だけ）。
  2. スプレッドシートの［拡張機能］→［Apps Script］を開き、［プロジェクトの設定］でスクリプト ID をコピーします。
  3. .clasp.json.example を .clasp.json という名前でコピーし、スクリプト ID を書き込みます。
  4. npx clasp login          （初回だけ。ブラウザーで許可します）
  5. npx clasp show-file-status   （上の3つだけが並ぶことを確かめます）
  6. npx clasp push --force
  7. スプレッドシートを読み込み直すと、メニューに「つなぎ」が出ます。
  ※ push は、そのプロジェクトにもともとあったスクリプトを置き換えます。

clasp を使わずに試す
  Apps Script の画面で Code.gs に Code.js の中身を、新しい HTML ファイル「sidebar」に sidebar.html の中身を貼り付け、
  ［プロジェクトの設定］でマニフェストを表示して appsscript.json の中身に置き換えます。

組織（ドメイン）の中で公開する（管理者）
  アドオンとして組織内だけに公開します。Google Cloud のプロジェクトと Workspace の管理者権限が要ります。
  手順と、まだ実機で確かめていないこと: docs/hosts/sheets.md

To try it: bind a script to one spreadsheet, copy .clasp.json.example to .clasp.json with its script id,
then "npx clasp login" and "npx clasp push --force" (it replaces the scripts of that project). Reload the
spreadsheet: the menu つなぎ appears. Publishing inside a domain: docs/hosts/sheets.md.
`;

requireNodeVersion();
try {
  await ensurePackages();
  await ensureBuilt('apps-script');
  console.log(instructions(relative(projectRoot, dirname(builtFile('apps-script')))));
} catch (error) {
  say(error.message);
  process.exitCode = 1;
}
