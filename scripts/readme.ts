import {readFile, writeFile} from 'node:fs/promises';
import {withSections} from './readme-sections.ts';

const file = new URL('../README.md', import.meta.url);
await writeFile(file, withSections(await readFile(file, 'utf8')));
