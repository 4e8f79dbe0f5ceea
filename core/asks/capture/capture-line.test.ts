import { describe, expect, test } from 'vitest';
import { type CaptureContext, readAskLine, readTimeLine } from './capture-line.ts';

const clients = ['Bodega Ribera', 'Kestrel Ltd', 'Acme Consulting', 'Acme Labs', 'Faro'].map((name) => ({
  id: name.toLowerCase().replace(' ', '-'),
  name,
}));
const active = (id: string, clientId: string, title: string) => ({ id, clientId, title, active: true });
const engagements = [
  active('retainer', 'bodega-ribera', 'Retainer'),
  active('shop', 'bodega-ribera', 'Web shop'),
  active('campaigns', 'bodega-ribera', 'Email campaigns'),
  active('advice', 'kestrel-ltd', 'Advice on call'),
  { ...active('old', 'kestrel-ltd', 'Web site'), active: false },
  { ...active('ended', 'faro', 'Launch'), active: false },
];
// A Wednesday.
const at = (locale: string): CaptureContext => ({ clients, engagements, today: '2025-03-05', locale });
const en = at('en');

const nothing = {
  workedOn: null,
  startsAt: null,
  channel: null,
  activity: null,
  urgent: false,
  text: '',
};
const kestrel = { ...nothing, clientId: 'kestrel-ltd', engagementId: 'advice' };
const bodega = { ...nothing, clientId: 'bodega-ribera' };
const time = (line: string, context = en) => {
  const read = readTimeLine(line, context);
  return 'unclear' in read ? read : read.understood;
};
const ask = (line: string, context = en) => {
  const read = readAskLine(line, context);
  return 'unclear' in read ? read : read.understood;
};

describe('a line of time is understood', () => {
  test('with its client, duration, channel and text', () => {
    expect(time('kestrel 25m email pricing')).toEqual({
      ...kestrel,
      minutes: 25,
      channel: 'email',
      text: 'pricing',
    });
  });

  test('in any order, as long as the marks stand with the client or with the duration', () => {
    const same = { ...kestrel, minutes: 25, channel: 'email', urgent: true, text: 'pricing' };
    for (const line of [
      'kestrel 25m email ! pricing',
      'kestrel ! email 25m pricing',
      'kestrel email pricing urgent 25m',
      'kestrel pricing 25m urgent email',
      'kestrel email pricing 25m !',
    ]) {
      expect(time(line)).toEqual(same);
    }
  });

  test('in English', () => {
    expect(time('kestrel status call yesterday 1h @14:30 next steps')).toEqual({
      ...kestrel,
      minutes: 60,
      workedOn: '2025-03-04',
      startsAt: '14:30',
      channel: 'phone',
      activity: 'status-call',
      text: 'next steps',
    });
  });

  test('in Spanish', () => {
    expect(time('kestrel llamada de estado ayer 1,5h a las 9:30 próximos pasos', at('es'))).toEqual({
      ...kestrel,
      minutes: 90,
      workedOn: '2025-03-04',
      startsAt: '09:30',
      channel: 'phone',
      activity: 'status-call',
      text: 'próximos pasos',
    });
  });

  test('in French', () => {
    expect(time('kestrel réunion 14h30 45 min hier urgent maquette du site', at('fr'))).toEqual({
      ...kestrel,
      minutes: 45,
      workedOn: '2025-03-04',
      startsAt: '14:30',
      channel: 'meeting',
      urgent: true,
      text: 'maquette du site',
    });
  });

  test('in Italian', () => {
    expect(time("kestrel lunedì 90' consulenza chiamata alle 15:00 prezzi", at('it'))).toEqual({
      ...kestrel,
      minutes: 90,
      workedOn: '2025-03-03',
      startsAt: '15:00',
      channel: 'phone',
      activity: 'consultation',
      text: 'prezzi',
    });
  });

  test('with the engagement, by a piece of its title, where the client has several', () => {
    expect(time('bodega ret 25m pricing')).toEqual({
      ...bodega,
      engagementId: 'retainer',
      minutes: 25,
      text: 'pricing',
    });
    expect(time('bodega 25m shop cart')).toEqual({
      ...bodega,
      engagementId: 'shop',
      minutes: 25,
      text: 'cart',
    });
  });

  test('with an engagement whose title, typed whole, begins like a channel', () => {
    const campaigns = { ...bodega, engagementId: 'campaigns', minutes: 25 };
    expect(time('bodega email campaigns 25m call subject lines')).toEqual({
      ...campaigns,
      channel: 'phone',
      text: 'subject lines',
    });
  });

  test('with the only active engagement, never one that has ended', () => {
    expect(time('kestrel 25m web site')).toEqual({ ...kestrel, minutes: 25, text: 'web site' });
  });
});

describe('the words of a text stay its own', () => {
  test.each([
    ['kestrel 25m email new email campaign', 'email', 'new email campaign'],
    ['kestrel 25m email campaign for monday', 'email', 'campaign for monday'],
    ['kestrel 25m prepare the board meeting', null, 'prepare the board meeting'],
    ['kestrel 25m the 30m option', null, 'the 30m option'],
    ['kestrel 25m - call script', null, 'call script'],
    ['kestrel 25m email: call script', 'email', 'call script'],
    ['kestrel 25m // call yesterday @9', null, 'call yesterday @9'],
    ['kestrel - 25m - email script', null, 'email script'],
    ['kestrel 25m why? because!', null, 'why? because!'],
  ])('in %s', (line, channel, text) => {
    expect(time(line)).toEqual({ ...kestrel, minutes: 25, channel, text });
  });

  test('but a day, a time or urgency at the end of the line is a mark', () => {
    expect(time('kestrel 25m pricing yesterday')).toEqual({
      ...kestrel,
      minutes: 25,
      workedOn: '2025-03-04',
      text: 'pricing',
    });
    expect(time('kestrel 25m pricing - 9:15 !')).toEqual({
      ...kestrel,
      minutes: 25,
      startsAt: '09:15',
      urgent: true,
      text: 'pricing',
    });
    expect(time('kestrel 25m pricing @9 and terms')).toEqual({
      ...kestrel,
      minutes: 25,
      startsAt: '09:00',
      text: 'pricing and terms',
    });
  });
});

describe('1:30 is a duration or a time of day, as the line needs', () => {
  test.each([
    ['kestrel 1:30 pricing', 90, null, 'pricing'],
    ['kestrel pricing 1:30', 90, null, 'pricing'],
    ['kestrel 1:30 about the 30m option', 90, null, 'about the 30m option'],
    ['kestrel 7:30 breakfast talk 45m', 45, '07:30', 'breakfast talk'],
    ['kestrel 14:30 25m pricing', 25, '14:30', 'pricing'],
    ['kestrel 14:30 1:30 pricing', 90, '14:30', 'pricing'],
    ['kestrel 1:30 2:15 pricing', 90, '02:15', 'pricing'],
    ['kestrel 25m @1:30 2:15 pricing', 25, '01:30', '2:15 pricing'],
  ])('in %s', (line, minutes, startsAt, text) => {
    expect(time(line)).toEqual({ ...kestrel, minutes, startsAt, text });
  });
});

describe('an unclear line says what is missing', () => {
  test('when nobody is called so', () => {
    expect(time('nobody 25m')).toMatchObject({ unclear: 'client', typed: 'nobody', matches: [] });
    expect(time('  ')).toMatchObject({ unclear: 'client', typed: '', matches: [], readings: [] });
  });

  test('when several clients fit', () => {
    expect(time('acme 25m')).toMatchObject({
      unclear: 'client',
      typed: 'acme',
      matches: [{ id: 'acme-consulting' }, { id: 'acme-labs' }],
    });
  });

  test('when the client has several engagements and none is named, or the words fit several', () => {
    const titles = [{ id: 'retainer' }, { id: 'shop' }, { id: 'campaigns' }];
    expect(time('bodega 25m pricing')).toMatchObject({ unclear: 'engagement', matches: titles });
    const twoWebs = { ...en, engagements: [...engagements, active('web', 'bodega-ribera', 'Web care')] };
    expect(time('bodega web 25m', twoWebs)).toMatchObject({
      unclear: 'engagement',
      clientId: 'bodega-ribera',
      matches: [{ id: 'web' }, { id: 'shop' }],
    });
  });

  test('when the client has no active engagement', () => {
    expect(time('faro 25m')).toMatchObject({ unclear: 'engagement', clientId: 'faro', matches: [] });
  });

  test('when there is no duration, or one that no day holds', () => {
    expect(time('kestrel email pricing')).toMatchObject({ unclear: 'minutes', typed: null });
    expect(time('kestrel 9:30 pricing')).toMatchObject({ unclear: 'minutes', typed: null });
    expect(time('kestrel 0m pricing')).toMatchObject({ unclear: 'minutes', typed: '0m' });
    expect(time('kestrel 25h pricing')).toMatchObject({ unclear: 'minutes', typed: '25h' });
  });

  test('when the date does not exist', () => {
    expect(time('kestrel 25m 31/2 pricing')).toMatchObject({ unclear: 'day', typed: '31/2' });
  });
});

describe('an ask is understood', () => {
  test('with the client’s own words left as they are', () => {
    expect(ask('kestrel 6m email how do I read the numbers?')).toEqual({
      ...kestrel,
      minutes: 6,
      channel: 'email',
      text: 'how do I read the numbers?',
    });
    expect(ask('kestrel 6m can we meet monday about the 30m option @9 !')).toEqual({
      ...kestrel,
      minutes: 6,
      text: 'can we meet monday about the 30m option @9 !',
    });
  });

  test('without minutes and without an engagement', () => {
    expect(ask('bodega urgente ¿cómo leo los números?', at('es'))).toEqual({
      ...bodega,
      engagementId: null,
      minutes: null,
      urgent: true,
      text: '¿cómo leo los números?',
    });
    expect(ask('faro hello')).toMatchObject({ clientId: 'faro', engagementId: null, text: 'hello' });
  });

  test('with an engagement that is named, unless the words fit several', () => {
    expect(ask('bodega shop is it down?')).toMatchObject({ engagementId: 'shop', text: 'is it down?' });
    const twoWebs = { ...en, engagements: [...engagements, active('web', 'bodega-ribera', 'Web care')] };
    expect(ask('bodega web is it down?', twoWebs)).toMatchObject({ unclear: 'engagement' });
  });
});

test('every part of the line is shown with what it was read as', () => {
  const line = 'kestrel pricing 25 min email, and terms';
  const { readings } = readTimeLine(line, en);
  expect(readings.map(({ as, typed }) => [as, typed])).toEqual([
    ['client', 'kestrel'],
    ['text', 'pricing'],
    ['minutes', '25 min'],
    ['channel', 'email,'],
    ['text', 'and terms'],
  ]);
  for (const { typed, start, end } of readings) expect(line.slice(start, end)).toBe(typed);
});
