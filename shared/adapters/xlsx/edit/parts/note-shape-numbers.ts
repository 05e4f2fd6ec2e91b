/** Excel numbers shapes through the workbook in blocks of this size; each sheet owns some of them. */
export const blockSize = 1024;

/** The highest block that a drawing numbers its shapes in. */
export function highestBlock(drawing: string): number {
  const used = shapeNumbers(drawing).map((number) => Math.floor(number / blockSize));
  return highest([...used, ...blocksOf(drawing)]);
}

const DATA = /(<(?:[\w.-]+:)?idmap\s[^>]*?\bdata=["'])([\d,\s]*)/;

function blocksOf(drawing: string): readonly number[] {
  const [, , list = ''] = DATA.exec(drawing) ?? [];
  return list
    .split(',')
    .filter((text) => text.trim() !== '')
    .map(Number);
}

function shapeNumbers(drawing: string): readonly number[] {
  return (drawing.match(/_x0000_s\d{1,9}/g) ?? []).map((id) => Number(id.slice('_x0000_s'.length)));
}

function highest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), 0);
}

/** Gives free numbers for the shapes of a drawing, in blocks that no other sheet uses. */
export class ShapeNumbers {
  private hasNewBlock = false;
  private blocks: readonly number[];
  private last: number;

  constructor(
    drawing: string,
    private readonly blockInUse: () => number,
  ) {
    this.blocks = blocksOf(drawing);
    this.last = highest([(this.blocks[0] ?? 1) * blockSize, ...shapeNumbers(drawing)]);
  }

  next(): number {
    this.last += 1;
    const isOwn =
      this.blocks.length === 0 || this.blocks.includes(Math.floor(this.last / blockSize));
    if (!isOwn) {
      const block = highest([...this.blocks, this.blockInUse()]) + 1;
      this.blocks = [...this.blocks, block];
      this.hasNewBlock = true;
      this.last = block * blockSize + 1;
    }
    return this.last;
  }

  /** The drawing with all its blocks in the list of them. */
  declareIn(drawing: string): string {
    if (!this.hasNewBlock) return drawing;
    return drawing.replace(DATA, (_, start: string) => start + this.blocks.join(','));
  }
}
