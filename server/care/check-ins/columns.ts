import { LibraryLink } from '../../../contract/care/check-ins.ts';
import { jsonColumn } from '../../db/json-column.ts';
import { keptShape } from '../../db/kept-shape.ts';

export const topicsColumn = jsonColumn('library_links.topics', keptShape(LibraryLink.shape.topics));
