import type { DialectName } from '../dialects/dialect.ts'
import type { Span } from '../source/span.ts'
import type { TextView } from './text-view.ts'

/** What a text in a host file is for. */
export type EmbeddedKind = 'filter' | 'order'

/** A filter, or one key of an order, as far as the host file says what it is. Offsets are the host file's. */
export interface EmbeddedText {
  readonly kind: EmbeddedKind
  /** In the order of the text. A hole has a piece of text, maybe an empty one, on each side where its literal has one. */
  readonly pieces: readonly Piece[]
  /**
   * `whole`: this is what the target gets. `some`: some pieces are there under conditions only, so that what two
   * conditions of it say together need not be true. `part`: more may come before or after it.
   */
  readonly certainty: 'whole' | 'some' | 'part'
  /** The argument, or whatever else says that this is a filter. */
  readonly span: Span
  /** What it is written for, where the host file says that by itself; the configuration does not count then. */
  readonly dialect?: DialectName
}

export type Piece = LiteralPiece | HolePiece

/** What is known: decoded, with its place in the host file. */
export interface LiteralPiece {
  readonly kind: 'text'
  readonly view: TextView
}

/** What is not known before the program runs. */
export interface HolePiece {
  readonly kind: 'hole'
  /** What stands in the host file for it, braces included; empty where it stands elsewhere. */
  readonly span: Span
  /** The expression as it is written, or a short name for it. */
  readonly source: string
  /** The expressions that it is assigned from in the file, itself included, as they are written. */
  readonly origins: readonly string[]
  /** As far as that is certain. */
  readonly type?: HoleType
}

/** `text`: any text. `number`: digits. `quoted`: as `repr` or `json.dumps` write it, so that a text has its quotes. */
export type HoleType = 'text' | 'number' | 'quoted'

/** A call that searches traces. */
export interface SearchCall {
  /** The name that is called, without its arguments. */
  readonly span: Span
  /** As it is written: `mlflow.search_traces`. */
  readonly name: string
  /** Indexes into the texts of the extraction. */
  readonly texts: readonly number[]
  /** The innermost loop or comprehension that it runs in, as `for id in ids`; absent outside of any. */
  readonly loop?: { readonly span: Span; readonly variables: readonly string[] }
}

/** A comment of the host file, for suppressions. `text` is without its marks. */
export interface Comment {
  readonly text: string
  readonly span: Span
  /** Nothing but white space stands before it on its line. */
  readonly ownLine: boolean
  /** What it is about as a whole, where that is more than its line or the next one. */
  readonly about?: Span
}

/** What a host file has for the linter. */
export interface Extraction {
  readonly texts: readonly EmbeddedText[]
  readonly calls: readonly SearchCall[]
  readonly comments: readonly Comment[]
  /** Why, and from where on, the file could not be read in its own language; the rest was. */
  readonly broken?: { readonly message: string; readonly span: Span }
}

/** What an extraction looks for. */
export interface ExtractOptions {
  /** Names of functions and methods that take a filter, besides those of MLflow. */
  readonly callNames: readonly string[]
  /** Keys of YAML and JSON files whose values are filters; a dot goes one level down. */
  readonly filterKeys: readonly string[]
}

/** A language in which filters are written. */
export interface Host {
  readonly name: HostName
  /** With the dot, in lower case. */
  readonly extensions: readonly string[]
  /** Whether a file may hold a filter at all: cheap, and never wrong when it says no. */
  readonly mentions: (text: string, options: ExtractOptions) => boolean
  /** Finds the filters; throws on no text. Offsets are those of `text`. */
  readonly extract: (text: string, options: ExtractOptions) => Extraction
}

export type HostName = 'python' | 'notebook' | 'javascript' | 'yaml' | 'json' | 'markdown'
