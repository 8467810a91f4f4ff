import {readFile} from 'node:fs/promises';
import wabt from 'wabt';

const source = new URL('../source/readers/keyed/stops.wat', import.meta.url);

/** The module that holds the assembled code of `stops.wat`. */
export async function stopsModule(): Promise<string> {
	const {parseWat} = await wabt();
	const {buffer} = parseWat('stops.wat', await readFile(source, 'utf8'), {simd: true}).toBinary({});
	const code = Buffer.from(buffer).toString('base64');
	return `/** The assembled code of \`stops.wat\` in Base64, which \`npm run stops\` writes. */\nexport const stopsCode =\n\t'${code}';\n`;
}
