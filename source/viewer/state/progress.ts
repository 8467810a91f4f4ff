/** How far a file is read: the rows so far, the share of its bytes, and the seconds that the rest will take if it goes on so. */
export type Progress = {readonly rows: number; readonly share: number; readonly secondsLeft: number};
