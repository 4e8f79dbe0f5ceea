import { useNavigate } from '@tanstack/react-router';
import { languageFacts, languages } from '../../locales/languages.ts';
import { useChooseLanguage } from '../api/use-choose-language.ts';
import { useMember } from '../api/use-session.ts';
import { useSignOut } from '../api/use-sign-out.ts';
import { IconButton } from '../kit/button.tsx';
import { ImportIcon, PersonIcon, SettingsIcon, SignOutIcon } from '../kit/icons.ts';
import { Menu } from '../kit/menu.tsx';
import { useIsOpen } from '../kit/open-pages.tsx';
import { useColours } from '../kit/use-colours.ts';
import { useLanguage, useText } from '../text/use-text.ts';

const looks = ['auto', 'light', 'dark'] as const;

/** Settings, language, colours and the way out. */
export function AccountMenu() {
  const say = useText();
  const language = useLanguage();
  const member = useMember();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const { colours, chooseColours } = useColours();
  const choose = useChooseLanguage();
  const isOpen = useIsOpen();
  return (
    <Menu
      target={<IconButton label={say('common:account.menu')} icon={<PersonIcon size={20} />} />}
      groups={[
        {
          title: member.name,
          choices: [
            {
              to: '/settings',
              label: say('common:place.settings'),
              icon: <SettingsIcon size={16} />,
            } as const,
            { to: '/imports', label: say('common:place.import'), icon: <ImportIcon size={16} /> } as const,
          ]
            .filter(({ to }) => isOpen(to))
            .map(({ to, label, icon }) => ({ label, icon, onChoose: () => void navigate({ to }) })),
        },
        {
          title: say('common:account.colours'),
          chosen: say(`common:account.${colours}`),
          choices: looks.map((look) => ({
            label: say(`common:account.${look}`),
            onChoose: () => chooseColours(look),
          })),
        },
        {
          title: say('common:account.language'),
          chosen: languageFacts[language].name,
          choices: languages.map((one) => ({
            label: languageFacts[one].name,
            onChoose: () => void choose(one),
          })),
        },
        {
          choices: [
            { label: say('common:account.sign-out'), icon: <SignOutIcon size={16} />, onChoose: signOut },
          ],
        },
      ]}
    />
  );
}
