import type { RequestBody, ResponseBody } from '../../fakes/excel/wire';
import type { Exchange, RecordedAnswer } from './recording';

/** Characters of requests and answers that are kept: enough for a whole run, little for a browser. */
const usualRoom = 40_000_000;

/** The end of an exchange: called once, with what became of the request. */
export type EndExchange = (answer: RecordedAnswer) => void;

/**
 * Keeps requests with their answers.
 *
 * Everything is copied at once, because the client changes answers while it works with them. When
 * the room is used up, later exchanges are only counted.
 */
export class Recorder {
  /** The case or probe that is running; nothing is kept while it is empty. */
  part = '';
  readonly exchanges: Exchange[] = [];
  leftOut = 0;
  /** Requests seen at all, kept or not. */
  seen = 0;
  private room: number;

  constructor(room = usualRoom) {
    this.room = room;
  }

  begin(body: unknown, flags: number): EndExchange {
    this.seen += 1;
    const { part } = this;
    const request = textOf(body);
    const start = performance.now();
    return (answer) => {
      if (part !== '') this.keep({ part, request, flags, start, answer: JSON.stringify(answer) });
    };
  }

  private keep(ended: {
    readonly part: string;
    readonly request: string;
    readonly flags: number;
    readonly start: number;
    readonly answer: string;
  }): void {
    const { part, flags, start, request, answer } = ended;
    const size = request.length + answer.length;
    if (size > this.room) {
      this.leftOut += 1;
      return;
    }
    this.room -= size;
    this.exchanges.push({
      part,
      request: JSON.parse(request) as RequestBody,
      flags,
      milliseconds: Math.round(performance.now() - start),
      answer: JSON.parse(answer) as RecordedAnswer,
    });
  }
}

/** The answer that Excel gave, from the text or the object that the client got. */
export function answered(body: unknown): RecordedAnswer {
  return { kind: 'answered', body: JSON.parse(textOf(body)) as ResponseBody };
}

function textOf(body: unknown): string {
  if (typeof body === 'string') return body;
  return Array.isArray(body) ? body.join('') : JSON.stringify(body);
}
