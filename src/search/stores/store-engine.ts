/** The databases that traces are read from. */
export type StoreEngine = 'sqlite' | 'postgres' | 'mysql'
