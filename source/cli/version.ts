import about from '../../package.json' with {type: 'json'};

/** The version in the package of annals. */
export const version: string = about.version;
