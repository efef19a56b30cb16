/** The version of this package, which every maker of this house carries; a test holds it to package.json. */
export const VERSION = '0.1.0';
