import type { TaggingConfig } from '../../../schema/tagging.ts'

/** The tagging strategy that the documentation of Databricks shows; it stands in where none is configured. */
export const documentedTagging: TaggingConfig = {
  required: ['environment', 'version', 'service_name'],
  values: {},
  categories: {
    user_management: ['login', 'logout', 'profile_update'],
    content_generation: ['summarize', 'translate', 'rewrite'],
    data_retrieval: ['search', 'fetch', 'query'],
  },
}
