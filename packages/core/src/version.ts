/** The version of Aval, as its packages say it: what made a ledger's facts, and what wrote a file. */
export const AVAL_VERSION = '0.1.0';
