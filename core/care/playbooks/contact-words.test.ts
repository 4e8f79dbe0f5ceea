import { expect, test } from 'vitest';
import { namesReferral, readsAsBasicQuestion } from './contact-words.ts';

test.each([
  'Where do I see the numbers?',
  'Quick question about stories',
  'Duda rápida sobre los vídeos',
  'Petite question sur le calendrier',
  'Domanda veloce sui post',
])('“%s” is a question about the basics', (text) => {
  expect(readsAsBasicQuestion(text)).toBe(true);
});

test.each(['Chiamata di stato', 'Point téléphonique', 'Échange mensuel', 'Moved the menu', ''])(
  '“%s” is none',
  (text) => {
    expect(readsAsBasicQuestion(text)).toBe(false);
  },
);

test('a referral is named in any of the four languages, as whole words', () => {
  expect(namesReferral('Mise en relation avec une consœur')).toBe(true);
  expect(namesReferral('Una recomendación: Bodega Otero')).toBe(true);
  expect(namesReferral('Referral to the clinic')).toBe(true);
  expect(namesReferral('Preferrals and recommandationsX')).toBe(false);
});
