import { checkIns, libraryLinks } from '../../../contract/care/check-ins.ts';
import { touchpoints } from '../../../contract/clients/touchpoints.ts';
import { workingDays } from '../../../contract/practice/working-days.ts';
import { listTouchpoints, recordTouchpoint, removeTouchpoint } from '../../clients/record-touchpoint.ts';
import { type Mounted, reads, writes } from '../../http/mounted.ts';
import { getWorkingDays, setWorkingDays } from '../../practice/working-days.ts';
import { getCallLimit } from './call-limit.ts';
import { addLibraryLink, listLibraryLinks, removeLibraryLink } from './library-links.ts';
import { listCheckIns } from './list-check-ins.ts';

export const touchpointRoutes: readonly Mounted[] = [
  writes(touchpoints.record, recordTouchpoint),
  reads(touchpoints.list, listTouchpoints),
  writes(touchpoints.remove, removeTouchpoint),
  reads(checkIns.list, listCheckIns),
  reads(checkIns.callLimit, getCallLimit),
  reads(libraryLinks.list, listLibraryLinks),
  writes(libraryLinks.add, addLibraryLink),
  writes(libraryLinks.remove, removeLibraryLink),
  reads(workingDays.get, getWorkingDays),
  writes(workingDays.set, setWorkingDays),
];
