import type { UseCases } from '../../http/mounted.ts';
import { assessClient } from './assess-client.ts';
import { decidePlaybook } from './decide-playbook.ts';
import { listPlaybooks, listQuestions } from './list-playbooks.ts';
import { proposePlaybook } from './propose-playbook.ts';
import { addPlaybook, changePlaybook, removePlaybook } from './write-playbook.ts';

export const playbookRoutes: UseCases = {
  listPlaybooks,
  listQuestions,
  addPlaybook,
  changePlaybook,
  removePlaybook,
  assessClient,
  proposePlaybook,
  decidePlaybook,
};
