import { useNavigate } from '@tanstack/react-router';
import { clients } from '../../../contract/clients/clients.ts';
import { engagements } from '../../../contract/work/engagements.ts';
import type { BegunLine } from '../../api/begin-capture.ts';
import { useCall } from '../../api/use-call.ts';
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
import { useColours } from '../../kit/use-colours.ts';
import { useText } from '../../text/use-text.ts';

const places = [
  { to: '/', name: 'common:place.today', icon: TodayIcon },
  { to: '/clients', name: 'common:place.clients', icon: ClientsIcon },
  { to: '/clients/check-ins', name: 'common:client-tabs.check-ins', icon: ContactIcon },
  { to: '/clients/portfolio', name: 'common:client-tabs.portfolio', icon: ClientsIcon },
  { to: '/engagements', name: 'common:place.engagements', icon: EngagementsIcon },
  { to: '/time', name: 'common:place.time', icon: TimeIcon },
  { to: '/time/asks', name: 'common:place.asks', icon: AskIcon },
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
  return places.map(({ to, name, icon: Icon }) => ({
    id: `place ${to}`,
    label: say(name),
    icon: <Icon size={SIZE} stroke={1.6} />,
    onChoose: () => void navigate({ to }),
  }));
}

/** What is typed may be a line to capture; `onCapture` takes its beginning there. */
export function useActions(onCapture: (line?: BegunLine) => void): readonly Command[] {
  const say = useText('palette');
  const navigate = useNavigate();
  const signOut = useSignOut();
  const { chooseColours } = useColours();
  const isDark = document.documentElement.dataset.mantineColorScheme === 'dark';
  return [
    {
      id: 'capture',
      label: say('palette:capture'),
      icon: <CaptureIcon size={SIZE} />,
      onChoose: () => onCapture(),
    },
    {
      id: 'capture-ask',
      label: say('palette:capture-ask'),
      icon: <AskIcon size={SIZE} />,
      onChoose: () => onCapture({ text: '', kind: 'ask' }),
    },
    {
      id: 'add-client',
      label: say('palette:add-client'),
      icon: <AddIcon size={SIZE} />,
      onChoose: () => void navigate({ to: '/clients', search: { add: ' ' } }),
    },
    {
      id: 'new-engagement',
      label: say('palette:new-engagement'),
      icon: <AddIcon size={SIZE} />,
      onChoose: () => void navigate({ to: '/engagements/new' }),
    },
    {
      id: 'price',
      label: say('palette:price'),
      icon: <MoneyIcon size={SIZE} />,
      onChoose: () => void navigate({ to: '/engagements/pricing' }),
    },
    {
      id: 'proposals',
      label: say('palette:proposals'),
      icon: <DocumentIcon size={SIZE} />,
      onChoose: () => void navigate({ to: '/proposals' }),
    },
    {
      id: 'propose',
      label: say('palette:propose'),
      icon: <AddIcon size={SIZE} />,
      onChoose: () => void navigate({ to: '/proposals/new' }),
    },
    {
      id: 'free-work',
      label: say('palette:free-work'),
      icon: <GiftIcon size={SIZE} />,
      onChoose: () => void navigate({ to: '/engagements', search: { kind: 'pro-bono' } }),
    },
    {
      id: 'colours',
      label: say(isDark ? 'palette:light' : 'palette:dark'),
      icon: isDark ? <LightIcon size={SIZE} /> : <DarkIcon size={SIZE} />,
      onChoose: () => chooseColours(isDark ? 'light' : 'dark'),
    },
    {
      id: 'sign-out',
      label: say('palette:sign-out'),
      icon: <SignOutIcon size={SIZE} />,
      onChoose: signOut,
    },
  ];
}

/** Clients and engagements, fetched when the palette opens. */
export function useRecords(open: boolean) {
  const navigate = useNavigate();
  const clientList = useCall(clients.list, { query: { limit: 500 } }, { when: open });
  const engagementList = useCall(engagements.list, { query: { limit: 500 } }, { when: open });
  const people = clientList.data?.items ?? [];
  const names = new Map(people.map((client) => [client.id, client.name]));
  return {
    clients: people.map(
      ({ id, name }): Command => ({
        id: `client ${id}`,
        label: name,
        icon: <ClientsIcon size={SIZE} stroke={1.6} />,
        onChoose: () => void navigate({ to: '/clients/$clientId', params: { clientId: id } }),
      }),
    ),
    engagements: (engagementList.data?.items ?? []).map(
      ({ id, title, clientId }): Command => ({
        id: `engagement ${id}`,
        label: title,
        hint: names.get(clientId) ?? '',
        icon: <EngagementsIcon size={SIZE} stroke={1.6} />,
        onChoose: () => void navigate({ to: '/engagements/$engagementId', params: { engagementId: id } }),
      }),
    ),
  };
}
