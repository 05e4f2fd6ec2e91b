import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Exchange, Recording } from '../live/excel/recording';
import { runKitHere } from '../live/excel/run-kit-here';
import { readRecordings } from '../live/replay/read-recordings';
import { replayRecording } from '../live/replay/replay-recording';
import { openExcel } from '../fakes/excel/client';
import { deriveSchema } from '../fakes/excel/schema';

const recordingFolder = join(__dirname, '../live/recordings');

/** The members of the published client. */
const schema = deriveSchema(openExcel({ api: '1.15' }).Excel);

describe('recordings from a real Excel', () => {
  it.each([...readRecordings(recordingFolder), ...noRecordingYet()])(
    'are answered in the same way by our own host: $file',
    ({ recording, accepted }) => {
      expect([...replayRecording(recording, schema).differences].sort()).toEqual(
        [...accepted].sort(),
      );
    },
    120_000,
  );
});

describe('replaying a recording', () => {
  it('finds our own host to answer as it did when the kit ran in it', async () => {
    const recording = await ownRecording();
    expect(recording.exchanges.length).toBeGreaterThan(1000);
    expect(replayRecording(recording, schema)).toEqual({
      exchanges: recording.exchanges.length,
      differences: [],
    });
  }, 120_000);

  it('knows things by the ids of the Excel that was recorded', async () => {
    const recording = withOtherIds(await ownRecording());
    expect(JSON.stringify(recording)).toContain('{9');
    expect(replayRecording(recording, schema).differences).toEqual([]);
  }, 120_000);

  it('notices a value that our host answers differently', async () => {
    const [found] = await replayed((exchange) => JSON.stringify(exchange).includes('"Calibri"'), {
      change: (text) => text.replace('"Name":"Calibri"', '"Name":"Yu Gothic"'),
    });
    expect(found).toMatch(/^case: .+, request \d+, loading .+ > .+format\/font\/name/);
    expect(found).toMatch(/Font\.Name: expected "Yu Gothic", found "Calibri"$/);
  }, 120_000);

  it('notices an error that only one of both answers', async () => {
    const found = await replayed(({ answer }) => hasError(answer), {
      change: (text) => {
        const answer = JSON.parse(text) as { body: Record<string, unknown> };
        const { Error: _, ...body } = answer.body;
        return JSON.stringify({ ...answer, body });
      },
    });
    expect(found).toEqual([
      expect.stringMatching(
        /^probe: .+, the error: value: expected "no error", found \{"Code":"\w+"/,
      ),
    ]);
  }, 120_000);

  it('notices a result that only one of both gives', async () => {
    const found = await replayed(() => true, {
      change: (text) => text.replace('"Results":[', '"Results":[{"ActionId":9999,"Value":1},'),
    });
    expect(found).toEqual([
      expect.stringMatching(/action 9999: value: expected \{"result":1\}, found "no result"$/),
    ]);
  }, 120_000);
});

describe('recordings in a folder', () => {
  it('come with the differences that somebody accepted, and nothing else counts as one', async () => {
    const { exchanges: _, ...rest } = await ownRecording();
    const folder = mkdtempSync(join(tmpdir(), 'recordings-'));
    const write = (file: string, content: unknown) => {
      writeFileSync(join(folder, file), JSON.stringify(content));
    };
    write('pc-16.json', { ...rest, exchanges: [] });
    write('pc-16.accepted.json', {
      'a printer decides': ['one', 'two'],
      'another font': ['three'],
    });
    const found = readRecordings(folder).map(({ file, accepted }) => [file, accepted]);
    write('other.json', { format: 'something else' });
    expect(found).toEqual([['pc-16.json', ['one', 'two', 'three']]]);
    expect(() => readRecordings(folder)).toThrow('other.json is no recording of the kit');
    rmSync(folder, { recursive: true });
  }, 120_000);
});

/** A table of tests may not be empty, so an empty recording stands for none. */
function noRecordingYet() {
  const recording: Recording = {
    format: 'tsunagi-excel-recording',
    version: 1,
    kit: '',
    excel: { platform: '', version: '', displayLanguage: '', contentLanguage: '', sets: {} },
    place: null,
    cases: [],
    probes: [],
    exchanges: [],
    leftOut: 0,
  };
  return [{ file: 'an empty one', recording, accepted: [] }];
}

let own: Promise<Recording> | undefined;

/** A run of the whole kit in our own host; made once, because it takes a few seconds. */
function ownRecording(): Promise<Recording> {
  own ??= runKitHere({ api: '1.15' }).then(
    // As if it had been saved and read.
    ({ recording }) => JSON.parse(JSON.stringify(recording)) as Recording,
  );
  return own;
}

/** The differences after the answer of the first exchange that is wanted was tampered with. */
async function replayed(
  isWanted: (exchange: Exchange) => boolean,
  { change }: { readonly change: (answer: string) => string },
): Promise<readonly string[]> {
  const recording = await ownRecording();
  const index = recording.exchanges.findIndex(isWanted);
  const exchanges = recording.exchanges.map((exchange, place) => {
    if (place !== index) return exchange;
    const before = JSON.stringify(exchange.answer);
    const after = change(before);
    expect(after).not.toBe(before);
    return { ...exchange, answer: JSON.parse(after) as Exchange['answer'] };
  });
  return replayRecording({ ...recording, exchanges }, schema).differences;
}

function hasError(answer: Exchange['answer']): boolean {
  return answer.kind === 'answered' && answer.body.Error !== undefined;
}

/** The recording of an Excel that gives other ids to the same things. */
function withOtherIds(recording: Recording): Recording {
  const text = JSON.stringify(recording.exchanges)
    .replace(/\{[0-9A-F]{7}([0-9A-F])-/g, '{9999999$1-')
    .replace(/Reference#/g, 'Other#');
  return { ...recording, exchanges: JSON.parse(text) as Exchange[] };
}
