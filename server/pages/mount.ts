import type { Hono } from 'hono';
import type { App } from '../http/app-deps.ts';

/** The client's private pages below /p/{token}: server-rendered, without script. */
export function mountClientPages(_hono: Hono, _app: App): void {}
