/** A chequered PNG of 24 by 16 pixels, for programs that put pictures on sheets. */
export const picture: Uint8Array = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAABgAAAAQCAIAAACDRijCAAAANUlEQVR4nGP8esKGAQaUdhjC2fc8zpMkzsRAJTD4DGKhJFyQxQef16hmEONoOiIIRtMRYQAAnsokK/ecDb0AAAAASUVORK5CYII=',
  'base64',
);
