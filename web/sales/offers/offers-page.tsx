import { May } from '../../api/may.tsx';
import { Box } from '../../kit/box.tsx';
import './offers.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { type Offer, offers } from '../../../contract/sales/offers.ts';
import { isLanguage, type Language } from '../../../locales/languages.ts';
import { Loaded } from '../../api/loaded.tsx';
import { useCall } from '../../api/use-call.ts';
import { useChange } from '../../api/use-change.ts';
import { useToast } from '../../api/use-toast.ts';
import { LibraryTabs } from '../../asks/answers/library-tabs.tsx';
import { Button, ButtonLink } from '../../kit/button.tsx';
import { SidePanel } from '../../kit/dialog.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { Row } from '../../kit/layout.tsx';
import { Page, PageHeader, Panel } from '../../kit/page.tsx';
import { Choices } from '../../kit/tabs.tsx';
import { Paragraph, Soft, Tag } from '../../kit/words.tsx';
import { languageChoices } from '../../text/languages.ts';
import { useFormat } from '../../text/use-format.ts';
import { useLanguage, useText } from '../../text/use-text.ts';
import { OfferForm } from './offer-form.tsx';

const lists = ['goals', 'included', 'excluded', 'results'] as const;

/** Retainers to begin a proposal from: the client's problem, what answers it, and how the results are shown. */
export function OffersPage() {
  const say = useText('offers-page');
  const reading = useLanguage();
  const navigate = useNavigate({ from: '/library/offers' });
  const { language: asked } = useSearch({ from: '/shell/library/offers' });
  const language: Language = asked && isLanguage(asked) ? asked : reading;
  const list = useCall(offers.list, { query: { language } }, { keepPrevious: true });
  const [writing, setWriting] = useState<{ readonly offer: Offer | null } | null>(null);
  return (
    <Page title={say('offers-page:title')}>
      <PageHeader
        title={say('offers-page:title')}
        below={say('offers-page:intro')}
        actions={
          <>
            <Choices
              label={say('offers-page:language')}
              value={language}
              onChange={(next) =>
                void navigate({ search: next === reading ? {} : { language: next }, replace: true })
              }
              choices={languageChoices}
            />
            <May ability="proposal.change">
              <Button look="primary" onClick={() => setWriting({ offer: null })}>
                {say('offers-page:add')}
              </Button>
            </May>
          </>
        }
      />
      <LibraryTabs />
      <Loaded call={list} lines={10}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={say('offers-page:empty.title')}>{say('offers-page:empty.text')}</EmptyState>
          ) : (
            <Box flow="grid" columns="repeat(auto-fill, minmax(min(26rem, 100%), 1fr))" gap="1.25rem">
              {items.map((offer) => (
                <OfferCard key={offer.id} offer={offer} onWrite={() => setWriting({ offer })} />
              ))}
            </Box>
          )
        }
      </Loaded>
      <SidePanel
        open={writing !== null}
        onClose={() => setWriting(null)}
        title={say('offers-page:form.heading')}
        closeLabel={say('common:do.close')}
      >
        {writing && <OfferForm offer={writing.offer} language={language} onClose={() => setWriting(null)} />}
      </SidePanel>
    </Page>
  );
}

function OfferCard({ offer, onWrite }: { readonly offer: Offer; readonly onWrite: () => void }) {
  const say = useText('offers-page');
  const format = useFormat();
  const toast = useToast();
  const remove = useChange(offers.remove);
  const add = useChange(offers.add);
  const { id, isOwn, title, problem, basis, allowance, perks, ...rest } = offer;
  const takeOut = async () => {
    const removed = await remove.run({ params: { id } });
    if (!removed.ok) return toast.failed(removed.problem);
    const { id: _id, isOwn: _isOwn, ...text } = offer;
    toast.done(say('offers-page:removed'), () => void add.run({ body: text }));
  };
  const amount =
    allowance.unit === 'minutes'
      ? say('offers-page:every-month', { amount: format.minutes(allowance.amount) })
      : say('offers-page:pieces', { count: allowance.amount });
  return (
    <Panel>
      <Box as="h2" m="0" fz="1.2rem">
        {title} {isOwn && <Tag>{say('offers-page:own')}</Tag>}
      </Box>
      <Soft>
        {say(`offers-page:basis.${basis}`)} · {amount}
      </Soft>
      <Paragraph>{problem}</Paragraph>
      {lists.map((name) => (
        <Named key={name} title={say(`offers-page:${name}`)} lines={rest[name]} />
      ))}
      <Named title={say('offers-page:perks')} lines={perks.map(({ label }) => label)} />
      <Row>
        <ButtonLink to="/proposals/new" search={{ offerId: id }}>
          {say('offers-page:propose')}
        </ButtonLink>
        <May ability="proposal.change">
          <Button look="quiet" onClick={onWrite}>
            {say(isOwn ? 'offers-page:edit' : 'offers-page:copy')}
          </Button>
          {isOwn && (
            <Button look="quiet" busy={remove.busy} onClick={() => void takeOut()}>
              {say('offers-page:remove')}
            </Button>
          )}
        </May>
      </Row>
    </Panel>
  );
}

function Named({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <Box as="h3" m="0.75rem 0 0.25rem" fz="0.95rem">
        {title}
      </Box>
      <ul className="hf-offer-lines">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
