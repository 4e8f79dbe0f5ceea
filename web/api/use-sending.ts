import { type RefObject, useCallback, useEffect, useState } from 'react';
import { focusFirstError } from '../kit/focus-first-error.ts';
import { ELSEWHERE, type FieldErrors, type Fields, type FormState, useForm } from '../kit/use-form.ts';
import { namespaceOf, type TextPrefix } from '../text/text-keys.ts';
import { loadTexts } from '../text/texts.ts';
import { useTextIfAny } from '../text/use-text.ts';
import { bodyOf, type Contract } from './body-schema.ts';
import { fieldErrors, type Problem } from './problem.ts';
import { useToast } from './use-toast.ts';
import { messagesByField, unreadValues, wrongValues } from './wrong-values.ts';

export type Outcome<Reply> =
  | { readonly ok: true; readonly reply: Reply }
  | { readonly ok: false; readonly problem: Problem };

/** How a form is checked and sent, and what happens then. */
export interface Sending<V extends object, Reply> {
  /** What its texts are called by: `clients:form` words the field `name` by `clients:form.name`. */
  readonly texts: TextPrefix;
  /** What it begins with. */
  readonly values: V;
  /** Null where nothing but `check` is to be held. */
  readonly contract: Contract | null;
  /** The values as the contract takes them, where it does not take them as they are. */
  readonly toBody?: ((values: V) => unknown) | undefined;
  /** What the contract cannot know. Its message goes before the contract's. */
  readonly check?: ((values: V) => FieldErrors<V>) | undefined;
  /** `chosen` is the value of the button it was sent by. It answers nothing where nothing can be refused. */
  readonly send: (body: unknown, values: V, chosen: string) => Promise<Outcome<Reply> | undefined>;
  /** What is said when it is done; lines after the first say what is odd about it. */
  readonly done?: string | ((reply: Reply, values: V) => string | readonly string[]) | undefined;
  /** How it is taken back: `true` sends the values again that it began with. */
  readonly undo?: true | ((reply: Reply) => Promise<Outcome<unknown>>) | undefined;
  /** What is done then, in place of closing it. */
  readonly onDone?: ((reply: Reply, form: Pick<Fields<V>, 'reset'>) => unknown) | undefined;
  /** Gives it a second button, and what Escape does. */
  readonly onClose?: (() => void) | undefined;
}

interface Sent<V extends object> {
  readonly form: FormState<V>;
  readonly problem: Problem | null;
  /** What is wrong and is said beside no field. */
  readonly elsewhere: string | undefined;
  readonly noteUnread: (name: string, isUnread: boolean) => void;
}

export function useSending<V extends object, Reply>(
  sending: Sending<V, Reply>,
  frame: RefObject<HTMLFormElement | null>,
): Sent<V> {
  const { texts, values: start, contract, toBody = asItIs, check, send, onDone, onClose } = sending;
  const say = useTextIfAny(namespaceOf(texts));
  const sayDone = useSayDone(sending);
  const { unread, noteUnread } = useUnread();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isInSight, setInSight] = useState(true);
  const [wrongTries, setWrongTries] = useState(0);

  const form: FormState<V> = useForm<V>({
    values: start,
    check: async (values) => {
      setProblem(null);
      // Without these words, where there is no network, the rest is still checked, and what is right is sent.
      await loadTexts('input').catch(() => undefined);
      const found = contract ? wrongValues(contract, toBody(values), { values, texts, say }) : {};
      const own = { ...check?.(values), ...unreadValues(unread, texts, say) };
      // What is wrong with the whole follows from what is wrong with a part of it.
      return Object.keys(own).length === 0 ? found : { ...found, [ELSEWHERE]: undefined, ...own };
    },
    send: async (values, chosen) => {
      const before = form.before();
      const sendValues = (sent: V) =>
        send(contract ? bodyOf(contract, toBody(sent)) : toBody(sent), sent, chosen);
      const outcome = await sendValues(values);
      if (outcome && !outcome.ok) {
        const messages = messagesByField(fieldErrors(outcome.problem), values);
        if (Object.keys(messages).length === 0) setProblem(outcome.problem);
        return messages;
      }
      const reply = outcome?.reply as Reply;
      sayDone(reply, values, () => {
        form.reset(before);
        return sendValues(before);
      });
      if (onDone) onDone(reply, form);
      else if (onClose) onClose();
      else form.reset(values);
      return {};
    },
    onWrong: () => setWrongTries((tries) => tries + 1),
  });
  useEffect(() => {
    // An effect, since only what React has drawn can be looked for.
    if (wrongTries > 0) setInSight(focusFirstError(frame.current));
  }, [wrongTries, frame]);
  const [firstMessage] = Object.values<string | undefined>(form.errors);
  const elsewhere = form.errors[ELSEWHERE] ?? (isInSight ? undefined : firstMessage);
  return { form, problem, elsewhere, noteUnread };
}

/** The fields into which something is typed that no number, amount or duration can be read from. */
function useUnread() {
  const [unread] = useState(() => new Set<string>());
  const noteUnread = useCallback(
    (name: string, isUnread: boolean) => void (isUnread ? unread.add(name) : unread.delete(name)),
    [unread],
  );
  return { unread, noteUnread };
}

/** Says that it is done, with the way back. One that fails is said, too. */
function useSayDone<V extends object, Reply>({ done, undo }: Sending<V, Reply>) {
  const toast = useToast();
  return (reply: Reply, values: V, sendBack: () => Promise<Outcome<Reply> | undefined>) => {
    if (done === undefined) return;
    const takeBack = async () => {
      const back = await (undo === true ? sendBack() : undo?.(reply));
      if (back && !back.ok) toast.failed(back.problem);
    };
    toast.done(typeof done === 'function' ? done(reply, values) : done, undo && (() => void takeBack()));
  };
}

function asItIs<V>(values: V): V {
  return values;
}
