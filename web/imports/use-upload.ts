import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { imports } from '../../contract/imports/imports.ts';
import { call } from '../api/call.ts';
import type { Problem } from '../api/problem.ts';
import { useToast } from '../api/use-toast.ts';
import { useText } from '../text/use-text.ts';
import { keepFile } from './kept-file.ts';
import { type Reading, sendFile } from './send-file.ts';

export type Upload =
  | { readonly phase: 'none' }
  | { readonly phase: 'under-way'; readonly file: File; readonly share: number }
  | { readonly phase: 'refused'; readonly file: File; readonly reading: Reading; readonly problem: Problem };

/** Sends a file and leads to its preview. A refusal keeps the file, so that the answer it asks for is all that is needed. */
export function useUpload() {
  const say = useText('imports-page');
  const toast = useToast();
  const navigate = useNavigate();
  const [upload, setUpload] = useState<Upload>({ phase: 'none' });
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const send = async (file: File, reading: Reading = {}, insteadOf?: string) => {
    keepFile(file);
    const controller = new AbortController();
    stop.current = controller;
    setUpload({ phase: 'under-way', file, share: 0 });
    const sent = await sendFile(file, reading, {
      signal: controller.signal,
      onShare: (share) => setUpload({ phase: 'under-way', file, share }),
    });
    if (sent === null) return;
    if (!sent.ok) return setUpload({ phase: 'refused', file, reading, problem: sent.problem });
    setUpload({ phase: 'none' });
    // The preview that this one replaces was never committed; leaving it would only clutter the list.
    if (insteadOf) void call(imports.discard, { params: { id: insteadOf } });
    void navigate({ to: '/imports/$importId', params: { importId: sent.reply.id } });
  };
  const cancel = () => {
    stop.current?.abort();
    setUpload({ phase: 'none' });
    toast.done(say('imports-page:cancelled'));
  };
  return { upload, send, cancel };
}
