import type { UseCases } from '../../http/mounted.ts';
import { getCallLimit } from './call-limit.ts';
import { addLibraryLink, listLibraryLinks, removeLibraryLink } from './library-links.ts';
import { listCheckIns } from './list-check-ins.ts';

export const checkInRoutes: UseCases = {
  listCheckIns,
  getCallLimit,
  listLibraryLinks,
  addLibraryLink,
  removeLibraryLink,
};
