import { describe, expect, test } from 'vitest';
import { clients } from '../../contract/clients/clients.ts';
import { benefitRoutes } from '../../contract/pro-bono/benefits.ts';
import { engagements } from '../../contract/work/engagements.ts';
import { bodyOf, choicesOf, contractOf, isNeeded, schemaOf, typeOfField } from './body-schema.ts';

const change = contractOf(clients.change);
const receipt = contractOf(benefitRoutes.receive);

describe('a field', () => {
  const typeIn = (contract: typeof change, name: string) =>
    typeOfField(schemaOf(contract.schema, name), name);

  test('is of the kind that the contract takes', () => {
    expect(
      ['name', 'email', 'language', 'archived', 'giftMinutesPerMonth'].map((name) => typeIn(change, name)),
    ).toEqual(['text', 'email', 'select', 'check', 'number']);
    expect(['on', 'url', 'worthMinor'].map((name) => typeIn(receipt, name))).toEqual([
      'date',
      'url',
      'money',
    ]);
    expect(choicesOf(schemaOf(change.schema, 'language'))).toEqual(['en', 'es', 'fr', 'it']);
  });

  test('is found in a part of the body, too', () => {
    expect(typeOfField(schemaOf(engagements.change.body, 'included'), 'included')).toBe('text');
    expect(schemaOf(engagements.activate.body, 'because')).toBeDefined();
    expect(schemaOf(change.schema, 'nowhere')).toBeUndefined();
  });

  test('has to be filled in where the contract takes no emptiness', () => {
    expect(['name', 'email'].map((name) => isNeeded(change, name))).toEqual([true, false]);
    expect(['on', 'evidence', 'url', 'worthMinor'].map((name) => isNeeded(receipt, name))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('a draft', () => {
  test('is sent with null for what is empty where null says so, and is kept where it does not', () => {
    expect(bodyOf(change, { name: ' ', email: '', language: '', giftMinutesPerMonth: null })).toEqual({
      name: ' ',
      email: null,
      language: null,
      giftMinutesPerMonth: null,
    });
  });

  test('leaves out what is empty where a new thing may be without it', () => {
    expect(bodyOf(receipt, { on: '2025-03-04', evidence: '', url: '', worthMinor: null })).toEqual({
      on: '2025-03-04',
      evidence: '',
    });
  });

  test('leaves out what is no part of the body', () => {
    expect(bodyOf(change, { name: 'Kestrel', step: 'own', email: undefined })).toEqual({ name: 'Kestrel' });
  });
});
