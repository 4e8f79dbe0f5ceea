import { foldText } from '../text/fold-text.ts';

/** What the tags, task or type of a row name. `activity` and `channel` are null when nothing names them. */
export interface NamedActivity {
  readonly activity: 'work' | 'consultation' | 'status-call' | 'admin' | null;
  readonly channel: 'email' | 'phone' | 'meeting' | 'chat' | null;
  readonly urgent: boolean;
  readonly referral: boolean;
}

type Meaning = NonNullable<NamedActivity['activity'] | NamedActivity['channel']> | 'urgent' | 'referral';

/** One line per meaning, in the four languages, written the way people tag. */
const vocabulary: Readonly<Record<Meaning, string>> = {
  'status-call':
    'status, status call, weekly status, estado, llamada de estado, seguimiento, stato, chiamata di stato, aggiornamento, statut, suivi, appel de suivi, point hebdo, standup, check-in',
  consultation:
    'consultation, consult, consulting, advice, consulta, consultoría, asesoría, asesoramiento, consulenza, conseil, consulto',
  admin:
    'admin, administration, administración, administrativo, gestión, amministrazione, amministrativo, administratif, gestion, gestione',
  work: 'work, trabajo, lavoro, travail',
  phone:
    'call, calls, phone, phone call, telephone, tel, llamada, llamadas, teléfono, llamada telefónica, chiamata, chiamate, telefono, telefonata, chiamata telefonica, appel, appels, téléphone, appel téléphonique, point téléphonique',
  email:
    'email, emails, e-mail, e-mails, mail, mails, correo, correos, correo electrónico, courriel, courriels, mel, posta elettronica',
  meeting:
    'meeting, meetings, reunión, reuniones, riunione, riunioni, réunion, réunions, rendez-vous, rdv, incontro, video call, videollamada, videochiamata, visio, visioconférence, workshop, taller',
  chat: 'chat, slack, whatsapp, telegram, mensajes, messaggi, messages, messagerie',
  urgent: 'urgent, urgente, urgency, urgencia, urgenza, urgence, asap',
  referral:
    'referral, referrals, referido, recomendación, segnalazione, passaparola, recommandation, parrainage, mise en relation',
};

const meanings = new Map<string, Meaning>(
  (Object.entries(vocabulary) as [Meaning, string][]).flatMap(([meaning, words]) =>
    words.split(', ').map((word) => [foldText(word), meaning] as const),
  ),
);

/** What names a referral, folded, for texts in which it stands among other words. */
export const referralWords: readonly string[] = vocabulary.referral.split(', ').map(foldText);

/** Joining words do not count when a tag of several words is read word by word. */
const joiningWords = new Set(
  'the a of for with by de del la el le les du des di della il lo per con por avec'.split(' '),
);

/** A tag with both is the more telling one: a row tagged `work` and `status` was a status call. */
const activitiesByWeight = ['status-call', 'consultation', 'admin', 'work'] as const;
const channelsByWeight = ['phone', 'meeting', 'email', 'chat'] as const;

const nothing: NamedActivity = { activity: null, channel: null, urgent: false, referral: false };
const MOST_KEPT = 5_000;

/** Reads rows' labels; the same text is read once, since an export has few different ones. */
export function activityNames(): (labels: string) => NamedActivity {
  const known = new Map<string, NamedActivity>();
  return (labels) => {
    const before = known.get(labels);
    if (before) return before;
    const named = nameActivity(labels);
    if (known.size >= MOST_KEPT) known.clear();
    known.set(labels, named);
    return named;
  };
}

/**
 * What the labels of a row (tags, task, type; parted by commas, semicolons or bars) say about activity, channel and
 * urgency. A label of several words counts when it stands in the vocabulary, or when every word of it does: `call
 * client centre` names nothing, `urgent call` names both.
 */
export function nameActivity(labels: string): NamedActivity {
  if (labels === '') return nothing;
  const found = new Set<Meaning>();
  for (const label of labels.split(/[,;|]/))
    for (const meaning of meaningsOf(foldText(label))) found.add(meaning);
  if (found.size === 0) return nothing;
  return {
    activity: activitiesByWeight.find((activity) => found.has(activity)) ?? null,
    channel: channelsByWeight.find((channel) => found.has(channel)) ?? null,
    urgent: found.has('urgent'),
    referral: found.has('referral'),
  };
}

function meaningsOf(label: string): readonly Meaning[] {
  const whole = meanings.get(label);
  if (whole) return [whole];
  const words = label.split(' ').filter((word) => !joiningWords.has(word));
  const each = words.map((word) => meanings.get(word));
  return each.every((meaning) => meaning !== undefined) ? each : [];
}
