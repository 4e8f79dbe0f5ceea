import { type Playbook, playbooks } from '../../../contract/care/playbooks.ts';
import { QUESTIONS } from '../../../core/care/playbooks/questionnaire.ts';
import { sayIn } from '../../../locales/say.ts';
import { reads } from '../../http/mounted.ts';
import { type InForce, playbooksInForce } from './playbook-in-force.ts';
import { countClients } from './store.ts';

/** The built-in playbooks first, then the practice's own by name. */
export const listPlaybooks = reads(playbooks.list, async (deps, _actor, { query }) => {
  const found = await playbooksInForce(deps, query.language);
  const clients = await countClients(deps.db);
  return { items: [...found.values()].map((playbook) => viewPlaybook(playbook, clients.get(playbook.key))) };
});

export function viewPlaybook({ key, isOwn, version, ...text }: InForce, clients = 0): Playbook {
  return { ...text, key, isOwn, version, clients };
}

/** The questionnaire, in the order it is asked. */
export const listQuestions = reads(playbooks.questions, async (deps, _actor, { query }) => {
  const say = query.language ? sayIn(query.language) : deps.say;
  return {
    items: QUESTIONS.map(({ key, options }) => ({
      key,
      text: say(`playbooks:questions.${key}.text`),
      options: options.map((option) => ({
        key: option,
        text: say(`playbooks:questions.${key}.options.${option}`),
      })),
    })),
  };
});
