import { type ReactNode, useRef } from 'react';
import type { ReplyOf, Route, SentOf } from '../../contract/route.ts';
import { Button, type ButtonLook } from '../kit/button.tsx';
import { SidePanel } from '../kit/dialog.tsx';
import { FormFrame } from '../kit/form-frame.tsx';
import { Row, Stack } from '../kit/layout.tsx';
import { Notice } from '../kit/notice.tsx';
import type { Fields } from '../kit/use-form.ts';
import { Paragraph } from '../kit/words.tsx';
import type { TextPrefix } from '../text/text-keys.ts';
import { useText } from '../text/use-text.ts';
import { contractOf, type Draft } from './body-schema.ts';
import { type AnyFields, Field, type FieldOf, FieldsContext } from './field.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { useChange } from './use-change.ts';
import { type Outcome, type Sending, useSending } from './use-sending.ts';

/** What a form hands to what stands in it. */
export interface FormParts<V extends object, T extends TextPrefix = TextPrefix> extends Fields<V> {
  /** A field by its name: label, hint and kind follow from it. */
  readonly Field: FieldOf<V, T>;
  readonly busy: boolean;
  /** Why it was refused, for a form that sets its parts itself. */
  readonly notice: ReactNode;
}

interface Look {
  /** What the action means, before anything is filled in. */
  readonly text?: ReactNode;
  readonly submit?: ReactNode;
  readonly look?: ButtonLook | undefined;
  readonly icon?: ReactNode;
  readonly size?: 'small' | 'normal' | 'large' | undefined;
  /** For settings, which have nothing to save while nothing is changed. */
  readonly onlyChanged?: boolean | undefined;
  /** `inline` is one field with its button; in `own` the notice and the buttons are set by what stands in it. */
  readonly layout?: 'stack' | 'inline' | 'own' | undefined;
  /** Quickly written again, so that Escape leaves it whatever is typed. Any other form is left so only while nothing is. */
  readonly quick?: boolean | undefined;
  readonly className?: string | undefined;
  /** Its name for those who do not see it, where no title says it. */
  readonly label?: string | undefined;
}

interface SchemaFormProps<V extends object, T extends TextPrefix, Reply> extends Look, Sending<V, Reply> {
  readonly texts: T;
  readonly children: (form: FormParts<V, T>) => ReactNode;
  /** Further buttons, behind its own. */
  readonly actions?: ReactNode | ((form: FormParts<V, T>) => ReactNode);
}

/** A form that is checked by a schema, or by `check` alone, and sent by whoever draws it. */
export function SchemaForm<V extends object, T extends TextPrefix, Reply>(
  props: SchemaFormProps<V, T, Reply>,
) {
  const { contract, texts, layout = 'stack', onClose, text, submit, icon, size, look = 'primary' } = props;
  const say = useText();
  const frame = useRef<HTMLFormElement>(null);
  const { form, problem, elsewhere, noteUnread } = useSending(props, frame);
  const { busy, onSubmit } = form;
  const notice = problem ? (
    <ProblemNotice problem={problem} onRetry={() => onSubmit()} />
  ) : (
    elsewhere && <Notice tone="bad" title={elsewhere} />
  );
  const parts = { ...form, notice, Field: Field as FieldOf<V, T> };
  const fields = props.children(parts);
  const isIdle = props.onlyChanged === true && !form.changed;
  const button = (
    <Button type="submit" look={look} size={size} icon={icon} busy={busy} disabled={isIdle}>
      {submit ?? say('common:do.save')}
    </Button>
  );
  const layouts = {
    own: () => fields,
    inline: () => (
      <Stack gap="small">
        {notice}
        <div className="hf-inline-form">
          {fields}
          {button}
        </div>
      </Stack>
    ),
    stack: () => (
      <Stack>
        {text && <Paragraph soft>{text}</Paragraph>}
        {fields}
        {notice}
        <Row>
          {button}
          {onClose && (
            <Button look="quiet" size={size} onClick={onClose}>
              {say('common:do.cancel')}
            </Button>
          )}
          {typeof props.actions === 'function' ? props.actions(parts) : props.actions}
        </Row>
      </Stack>
    ),
  };
  return (
    <FormFrame
      ref={frame}
      onSubmit={onSubmit}
      onLeave={props.quick || !form.changed ? onClose : undefined}
      className={props.className}
      label={props.label}
    >
      <FieldsContext value={{ of: form.of as AnyFields['of'], contract, texts, noteUnread }}>
        {layouts[layout]()}
      </FieldsContext>
    </FormFrame>
  );
}

interface FormProps<R extends Route, V extends object, T extends TextPrefix>
  extends Omit<SchemaFormProps<V, T, ReplyOf<R>>, 'contract' | 'send' | 'toBody'> {
  readonly route: R;
  readonly params?: SentOf<R>['params'] | undefined;
  /** The values as the route takes them, where it does not take them as they are. */
  readonly toBody?: ((values: V) => Draft<SentOf<R>['body']>) | undefined;
  /** Where it takes more than this one call. */
  readonly send?:
    | ((body: SentOf<R>['body'], values: V, chosen: string) => Promise<Outcome<ReplyOf<R>>>)
    | undefined;
}

/** A form that is checked by the contract of a route and sent to it: see "Forms" in web/README.md. */
export function Form<R extends Route, V extends object, T extends TextPrefix>({
  route,
  params,
  send,
  ...form
}: FormProps<R, V, T>) {
  const change = useChange(route);
  const sendBody = (body: SentOf<R>['body']) =>
    change.run({ params, body } as unknown as Parameters<typeof change.run>[0]);
  return <SchemaForm {...form} contract={contractOf(route)} send={send ?? sendBody} />;
}

interface FormPanelProps<R extends Route, V extends object, T extends TextPrefix> extends FormProps<R, V, T> {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly width?: 'small' | 'normal' | 'large';
}

/** The same beside the page. */
export function FormPanel<R extends Route, V extends object, T extends TextPrefix>({
  title,
  open,
  width = 'normal',
  ...form
}: FormPanelProps<R, V, T>) {
  const say = useText();
  return (
    <SidePanel
      open={open}
      onClose={form.onClose}
      title={title}
      closeLabel={say('common:do.close')}
      size={width}
    >
      <Form {...form} />
    </SidePanel>
  );
}
