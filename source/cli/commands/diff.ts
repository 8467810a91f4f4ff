import {diffOf, isEmptyDiff} from '../../chronology/diff/diff.ts';
import {titleOf} from '../../readers/rows.ts';
import {plural} from '../../text/english.ts';
import {cellWidth} from '../../viewer/screen/text.ts';
import {writeDiffText} from '../../writers/diff.ts';
import {writeDiffJson} from '../../writers/diff-json.ts';
import {complainOfLoss, openChronology} from '../input/open.ts';
import type {Opened} from '../input/read-files.ts';
import type {Options} from '../options/options.ts';
import {complain, exitCodes, print, showProgress} from '../print/print.ts';
import {pageOf} from '../terminal.ts';

/** To compare so many events takes so long that a user wonders. */
const many = 10_000;

/**
 * Prints what tells two states of a chronology apart. Resolves to 0 where they are the same, to 1 where they differ and to 2 where one
 * can't be read, as diff does.
 */
export async function printDiff(
	[older, newer]: readonly [older: string, newer: string],
	{reading, colour, isSpoken, format}: Pick<Options, 'reading' | 'colour' | 'isSpoken' | 'format'>,
): Promise<number> {
	if (older === '-' && newer === '-') {
		complain('annals diff - -: standard input can be one of the two only');
		return exitCodes.usage;
	}
	const states: (Opened | undefined)[] = [];
	// Both are read, so that what is wrong with either is told at once.
	for (const file of [older, newer]) states.push(await openChronology([file], reading));
	const [one, other] = states;
	if (!one || !other) return exitCodes.usage;
	const [before, after] = [one.chronology, other.chronology];
	const size = before.size + after.size;
	const shown = size < many ? undefined : showProgress(`comparing ${plural(size, 'event')} …`);
	const all = diffOf(before, after);
	shown?.end();
	// What has no title of its own is called as its file, and says nothing by that.
	const isCalledAsFiles = before.title === titleOf(older) && after.title === titleOf(newer);
	const diff = isCalledAsFiles ? {...all, about: all.about.filter(({field}) => field !== 'title')} : all;
	const page = {...pageOf({colour, ...(isSpoken && {isSpoken})}), measure: cellWidth};
	const code =
		format === 'json'
			? await print(writeDiffJson(diff), 'json')
			: await print(writeDiffText(diff, {before, after}, page));
	if ([complainOfLoss(one), complainOfLoss(other)].includes(true)) return exitCodes.usage;
	return code === exitCodes.fine && !isEmptyDiff(diff) ? exitCodes.nothing : code;
}
