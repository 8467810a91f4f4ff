import about from '../../package.json' with {type: 'json'};

/** The version of annals, as its package states it. */
export const version: string = about.version;
