import {readFile} from 'node:fs/promises';
import {print} from '../print/print.ts';

// The package has the schema beside the folder of the program; run from source, the program is deeper.
const isBuilt = import.meta.url.endsWith('.js');
const schema = new URL(
	isBuilt ? '../data/annals.schema.json' : '../../../data/annals.schema.json',
	import.meta.url,
);

/** Prints the JSON Schema of the file format, which editors complete and check by. Resolves to the exit code. */
export async function printSchema(): Promise<number> {
	return print([await readFile(schema, 'utf8')]);
}
