// Why a worker: a file that is slow or hostile must neither freeze nor crash the page.
import { readWorkbook } from '../../shared/adapters/xlsx/read-workbook';
import type { WorkerMessage } from './read-in-worker';

addEventListener('message', ({ data }: MessageEvent<Uint8Array<ArrayBuffer>>) => {
  readWorkbook(data).then(
    // The bytes go back as they came: handed over, not copied.
    (reading) => {
      tell({ kind: 'answer', reading, bytes: data }, [data.buffer]);
    },
    (error: unknown) => {
      tell({ kind: 'failed', message: String(error) }, []);
    },
  );
});

function tell(message: WorkerMessage, transfer: Transferable[]): void {
  postMessage(message, { transfer });
}

tell({ kind: 'ready' }, []);
