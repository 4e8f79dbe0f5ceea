import { practices } from '../../contract/practice/practices.ts';
import { opens, type UseCases } from '../http/mounted.ts';
import { listApiKeys, revokeApiKey } from './api-keys.ts';
import { changeMember, changePractice, getPractice } from './change-practice.ts';
import { enterDemo, wipeDemo } from './demo.ts';
import { issueApiKey } from './issue-api-key.ts';
import { showSession } from './session.ts';
import { setClock } from './set-clock.ts';
import { signUp, whyNotSignUp } from './sign-up.ts';
import { getWorkingDays, setWorkingDays } from './working-days.ts';

export const practiceRoutes: UseCases = {
  showSession,
  signUp: opens(practices.signUp, signUp, whyNotSignUp),
  enterDemo,
  wipeDemo,
  getPractice,
  changePractice,
  changeMember,
  setClock,
  listApiKeys,
  issueApiKey,
  revokeApiKey,
  getWorkingDays,
  setWorkingDays,
};
