import Output from '../../node_modules/ink/build/output.js';

/*
 * Ink's own, but what it has read of a line is kept for the frames that follow. Ink reads every line anew for every frame,
 * though few differ from one frame to the next, and that is a third of the time that a key takes.
 */

/** How many cells are kept at most: some forty screens. */
const bound = 200_000;

let caches = cachesOf(new Output({width: 0, height: 0}));

/** What Ink lays lines out in to make a frame of them. */
export default class KeepingOutput extends Output {
	constructor(options: ConstructorParameters<typeof Output>[0]) {
		super(options);
		Object.assign(this, {caches});
	}

	override get(): ReturnType<Output['get']> {
		const frame = super.get();
		let cells = 0;
		for (const line of caches.styledChars.values()) cells += line.length;
		if (cells > bound) caches = cachesOf(new Output({width: 0, height: 0}));
		return frame;
	}
}

type Caches = {readonly styledChars: ReadonlyMap<string, readonly unknown[]>};

/** What an output has read, which Ink's types call private. */
function cachesOf(output: Output): Caches {
	return (output as unknown as {readonly caches: Caches}).caches;
}
