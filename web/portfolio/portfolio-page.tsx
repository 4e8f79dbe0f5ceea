import { May } from '../api/may.tsx';
import '../care/care.css';
import './portfolio.css';
import type { ReactNode } from 'react';
import { type Portfolio, portfolio as routes } from '../../contract/portfolio/portfolio.ts';
import { Loaded } from '../api/loaded.tsx';
import { useCall } from '../api/use-call.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { ClientsIcon } from '../kit/icons.ts';
import { Page, PageHeader, Panel, Section } from '../kit/page.tsx';
import { Soft, Tag } from '../kit/words.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import { PortfolioMap } from './portfolio-map.tsx';
import { PortfolioTable } from './portfolio-table.tsx';
import { WeightsForm } from './weights-form.tsx';

/** Which clients to duplicate, nurture, adjust or let go. */
export function PortfolioPage({ tabs }: { readonly tabs: ReactNode }) {
  const say = useText('portfolio-page');
  const portfolio = useCall(routes.get, {});
  return (
    <Page title={say('portfolio-page:title')}>
      <PageHeader
        title={say('portfolio-page:title')}
        below={portfolio.data && <Span portfolio={portfolio.data} />}
      />
      {tabs}
      <Loaded call={portfolio} lines={10}>
        {(found) =>
          found.clients.length === 0 ? (
            <EmptyState
              icon={<ClientsIcon size={28} stroke={1.5} />}
              title={say('portfolio-page:empty.title')}
            >
              {say('portfolio-page:empty.text')}
            </EmptyState>
          ) : (
            <Whole portfolio={found} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Span({ portfolio }: { readonly portfolio: Portfolio }) {
  const say = useText('portfolio-page');
  const format = useFormat();
  const { from, to, medianRateMinorPerHour, currency } = portfolio;
  return say('portfolio-page:span', {
    from: format.date(from),
    to: format.date(to),
    median: format.money(medianRateMinorPerHour, currency),
  });
}

function Whole({ portfolio }: { readonly portfolio: Portfolio }) {
  const say = useText('portfolio-page');
  const { profile, weights } = portfolio;
  return (
    <>
      <Section title={say('portfolio-page:map.title')} hint={say('portfolio-page:map.hint')}>
        <PortfolioMap portfolio={portfolio} />
      </Section>
      <Section title={say('portfolio-page:table.title')}>
        <PortfolioTable portfolio={portfolio} />
      </Section>
      <Section title={say('portfolio-page:profile.title')}>
        {profile.length === 0 ? (
          <Soft>{say('portfolio-page:profile.none')}</Soft>
        ) : (
          <ul className="hf-portfolio-list">
            {profile.map(({ trait, value, text, lift }) => (
              <li key={`${trait} ${value}`}>
                {text} <Tag tone="good">{say('portfolio-page:profile.lift', { lift })}</Tag>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <May ability="practice.change">
        <Section title={say('portfolio-page:weights.title')} hint={say('portfolio-page:weights.hint')}>
          <Panel>
            <WeightsForm weights={weights} />
          </Panel>
        </Section>
      </May>
    </>
  );
}
