import { type Offer, offers } from '../../../contract/sales/offers.ts';
import { fieldErrors } from '../../api/problem.ts';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { useChange } from '../../api/use-change.ts';
import { useToast } from '../../api/use-toast.ts';
import { Button } from '../../kit/button.tsx';
import { SelectField, TextAreaField, TextField } from '../../kit/fields.tsx';
import { Row, Stack } from '../../kit/layout.tsx';
import { useFields } from '../../kit/use-fields.ts';
import { useText } from '../../text/use-text.ts';
import { AmountField } from '../../work/terms/amount-field.tsx';
import { NEW_OFFER, offerBody, unitOf, valuesOfOffer } from './offer-draft.ts';

interface OfferFormProps {
  /** The offer it begins from; an own one is rewritten, a built-in one becomes an own one. */
  readonly offer: Offer | null;
  readonly language: Offer['language'];
  readonly onClose: () => void;
}

const bases = ['hours', 'deliverables', 'access'] as const;
const lists = ['goals', 'included', 'excluded', 'results'] as const;

export function OfferForm({ offer, language, onClose }: OfferFormProps) {
  const say = useText('offers-page');
  const toast = useToast();
  const add = useChange(offers.add);
  const change = useChange(offers.change);
  const remove = useChange(offers.remove);
  const fields = useFields(offer ? valuesOfOffer(offer) : NEW_OFFER, (values) => ({
    ...(values.title.trim() === '' ? { title: say('offers-page:form.needed') } : {}),
    ...(values.problem.trim() === '' ? { problem: say('offers-page:form.needed') } : {}),
  }));
  const { basis } = fields.values;
  const problem = add.problem ?? change.problem;
  const submit = async () => {
    if (!fields.check()) return;
    const body = offerBody(fields.values, language, offer);
    const saved = offer?.isOwn
      ? await change.run({ params: { id: offer.id }, body })
      : await add.run({ body });
    if (!saved.ok) return void fields.showErrors(fieldErrors(saved.problem));
    const { id } = saved.reply;
    const before = offer?.isOwn ? offerBody(valuesOfOffer(offer), language, offer) : null;
    toast.done(say('offers-page:saved'), () =>
      before ? void change.run({ params: { id }, body: before }) : void remove.run({ params: { id } }),
    );
    onClose();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack>
        <TextField {...fields.of('title')} label={say('offers-page:form.name')} autoFocus />
        <TextAreaField {...fields.of('problem')} label={say('offers-page:form.problem')} rows={3} />
        <SelectField
          label={say('offers-page:basis.label')}
          value={basis}
          options={bases.map((value) => ({ value, label: say(`offers-page:basis.${value}`) }))}
          onChange={(next) => fields.set('basis', bases.find((one) => one === next) ?? 'hours')}
        />
        <AmountField
          {...fields.of('amount')}
          unit={unitOf(basis)}
          label={say(basis === 'deliverables' ? 'offers-page:form.pieces' : 'offers-page:form.hours')}
        />
        {lists.map((name) => (
          <TextAreaField
            key={name}
            {...fields.of(name)}
            label={say(`offers-page:${name}`)}
            hint={say('offers-page:form.lines')}
            rows={3}
          />
        ))}
        <TextAreaField
          {...fields.of('perks')}
          label={say('offers-page:form.perks')}
          hint={say('offers-page:form.lines')}
          rows={2}
        />
        {problem && <ProblemNotice problem={problem} />}
        <Row>
          <Button look="primary" type="submit" busy={add.busy || change.busy}>
            {say('common:do.save')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {say('common:do.cancel')}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
