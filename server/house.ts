import { askAnswers } from './asks/answers.ts';
import { askPolicy } from './asks/policy.ts';
import { checkInAnswers } from './care/check-ins/answers.ts';
import { checkInListeners } from './care/check-ins/listeners.ts';
import { playbookAnswers } from './care/playbooks/answers.ts';
import { carePolicy } from './care/policy.ts';
import { clientPolicy } from './clients/policy.ts';
import type { House } from './deps.ts';
import { doorPolicy } from './doors/policy.ts';
import { importPolicy } from './imports/policy.ts';
import { moneyPolicy } from './money/policy.ts';
import { planPolicy } from './plan/policy.ts';
import { placeAnswers } from './portfolio/answers.ts';
import { portfolioPolicy } from './portfolio/policy.ts';
import { practicePolicy } from './practice/policy.ts';
import { findPracticeSettings } from './practice/settings.ts';
import { proBonoAnswers } from './pro-bono/answers.ts';
import { proBonoListeners } from './pro-bono/listeners.ts';
import { proBonoPolicy } from './pro-bono/policy.ts';
import { salesPolicy } from './sales/policy.ts';
import { todayPolicy } from './today/policy.ts';
import { agreementListeners } from './work/agreements/listeners.ts';
import { chargeAnswers } from './work/charges/answers.ts';
import { lifecycleDue } from './work/lifecycle/due.ts';
import { workPolicy } from './work/policy.ts';

/**
 * What the rooms are told and asked by those above them. The order of the listeners is the order in which they are told; that of the
 * answerers is the order in which warnings are read.
 */
export const house: House = {
  policy: [
    ...practicePolicy,
    ...clientPolicy,
    ...workPolicy,
    ...askPolicy,
    ...proBonoPolicy,
    ...salesPolicy,
    ...moneyPolicy,
    ...importPolicy,
    ...carePolicy,
    ...planPolicy,
    ...portfolioPolicy,
    ...todayPolicy,
    ...doorPolicy,
  ],
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
  jobs: [],
  findPractice: findPracticeSettings,
};
