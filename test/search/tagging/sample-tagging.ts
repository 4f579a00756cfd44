import { defineTagging } from '../../../src/search/tagging/define-tagging.ts'

/** The strategy of the specification, with the values of one tag. */
export const sampleTagging = defineTagging({
  required: ['environment', 'version', 'service_name'],
  values: { environment: ['production', 'staging', 'development'] },
  categories: {
    user_management: ['login', 'logout', 'profile_update'],
    content_generation: ['summarize', 'translate', 'rewrite'],
    data_retrieval: ['search', 'fetch', 'query'],
  },
})

/** The same, with no other tags than these. */
export const closedTagging = defineTagging({ ...sampleTagging.config, keys: ['topic'] })
