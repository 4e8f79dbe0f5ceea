import type { Say } from '../../locales/say.ts';
import { DEEPEST_JSON, isTooDeep } from './json-depth.ts';
import { nulInJson } from './nul-in-input.ts';
import { invalidInputReply } from './problem.ts';

/** A body as JSON, or why it is none that anything here would read. Nothing sent stands for no members. */
export function readJson(text: string, say: Say): { readonly json: unknown } | Response {
  if (text.trim() === '') return { json: {} };
  if (isTooDeep(text)) return wholeBodyReply(say('refusals:too-deep', { most: DEEPEST_JSON }), say);
  const json = parse(text);
  if (json === undefined) return wholeBodyReply(say('refusals:not-json'), say);
  const nul = nulInJson(json, text);
  return nul ? invalidInputReply([nul], say) : { json };
}

/** What is wrong with the body as a whole, with no place in it to point at. */
function wholeBodyReply(message: string, say: Say): Response {
  return invalidInputReply([{ code: 'custom', path: [], message, input: undefined }], say);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
