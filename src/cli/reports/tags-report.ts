import type { TaggingConfig } from '../../schema/tagging.ts'
import { documentedTagging } from './data/documented-tagging.ts'
import { gatherTags } from './data/gather-tags.ts'
import type { GatherReport } from './gathered-report.ts'
import { tagsParts } from './pages/tags-parts.ts'

/** `report tags`, for the configured strategy. */
export function tagsReport(strategy: TaggingConfig | undefined): GatherReport {
  return async (asked) => {
    const data = await gatherTags(asked, strategy ?? documentedTagging)
    return {
      title: 'Tags',
      data,
      subject: [
        {
          label: 'strategy',
          shown: strategy ? 'as configured' : 'none is configured; the documented one instead',
        },
      ],
      ...(data.total === 0 && { nothing: 'No traces match.' }),
      parts: () => tagsParts(data),
    }
  }
}
