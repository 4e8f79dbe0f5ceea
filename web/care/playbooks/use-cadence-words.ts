import { useText } from '../../text/use-text.ts';
import type { CadenceOf } from './playbook-values.ts';

/** A check-in in words: "By phone every 21 days". */
export function useCadenceWords(): (interval: CadenceOf) => string {
  const say = useText('playbooks-page');
  return ({ channel, everyDays }) =>
    say('playbooks-page:sheet.every', { channel: say(`common:channel.${channel}`), days: everyDays });
}
