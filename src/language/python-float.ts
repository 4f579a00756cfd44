/** A number as Python writes the float: `1.0`, `1e-05`, `inf`. */
export function formatPythonFloat(value: number): string {
  if (Number.isNaN(value)) return 'nan'
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf'
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0'
  const [digits = '', exponent = ''] = value.toExponential().split('e')
  if (Number(exponent) < -4 || Number(exponent) >= 16) return `${digits}e${twoDigits(exponent)}`
  return Number.isInteger(value) ? `${value}.0` : `${value}`
}

function twoDigits(exponent: string): string {
  return exponent.replace(/(?<=^[+-])\d$/, '0$&')
}
