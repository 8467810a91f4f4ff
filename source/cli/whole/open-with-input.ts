import type {Place} from '../../ink/waiting-keys.ts';
import {isPacked} from '../input/bytes.ts';
import {openingOf} from '../input/open.ts';
import {areLarge} from '../input/read-file.ts';
import {behind, gather} from '../input/stream-bytes.ts';
import {unlessLeft} from '../input/unless-left.ts';
import type {FileOptions} from '../options/file-options.ts';
import {endInput} from '../survey/open-stream.ts';
import {openShown, type ShownOpening} from './open-shown.ts';

/** What is packed holds several times as many bytes. */
const largePackedFrom = 2 ** 16;

/** Opens files of which standard input is one: once it is known whether they are large, what takes long while the screen says what is read. Resolves to nothing where there is no room for what is handed over. */
export async function openWithInput(
	files: readonly string[],
	options: FileOptions,
	place: Place,
): Promise<ShownOpening | undefined> {
	const coming = process.stdin[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
	const gathered = await unlessLeft(place, gather(coming));
	if ('type' in gathered) return {opening: gathered, leave() {}};
	const {bytes: start, isWhole} = gathered;
	const input = behind(start, coming);
	const isSmall = isWhole && !(isPacked(start) && start.length >= largePackedFrom);
	if (isSmall && !(await areLarge(files)))
		return {opening: await openingOf(files, options, true, input), leave() {}};
	return openShown(files, options, place, {bytes: input, end: endInput});
}
