// This folder puts dates into words: whole in a sentence, short as a label for the list, hours alone. It says no more than a date
// does. It imports edtf and the calendar; dates/typed and all above may import it.

import {enumerate} from '../../text/english.ts';
import type {Edtf, EdtfInterval, EdtfRange, EdtfSet} from '../edtf/form.ts';
import {precisionOf} from '../edtf/precision.ts';
import {phraseOf, say, sayBoth} from './phrase.ts';

/** A date in English, no firmer than it is: “c. January 2020”, “between 17 and 18 November 2020”, “since March 2020”. */
export function formatDate(edtf: Edtf): string {
	switch (edtf.type) {
		case 'date':
			return say(phraseOf(edtf));
		case 'interval':
			return formatInterval(edtf);
		case 'one':
		case 'all':
			return formatSet(edtf);
	}
}

function formatInterval({start, end}: EdtfInterval): string {
	if (start === 'open') return `until ${formatDate(end)}`;
	if (start === 'unknown') return `until ${formatDate(end)}, start unknown`;
	if (end === 'open') return `since ${formatDate(start)}`;
	if (end === 'unknown') return `from ${formatDate(start)}, end unknown`;
	const [first, last] = [phraseOf(start), phraseOf(end)];
	// Without “from”, the “c.” in “c. March to November” might be about both.
	return `${first.lead || last.lead ? 'from ' : ''}${sayBoth(first, 'to', last)}`;
}

function formatSet({type, members}: EdtfSet): string {
	const [word, formatRange] = type === 'one' ? ['or', formatAny] : ['and', formatEvery];
	const items = members.map(member => (member.type === 'range' ? formatRange(member) : formatDate(member)));
	return enumerate(items, word);
}

function formatAny({start, end}: EdtfRange): string {
	if (start === 'open') return `${formatDate(end)} or earlier`;
	if (end === 'open') return `${formatDate(start)} or later`;
	return `between ${sayBoth(phraseOf(start), 'and', phraseOf(end))}`;
}

function formatEvery(range: EdtfRange): string {
	const {start, end} = range;
	const every = `every ${precisionOf(range)}`;
	if (start === 'open') return `${every} up to ${formatDate(end)}`;
	if (end === 'open') return `${every} from ${formatDate(start)} on`;
	return `${every} from ${sayBoth(phraseOf(start), 'to', phraseOf(end))}`;
}
