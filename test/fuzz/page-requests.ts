import { asText, type Drawn, ORIGIN } from './api-requests.ts';
import type { Known } from './known.ts';
import { hostileValue, type Making } from './values.ts';

/** A form as a page shows it. */
interface Form {
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** What stands behind clients' links: the pages that were linked to, and the forms that stood on them. */
export class Pages {
  private readonly forms: Form[] = [];

  /** Remembers where a page leads to and what can be sent from it. */
  learn(known: Known, html: string): void {
    for (const [, href = ''] of html.matchAll(/href="(\/p\/[^"#]+)"/g)) known.add('page', unescaped(href));
    for (const [, action = '', inside = ''] of html.matchAll(
      /<form[^>]*action="([^"]+)"[^>]*>([\s\S]*?)<\/form>/g,
    )) {
      const actions = [
        action,
        ...[...inside.matchAll(/formaction="([^"]+)"/g)].map(([, other = '']) => other),
      ];
      for (const one of actions) this.forms.push({ action: unescaped(one), fields: fieldsIn(inside) });
    }
    this.forms.splice(0, Math.max(0, this.forms.length - 40));
  }

  /** A page, a calendar or a form: as it was shown, or with something spoilt. Null while no page is known. */
  draw(making: Making): Drawn | null {
    const { random, known } = making;
    const form = this.forms.length > 0 && random.percent(45) ? random.pick(this.forms) : null;
    if (form) return this.drawForm(form, making);
    const page = known.pick('page', random);
    if (page === null) return null;
    const isFeed = page.startsWith('/calendar/');
    const path = !isFeed && random.percent(30) ? spoiltPath(page, making) : page;
    const method = random.pick(['GET', 'GET', 'GET', 'HEAD']);
    return { request: new Request(`${ORIGIN}${path}`, { method }), route: null, said: `${method} ${path}` };
  }

  private drawForm({ action, fields }: Form, making: Making): Drawn {
    const { random } = making;
    const sent: Record<string, string> = { ...fields };
    for (const name of Object.keys(sent)) if (sent[name] === '') sent[name] = goodField(name, making);
    if (random.percent(45)) {
      const name = random.pick([
        ...Object.keys(sent),
        'text',
        'name',
        'option',
        'shown',
        'engagement',
        'once',
        'urgent',
      ]);
      if (random.percent(20)) delete sent[name];
      else sent[name] = asText(hostileValue(making));
    }
    const body = new URLSearchParams(sent).toString() + (random.percent(3) ? '&text=%ed%a0%80&name=%00' : '');
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
      origin: 'null',
    };
    const request = new Request(`${ORIGIN}${action}`, { method: 'POST', headers, body });
    return { request, route: null, said: `POST ${action} ${body.slice(0, 1000)}` };
  }
}

function goodField(name: string, { random }: Making): string {
  if (name === 'name') return 'Ana Ruiz';
  if (name === 'option') return '0';
  return `${random.pick(['Could you move the logo', 'Una llamada el martes', 'Nouvelle page'])} ${random.below(500)}?`;
}

function fieldsIn(html: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [tag] of html.matchAll(/<(input|textarea|select)[^>]*>/g)) {
    const name = /name="([^"]+)"/.exec(tag)?.[1];
    if (name) fields[name] ??= unescaped(/value="([^"]*)"/.exec(tag)?.[1] ?? '');
  }
  return fields;
}

function spoiltPath(page: string, making: Making): string {
  const { random } = making;
  const odd = encodeURIComponent(asText(hostileValue(making)).replaceAll('\0', '').toWellFormed()).slice(
    0,
    2_000,
  );
  const [path = page, query] = page.split('?');
  return random.pick([
    `${path}/${odd}`,
    `${path}?${random.pick(['cursor', 'before', 'from', 'text'])}=${odd}`,
    `${path.slice(0, path.lastIndexOf('/'))}/${odd}`,
    `${path}/${random.pick(['ask', 'asks', 'changes', 'proposals', 'words', 'earlier'])}${query ? `?${query}` : ''}`,
    `${path.slice(0, -3)}xyz`,
    `${path}?cursor=${making.known.pick('cursor /asks', random) ?? 'x'}`,
    `${path}/%ff`,
  ]);
}

function unescaped(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
}
