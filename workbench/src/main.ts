import type { Language } from '../../shared/core/index';
import { fileToOpen } from './files';
import { Session } from './session';
import { mountWorkbench } from './workbench';

const root = document.getElementById('workbench');
if (root === null) throw new Error('The page has no place for the workbench');

const language: Language = navigator.language.startsWith('en') ? 'en' : 'ja';
const container = document.createElement('div');
container.className = 'grid';
const session = new Session(container, language, {
  // The comment names the file that webpack makes of the worker.
  start: () =>
    new Worker(
      /* webpackChunkName: "read-file" */ new URL('./read-file.worker.ts', import.meta.url),
    ),
  milliseconds: 30_000,
});
mountWorkbench(root, session, language);

const name = fileToOpen(location.search);
if (name !== null) void session.openBeside(name);

// For tests and support: the grid is drawn on a canvas, where nobody can read it.
const { readModel, select, focus } = session.grid;
Object.assign(window, { tsunagi: { readModel, select, focus } });
