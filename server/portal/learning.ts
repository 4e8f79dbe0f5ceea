import { readFileSync } from 'node:fs';
import { html } from 'hono/html';
import { type Language, languages } from '../../locales/languages.ts';
import { handledClient } from '../care/playbooks/handled-clients.ts';
import type { Html } from '../text/page-reply.ts';
import type { PageCall } from './page-call.ts';
import { subPage } from './sub-page.ts';

interface Lessons {
  readonly steps: readonly string[];
  readonly prompts: readonly string[];
  /** Each word with what it means. */
  readonly words: readonly (readonly [string, string])[];
}

const lessons = new Map(languages.map((language) => [language, readLessons(language)]));

/**
 * First steps, questions to ask and the way to the glossary, for clients whose playbook starts from zero. Gone once the work
 * is over: then there is nothing left to ask.
 */
export async function learningBlock(call: PageCall): Promise<Html | ''> {
  const { deps, client, words, path, ending } = call;
  const handled = await handledClient(deps, client.id);
  const lesson = lessons.get(words.language);
  if (!handled?.playbook?.isOnboarding || ending?.isOver || !lesson) return '';
  const say = (key: string) => words.sayAny(`learn:${key}`);
  return html`<section id="learn">
<h2>${say('title')}</h2>
<p>${say('intro')}</p>
<ol>${lesson.steps.map((step) => html`<li>${step}</li>`)}</ol>
<div class="screen">
<h3>${say('ask-title')}</h3>
<p>${say('ask-intro')}</p>
<ul>${lesson.prompts.map(
    (prompt) => html`<li><a href="${path}/ask?text=${encodeURIComponent(prompt)}">${prompt}</a></li>`,
  )}</ul>
<p><a href="${path}/words">${say('words-link')}</a></p>
</div>
</section>`;
}

/** The glossary, which any client may read. */
export function wordsPage(call: PageCall): Promise<Response> {
  const { words } = call;
  const title = words.sayAny('learn:words-title');
  const items = lessons.get(words.language)?.words ?? [];
  const body = html`<h2>${title}</h2>
<dl>${items.map(([word, meaning]) => html`<dt><strong>${word}</strong></dt><dd>${meaning}</dd>`)}</dl>`;
  return subPage(call, { title, body });
}

/** Read as they are: nothing is filled into them. */
function readLessons(language: Language): Lessons {
  const file = new URL(`../../locales/${language}/care/learn.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Lessons;
}
