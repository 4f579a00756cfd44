/** A function that takes the inputs by turns, one a call. */
export function alternating<Input, Output>(
  inputs: readonly Input[],
  take: (input: Input) => Output,
): () => Output {
  let turn = 0
  return () => take(inputs[turn++ % inputs.length] as Input)
}
