import {readFileSync} from 'node:fs';
import type {Chronology} from '../source/chronology/store.ts';
import {readChronology} from '../source/readers/index.ts';

const text = readFileSync(new URL('../data/iraq.yaml', import.meta.url), 'utf8');
const reading = await readChronology('iraq.yaml', text);
if (reading.type === 'refused') throw new Error(JSON.stringify(reading.problems));

/** The bundled chronology, read as anybody's file is. */
export const iraq: Chronology = reading.chronology;
