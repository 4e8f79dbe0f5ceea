import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { keepSetUpToken, readSetUpToken } from '../api/set-up-token.ts';
import { Button, ButtonLink } from '../kit/button.tsx';
import { TextField } from '../kit/fields.tsx';
import { Row, Stack } from '../kit/layout.tsx';
import { useText } from '../text/use-text.ts';
import { Door } from './door.tsx';

/** A new installation, reached from another machine without the address that its start printed. */
export function SetUpTokenPage() {
  const say = useText('first-run');
  const navigate = useNavigate();
  const { refused } = useSearch({ from: '/set-up' });
  const [written, setWritten] = useState('');
  // Until something is written, what counts is whether the server refused what was brought.
  const [wrong, setWrong] = useState<boolean | null>(null);
  const isWrong = wrong ?? refused !== undefined;
  const goOn = async (event: FormEvent) => {
    event.preventDefault();
    const token = readSetUpToken(written);
    setWrong(token === null);
    if (token === null) return;
    keepSetUpToken(token);
    await navigate({ to: '/' });
  };
  return (
    <Door title={say('first-run:set-up.title')} text={say('first-run:set-up.text')}>
      <form noValidate onSubmit={(event) => void goOn(event)}>
        <Stack>
          <TextField
            label={say('first-run:set-up.address')}
            hint={say('first-run:set-up.address-hint')}
            placeholder="https://…/#setup=…"
            autoComplete="off"
            required
            autoFocus
            value={written}
            onChange={(text) => {
              setWritten(text);
              setWrong(false);
            }}
            error={isWrong && say('first-run:set-up.wrong')}
          />
          <Row>
            <Button type="submit" look="primary" size="large">
              {say('first-run:set-up.go-on')}
            </Button>
            <ButtonLink look="quiet" to="/sign-in">
              {say('first-run:set-up.sign-in')}
            </ButtonLink>
          </Row>
        </Stack>
      </form>
    </Door>
  );
}
