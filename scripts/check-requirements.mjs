// Why: the add-in runs in Excel 2021 and later (ExcelApi 1.9). What is newer, and what is known to
// be slow or to hurt co-authors, is found here instead of by users. `--project FILE` checks others.
import { dirname, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { ensurePackages } from './lib/ensure-packages.mjs';
import { inProject, requireNodeVersion } from './lib/project.mjs';

requireNodeVersion();
await ensurePackages();
const { default: ts } = await import('typescript');
const { requirementProblems } = await import('./lib/requirement-rules.mjs');

const { values } = parseArgs({
  options: { project: { type: 'string', default: inProject('excel-addin', 'tsconfig.json') } },
});
const project = resolve(values.project);
const { config } = ts.readConfigFile(project, ts.sys.readFile);
const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, dirname(project));
const program = ts.createProgram(fileNames, options);
const checker = program.getTypeChecker();

const checked = program.getSourceFiles().filter(({ fileName }) => fileNames.includes(fileName));
const problems = checked.flatMap((file) => requirementProblems(file, checker));
for (const { file, line, problem } of problems) {
  console.log(`${relative(process.cwd(), file)}:${line}: ${problem}`);
}
console.log(`${checked.length} files checked, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
