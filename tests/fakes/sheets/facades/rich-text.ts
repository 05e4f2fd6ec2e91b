/** RichTextValue and its builder, as far as links go; looks of parts of a text are not kept. */
import type { ServiceClass, ServiceState } from '../service/define-service';
import { defineService } from '../service/define-service';
import { stateOf } from '../service/served';
import { ServiceError } from '../service/service-error';
import type { Session } from '../service/session';
import type { Cell, TextLink } from '../state/book';

type GoogleRichText = GoogleAppsScript.Spreadsheet.RichTextValue;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.RichTextValueBuilder;

/** A text with links. */
export interface RichText {
  readonly text: string;
  readonly links: readonly TextLink[];
}

interface RichTextHandle extends ServiceState, RichText {}

interface BuilderState extends ServiceState {
  text: string | null;
  links: readonly TextLink[];
}

const giveRichText: ServiceClass<RichTextHandle, GoogleRichText> = defineService<
  RichTextHandle,
  GoogleRichText
>('RichTextValue', {
  copy: ({ session, text, links }) => giveBuilder({ session, text, links }),
  getStartIndex: () => 0,
  getEndIndex: ({ text }) => text.length,
  getText: ({ text }) => text,
  // One link for all of the text, or none at all.
  getLinkUrl: ({ text, links }, start = 0, end = text.length) =>
    links.find((link) => link.start <= start && link.end >= end && end > start)?.url ?? null,
  getRuns: (handle) => runsOf(handle).map((run) => giveRichText(run)),
});

function runsOf({ session, text, links }: RichTextHandle): readonly RichTextHandle[] {
  const places = [0, text.length, ...links.flatMap(({ start, end }) => [start, end])];
  const breaks = [...new Set(places)].sort((one, other) => one - other);
  return breaks.slice(0, -1).map((start, index) => {
    const end = breaks[index + 1] ?? text.length;
    const link = links.find((candidate) => candidate.start <= start && candidate.end >= end);
    const inside = link === undefined ? [] : [{ start: 0, end: end - start, url: link.url }];
    return { session, text: text.slice(start, end), links: inside };
  });
}

const giveBuilder: ServiceClass<BuilderState, GoogleBuilder> = defineService<
  BuilderState,
  GoogleBuilder
>('RichTextValueBuilder', {
  build: ({ session, text, links }) => giveRichText({ session, text: text ?? '', links }),
  setText: (builder, text: string) => {
    builder.text = text;
    builder.links = [];
  },
  setLinkUrl: (builder, ...given: (string | number | null)[]) => {
    if (builder.text === null) throw new ServiceError('Text must be set before its links.');
    const [start, end, url] = given.length === 1 ? [0, builder.text.length, given[0]] : given;
    link(builder, { start: Number(start), end: Number(end), url: url as string | null });
  },
});

function link(
  builder: BuilderState,
  wish: { readonly start: number; readonly end: number; readonly url: string | null },
): void {
  const { start, end, url } = wish;
  const length = builder.text?.length ?? 0;
  if (start < 0 || end > length || start > end) throw new ServiceError('Invalid text offsets');
  if (url !== null && !/^(https?:\/\/|mailto:|#)/i.test(url)) {
    throw new ServiceError(`Invalid argument: ${url}`);
  }
  const others = builder.links.filter((other) => other.end <= start || other.start >= end);
  builder.links = url === null || start === end ? others : [...others, { start, end, url }];
}

/** A new builder, as `SpreadsheetApp.newRichTextValue` gives. */
export function newRichTextValue(session: Session): GoogleBuilder {
  return giveBuilder({ session, text: null, links: [] });
}

/** What a cell shows as rich text; `null` unless it holds a text of its own. */
export function richTextOf(session: Session, cell: Cell | undefined): GoogleRichText | null {
  const text = cell === undefined ? '' : cell.value;
  if (typeof text !== 'string') return null;
  return giveRichText({ session, text, links: cell?.links ?? [] });
}

/** The text and links of a RichTextValue that came as an argument. */
export function contentsOf(value: unknown): RichText {
  const { text, links } = stateOf<RichTextHandle>(value);
  return { text, links };
}
