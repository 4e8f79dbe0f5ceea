import { May } from '../../api/may.tsx';
import { Box } from '../../kit/box.tsx';
import './time.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type TimeEntry, timeEntries } from '../../../contract/work/time-entries.ts';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { useAll, useList } from '../../api/use-list.ts';
import { todayOf, usePractice } from '../../api/use-session.ts';
import { Button, ButtonLink, IconButton } from '../../kit/button.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { BackIcon, ImportIcon, OnwardIcon, TimeIcon } from '../../kit/icons.ts';
import { Only, Row, Stack } from '../../kit/layout.tsx';
import { Page, PageHeader, Section } from '../../kit/page.tsx';
import { Skeleton } from '../../kit/waiting.tsx';
import { Soft } from '../../kit/words.tsx';
import { daysAfter } from '../../text/dates.ts';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import { useNames } from '../engagements/use-names.ts';
import { TimeTabs } from './time-tabs.tsx';
import { TimerPanel } from './timer-panel.tsx';
import { layWeek, mondayOf } from './week.ts';
import { WeekDays } from './week-days.tsx';
import { WeekGrid } from './week-grid.tsx';

interface TimePageProps {
  /** What is worth knowing of the week that begins on a Monday. */
  readonly aboutWeek: (monday: string) => ReactNode;
}

/** The timer, and the week: what was worked on which day for whom, and every entry to put right. */
export function TimePage({ aboutWeek }: TimePageProps) {
  const say = useText('time');
  const practice = usePractice();
  const today = todayOf(practice);
  const search: { readonly week?: string; readonly day?: string } = useSearch({ strict: false });
  const monday = mondayOf(dateOr(search.week ?? search.day, today));
  const before = daysAfter(monday, -7);
  const list = useAll(
    timeEntries.list,
    { query: { from: monday, to: daysAfter(monday, 6) } },
    { keepPrevious: true },
  );
  // What was worked on last is what will be timed next; last week counts as well on a Monday morning.
  const lately = useList(timeEntries.list, { query: { from: before, limit: 50 } });
  const recent = [...new Set(lately.items.map((entry) => entry.engagementId))];
  return (
    <Page title={say('common:place.time')}>
      <PageHeader
        title={say('common:place.time')}
        actions={
          <ButtonLink to="/imports" icon={<ImportIcon size={16} aria-hidden />}>
            {say('time:week.import')}
          </ButtonLink>
        }
      />
      <TimeTabs />
      <Stack gap="large">
        <May ability="time.record">
          <TimerPanel recent={recent} />
        </May>
        {list.error ? (
          <ProblemNotice problem={list.error.problem} onRetry={list.refetch} />
        ) : list.data === undefined ? (
          <Skeleton label={say('common:waiting')} lines={6} />
        ) : (
          <WeekView
            monday={monday}
            today={today}
            day={search.day ?? null}
            entries={list.data}
            about={aboutWeek(monday)}
          />
        )}
      </Stack>
    </Page>
  );
}

interface WeekViewProps {
  readonly monday: string;
  readonly today: string;
  readonly day: string | null;
  readonly entries: readonly TimeEntry[];
  readonly about: ReactNode;
}

function WeekView({ monday, today, day, entries, about }: WeekViewProps) {
  const say = useText('time');
  const navigate = useNavigate();
  const names = useNames(entries);
  const week = layWeek(monday, entries);
  const show = (next: string | null) =>
    void navigate({
      to: '/time',
      search: next === null ? { week: monday } : { week: monday, day: next },
      replace: true,
    });
  return (
    <div>
      <WeekHead monday={monday} today={today} minutes={week.minutes} />
      {about}
      {week.rows.length === 0 ? (
        <EmptyState title={say('time:week.empty-title')} icon={<TimeIcon size={28} aria-hidden />}>
          <May ability="time.record">{say('time:week.empty-text')}</May>
        </EmptyState>
      ) : (
        <>
          <Only on="desk">
            <WeekGrid
              week={week}
              names={names}
              today={today}
              day={day}
              onDay={(on) => show(on === day ? null : on)}
            />
          </Only>
          <Section
            title={say('time:week.entries')}
            actions={
              day !== null && (
                <Button size="small" onClick={() => show(null)}>
                  {say('time:week.show-all')}
                </Button>
              )
            }
          >
            <WeekDays week={week} names={names} day={day} />
          </Section>
        </>
      )}
    </div>
  );
}

interface WeekHeadProps {
  readonly monday: string;
  readonly today: string;
  readonly minutes: number;
}

function WeekHead({ monday, today, minutes }: WeekHeadProps) {
  const say = useText('time');
  const format = useFormat();
  const navigate = useNavigate();
  const { weeklyMinutes } = usePractice();
  const go = (week: string) => void navigate({ to: '/time', search: { week } });
  return (
    <Box
      className="hf-week-head"
      flow="row"
      wrap
      justify="space-between"
      gap="0.5rem 1.5rem"
      align="center"
      mb="0.75rem"
    >
      <Row wrap={false}>
        <IconButton
          label={say('time:week.previous')}
          icon={<BackIcon size={18} />}
          onClick={() => go(daysAfter(monday, -7))}
        />
        <h2>{say('time:week.title', { date: format.date(monday) })}</h2>
        <IconButton
          label={say('time:week.next')}
          icon={<OnwardIcon size={18} />}
          onClick={() => go(daysAfter(monday, 7))}
        />
      </Row>
      <Row>
        {monday !== mondayOf(today) && (
          <Button size="small" look="quiet" onClick={() => go(mondayOf(today))}>
            {say('time:week.this')}
          </Button>
        )}
        <Box as="span" className="hf-figures" fz="1.1875rem" fw="560">
          {format.minutes(minutes)}
        </Box>
        {weeklyMinutes !== null && (
          <Soft>{say('time:week.of-capacity', { capacity: format.minutes(weeklyMinutes) })}</Soft>
        )}
      </Row>
    </Box>
  );
}

function dateOr(text: string | undefined, otherwise: string): string {
  return text && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : otherwise;
}
