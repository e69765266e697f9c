import { VERSION } from '../../version.ts';

/** The name under which the build keeps the track record. */
export const TRACK_RECORD = `track-record-${VERSION}`;
