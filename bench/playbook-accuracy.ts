import { drawsFrom } from '../core/base/chance/seeded.ts';
import { QUESTIONS, seenInAnswers } from '../core/care/playbooks/questionnaire.ts';
import { type ClientSignals, seenInData } from '../core/care/playbooks/signals.ts';
import { type ClientType, type Seen, TYPES, weigh } from '../core/care/playbooks/weigh.ts';
import { writeSection } from './results-page.ts';

// `node bench/playbook-accuracy.ts` makes up clients of each type, with noise, and writes into docs/playbooks.md how often the model
// names them right. They are drawn from rates and habits of their own and not from the model's tables; the same seed draws the same.

const CLIENTS_PER_TYPE = 100;
/** Clients who behave like another type for part of the time. */
const MIXED = 0.2;
/** Answers given without thinking. */
const CARELESS = 0.2;

const draw = drawsFrom(2026);
const normal = () => Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
const around = (middle: number, spread: number) => middle * Math.exp(spread * normal());
const share = (middle: number) => Math.min(1, Math.max(0, middle + 0.15 * normal()));
const pick = <T>(items: readonly T[]) => items[Math.floor(draw() * items.length)] as T;

/** Contacts a week, and of them the shares that are status calls, basic questions, other calls, urgent; referrals a year. */
const habits: Readonly<
  Record<
    ClientType,
    { contacts: number; status: number; basic: number; calls: number; urgent: number; referrals: number }
  >
> = {
  'hands-off': { contacts: 0.12, status: 0.1, basic: 0.15, calls: 0.5, urgent: 0.1, referrals: 0.1 },
  micromanager: { contacts: 2.2, status: 0.55, basic: 0.1, calls: 0.15, urgent: 0.3, referrals: 0.1 },
  'in-the-dark': { contacts: 1.6, status: 0.08, basic: 0.6, calls: 0.15, urgent: 0.2, referrals: 0.1 },
  savvy: { contacts: 0.4, status: 0.08, basic: 0.1, calls: 0.6, urgent: 0.08, referrals: 1.2 },
};

function drawSignals(type: ClientType): ClientSignals {
  const own = habits[type];
  const other = draw() < MIXED ? habits[pick(TYPES.filter((each) => each !== type))] : own;
  const blend = (of: (habit: typeof own) => number) => 0.65 * of(own) + 0.35 * of(other);
  const weeks = 10 + Math.floor(draw() * 43);
  const contacts = Math.max(
    1,
    Math.round(
      around(
        blend(({ contacts }) => contacts),
        0.5,
      ) * weeks,
    ),
  );
  const part = (of: (habit: typeof own) => number) => Math.round(contacts * share(blend(of)));
  return {
    weeks,
    contacts,
    statusCalls: part(({ status }) => status),
    basicQuestions: part(({ basic }) => basic),
    otherCalls: part(({ calls }) => calls),
    urgent: part(({ urgent }) => urgent),
    referrals: draw() < 1 - Math.exp((-blend(({ referrals }) => referrals) * weeks) / 52) ? 1 : 0,
    recentWorkWeeks: 3 + Math.floor(draw() * 10),
  };
}

/** What a member would say who knows the client: mostly the answer that fits best, sometimes the next one, sometimes any. */
function drawAnswers(type: ClientType): Readonly<Record<string, string>> {
  return Object.fromEntries(
    QUESTIONS.map(({ key, options }) => {
      if (draw() < CARELESS) return [key, pick(options)];
      const ranked = options.toSorted((one, other) => fitting(key, other, type) - fitting(key, one, type));
      return [key, ranked[draw() < 0.7 ? 0 : 1] ?? pick(options)];
    }),
  );
}

function fitting(question: string, option: string, type: ClientType): number {
  const seen = seenInAnswers({ [question]: option });
  return 'refused' in seen ? 0 : (seen[0]?.likelihoods[type] ?? 0);
}

const made = TYPES.flatMap((type) =>
  Array.from({ length: CLIENTS_PER_TYPE }, () => ({
    type,
    data: seenInData(drawSignals(type)) ?? [],
    answers: drawAnswers(type),
  })),
);
const seenAnswers = (answers: Readonly<Record<string, string>>): readonly Seen[] => {
  const seen = seenInAnswers(answers);
  return 'refused' in seen ? [] : seen;
};

function tableOf(title: string, seenOf: (client: (typeof made)[number]) => readonly Seen[]): string {
  const named = made.map((client) => ({ type: client.type, as: weigh(seenOf(client)).type }));
  const right = named.filter(({ type, as }) => type === as).length;
  const silent = named.filter(({ as }) => as === null).length;
  const wrong = named.length - right - silent;
  const percent = (count: number) => `${((count / named.length) * 100).toFixed(1)} %`;
  const rows = TYPES.map((type) => {
    const of = (as: ClientType | null) => named.filter((each) => each.type === type && each.as === as).length;
    return `| ${type} | ${[...TYPES, null].map((as) => of(as)).join(' | ')} |`;
  });
  return `**${title}.** Right ${percent(right)}, wrong ${percent(wrong)}, nothing said ${percent(silent)}.

| is \\ is said to be | ${TYPES.join(' | ')} | – |
|---|---|---|---|---|---|
${rows.join('\n')}`;
}

const text = `\`node bench/playbook-accuracy.ts\`: ${made.length} made-up clients, ${CLIENTS_PER_TYPE} of each type.

${tableOf('From the data alone', ({ data }) => data)}

${tableOf('From the questionnaire alone', ({ answers }) => seenAnswers(answers))}

${tableOf('From both', ({ data, answers }) => [...seenAnswers(answers), ...data])}`;
writeSection('playbook accuracy', text, 'playbooks.md');
process.stdout.write(`${text}\n`);
