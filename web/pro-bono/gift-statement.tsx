import { Box } from '../kit/box.tsx';
import './probono.css';
import { useState } from 'react';
import type { Client } from '../../contract/clients/clients.ts';
import { type GiftStatement, proBono } from '../../contract/pro-bono/pro-bono.ts';
import { Loaded } from '../api/loaded.tsx';
import { useCall } from '../api/use-call.ts';
import { todayOf, usePractice } from '../api/use-session.ts';
import { IconButton } from '../kit/button.tsx';
import { BackIcon, OnwardIcon } from '../kit/icons.ts';
import { OuterLink } from '../kit/link.tsx';
import { Section } from '../kit/page.tsx';
import { Soft } from '../kit/words.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import { GiftRows } from './gift-rows.tsx';

interface GiftStatementSectionProps {
  /** Null for the whole practice. */
  readonly client: Client | null;
}

/** A year of free work at full value, credited to zero, with the way to paper. */
export function GiftStatementSection({ client }: GiftStatementSectionProps) {
  const say = useText('pro-bono-page');
  const thisYear = Number(todayOf(usePractice()).slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const ofClient = useCall(
    proBono.clientStatement,
    { params: { id: client?.id ?? '', year } },
    { when: client !== null, keepPrevious: true },
  );
  const ofPractice = useCall(
    proBono.practiceStatement,
    { params: { year } },
    { when: client === null, keepPrevious: true },
  );
  const statement = client ? ofClient : ofPractice;
  const whose = client ? `clients/${client.id}/` : '';
  return (
    <Section
      title={say('pro-bono-page:statement.title', { year: String(year) })}
      hint={
        client
          ? say('pro-bono-page:statement.hint-client', { client: client.name })
          : say('pro-bono-page:statement.hint-practice')
      }
      actions={
        <>
          {(statement.data?.rows.length ?? 0) > 0 && (
            <OuterLink href={`/api/v1/${whose}gift-statements/${year}.html`}>
              {say('pro-bono-page:statement.print')}
            </OuterLink>
          )}
          <IconButton
            label={say('pro-bono-page:statement.earlier')}
            icon={<BackIcon size={18} />}
            onClick={() => setYear(year - 1)}
          />
          <IconButton
            label={say('pro-bono-page:statement.later')}
            icon={<OnwardIcon size={18} />}
            disabled={year >= thisYear}
            onClick={() => setYear(year + 1)}
          />
        </>
      }
    >
      <Loaded call={statement} lines={3}>
        {(found) =>
          found.rows.length === 0 && found.benefits.length === 0 ? (
            <Soft>
              {client
                ? say('pro-bono-page:statement.empty-client', { client: client.name, year: String(year) })
                : say('pro-bono-page:statement.empty-practice', { year: String(year) })}
            </Soft>
          ) : (
            <div className="hf-free-parts">
              <GiftRows statement={found} withClient={client === null} />
              <Returned statement={found} />
            </div>
          )
        }
      </Loaded>
    </Section>
  );
}

function Returned({ statement }: { readonly statement: GiftStatement }) {
  const say = useText('pro-bono-page');
  const format = useFormat();
  const { benefits, currency } = statement;
  if (benefits.length === 0) return null;
  return (
    <div>
      <Box as="h3" m="0 0 0.5rem" fz="sm" fw="550">
        {say('pro-bono-page:statement.returned')}
      </Box>
      <ul className="hf-lines">
        {benefits.map(({ expected, receivedOn, evidence, worthMinor }) => (
          <li key={`${receivedOn} ${expected}`}>
            {expected}{' '}
            <Soft>
              {[
                format.date(receivedOn),
                evidence,
                ...(worthMinor === null ? [] : [format.money(worthMinor, currency, 'short')]),
              ].join(' · ')}
            </Soft>
          </li>
        ))}
      </ul>
    </div>
  );
}
