import { ButtonLink } from '../kit/button.tsx';
import { Section } from '../kit/page.tsx';
import { useText } from '../text/use-text.ts';

/** Leads from the money to the map: how much depends on whom. */
export function PortfolioLink() {
  const say = useText('portfolio-page');
  return (
    <Section
      title={say('portfolio-page:title')}
      hint={say('portfolio-page:from-money')}
      actions={<ButtonLink to="/clients/portfolio">{say('portfolio-page:open')}</ButtonLink>}
    >
      {null}
    </Section>
  );
}
