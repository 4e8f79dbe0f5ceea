import { useState } from 'react';
import { type Portfolio, portfolio as routes } from '../../contract/portfolio/portfolio.ts';
import { useChange } from '../api/use-change.ts';
import { useToast } from '../api/use-toast.ts';
import { Button } from '../kit/button.tsx';
import { Columns, Row } from '../kit/layout.tsx';
import { NumberField } from '../kit/number-fields.tsx';
import { useText } from '../text/use-text.ts';

const keys = ['rate', 'leakage', 'punctuality', 'strain', 'loyalty', 'referrals'] as const;
type Typed = Record<(typeof keys)[number], number | null>;
const HIGHEST = 100;

/** What counts how much for the fit; the map follows at once, and an undo brings the earlier weights back. */
export function WeightsForm({ weights }: { readonly weights: Portfolio['weights'] }) {
  const say = useText('portfolio-page');
  const toast = useToast();
  const change = useChange(routes.setWeights);
  const [typed, setTyped] = useState<Typed>(weights);
  const isRight = (value: number | null) => value !== null && value >= 0 && value <= HIGHEST;
  const isWhole = keys.every((key) => isRight(typed[key]));
  const save = async () => {
    const done = await change.run({ body: typed as Portfolio['weights'] });
    if (!done.ok) return toast.failed(done.problem);
    toast.done(say('portfolio-page:weights.saved'), () => {
      setTyped(weights);
      void change.run({ body: weights });
    });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) void save();
      }}
    >
      <Columns least="11rem">
        {keys.map((key) => (
          <NumberField
            key={key}
            label={say(`portfolio-page:part.${key}`)}
            value={typed[key]}
            onChange={(value) => setTyped({ ...typed, [key]: value })}
            error={isRight(typed[key]) ? undefined : say('portfolio-page:weights.wrong')}
          />
        ))}
      </Columns>
      <div className="hf-portfolio-actions">
        <Row>
          <Button type="submit" busy={change.busy} disabled={!isWhole}>
            {say('portfolio-page:weights.save')}
          </Button>
        </Row>
      </div>
    </form>
  );
}
