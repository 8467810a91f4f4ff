import type {NumberedRow} from '../../chronology/growing-columns.ts';
import type {RowNumbers} from '../../chronology/growing-lists.ts';

/** The actors of an event that aren't named alone, and those of them that have no part in it. */
export type Participants = {readonly actors: RowNumbers; readonly named: readonly string[] | undefined};

/** What an event in annals' own keys is found by, and its participants where some have a role. */
export type OwnContent = Omit<NumberedRow, 'hash'> & {readonly group?: Participants};

/** The most different texts of which is kept what they give, and the most bytes of one. */
export const [mostTexts, mostBytes] = [2 ** 16, 2 ** 10] as const;
