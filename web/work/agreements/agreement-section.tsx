import { useMay } from '../../api/use-session.ts';
import { Box } from '../../kit/box.tsx';
import './agreement.css';
import { useRef, useState } from 'react';
import { type AgreementVersion, agreements } from '../../../contract/work/agreements.ts';
import type { Engagement } from '../../../contract/work/engagements.ts';
import { isLanguage, type Language } from '../../../locales/languages.ts';
import { Loaded } from '../../api/loaded.tsx';
import { useCall } from '../../api/use-call.ts';
import { Button } from '../../kit/button.tsx';
import { SidePanel } from '../../kit/dialog.tsx';
import { SelectField } from '../../kit/fields.tsx';
import { EditIcon } from '../../kit/icons.ts';
import { Beside } from '../../kit/layout.tsx';
import { OuterLink } from '../../kit/link.tsx';
import { Section } from '../../kit/page.tsx';
import { languageChoices } from '../../text/languages.ts';
import { useText } from '../../text/use-text.ts';
import { AgreementDifferences } from './agreement-differences.tsx';
import { AgreementForm } from './agreement-form.tsx';
import { AgreementText } from './agreement-text.tsx';
import { AgreementVersions } from './agreement-versions.tsx';

/** What is on the sheet: a version of the text (null: the newest), or what a version changed. */
export type OnDocument =
  | { readonly how: 'text'; readonly version: number | null }
  | { readonly how: 'differences'; readonly to: number };

/** The agreement in words: read in any language, built from its parts, compared, printed. */
export function AgreementSection({ engagement }: { readonly engagement: Engagement }) {
  const say = useText('engagements', 'agreement-page');
  const { id, state } = engagement;
  const [asked, setAsked] = useState<Language | null>(null);
  const [sheet, setSheet] = useState<OnDocument>({ how: 'text', version: null });
  const [isBuilding, setBuilding] = useState(false);
  const mayChange = useMay('agreement.change');
  const stage = useRef<HTMLDivElement>(null);
  const show = (next: OnDocument) => {
    setSheet(next);
    // The button that was pressed goes away with its choice: the reader goes on where the answer stands.
    stage.current?.focus();
  };
  const version = sheet.how === 'text' ? sheet.version : sheet.to;
  const query = { ...(version === null ? {} : { version }), ...(asked ? { language: asked } : {}) };
  const call = useCall(agreements.get, { params: { id }, query }, { keepPrevious: true });
  const terms = useCall(agreements.terms, { params: { id } }, { when: isBuilding });
  return (
    <Section
      title={say('agreement-page:title')}
      hint={say('agreement-page:hint')}
      actions={
        mayChange &&
        state !== 'ended' && (
          <Button icon={<EditIcon size={16} aria-hidden />} onClick={() => setBuilding(true)}>
            {say('agreement-page:edit')}
          </Button>
        )
      }
    >
      <Loaded call={call} lines={12}>
        {(agreement) => (
          <Beside
            aside={
              <AgreementVersions
                engagement={engagement}
                shown={agreement.version}
                sheet={sheet}
                onShow={setSheet}
              />
            }
          >
            <SheetHead agreement={agreement} onLanguage={setAsked} />
            <div ref={stage} tabIndex={-1} className="hf-agreement-stage">
              {sheet.how === 'differences' ? (
                <AgreementDifferences
                  engagementId={id}
                  to={sheet.to}
                  language={agreement.language}
                  onBack={() => show({ how: 'text', version: null })}
                />
              ) : (
                <AgreementText agreement={agreement} />
              )}
            </div>
          </Beside>
        )}
      </Loaded>
      <SidePanel
        open={isBuilding}
        onClose={() => setBuilding(false)}
        title={say('agreement-page:form.title')}
        closeLabel={say('common:do.close')}
      >
        <Loaded call={terms}>
          {(found) => (
            <AgreementForm engagement={engagement} terms={found} onClose={() => setBuilding(false)} />
          )}
        </Loaded>
      </SidePanel>
    </Section>
  );
}

interface SheetHeadProps {
  readonly agreement: AgreementVersion;
  readonly onLanguage: (language: Language) => void;
}

/** The language the sheet is read in, and the way to paper. */
function SheetHead({ agreement, onLanguage }: SheetHeadProps) {
  const say = useText('agreement-page');
  const { engagementId, version, language } = agreement;
  const query = new URLSearchParams({ language, ...(version > 0 ? { version: String(version) } : {}) });
  return (
    <Box
      className="hf-agreement-head"
      flow="row"
      wrap
      gap="0.75rem 1.5rem"
      align="end"
      justify="space-between"
      mb="1rem"
    >
      <SelectField
        label={say('agreement-page:language')}
        value={language}
        onChange={(next) => isLanguage(next) && onLanguage(next)}
        options={languageChoices}
      />
      <OuterLink href={`/api/v1/engagements/${engagementId}/agreement.html?${query}`}>
        {say('agreement-page:print')}
      </OuterLink>
    </Box>
  );
}
