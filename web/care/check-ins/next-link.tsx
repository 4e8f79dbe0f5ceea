import { May } from '../../api/may.tsx';
import { useAll } from '../../api/use-list.ts';
import './touchpoints.css';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { libraryLinks } from '../../../contract/care/check-ins.ts';
import type { Client } from '../../../contract/clients/clients.ts';
import { Loaded } from '../../api/loaded.tsx';
import { todayOf, usePractice } from '../../api/use-session.ts';
import { mailAddressOf } from '../../asks/answers/mail-address.ts';
import { Button, ButtonLink } from '../../kit/button.tsx';
import { writeToClipboard } from '../../kit/copy-field.tsx';
import { CheckIcon, CopyIcon } from '../../kit/icons.ts';
import { Row, Stack } from '../../kit/layout.tsx';
import { OuterLink } from '../../kit/link.tsx';
import { Section } from '../../kit/page.tsx';
import { Soft } from '../../kit/words.tsx';
import { useText } from '../../text/use-text.ts';
import { type Link, letterOf, linkToSend } from './link-values.ts';
import { useLogTouchpoint } from './use-log-touchpoint.ts';

/** The next link for a client who likes to be kept up to date: to be mailed or copied, and counted as a contact. */
export function NextLink({ client }: { readonly client: Client }) {
  const say = useText('playbooks-page');
  const links = useAll(libraryLinks.list, { query: {} });
  const place = useRef<HTMLDivElement>(null);
  const { hash } = useLocation();
  const isLoaded = links.data !== undefined;
  // Today leads here; the router looked for the place before there was anything to show.
  useEffect(() => {
    if (hash === 'link' && isLoaded) place.current?.scrollIntoView({ block: 'center' });
  }, [hash, isLoaded]);
  return (
    <div ref={place}>
      <Section title={say('playbooks-page:links.next')} hint={say('playbooks-page:links.next-hint')}>
        <Loaded call={links} lines={2}>
          {(all) => {
            const link = linkToSend(all, client.id);
            return link ? (
              <Proposed key={link.id} client={client} link={link} />
            ) : (
              <Stack gap="small">
                <Soft>{say('playbooks-page:links.none-left', { client: client.name })}</Soft>
                <Row>
                  <ButtonLink size="small" to="/library/links">
                    {say('playbooks-page:links.keep-more')}
                  </ButtonLink>
                </Row>
              </Stack>
            );
          }}
        </Loaded>
      </Section>
    </div>
  );
}

function Proposed({ client, link }: { readonly client: Client; readonly link: Link }) {
  const say = useText('playbooks-page');
  const today = todayOf(usePractice());
  const [copied, setCopied] = useState(false);
  const { log, busy } = useLogTouchpoint();
  const letter = letterOf(link);
  const { title } = link;
  const send = () =>
    log(
      client,
      { on: today, channel: 'email', note: title, linkId: link.id },
      say('playbooks-page:links.sent-done', { title, client: client.name }),
    );
  return (
    <Stack gap="small">
      <div className="hf-link-words">
        <OuterLink href={link.url}>{title}</OuterLink>
        {link.note && <Soft>{link.note}</Soft>}
      </div>
      <Row>
        <Button
          size="small"
          icon={copied ? <CheckIcon size={16} aria-hidden /> : <CopyIcon size={16} aria-hidden />}
          onClick={() => void writeToClipboard(letter).then(setCopied)}
        >
          <span aria-live="polite">{say(copied ? 'common:do.copied' : 'common:do.copy')}</span>
        </Button>
        <May ability="touchpoint.record">
          <Button size="small" busy={busy} onClick={() => void send()}>
            {say('playbooks-page:links.sent')}
          </Button>
        </May>
      </Row>
      {client.email === null ? (
        <Soft>{say('playbooks-page:links.no-address')}</Soft>
      ) : (
        <a className="hf-link" href={mailAddressOf(client.email, letter)}>
          {say('playbooks-page:links.mail', { email: client.email })}
        </a>
      )}
    </Stack>
  );
}
