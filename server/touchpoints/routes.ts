import { touchpoints, workingDays } from '../../contract/touchpoints.ts';
import { type Mounted, reads, writes } from '../http/mounted.ts';
import { getCallLimit } from './call-limit.ts';
import { addLibraryLink, listLibraryLinks, removeLibraryLink } from './library-links.ts';
import { listCheckIns } from './list-check-ins.ts';
import { listTouchpoints, recordTouchpoint, removeTouchpoint } from './record-touchpoint.ts';
import { getWorkingDays, setWorkingDays } from './working-days.ts';

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
