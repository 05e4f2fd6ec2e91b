// Fonts alone are no look: LibreOffice splits Japanese text wherever its Latin font takes over.
const NO_LOOK: ReadonlySet<string> = new Set(['rFont', 'family', 'charset', 'scheme']);
const OUTSIDE_RUNS: ReadonlySet<string> = new Set(['t', 'rPr', 'rPh', 'phoneticPr']);

/** Tells whether the runs of a text look different from each other: bold, coloured, larger ... */
export class RunLooks {
  private looks: string[] = [];

  /** Begins another text. */
  start(): void {
    if (this.looks.length > 0) this.looks = [];
  }

  /** An element inside the text, by its local name. */
  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const last = this.looks.length - 1;
    if (name === 'r') this.looks.push('');
    else if (last >= 0 && !NO_LOOK.has(name) && !OUTSIDE_RUNS.has(name)) {
      this.looks[last] = `${this.looks[last] ?? ''}${name}${JSON.stringify(attributes)}`;
    }
  }

  areMixed(): boolean {
    return this.looks.some((look) => look !== this.looks[0]);
  }
}
