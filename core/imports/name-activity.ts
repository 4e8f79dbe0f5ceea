import { everyWord, exportWords } from '../../locales/lexicon.ts';
import { foldText } from '../text/fold-text.ts';

/** What the tags, task or type of a row name. `activity` and `channel` are null when nothing names them. */
export interface NamedActivity {
  readonly activity: 'work' | 'consultation' | 'status-call' | 'admin' | null;
  readonly channel: 'email' | 'phone' | 'meeting' | 'chat' | null;
  readonly urgent: boolean;
  readonly referral: boolean;
}

type Meaning = NonNullable<NamedActivity['activity'] | NamedActivity['channel']> | 'urgent' | 'referral';

/** The words that people tag with. */
const tagsOf = (meaning: Meaning) => everyWord(exportWords, ({ tags }) => tags[meaning]).map(foldText);

const meanings = new Map<string, Meaning>(
  (Object.keys(exportWords.en.tags) as Meaning[]).flatMap((meaning) =>
    tagsOf(meaning).map((word) => [word, meaning] as const),
  ),
);

/** What names a referral, folded, for texts in which it stands among other words. */
export const referralWords: readonly string[] = tagsOf('referral');

/** Joining words do not count when a tag of several words is read word by word. */
const joiningWords = new Set(everyWord(exportWords, (words) => words.joiningWords));

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
