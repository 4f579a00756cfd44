import type { ServerAnswer } from './exchange.ts'

/** What a server says of a fault. */
export interface ServerWords {
  /** MLflow's own name of the fault, such as `INVALID_PARAMETER_VALUE`. */
  readonly code?: string
  /** Its first line, without a full stop; empty where it says nothing. */
  readonly text: string
  /** Whether they are its database's words. */
  readonly ofDatabase: boolean
}

/** Reads them from MLflow's JSON, from a page of a web server, or from plain text; SQL and its parameters stay out. */
export function serverWords({ type, text }: Pick<ServerAnswer, 'type' | 'text'>): ServerWords {
  const { error_code: code, message } = readError(text)
  const raw = message ?? (isHtml({ type, text }) ? titleOf(text) : text)
  const withoutSql = raw.split('[SQL:')[0] ?? ''
  const ofDatabase = withoutSql !== raw || ofDriver.test(raw)
  const words = { text: firstLine(withoutSql.replace(ofDriver, '')), ofDatabase }
  return code === undefined ? words : { code, ...words }
}

/** Whether an answer is a page for people. */
export function isHtml({ type, text }: Pick<ServerAnswer, 'type' | 'text'>): boolean {
  return type === 'text/html' || /^\s*<(?:!doctype|html)\b/i.test(text)
}

/** How SQLAlchemy begins: with the class of what the driver threw. */
const ofDriver = /^\([A-Za-z_][\w.]*\) /

function readError(text: string): { readonly error_code?: string; readonly message?: string } {
  try {
    const { error_code, message } = Object(JSON.parse(text))
    return {
      ...(typeof error_code === 'string' && { error_code }),
      ...(typeof message === 'string' && { message }),
    }
  } catch {
    return {}
  }
}

function titleOf(html: string): string {
  return /<title>([^<]*)/i.exec(html)?.[1] ?? ''
}

function firstLine(text: string): string {
  const [line = ''] = text.trim().split(/[\r\n]/)
  const short = line.length > greatestLength ? `${line.slice(0, greatestLength)}…` : line
  return short.trim().replace(/\.$/, '')
}

const greatestLength = 500
