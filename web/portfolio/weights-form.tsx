import { FitWeights, type Portfolio, portfolio as routes } from '../../contract/portfolio/portfolio.ts';
import { Form } from '../api/form.tsx';
import { Columns } from '../kit/layout.tsx';
import { useText } from '../text/use-text.ts';

const parts = ['rate', 'leakage', 'punctuality', 'strain', 'loyalty', 'referrals'] as const;

/** What counts how much for the fit; the map follows at once, and an undo brings the earlier weights back. */
export function WeightsForm({ weights }: { readonly weights: Portfolio['weights'] }) {
  const say = useText('portfolio-page');
  const wrong = say('portfolio-page:weights.wrong');
  return (
    <Form
      route={routes.setWeights}
      texts="portfolio-page:part"
      values={weights}
      submit={say('portfolio-page:weights.save')}
      look="plain"
      done={say('portfolio-page:weights.saved')}
      undo
    >
      {({ Field, values }) => (
        <Columns least="11rem">
          {parts.map((name) => (
            <Field
              key={name}
              name={name}
              // Said while it is typed.
              error={FitWeights.shape[name].safeParse(values[name]).success ? undefined : wrong}
            />
          ))}
        </Columns>
      )}
    </Form>
  );
}
