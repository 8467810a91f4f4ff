import {type Chronology, outletOf} from '../../chronology/store.ts';
import {cut} from './text.ts';

/** The cells of the longest name that stands beside a claim whole: a thousand claims may have names of thousands of letters. */
const widest = 200;

/** The name of a source as it stands beside each of its claims, cut where it is very long. */
export function outletBeside(chronology: Chronology, source: string): string {
	return cut(outletOf(chronology, source), widest);
}
