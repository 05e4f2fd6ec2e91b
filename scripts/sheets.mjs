// Why: one command takes a clone to an Apps Script project that can be pushed, and says how. Nothing
// is sent anywhere: pushing needs a Google account, so people do it themselves. `--kit` does the same
// for the script that checks what our tests assume about Google Sheets.
import { dirname, relative } from 'node:path';
import { parseArgs } from 'node:util';

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

const kitInstructions = (folder) => `
つなぎ 検証キットができました / The verification kit is built: ${folder}
  Code.js  appsscript.json

新しい空のスプレッドシートで実行します（データの入ったスプレッドシートでは動きません）
  1. https://sheets.new で新しいスプレッドシートを作ります。
  2. ［拡張機能］→［Apps Script］を開き、コード.gs の中身を Code.js の中身に置き換えます。
  3. ［プロジェクトの設定］で「appsscript.json マニフェスト ファイルをエディタで表示する」をオンにし、
     appsscript.json の中身を置き換えて保存します。
  4. スプレッドシートを読み込み直すと、メニューに「つなぎ 検証キット」が出ます。1、2、3 の順に選びます。

clasp で push する場合は、2 と 3 の代わりに
  dist/.clasp.json を作り、［プロジェクトの設定］のスクリプト ID を書き込みます。
    { "scriptId": "スクリプト ID", "rootDir": "apps-script-kit" }
  npx clasp login                                   （初回だけ）
  npx clasp push --force --project dist/.clasp.json （そのプロジェクトにもともとあったスクリプトを置き換えます）

手順と、報告の送り方: docs/hosts/sheets-verify.md

In a NEW, empty spreadsheet: paste both files into Extensions > Apps Script (or push them with
clasp, "--project dist/.clasp.json"), reload, and choose the three entries of its menu in turn.
`;

/** What can be built, and what is said of it. */
const projects = {
  product: { name: 'apps-script', say: instructions },
  kit: { name: 'apps-script-kit', say: kitInstructions },
};

requireNodeVersion();
try {
  const { kit } = parseArgs({ options: { kit: { type: 'boolean', default: false } } }).values;
  const project = kit ? projects.kit : projects.product;
  await ensurePackages();
  await ensureBuilt(project.name);
  console.log(project.say(relative(projectRoot, dirname(builtFile(project.name)))));
} catch (error) {
  say(error.message);
  process.exitCode = 1;
}
