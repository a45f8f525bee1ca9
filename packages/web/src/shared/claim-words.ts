/** The words in which claims are said, of every lens and of the mapping. */
export { WORDS } from '@aval/core/lenses';
