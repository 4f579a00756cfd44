import type { DefaultQueryCompiler, QueryCompiler, ReferenceNode } from 'kysely'

/** The compiler of a dialect, which remembers the text of each column node: they are half of a statement's work. */
export function rememberingCompiler(Dialect: new () => DefaultQueryCompiler): QueryCompiler {
  class RememberingCompiler extends Dialect {
    readonly #columns = new WeakMap<ReferenceNode, string>()

    protected override visitReference(node: ReferenceNode): void {
      const known = this.#columns.get(node)
      if (known !== undefined) {
        this.append(known)
      } else {
        const start = this.getSql().length
        super.visitReference(node)
        this.#columns.set(node, this.getSql().slice(start))
      }
    }
  }
  return new RememberingCompiler()
}
