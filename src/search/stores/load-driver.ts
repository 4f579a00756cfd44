import { SearchError } from '../search-error.ts'

/**
 * Loads the driver of a database, which is for the user to install.
 * @throws SearchError that says how, where it is not there.
 */
export async function loadDriver<Driver>(
  name: string,
  title: string,
  load: () => Promise<Driver>,
): Promise<Driver> {
  try {
    return await load()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error
    const message = `A ${title} store needs the package "${name}", which is not installed: npm install ${name}`
    throw new SearchError('store', message, { cause: error })
  }
}
