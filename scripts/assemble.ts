import {writeFile} from 'node:fs/promises';
import {assembled} from './assembled.ts';

for (const {file, text} of assembled) await writeFile(file, await text());
