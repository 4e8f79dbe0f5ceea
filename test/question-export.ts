/** A question as a tracker keeps it: the local day and time it was answered at, and how long it took. */
export interface TrackedQuestion {
  readonly on: string;
  readonly at: string;
  readonly minutes: number;
  readonly isBillable: boolean;
}

/**
 * A year of short questions by mail, one a week, of three to twelve minutes: what a consultant answers in passing. The same
 * every time; every `billableEvery`th was billed, by the minute.
 */
export function yearOfQuestions(firstMonday: string, billableEvery: number): readonly TrackedQuestion[] {
  const start = Temporal.PlainDate.from(firstMonday);
  return Array.from({ length: 48 }, (_none, week) => ({
    on: start.add({ days: 7 * week + (week % 4) }).toString(),
    at: `1${week % 5}:0${week % 6}:00`,
    minutes: 3 + ((week * 7) % 10),
    isBillable: billableEvery > 0 && week % billableEvery === 0,
  }));
}

/** The export of a tracker with these questions, and with an hour of work, a status call and a long call beside each tenth. */
export function togglExport(
  client: string,
  questions: readonly TrackedQuestion[],
  rateMinorPerHour: number,
): string {
  const head =
    'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount (EUR)';
  const lines = questions.flatMap((question, at) => {
    const own = lineOf(client, question, 'email', rateMinorPerHour);
    if (at % 10 !== 0) return [own];
    const beside = { ...question, isBillable: true };
    return [
      own,
      lineOf(client, { ...beside, at: '16:00:00', minutes: 60 }, 'work', rateMinorPerHour),
      lineOf(client, { ...beside, at: '17:10:00', minutes: 10 }, 'status', rateMinorPerHour),
      lineOf(client, { ...beside, at: '18:00:00', minutes: 45 }, 'call', rateMinorPerHour),
    ];
  });
  return [head, ...lines].join('\n');
}

function lineOf(client: string, question: TrackedQuestion, tag: string, rateMinorPerHour: number): string {
  const { on, at, minutes, isBillable } = question;
  const end = Temporal.PlainTime.from(at).add({ minutes }).toString({ smallestUnit: 'second' });
  const duration = Temporal.PlainTime.from('00:00').add({ minutes }).toString({ smallestUnit: 'second' });
  const amount = isBillable ? ((minutes * rateMinorPerHour) / 6000).toFixed(2) : '0.00';
  const billable = isBillable ? 'Yes' : 'No';
  return `Inés Vega,ines@estudiovega.example,${client},Advice,,Question,${billable},${on},${at},${on},${end},${duration},${tag},${amount}`;
}
