import { checkIns, libraryLinks } from '../../../contract/care/check-ins.ts';
import { type Mounted, reads, writes } from '../../http/mounted.ts';
import { getCallLimit } from './call-limit.ts';
import { addLibraryLink, listLibraryLinks, removeLibraryLink } from './library-links.ts';
import { listCheckIns } from './list-check-ins.ts';

export const checkInRoutes: readonly Mounted[] = [
  reads(checkIns.list, listCheckIns),
  reads(checkIns.callLimit, getCallLimit),
  reads(libraryLinks.list, listLibraryLinks),
  writes(libraryLinks.add, addLibraryLink),
  writes(libraryLinks.remove, removeLibraryLink),
];
