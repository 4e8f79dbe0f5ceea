/** The largest file that is kept as evidence. */
export const MOST_BYTES = 2_000_000;

export interface FileBody {
  readonly name: string;
  readonly mediaType: string;
  readonly base64: string;
}

/** A file as the call takes it. The browser knows some files by no type: then it is bytes and nothing more. */
export async function fileBody(file: Blob, name: string): Promise<FileBody> {
  const isNamed = /^[\w.+-]+\/[\w.+-]+$/.test(file.type);
  return {
    name: name.slice(0, 200),
    mediaType: isNamed ? file.type : 'application/octet-stream',
    base64: await base64Of(file),
  };
}

/** By way of a data address: the one way every browser has that does not build the text byte by byte. */
function base64Of(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
    reader.onerror = () => reject(reader.error ?? new Error('The file could not be read.'));
    reader.readAsDataURL(file);
  });
}

export function evidencePath(benefitId: string): string {
  return `/api/v1/benefits/${benefitId}/evidence/file`;
}

/** 1234567 → 1.2 MB: as people say it, in the reader's figures. */
export function sizeOf(bytes: number, number: (value: number) => string): string {
  if (bytes < 1_000) return `${number(bytes)} B`;
  if (bytes < 1_000_000) return `${number(Math.round(bytes / 1_000))} kB`;
  return `${number(Math.round(bytes / 100_000) / 10)} MB`;
}
