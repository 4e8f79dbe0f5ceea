import { describe, expect, test } from 'vitest';
import { readsAsQuestion } from './reads-as-question.ts';

describe('a text', () => {
  test.each([
    'How do I read the numbers?',
    'hi, how do I read the numbers',
    'Is the domain still ours?',
    'Could you tell me what the plugin costs?',
    '¿Cuándo vence el dominio?',
    'Hola, ¿podrías explicarme el informe?',
    'Bonjour, pourriez-vous me dire quand il expire ?',
    'où en est-on',
    'Come si legge il rapporto?',
    'Mi potrebbe spiegare la voce 3?',
  ])('that asks to know something reads as a question: %s', (text) => {
    expect(readsAsQuestion(text)).toBe(true);
  });

  test.each([
    'Could you build us a booking form?',
    'Please add the new logo.',
    '¿Podrías añadir un formulario?',
    'Pourriez-vous ajouter un formulaire, s’il vous plaît ?',
    'Può aggiungere un modulo?',
    'Nouveau logo à mettre en ligne',
    '',
  ])('that asks for something to be done does not: %s', (text) => {
    expect(readsAsQuestion(text)).toBe(false);
  });
});
