/** A configuration cannot be used; the message says for each fault where it is and what was expected. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}
