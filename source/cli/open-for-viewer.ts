import type {Chronology} from '../chronology/store.ts';
import type {Place} from '../ink/waiting-keys.ts';
import {openingOf} from './input/open.ts';
import {areLarge, isLarge} from './input/read-file.ts';
import type {Opening} from './input/read-files.ts';
import type {Left} from './input/unless-left.ts';
import type {FileOptions} from './options/file-options.ts';

/** What came of opening files for the viewer, and what gives the screen back if something was shown meanwhile. */
export type ViewerOpening = {readonly opening: Opening | Left; readonly leave: () => void};

/** Whether a chronology has all that the command line asks for. */
type IsEnough = (chronology: Chronology) => boolean;

/** Opens files for the viewer: a large one with its first rows, if these are enough, and else what takes long while the screen says what is read. */
export async function openForViewer(
	files: readonly string[],
	options: FileOptions,
	isEnough: IsEnough,
	place: Place,
): Promise<ViewerOpening> {
	const [file, ...others] = files;
	const isAlone = file !== undefined && others.length === 0;
	if (isAlone && file === '-' && !options.as) return openInput(options, isEnough, place);
	if (isAlone && (await isLarge(file))) {
		const {openLarge} = await import('./survey/open-large.ts');
		const large = await openLarge(file, options, isEnough);
		if (large) return withoutScreen(large);
	}
	if (!files.includes('-') && (await areLarge(files))) {
		const {openShown} = await import('./whole/open-shown.ts');
		const shown = await openShown(files, options, place);
		if (shown) return shown;
	}
	if (files.includes('-') && !process.stdin.isTTY) {
		const {openWithInput} = await import('./whole/open-with-input.ts');
		return (await openWithInput(files, options, place)) ?? withoutRoom;
	}
	const opening = openingOf(files, options);
	return withoutScreen(await (files.includes('-') ? unlessLeft(place, opening) : opening));
}

/** Opens standard input once there are rows that are enough; a large document once it is read. */
async function openInput(options: FileOptions, isEnough: IsEnough, place: Place): Promise<ViewerOpening> {
	const {openStream} = await import('./survey/open-stream.ts');
	const opening = await unlessLeft(place, openStream(options, isEnough));
	if (opening.type !== 'document') return withoutScreen(opening);
	const {openShown} = await import('./whole/open-shown.ts');
	return (await openShown(['-'], options, place, opening)) ?? withoutRoom;
}

/** Standard input can't be read again, where there is no room for what is made of it elsewhere. */
const withoutRoom = withoutScreen({
	type: 'refused',
	told: [
		{
			file: '-',
			problems: [
				{
					severity: 'error',
					path: [],
					message:
						'needs room in the folder for temporary files: name another one, as in TMPDIR=/var/tmp annals …',
				},
			],
		},
	],
	stamp: '',
});

/** Waits for what is made of standard input, where that isn't the keyboard, unless the user leaves. */
async function unlessLeft<Result>(place: Place, making: Promise<Result>): Promise<Result | Left> {
	if (process.stdin.isTTY) return making;
	return (await import('./input/unless-left.ts')).unlessLeft(place, making);
}

function withoutScreen(opening: Opening | Left): ViewerOpening {
	return {opening, leave() {}};
}
