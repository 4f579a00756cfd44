/** Something that an application does again and again. */
export interface Operation {
  readonly functionName: string
  readonly operation: string
  readonly category: string
  readonly service: string
  /** What its queries are about; only of those who answer people. */
  readonly queryCategories?: readonly string[]
  /** How long it mostly takes, ms, and how much that differs. */
  readonly median: number
  readonly spread: number
  readonly errorRate: number
  readonly requests: readonly string[]
  readonly response: string
}

/** Of a company that sells things, the most frequent first. */
export const operations: readonly Operation[] = [
  {
    functionName: 'answer_question',
    operation: 'query',
    category: 'data_retrieval',
    service: 'assistant',
    queryCategories: ['orders', 'returns', 'billing', 'account', 'other'],
    median: 1800,
    spread: 0.7,
    errorRate: 0.02,
    requests: ['Where is my order?', 'How do I return shoes that do not fit?', 'Why was I charged twice?'],
    response: 'According to the help pages, this takes three to five working days.',
  },
  {
    functionName: 'search_products',
    operation: 'search',
    category: 'data_retrieval',
    service: 'catalogue',
    median: 220,
    spread: 0.5,
    errorRate: 0.01,
    requests: ['waterproof jacket, size M', 'a gift for a nine-year-old', 'lamp like the one in the picture'],
    response: '12 products',
  },
  {
    functionName: 'summarize_reviews',
    operation: 'summarize',
    category: 'content_generation',
    service: 'catalogue',
    median: 4200,
    spread: 0.8,
    errorRate: 0.05,
    requests: ['Summarize the reviews of this product in two sentences.'],
    response: 'Most like the fit and the fabric; some find the zip hard to close.',
  },
  {
    functionName: 'translate_description',
    operation: 'translate',
    category: 'content_generation',
    service: 'catalogue',
    median: 2600,
    spread: 0.6,
    errorRate: 0.03,
    requests: ['Translate into French: hand-made of local wool', 'Translate into Japanese: machine-washable'],
    response: 'Fait main, en laine locale',
  },
  {
    functionName: 'login',
    operation: 'login',
    category: 'user_management',
    service: 'accounts',
    median: 90,
    spread: 0.4,
    errorRate: 0.08,
    requests: ['Sign in with a code'],
    response: 'Signed in',
  },
  {
    functionName: 'rewrite_reply',
    operation: 'rewrite',
    category: 'content_generation',
    service: 'assistant',
    queryCategories: ['returns', 'billing'],
    median: 3100,
    spread: 0.9,
    errorRate: 0.04,
    requests: ['Make this reply shorter and friendlier.'],
    response: 'Thanks for writing! The parcel is on its way.',
  },
]
