import {writeFile} from 'node:fs/promises';
import {stopsModule} from './stops-module.ts';

await writeFile(new URL('../source/readers/keyed/stops-code.ts', import.meta.url), await stopsModule());
