import { describe, expect, test } from 'vitest';
import type { Client } from '../../../contract/clients/clients.ts';
import type { Engagement } from '../../../contract/work/engagements.ts';
import { type KnownWork, readLine } from './read-line.ts';

const client = (id: string, name: string) => ({ id, name }) as Client;
const engagement = (id: string, clientId: string, title: string) => ({ id, clientId, title }) as Engagement;
const work: KnownWork = {
  clients: [client('k', 'Kestrel Coffee'), client('a', 'Acme Labs'), client('b', 'Acme Consulting')],
  engagements: [engagement('social', 'k', 'Social media'), engagement('site', 'k', 'Web site')],
  today: '2025-03-05',
  locale: 'en',
};
const question = 'kestrel 6m email how do I read the numbers?';

describe('the capture line', () => {
  test('takes a question for an ask, and needs neither minutes nor an engagement for it', () => {
    expect(readLine(question, {}, work)).toMatchObject({
      kind: 'ask',
      preview: { state: 'ask', clientName: 'Kestrel Coffee', channel: 'email', isChannelKnown: true },
    });
    expect(readLine('kestrel is it down?', {}, work).preview).toMatchObject({
      captured: { engagementId: null, minutes: null },
    });
  });

  test('takes an ask without a channel as mail, unless another one is chosen', () => {
    expect(readLine('kestrel is it down?', {}, work).preview).toMatchObject({
      channel: 'email',
      isChannelKnown: false,
    });
    expect(readLine('kestrel is it down?', { channel: 'phone' }, work).preview).toMatchObject({
      channel: 'phone',
    });
  });

  test('is read as what was chosen, whatever it looks like', () => {
    expect(readLine(question, { kind: 'time' }, work).preview).toMatchObject({
      state: 'unclear',
      unclear: { unclear: 'engagement' },
    });
    expect(readLine('kestrel a second logo', { kind: 'ask' }, work).preview).toMatchObject({ state: 'ask' });
    expect(readLine('kestrel 25m social pricing', {}, work)).toMatchObject({ kind: 'time' });
  });

  test('offers the clients that fit, and takes the one that is chosen', () => {
    expect(readLine('acme is it down?', {}, work).preview).toMatchObject({
      unclear: { unclear: 'client', matches: [{ id: 'b' }, { id: 'a' }] },
    });
    expect(readLine('acme is it down?', { clientId: 'a' }, work).preview).toMatchObject({
      state: 'ask',
      clientName: 'Acme Labs',
    });
  });

  test('asks what was asked where only the client is there', () => {
    expect(readLine('? kestrel 6m', {}, work).preview).toEqual({ state: 'no-text' });
  });

  test('knows what a line is before it knows the clients', () => {
    expect(readLine(question, {}, null)).toEqual({ kind: 'ask', preview: { state: 'loading' } });
    expect(readLine(' ', { kind: 'ask' }, null)).toEqual({ kind: 'ask', preview: { state: 'empty' } });
  });
});
