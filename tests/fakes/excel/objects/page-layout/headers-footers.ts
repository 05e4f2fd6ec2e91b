import { text } from '../../arguments';
import type { Sheet } from '../../book';
import { ExcelError } from '../../excel-error';
import type { HostContext, HostObject as Parent, Navigations, Properties } from '../../host-object';
import { HostObject } from '../../host-object';
import { pageOf, pageToChange } from './page-of-sheet';

/** The three parts of a header or footer. */
const sections = ['left', 'center', 'right'] as const;

const longest = 255;

/** `pageLayout.headersFooters`; those of first, odd and even pages are only remembered. */
export class HeaderFooterGroupObject extends HostObject {
  readonly type = 'HeaderFooterGroup';

  protected override readonly navigations: Navigations = {
    DefaultForAllPages: () => new HeaderFooterObject(this.host, this, this.sheet),
  };

  constructor(
    host: HostContext,
    parent: Parent,
    private readonly sheet: Sheet,
  ) {
    super(host, parent);
  }
}

class HeaderFooterObject extends HostObject {
  readonly type = 'HeaderFooter';

  protected override readonly properties: Properties = Object.fromEntries(
    sections.flatMap((section) =>
      (['Header', 'Footer'] as const).map((end) => {
        const name = `${section}${end}`;
        const property = {
          get: () => pageOf(this.sheet).headersFooters[name] ?? '',
          set: (value: unknown) => this.setText(name, end, text(value)),
        };
        return [name.charAt(0).toUpperCase() + name.slice(1), property];
      }),
    ),
  );

  constructor(
    host: HostContext,
    parent: Parent,
    private readonly sheet: Sheet,
  ) {
    super(host, parent);
  }

  /** Excel counts the three parts of a header together, with the two letters that begin each. */
  private setText(name: string, end: string, given: string): void {
    const changed = { ...pageOf(this.sheet).headersFooters, [name]: given };
    const parts = sections.map((section) => changed[`${section}${end}`] ?? '');
    const length = parts.reduce((sum, part) => sum + (part === '' ? 0 : part.length + 2), 0);
    if (length > longest) throw new ExcelError('InvalidArgument');
    pageToChange(this.sheet).headersFooters = changed;
  }
}
