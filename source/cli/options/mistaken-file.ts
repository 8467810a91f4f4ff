import {utc} from '../../dates/clock.ts';
import {type Field, fields} from '../../query/fields.ts';
import {tokensIn} from '../../query/syntax.ts';
import {nearest} from '../../text/nearest.ts';
import {commands} from './commands.ts';

/** What may have been meant by a word in the place of a file that isn't there: a year, a filter or a command; `undefined` where nothing comes near. */
export function meantByFile(word: string): string | undefined {
	const [token] = tokensIn(word);
	if (fieldNamed(token?.field)) return `to filter write annals --filter '${word}'`;
	if (/^[-\dX]/.test(word)) {
		if (reads('year', word)) return `for the year write annals --year ${word}`;
		if (reads('from', word)) return `for the date write annals --from ${word} --to ${word}`;
	}
	const [command] = /^\p{L}+$/u.test(word)
		? nearest(
				word,
				commands.map(({name}) => name),
			)
		: [];
	return command && `did you mean annals ${command}?`;
}

function reads(name: Field['name'], value: string): boolean {
	const criterion = fieldNamed(name)?.read(value, utc);
	return criterion !== undefined && criterion.type !== 'misread';
}

function fieldNamed(name: string | undefined): Field | undefined {
	return fields.find(field => field.name === name?.toLowerCase());
}
