import { playbooks } from '../../../contract/care/playbooks.ts';
import { type Mounted, reads, writes } from '../../http/mounted.ts';
import { assessClient } from './assess-client.ts';
import { decidePlaybook } from './decide-playbook.ts';
import { listPlaybooks, listQuestions } from './list-playbooks.ts';
import { proposePlaybook } from './propose-playbook.ts';
import { addPlaybook, changePlaybook, removePlaybook } from './write-playbook.ts';

export const playbookRoutes: readonly Mounted[] = [
  reads(playbooks.list, listPlaybooks),
  reads(playbooks.questions, listQuestions),
  writes(playbooks.add, addPlaybook),
  writes(playbooks.change, changePlaybook),
  writes(playbooks.remove, removePlaybook),
  writes(playbooks.assess, assessClient),
  reads(playbooks.proposal, proposePlaybook),
  writes(playbooks.decide, decidePlaybook),
];
