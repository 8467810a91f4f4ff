import {enumerate} from '../../text/english.ts';
import type {EdtfDate} from '../edtf/date.ts';
import {isKnown} from '../edtf/part.ts';

/** How English says that a date is uncertain or approximate: in words before it (“c. ”), or in a note after it. */
export type Qualification = {readonly lead: string; readonly note: string};

/** “perhaps” (`?`) and “c.” (`~`) lead a date of known digits that they qualify as a whole; every other qualifier becomes a note. */
export function qualificationOf({year, season, month, day}: EdtfDate): Qualification {
	const parts = Object.entries({year, season, month, day}).flatMap(([name, part]) =>
		part ? [{name, ...part}] : [],
	);
	const uncertain = parts.filter(part => part.uncertain).map(({name}) => name);
	const approximate = parts.filter(part => part.approximate).map(({name}) => name);
	const isWhole = (names: readonly string[]) => names.length === parts.length;
	const leads = (names: readonly string[]) => isWhole(names) && parts.every(isKnown);
	const about = (names: readonly string[]) => (isWhole(names) ? '' : `${enumerate(names, 'and')} `);

	const notes: string[] = [];
	if (uncertain.length > 0 && !leads(uncertain)) notes.push(`${about(uncertain)}uncertain`);
	if (approximate.length > 0 && !leads(approximate)) {
		const isSame = notes.length > 0 && about(uncertain) === about(approximate);
		notes.push(isSame ? `${notes.pop()} and approximate` : `${about(approximate)}approximate`);
	}
	return {
		lead: `${leads(uncertain) ? 'perhaps ' : ''}${leads(approximate) ? 'c. ' : ''}`,
		note: notes.length > 0 ? ` (${notes.join(', ')})` : '',
	};
}
