/** Something that the services of the demo do again and again. */
export interface Operation {
  /** The name of the traces. */
  readonly functionName: string
  /** What the tagging strategy calls it. */
  readonly operation: string
  readonly category: string
  readonly service: Service
  /** How often it is done, compared with the others. */
  readonly weight: number
  /** How long it mostly takes, ms, and how much that differs. */
  readonly median: number
  readonly spread: number
  /** How often it fails while nothing is the matter. */
  readonly errorRate: number
  /** What its queries are about; only of those who answer people. */
  readonly queryCategory?: string
  /** `#` stands for a number. */
  readonly request: string
  readonly response: string
  /** The spans below that of the trace, in their order, with the type of each. */
  readonly steps: Readonly<Record<string, string>>
}

/** The services of the demo, and the experiment of each. */
export const services = {
  assistant: { experiment: 'support-assistant', source: 'assistant/app.py' },
  catalogue: { experiment: 'catalogue', source: 'catalogue/worker.py' },
  accounts: { experiment: 'accounts', source: 'accounts/api.py' },
} as const

/** The name of a service. */
export type Service = keyof typeof services

const answering = { plan: 'AGENT', retrieve_pages: 'RETRIEVER', chat_model: 'CHAT_MODEL' }
const writing = { build_prompt: 'PARSER', chat_model: 'CHAT_MODEL' }
const looking = { embed: 'EMBEDDING', vector_search: 'RETRIEVER', rerank: 'RERANKER' }
const checking = { load_account: 'TOOL' }

/** What a company that sells things might trace. */
export const operations: readonly Operation[] = [
  {
    functionName: 'answer_question',
    operation: 'query',
    category: 'data_retrieval',
    service: 'assistant',
    weight: 24,
    median: 1800,
    spread: 0.7,
    errorRate: 0.012,
    queryCategory: 'orders',
    request: '{"question": "Where is my order ORD-#?"}',
    response: '"Order ORD-# left the warehouse yesterday and arrives tomorrow."',
    steps: answering,
  },
  {
    functionName: 'answer_question',
    operation: 'query',
    category: 'data_retrieval',
    service: 'assistant',
    weight: 14,
    median: 2300,
    spread: 0.7,
    errorRate: 0.015,
    queryCategory: 'billing',
    request: '{"question": "Why was I charged twice for invoice #?"}',
    response: '"The second charge for invoice # was a reservation; it was released today."',
    steps: answering,
  },
  {
    functionName: 'answer_question',
    operation: 'query',
    category: 'data_retrieval',
    service: 'assistant',
    weight: 9,
    median: 1600,
    spread: 0.6,
    errorRate: 0.01,
    queryCategory: 'returns',
    request: '{"question": "How do I return item # that does not fit?"}',
    response: '"Print the label of item # from your account and bring the parcel to any shop."',
    steps: answering,
  },
  {
    functionName: 'search_products',
    operation: 'search',
    category: 'data_retrieval',
    service: 'catalogue',
    weight: 22,
    median: 240,
    spread: 0.5,
    errorRate: 0.006,
    request: '{"query": "waterproof jacket, size M, below # euros"}',
    response: '{"hits": 12}',
    steps: looking,
  },
  {
    functionName: 'fetch_document',
    operation: 'fetch',
    category: 'data_retrieval',
    service: 'assistant',
    weight: 8,
    median: 130,
    spread: 0.6,
    errorRate: 0.004,
    request: '{"document": "help/returns/#"}',
    response: '{"characters": 5120}',
    steps: { read_cache: 'TOOL' },
  },
  {
    functionName: 'summarize_reviews',
    operation: 'summarize',
    category: 'content_generation',
    service: 'catalogue',
    weight: 6,
    median: 4200,
    spread: 0.8,
    errorRate: 0.03,
    request: '{"product": #, "instruction": "Summarize the reviews in two sentences."}',
    response: '"Most like the fit and the fabric; some find the zip hard to close."',
    steps: writing,
  },
  {
    functionName: 'translate_description',
    operation: 'translate',
    category: 'content_generation',
    service: 'catalogue',
    weight: 5,
    median: 2600,
    spread: 0.6,
    errorRate: 0.02,
    request: '{"product": #, "into": "fr", "text": "Hand-made of local wool"}',
    response: '"Fait main, en laine locale"',
    steps: writing,
  },
  {
    functionName: 'rewrite_reply',
    operation: 'rewrite',
    category: 'content_generation',
    service: 'assistant',
    weight: 4,
    median: 3100,
    spread: 0.9,
    errorRate: 0.025,
    queryCategory: 'returns',
    request: '{"ticket": #, "instruction": "Make this reply shorter and friendlier."}',
    response: '"Thanks for writing! Your parcel is on its way."',
    steps: writing,
  },
  {
    functionName: 'login',
    operation: 'login',
    category: 'user_management',
    service: 'accounts',
    weight: 5,
    median: 90,
    spread: 0.4,
    errorRate: 0.02,
    request: '{"session": #}',
    response: '{"signed_in": true}',
    steps: checking,
  },
  {
    functionName: 'logout',
    operation: 'logout',
    category: 'user_management',
    service: 'accounts',
    weight: 2,
    median: 25,
    spread: 0.4,
    errorRate: 0.001,
    request: '{"session": #}',
    response: '{"signed_in": false}',
    steps: checking,
  },
  {
    functionName: 'profile_update',
    operation: 'profile_update',
    category: 'user_management',
    service: 'accounts',
    weight: 1,
    median: 320,
    spread: 0.5,
    errorRate: 0.01,
    request: '{"session": #, "field": "address"}',
    response: '{"updated": true}',
    steps: checking,
  },
]
