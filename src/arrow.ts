export { arrowTable } from './search/arrow/arrow-table.ts'
export { searchTable, type TablePage } from './search/arrow/search-table.ts'
export { type WriteArrowOptions, writeArrow } from './search/arrow/write-arrow.ts'
