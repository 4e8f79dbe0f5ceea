import { touchpoints, workingDays } from '../../../contract/clients/touchpoints.ts';
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
  reads(touchpoints.checkIns, listCheckIns),
  reads(touchpoints.callLimit, getCallLimit),
  reads(touchpoints.links, listLibraryLinks),
  writes(touchpoints.addLink, addLibraryLink),
  writes(touchpoints.removeLink, removeLibraryLink),
  reads(workingDays.get, getWorkingDays),
  writes(workingDays.set, setWorkingDays),
];
