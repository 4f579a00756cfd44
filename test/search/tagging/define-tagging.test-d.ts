import { expectTypeOf, test } from 'vitest'
import { defineTagging } from '../../../src/search/tagging/define-tagging.ts'

const open = defineTagging({
  required: ['environment'],
  values: { environment: ['production', 'staging'] },
  categories: { user_management: ['login', 'logout'], data_retrieval: ['search'] },
})
const closed = defineTagging({ required: ['environment'], keys: ['topic'] })

test('values are those of the strategy', () => {
  expectTypeOf(open.tag('environment').equals).parameter(0).toEqualTypeOf<'production' | 'staging'>()
  expectTypeOf(open.tag('version').equals).parameter(0).toEqualTypeOf<string>()
  expectTypeOf(open.tag('category').equals).parameter(0).toEqualTypeOf<'user_management' | 'data_retrieval'>()
  // @ts-expect-error there is no such environment
  open.tags({ environment: 'prodution' })
  // @ts-expect-error there is no such tag
  closed.tags({ shape: 'round' })
  // @ts-expect-error there is no such tag
  closed.tag('shape')
  open.tags({ shape: 'round', environment: 'staging', operation: 'dance' })
})

test('an operation of the strategy has a category', () => {
  expectTypeOf(open.categoryOf('login')).toEqualTypeOf<'user_management' | 'data_retrieval'>()
  expectTypeOf(open.categoryOf('dance' as string)).toEqualTypeOf<
    'user_management' | 'data_retrieval' | undefined
  >()
})
