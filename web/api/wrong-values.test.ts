import { describe, expect, test } from 'vitest';
import { clients } from '../../contract/clients/clients.ts';
import { benefitRoutes } from '../../contract/pro-bono/benefits.ts';
import { sayIn } from '../../locales/say.ts';
import type { SayIfAny } from '../text/use-text.ts';
import { contractOf } from './body-schema.ts';
import { fieldOfPath, messagesByField, unreadValues, wrongValues } from './wrong-values.ts';

const inEnglish = sayIn('en');
const say: SayIfAny = (key, values) => {
  const text = inEnglish(key, values);
  return text === key || text === key.slice(key.indexOf(':') + 1) ? undefined : text;
};

function wrong(route: typeof clients.add | typeof clients.change, values: object) {
  return wrongValues(contractOf(route), values, { values, texts: 'clients:add', say });
}

describe('what is wrong with a draft', () => {
  test('is said beside its field in the words of the server', () => {
    expect(wrong(clients.change, { name: 'x'.repeat(201), email: 'nobody' })).toEqual({
      name: 'At most 200 characters.',
      email: 'An e-mail address, such as ines@estudio.example.',
    });
  });

  test('is, while a field is empty, that it is needed, in words of the form where it has some', () => {
    expect(wrong(clients.add, { name: ' ' })).toEqual({ name: 'A client needs a name.' });
    const values = { on: '', evidence: '' };
    const texts = 'pro-bono-page:receive';
    expect(wrongValues(contractOf(benefitRoutes.receive), values, { values, texts, say })).toEqual({
      on: 'This is needed.',
      evidence: 'This is needed.',
    });
  });

  test('is nothing where all is right', () => {
    expect(wrong(clients.change, { name: 'Kestrel', email: '' })).toEqual({});
  });
});

test('A path belongs to the field of its name, or to the one it leads through', () => {
  const values = { included: '', holidays: [], amount: null, carry: '', capAmount: null, name: '' };
  expect(
    ['amount', 'scope.included.0', 'holidays.2.name', 'retainer.carry.capAmount', 'fee'].map((path) =>
      fieldOfPath(path.split('.'), values),
    ),
  ).toEqual(['amount', 'included', 'holidays', 'capAmount', '*']);
  expect(messagesByField({ 'holidays.0.name': 'One', 'holidays.1.name': 'Two' }, values)).toEqual({
    holidays: 'One',
  });
});

test('What cannot be read is said, in words of the form where it has some', () => {
  const unread = new Set(['amountMinor', 'note']);
  expect(unreadValues(unread, 'money:paid', say)).toEqual({
    amountMinor: 'An amount above zero.',
    note: 'Expected a number.',
  });
  expect(unreadValues(new Set(), 'money:paid', say)).toEqual({});
});
