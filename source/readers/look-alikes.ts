import {nameLookAlikes, plainText} from '../dates/typed/characters.ts';
import {once} from '../lookup/memo.ts';
import {plural} from '../text/english.ts';
import {placesIn, type Refused, refusal} from './tree.ts';

const spaces = String.raw`[\u00a0\u2000-\u200b\u202f\u3000\ufeff]`;

/** Where the shape of a line of YAML hangs on a space or a colon: before a dash or a key, and behind them. */
const places = once(
	() =>
		new RegExp(
			[
				String.raw`(?<=^ *)${spaces}(?=[ ${spaces.slice(1, -1)}]*(?:- |[\w$-]+:))`,
				`(?<=^ *-)${spaces}`,
				String.raw`(?<=^ *(?:- +)?[\w$-]+:)${spaces}`,
				String.raw`(?<=^ *(?:- +)?[\w$-]+)[：∶꞉]`,
			].join('|'),
			'gmu',
		),
);

/** Refuses a text for the first space or colon in it that only looks like YAML's; nothing where there is none. */
export function lookAlikeIn(text: string): Refused | undefined {
	const [first, ...others] = text.matchAll(places());
	if (!first) return undefined;
	const [character] = first;
	const [found] = plainText(character).lookAlikes;
	const meant = found?.plain === ':' ? 'a colon' : 'a space';
	const more = others.length > 0 ? ` (and in ${plural(others.length, 'more place')})` : '';
	const message = `${found ? nameLookAlikes([found]) : 'an invisible character'} stands here where YAML needs ${meant}${more}: write one in its place`;
	return refusal(message, placesIn(text)(first.index));
}
