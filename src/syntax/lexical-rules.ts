/** Where dialects differ in what a quote ends. Positions never differ. */
export interface LexicalRules {
  /**
   * `kept`: inside a string a doubled quote, or a quote after a backslash, does not end it, and both characters stay in
   * the value; where the text would otherwise end inside the string, the last such quote ends it after all (MLflow).
   * `escape`: a doubled quote stands for one, and a backslash is a character like any other.
   */
  readonly doubledQuote: 'kept' | 'escape'
}
