/** What becomes of the items of shared strings. */
export interface StringItems {
  /** The text of an item that is nothing else. */
  readonly plain: (text: string) => void;
  /** The markup of any other item. */
  readonly other: (markup: string) => void;
}

const ITEM = '<si>';
const ITEM_END = '</si>';
const TEXT_STARTS = ['<si><t>', '<si><t xml:space="preserve">'] as const;
const TEXT_END = '</t></si>';
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};
const ENTITY = /&[a-z]+;/g;
// What a parser would replace in another way, or would not let pass.
const NEEDS_PARSER =
  /&(?!(?:amp|lt|gt|quot|apos);)|[\r\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\]\]>/;

/**
 * Goes through the items (`si`) that follow each other from this place on, and gives the place where
 * something else begins.
 *
 * Nearly all items hold one plain text. Those are found by searching for their end, in a small part
 * of the time that a parser takes; a large file has hundreds of thousands.
 */
export function passStringItems(source: string, from: number, items: StringItems): number {
  for (let at = from; ;) {
    const start = TEXT_STARTS.find((each) => source.startsWith(each, at));
    const end = start === undefined ? -1 : source.indexOf('<', at + start.length);
    const text = start === undefined ? '' : source.slice(at + start.length, end);
    if (end !== -1 && source.startsWith(TEXT_END, end) && !NEEDS_PARSER.test(text)) {
      items.plain(text.includes('&') ? withoutEntities(text) : text);
      at = end + TEXT_END.length;
      continue;
    }
    const markup = otherItemAt(source, at);
    if (markup === null) return at;
    items.other(markup);
    at += markup.length;
  }
}

function withoutEntities(text: string): string {
  return text.replace(ENTITY, (entity) => ENTITIES[entity] ?? entity);
}

/** `null` where no item begins, or where its end can't be told without a parser. */
function otherItemAt(source: string, at: number): string | null {
  const end = source.startsWith(ITEM, at) ? source.indexOf(ITEM_END, at) : -1;
  if (end === -1) return null;
  const markup = source.slice(at, end + ITEM_END.length);
  return markup.includes('<!') || markup.includes('<?') ? null : markup;
}
