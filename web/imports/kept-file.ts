// The file that was sent last, for as long as the page is open: reading it again with another answer must not make one
// look for it on the disk again. Browsers let nobody open a file by its name, so it cannot be kept any longer.
let kept: File | null = null;

export function keepFile(file: File | null): void {
  kept = file;
}

export function keptFile(): File | null {
  return kept;
}
