import { agreements } from '../../../contract/work/agreements.ts';
import type { Engagement } from '../../../contract/work/engagements.ts';
import { Loaded } from '../../api/loaded.tsx';
import { useCall } from '../../api/use-call.ts';
import { Box } from '../../kit/box.tsx';
import { Button } from '../../kit/button.tsx';
import { Small, Soft, Tag } from '../../kit/words.tsx';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import type { OnDocument } from './agreement-section.tsx';

interface VersionsProps {
  readonly engagement: Engagement;
  /** The version on the sheet; 0 for the text as it stands. */
  readonly shown: number;
  readonly sheet: OnDocument;
  readonly onShow: (sheet: OnDocument) => void;
}

/** The versions, newest first: what made each, and what it changed. */
export function AgreementVersions({ engagement, shown, sheet, onShow }: VersionsProps) {
  const say = useText('agreement-page');
  const { id, state } = engagement;
  const call = useCall(agreements.versions, { params: { id } });
  return (
    <Box flow="grid" gap="0.5rem">
      <h3 className="hf-part">{say('agreement-page:versions.title')}</h3>
      <Loaded call={call} lines={3}>
        {({ items }) =>
          items.length === 0 ? (
            <Soft>{say(`agreement-page:versions.none-${state === 'draft' ? 'draft' : 'imported'}`)}</Soft>
          ) : (
            <Box as="ol" flow="grid" m="0" p="0" plain reversed>
              {items.map((item) => (
                <Version
                  key={item.version}
                  {...item}
                  timeZone={engagement.timeZone}
                  isShown={shown === item.version && sheet.how === 'text'}
                  isCompared={sheet.how === 'differences' && sheet.to === item.version}
                  onShow={onShow}
                />
              ))}
            </Box>
          )
        }
      </Loaded>
    </Box>
  );
}

interface VersionProps {
  readonly version: number;
  readonly madeAt: string;
  readonly because: string;
  readonly timeZone: string;
  readonly isShown: boolean;
  readonly isCompared: boolean;
  readonly onShow: (sheet: OnDocument) => void;
}

function Version({ version, madeAt, because, timeZone, isShown, isCompared, onShow }: VersionProps) {
  const say = useText('agreement-page');
  const format = useFormat();
  return (
    <li className="hf-version" {...(isShown || isCompared ? { 'aria-current': 'true' } : {})}>
      <Box flow="row" wrap gap="0.125rem 0.625rem" align="baseline">
        <strong>{say('agreement-page:versions.version', { version })}</strong>
        <Small>
          <Soft>{format.instantDate(madeAt, timeZone)}</Soft>
        </Small>
        {isShown && <Tag>{say('agreement-page:versions.shown')}</Tag>}
      </Box>
      <div>{because}</div>
      <Box flow="row" wrap gap="0.25rem" ms="-0.5rem">
        {!isShown && (
          <Button
            look="quiet"
            size="small"
            aria-label={say('agreement-page:versions.read-of', { version })}
            onClick={() => onShow({ how: 'text', version })}
          >
            {say('agreement-page:versions.read')}
          </Button>
        )}
        {version > 1 && !isCompared && (
          <Button
            look="quiet"
            size="small"
            aria-label={say('agreement-page:versions.compare-of', { version })}
            onClick={() => onShow({ how: 'differences', to: version })}
          >
            {say('agreement-page:versions.compare')}
          </Button>
        )}
      </Box>
    </li>
  );
}
