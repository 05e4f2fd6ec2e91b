/** Hands a workbook file to the browser's downloads. */
export function download(bytes: Uint8Array, name: string): void {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  downloadBlob(new Blob([bytes as BlobPart], { type }), name);
}

/** Hands any file to the browser's downloads. */
export function downloadBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the file by then.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
