import { expect, test } from 'vitest';
import type { Session } from '../api/use-session.ts';
import { whereTo } from './where-to.ts';

const member = { id: 'm1' } as Session['member'];
const own = { id: 'p1', isDemo: false } as Session['practice'];
const demo = { id: 'p2', isDemo: true } as Session['practice'];
const nobody = { member: null, practice: null, needsSetUpToken: false };

test('The first visitor of an installation is shown the demo, wherever they go but to a door', () => {
  const session = { ...nobody, isNew: true };
  expect(['/', '/clients'].map((path) => whereTo(session, path, false))).toEqual(['demo', 'demo']);
  expect(['/start', '/sign-in'].map((path) => whereTo(session, path, false))).toEqual(['page', 'page']);
});

test('Where a practice was set up, a stranger is led to the door', () => {
  const session = { ...nobody, isNew: false };
  expect(['/', '/start'].map((path) => whereTo(session, path, false))).toEqual(['sign-in', 'sign-in']);
  expect(whereTo(session, '/sign-in', false)).toBe('page');
});

test('Who is signed in has no business at the door', () => {
  const session = { member, practice: own, isNew: false, needsSetUpToken: false };
  expect(['/sign-in', '/start'].map((path) => whereTo(session, path, false))).toEqual(['today', 'today']);
  expect(['/', '/start/questions', '/clients'].map((path) => whereTo(session, path, false))).toEqual([
    'page',
    'page',
    'page',
  ]);
});

test('From the demo one can begin for real', () => {
  const session = { member, practice: demo, isNew: true, needsSetUpToken: true };
  expect(whereTo(session, '/start', true)).toBe('page');
});

test('From another machine a new installation is entered with its token alone', () => {
  const session = { ...nobody, isNew: true, needsSetUpToken: true };
  expect(['/', '/start', '/clients'].map((path) => whereTo(session, path, false))).toEqual([
    'set-up',
    'set-up',
    'set-up',
  ]);
  expect(['/', '/start'].map((path) => whereTo(session, path, true))).toEqual(['demo', 'page']);
  // A token that was refused is written anew, and an account needs none.
  for (const hasToken of [true, false])
    expect(['/set-up', '/sign-in'].map((path) => whereTo(session, path, hasToken))).toEqual(['page', 'page']);
});

test('Where no token is asked for there is no page for it', () => {
  expect(whereTo({ ...nobody, isNew: true }, '/set-up', false)).toBe('demo');
  expect(whereTo({ ...nobody, isNew: false }, '/set-up', false)).toBe('sign-in');
});
