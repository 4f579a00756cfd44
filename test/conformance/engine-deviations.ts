import type { MlflowAnswer } from './deviations.ts'

/** A difference between MLflow on SQLite, which is what this project means everywhere, and on another engine. */
export interface EngineDeviation {
  readonly name: string
  /** What MLflow does there, and why. */
  readonly reason: string
  /** Whether the search can differ so; that this project finds what MLflow finds on SQLite is known. */
  readonly matches: (mlflow: MlflowAnswer) => boolean
}

/** Every deviation of MLflow on one engine from MLflow on SQLite. */
export const engineDeviations: readonly EngineDeviation[] = []
