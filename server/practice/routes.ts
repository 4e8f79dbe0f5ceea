import { apiKeys, practices } from '../../contract/practice/practices.ts';
import { workingDays } from '../../contract/practice/working-days.ts';
import { type Mounted, opens, reads, runs, writes } from '../http/mounted.ts';
import { listApiKeys, revokeApiKey } from './api-keys.ts';
import { changeMember, changePractice, getPractice } from './change-practice.ts';
import { enterDemo, wipeDemo } from './demo.ts';
import { issueApiKey } from './issue-api-key.ts';
import { showSession } from './session.ts';
import { setClock } from './set-clock.ts';
import { signUp, whyNotSignUp } from './sign-up.ts';
import { getWorkingDays, setWorkingDays } from './working-days.ts';

export const practiceRoutes: readonly Mounted[] = [
  opens(practices.session, showSession),
  opens(practices.signUp, signUp, whyNotSignUp),
  opens(practices.enterDemo, enterDemo),
  runs(practices.wipeDemo, wipeDemo),
  reads(practices.get, getPractice),
  writes(practices.change, changePractice),
  writes(practices.member, changeMember),
  runs(practices.setClock, setClock),
  reads(apiKeys.list, listApiKeys),
  writes(apiKeys.issue, issueApiKey),
  writes(apiKeys.revoke, revokeApiKey),
  reads(workingDays.get, getWorkingDays),
  writes(workingDays.set, setWorkingDays),
];
