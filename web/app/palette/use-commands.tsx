import { useNavigate } from '@tanstack/react-router';
import type { Ability } from '../../../contract/abilities.ts';
import { clients } from '../../../contract/clients/clients.ts';
import { engagements } from '../../../contract/work/engagements.ts';
import type { BegunLine } from '../../api/begin-capture.ts';
import { pages } from '../../api/pages.ts';
import { useCall } from '../../api/use-call.ts';
import { useSession } from '../../api/use-session.ts';
import { useSettled } from '../../api/use-settled.ts';
import { useSignOut } from '../../api/use-sign-out.ts';
import type { Command } from '../../kit/command-palette.tsx';
import {
  AddIcon,
  AskIcon,
  CaptureIcon,
  ClientsIcon,
  ContactIcon,
  DarkIcon,
  DocumentIcon,
  EngagementsIcon,
  GiftIcon,
  ImportIcon,
  LibraryIcon,
  LightIcon,
  LinkIcon,
  MoneyIcon,
  PlanIcon,
  SettingsIcon,
  SignOutIcon,
  TimeIcon,
  TodayIcon,
} from '../../kit/icons.ts';
import { useIsOpen } from '../../kit/open-pages.tsx';
import { useColours } from '../../kit/use-colours.ts';
import { type Say, useText } from '../../text/use-text.ts';

const places = [
  { to: '/', name: 'common:place.today', icon: TodayIcon },
  { to: '/clients', name: 'common:place.clients', icon: ClientsIcon },
  { to: '/clients/check-ins', name: 'common:client-tabs.check-ins', icon: ContactIcon },
  { to: '/clients/portfolio', name: 'common:client-tabs.portfolio', icon: ClientsIcon },
  { to: '/engagements', name: 'common:place.engagements', icon: EngagementsIcon },
  { to: '/time', name: 'common:place.time', icon: TimeIcon },
  { to: '/time/asks', name: 'common:place.asks', icon: AskIcon },
  { to: '/time/changes', name: 'common:time-tabs.changes', icon: DocumentIcon },
  { to: '/money', name: 'common:place.money', icon: MoneyIcon },
  { to: '/money/plan', name: 'common:place.plan', icon: PlanIcon },
  { to: '/library', name: 'common:place.library', icon: LibraryIcon },
  { to: '/library/playbooks', name: 'common:library-tabs.playbooks', icon: LibraryIcon },
  { to: '/library/links', name: 'common:library-tabs.links', icon: LinkIcon },
  { to: '/settings', name: 'common:place.settings', icon: SettingsIcon },
  { to: '/imports', name: 'common:place.import', icon: ImportIcon },
] as const;

const SIZE = 18;

export function usePlaces(): readonly Command[] {
  const say = useText('palette');
  const navigate = useNavigate();
  const isOpen = useIsOpen();
  return places
    .filter(({ to }) => isOpen(to))
    .map(({ to, name, icon: Icon }) => ({
      id: `place ${to}`,
      label: say(name),
      icon: <Icon size={SIZE} stroke={1.6} />,
      onChoose: () => void navigate({ to }),
    }));
}

type Open = (page: Page) => () => void;

/** Where an action leads, with what the page is to begin with. */
type Page =
  | { readonly to: '/clients'; readonly search: { readonly add: string } }
  | { readonly to: '/engagements'; readonly search: { readonly kind: string } }
  | { readonly to: '/engagements/new' | '/engagements/pricing' | '/proposals' | '/proposals/new' };

interface Action extends Command {
  /** What one has to be able to do; an action that only opens a page asks what that page asks. */
  readonly ability: Ability | null;
}

/** What one may do from anywhere. What is typed may be a line to capture; `onCapture` takes its beginning there. */
export function useActions(onCapture: (line?: BegunLine) => void): readonly Command[] {
  const say = useText('palette');
  const navigate = useNavigate();
  const abilities = useSession().data?.abilities ?? [];
  const open: Open = (page) => () => void navigate(page);
  return [...captures(say, onCapture), ...workActions(say, open), ...useOwnActions()].filter(
    ({ ability }) => ability === null || abilities.includes(ability),
  );
}

/** What the capture line takes: both, or it is not there. */
function captures(say: Say, onCapture: (line?: BegunLine) => void): readonly Action[] {
  return [
    {
      id: 'capture',
      ability: 'time.record',
      label: say('palette:capture'),
      icon: <CaptureIcon size={SIZE} />,
      onChoose: () => onCapture(),
    },
    {
      id: 'capture-ask',
      ability: 'ask.capture',
      label: say('palette:capture-ask'),
      icon: <AskIcon size={SIZE} />,
      onChoose: () => onCapture({ text: '', kind: 'ask' }),
    },
  ];
}

function workActions(say: Say, open: Open): readonly Action[] {
  return [
    {
      id: 'add-client',
      ability: 'client.change',
      label: say('palette:add-client'),
      icon: <AddIcon size={SIZE} />,
      onChoose: open({ to: '/clients', search: { add: ' ' } }),
    },
    {
      id: 'new-engagement',
      ability: pages['/engagements/new'],
      label: say('palette:new-engagement'),
      icon: <AddIcon size={SIZE} />,
      onChoose: open({ to: '/engagements/new' }),
    },
    {
      id: 'price',
      ability: pages['/engagements/pricing'],
      label: say('palette:price'),
      icon: <MoneyIcon size={SIZE} />,
      onChoose: open({ to: '/engagements/pricing' }),
    },
    {
      id: 'proposals',
      ability: pages['/proposals'],
      label: say('palette:proposals'),
      icon: <DocumentIcon size={SIZE} />,
      onChoose: open({ to: '/proposals' }),
    },
    {
      id: 'propose',
      ability: pages['/proposals/new'],
      label: say('palette:propose'),
      icon: <AddIcon size={SIZE} />,
      onChoose: open({ to: '/proposals/new' }),
    },
    {
      id: 'free-work',
      ability: 'engagement.see',
      label: say('palette:free-work'),
      icon: <GiftIcon size={SIZE} />,
      onChoose: open({ to: '/engagements', search: { kind: 'pro-bono' } }),
    },
  ];
}

/** What concerns nobody but oneself. */
function useOwnActions(): readonly Action[] {
  const say = useText('palette');
  const signOut = useSignOut();
  const { chooseColours } = useColours();
  const isDark = document.documentElement.dataset.mantineColorScheme === 'dark';
  return [
    {
      id: 'colours',
      ability: null,
      label: say(isDark ? 'palette:light' : 'palette:dark'),
      icon: isDark ? <LightIcon size={SIZE} /> : <DarkIcon size={SIZE} />,
      onChoose: () => chooseColours(isDark ? 'light' : 'dark'),
    },
    {
      id: 'sign-out',
      ability: null,
      label: say('palette:sign-out'),
      icon: <SignOutIcon size={SIZE} />,
      onChoose: signOut,
    },
  ];
}

/** As many of a kind as the palette shows at once. */
const MOST_RECORDS = 7;
const TYPING_MS = 150;

/** Clients and engagements with what is typed in their names, once the palette is open. */
export function useFound(open: boolean, typed: string) {
  const navigate = useNavigate();
  const search = useSettled(typed.trim(), TYPING_MS);
  const query = { limit: MOST_RECORDS, ...(search === '' ? {} : { search }) };
  const clientList = useCall(clients.list, { query }, { when: open, keepPrevious: true });
  const engagementList = useCall(engagements.list, { query }, { when: open, keepPrevious: true });
  return {
    clients: (clientList.data?.items ?? []).map(
      ({ id, name }): Command => ({
        id: `client ${id}`,
        label: name,
        icon: <ClientsIcon size={SIZE} stroke={1.6} />,
        onChoose: () => void navigate({ to: '/clients/$clientId', params: { clientId: id } }),
      }),
    ),
    engagements: (engagementList.data?.items ?? []).map(
      ({ id, title, clientName }): Command => ({
        id: `engagement ${id}`,
        label: title,
        hint: clientName,
        icon: <EngagementsIcon size={SIZE} stroke={1.6} />,
        onChoose: () => void navigate({ to: '/engagements/$engagementId', params: { engagementId: id } }),
      }),
    ),
  };
}
