/** The export of a tracker with four clients of a practice, each of another type, over the 52 weeks before a Monday. */
export function typesExport(lastMonday: string): string {
  const head =
    'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount (EUR)';
  const last = Temporal.PlainDate.from(lastMonday);
  const lines: string[] = [];
  const add = (client: string, on: Temporal.PlainDate, hour: number, text: string, tags: string) => {
    const at = `${String(hour).padStart(2, '0')}:00:00`;
    const end = `${String(hour).padStart(2, '0')}:30:00`;
    lines.push(
      `Inés Vega,ines@estudiovega.example,${client},Advice,,${text},Yes,${on},${at},${on},${end},00:30:00,"${tags}",45.00`,
    );
  };
  for (let week = 52; week >= 1; week -= 1) {
    const monday = last.subtract({ days: 7 * week });
    const calls = week % 3 === 0 ? 2 : 3;
    for (let call = 0; call < calls; call += 1)
      add('Teatro Lumen', monday.add({ days: call }), 9, 'Chiamata di stato', 'call, status');
    add('Teatro Lumen', monday, 15, 'Cartellone', 'work');
    add('Clinique Saint-Roch', monday.add({ days: 1 }), 10, 'Rédaction', 'work');
    if (week % 26 === 0) add('Clinique Saint-Roch', monday, 11, 'Point téléphonique', 'call');
    for (let mail = 0; mail < calls; mail += 1)
      add('Kestrel Coffee', monday.add({ days: mail }), 12, MAILS[(week + mail) % 5] ?? '', 'email');
    add('Kestrel Coffee', monday, 16, 'Posts', 'work');
    add('Atelier Brun', monday.add({ days: 2 }), 13, 'Catalogue', 'work');
    if (week % 4 === 0) add('Atelier Brun', monday, 14, 'Échange mensuel', 'call');
    if (week === 40 || week === 12)
      add('Atelier Brun', monday, 17, 'Mise en relation avec une consœur', 'email, referral');
  }
  return [head, ...lines].join('\n');
}

const MAILS = [
  'Where do I see the numbers?',
  'Is this comment a problem?',
  'Quick question about stories',
  'What is a hashtag for?',
  'Thanks for the pictures',
];
