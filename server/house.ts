import { askAnswers } from './asks/answers.ts';
import { checkInAnswers } from './care/check-ins/answers.ts';
import { checkInListeners } from './care/check-ins/listeners.ts';
import { playbookAnswers } from './care/playbooks/answers.ts';
import type { House } from './deps.ts';
import { placeAnswers } from './portfolio/answers.ts';
import { findPracticeSettings } from './practice/settings.ts';
import { proBonoAnswers } from './pro-bono/answers.ts';
import { proBonoListeners } from './pro-bono/listeners.ts';
import { agreementListeners } from './work/agreements/listeners.ts';
import { chargeAnswers } from './work/charges/answers.ts';
import { lifecycleDue } from './work/lifecycle/due.ts';

/**
 * What the rooms are told and asked by those above them. The order of the listeners is the order in which they are told; that of the
 * answerers is the order in which warnings are read.
 */
export const house: House = {
  listeners: [...proBonoListeners, ...agreementListeners, ...checkInListeners],
  answerers: [
    ...chargeAnswers,
    ...askAnswers,
    ...checkInAnswers,
    ...playbookAnswers,
    ...proBonoAnswers,
    ...placeAnswers,
  ],
  due: lifecycleDue,
  findPractice: findPracticeSettings,
};
