import type { CommandReply } from '../../../shared/ports/host-bridge';
import { nameForKey, tabs } from '../../../shared/ui/tab-list';
import { replyOf } from '../../../shared/ui/use-work';

describe('the reply to work that the pane starts', () => {
  const done: CommandReply<number> = { kind: 'done', output: 1, warnings: [], changed: false };

  it('is what the host says', async () => {
    expect(await replyOf(() => Promise.resolve(done), {})).toBe(done);
  });

  it.each([
    ['rejects', () => Promise.reject(new Error('gone'))],
    [
      'throws',
      () => {
        throw new Error('gone');
      },
    ],
  ])('is a failure of the host where the host %s', async (_, run) => {
    expect(await replyOf(run, {})).toEqual({
      kind: 'failed',
      problems: [{ code: 'host-failed', severity: 'error' }],
    });
  });

  it('is no failure where the user stopped it', async () => {
    const signal = AbortSignal.abort();
    const run = () => Promise.reject(new Error('aborted'));
    expect(await replyOf(run, { signal })).toEqual({ kind: 'cancelled' });
  });
});

describe('nameForKey', () => {
  it('goes round in both directions and to the ends', () => {
    expect(nameForKey(tabs, 'home', 'ArrowRight')).toBe('work');
    expect(nameForKey(tabs, 'home', 'ArrowLeft')).toBe('import');
    expect(nameForKey(tabs, 'import', 'ArrowRight')).toBe('home');
    expect(nameForKey(tabs, 'kpi', 'Home')).toBe('home');
    expect(nameForKey(tabs, 'kpi', 'End')).toBe('import');
  });

  it('leaves other keys alone', () => {
    expect(nameForKey(tabs, 'kpi', 'Enter')).toBeNull();
  });
});
