/** A class of a regular expression: what is white space to Python, in `\s` as in `str.strip`. */
export const pythonSpace = String.raw`[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]`
