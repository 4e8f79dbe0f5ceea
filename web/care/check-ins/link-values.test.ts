import { expect, test } from 'vitest';
import { type Link, letterOf, linkToSend, topicsIn } from './link-values.ts';

const link = (title: string, sentTo: readonly string[] = []): Link => ({
  id: title,
  url: `https://example.com/${title}`,
  title,
  note: null,
  topics: [],
  addedOn: '2026-03-01',
  sentTo: [...sentTo],
});

test('topics stand between commas, each once and without empty ones', () => {
  expect(topicsIn(' prices, retainers ,, prices')).toEqual(['prices', 'retainers']);
  expect(topicsIn('')).toEqual([]);
});

test('the newest link that a client has not had is sent next', () => {
  const links = [link('newest', ['brun']), link('older'), link('oldest')];
  expect(linkToSend(links, 'brun')?.title).toBe('older');
  expect(linkToSend(links, 'kestrel')?.title).toBe('newest');
  expect(linkToSend([link('newest', ['brun'])], 'brun')).toBeNull();
});

test('a letter says why the link is worth reading, or at least what it is called', () => {
  expect(letterOf({ ...link('a'), note: 'On prices.' })).toBe('On prices.\n\nhttps://example.com/a');
  expect(letterOf(link('a'))).toBe('a\n\nhttps://example.com/a');
});
