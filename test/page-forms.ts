import { type PagedClient, type ReadPage, textOf } from './client-page.ts';
import type { World } from './world.ts';

export interface SentPage extends ReadPage {
  /** Where the reader is sent on to, below the client's page; null when the page itself answers. */
  readonly location: string | null;
}

/** Sends a form of a client's page as a browser does. */
export async function sendForm(
  world: World,
  client: Pick<PagedClient, 'path'>,
  below: string,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<SentPage> {
  const request = new Request(`http://holdfast.test${client.path}${below}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
      origin: 'null',
      ...headers,
    },
    body: new URLSearchParams(fields).toString(),
  });
  const response = await world.fetch(request);
  const html = await response.text();
  const location = response.headers.get('location')?.replace(client.path, '') ?? null;
  return { status: response.status, headers: response.headers, html, text: textOf(html), location };
}

/** The fields that the form of a page would send, hidden ones included, as a browser fills them in. */
export function fieldsOf({ html }: Pick<ReadPage, 'html'>): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [, name = '', value = ''] of html.matchAll(
    /<input type="hidden" name="([^"]+)" value="([^"]*)">/g,
  ))
    fields[name] = textOf(value);
  const text = /<textarea name="text" hidden>\n([^<]*)<\/textarea>/.exec(html)?.[1];
  return text === undefined ? fields : { ...fields, text: unescaped(text) };
}

function unescaped(text: string): string {
  return textOf(text.replaceAll('\n', '\u0000')).replaceAll('\u0000', '\n');
}

/** Asks on the client's page and agrees to what it costs. */
export async function askOnPage(
  world: World,
  client: Pick<PagedClient, 'path'>,
  fields: Readonly<Record<string, string>>,
): Promise<SentPage> {
  const preview = await sendForm(world, client, '/ask', fields);
  return sendForm(world, client, '/ask/send', fieldsOf(preview));
}
