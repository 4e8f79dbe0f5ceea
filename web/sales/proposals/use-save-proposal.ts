import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type Proposal, proposals } from '../../../contract/sales/proposals.ts';
import { fieldErrors, type Problem } from '../../api/problem.ts';
import { type Changed, useChange } from '../../api/use-change.ts';
import type { Fields } from '../../kit/use-fields.ts';
import { contentOf, proposalBody } from './proposal-body.ts';
import type { ProposalValues } from './proposal-draft.ts';

type Saved = Changed<typeof proposals.draft> | Changed<typeof proposals.change>;

/** Writes the draft down, a new one or (with an id) one that is there, and goes on to its page. */
export function useSaveProposal(fields: Fields<ProposalValues>, proposalId?: string) {
  const navigate = useNavigate();
  const draft = useChange(proposals.draft);
  const change = useChange(proposals.change);
  const [problem, setProblem] = useState<Problem | null>(null);

  const send = (): Promise<Saved> =>
    proposalId === undefined
      ? draft.run({ body: proposalBody(fields.values) })
      : change.run({ params: { id: proposalId }, body: contentOf(fields.values) });

  const save = async () => {
    setProblem(null);
    if (!fields.check()) return;
    const saved = await send();
    if (saved.ok) return goTo(saved.reply);
    const elsewhere = fields.showErrors(byField(fieldErrors(saved.problem)));
    const isSaid = saved.problem.code === 'invalid-input' && elsewhere.length === 0;
    setProblem(isSaid ? null : { ...saved.problem, detail: elsewhere.join(' ') || saved.problem.detail });
  };
  const goTo = ({ id }: Proposal) =>
    void navigate({ to: '/proposals/$proposalId', params: { proposalId: id } });

  return { save, problem, busy: draft.busy || change.busy };
}

/** What the server says of one of a list (`options.1.label`) stands at the list. */
function byField(errors: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(errors).map(([path, message]) => {
      const [first = path, second] = path.split('.');
      return [first === 'term' ? (second ?? first) : first, message];
    }),
  );
}
