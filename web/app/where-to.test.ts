import { expect, test } from 'vitest';
import type { Session } from '../api/use-session.ts';
import { whereTo } from './where-to.ts';

const member = { id: 'm1' } as Session['member'];
const own = { id: 'p1', isDemo: false } as Session['practice'];
const demo = { id: 'p2', isDemo: true } as Session['practice'];
const nobody = { member: null, practice: null };

test('The first visitor of an installation is shown the demo, wherever they go but to a door', () => {
  const session = { ...nobody, isNew: true };
  expect(['/', '/clients'].map((path) => whereTo(session, path))).toEqual(['demo', 'demo']);
  expect(['/start', '/sign-in'].map((path) => whereTo(session, path))).toEqual(['page', 'page']);
});

test('Where a practice was set up, a stranger is led to the door', () => {
  const session = { ...nobody, isNew: false };
  expect(['/', '/start'].map((path) => whereTo(session, path))).toEqual(['sign-in', 'sign-in']);
  expect(whereTo(session, '/sign-in')).toBe('page');
});

test('Who is signed in has no business at the door', () => {
  const session = { member, practice: own, isNew: false };
  expect(['/sign-in', '/start'].map((path) => whereTo(session, path))).toEqual(['today', 'today']);
  expect(['/', '/start/questions', '/clients'].map((path) => whereTo(session, path))).toEqual([
    'page',
    'page',
    'page',
  ]);
});

test('From the demo one can begin for real', () => {
  expect(whereTo({ member, practice: demo, isNew: true }, '/start')).toBe('page');
});
