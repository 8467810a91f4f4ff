import {readFile} from 'node:fs/promises';
import wabt from 'wabt';

const readers = new URL('../source/readers/', import.meta.url);

/** The sources in WebAssembly, and the modules that hold their assembled code. */
export const assembled = [
	{source: 'keyed/stops.wat', module: 'keyed/stops-code.ts', name: 'stopsCode'},
	{source: 'tables/cells.wat', module: 'tables/cells-code.ts', name: 'cellsCode'},
	{source: 'json-rows/alike.wat', module: 'json-rows/alike-code.ts', name: 'alikeCode'},
].map(({source, module, name}) => ({
	file: new URL(module, readers),
	async text() {
		const {parseWat} = await wabt();
		const from = new URL(source, readers);
		const {buffer} = parseWat(source, await readFile(from, 'utf8'), {simd: true}).toBinary({});
		const title = source.slice(source.lastIndexOf('/') + 1);
		const code = Buffer.from(buffer).toString('base64');
		return `/** The assembled code of \`${title}\` in Base64, which \`npm run assemble\` writes. */\nexport const ${name} =\n\t'${code}';\n`;
	},
}));
