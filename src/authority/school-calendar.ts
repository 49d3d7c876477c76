import type { Day } from '../kernel/day.ts'
import { day } from '../kernel/day.ts'

/** When schools are shut: `from` is the first day shut, `reopens` the first day open again. */
export interface Closure {
  from: Day
  reopens: Day
}

function shut(from: string, reopens: string): Closure {
  return { from: day(from), reopens: day(reopens) }
}

/** Half-terms and holidays of an inner London authority. An example written for the demonstration. */
export const exampleClosures: readonly Closure[] = [
  shut('2023-07-25', '2023-09-04'),
  shut('2023-10-23', '2023-10-30'),
  shut('2023-12-22', '2024-01-08'),
  shut('2024-02-12', '2024-02-19'),
  shut('2024-03-29', '2024-04-15'),
  shut('2024-05-27', '2024-06-03'),
  shut('2024-07-24', '2024-09-03'),
  shut('2024-10-28', '2024-11-04'),
  shut('2024-12-21', '2025-01-06'),
  shut('2025-02-17', '2025-02-24'),
  shut('2025-04-05', '2025-04-22'),
  shut('2025-05-26', '2025-06-02'),
  shut('2025-07-23', '2025-09-02'),
  shut('2025-10-27', '2025-11-03'),
  shut('2025-12-20', '2026-01-05'),
  shut('2026-02-16', '2026-02-23'),
  shut('2026-03-28', '2026-04-13'),
  shut('2026-05-25', '2026-06-01'),
  shut('2026-07-22', '2026-09-02'),
  shut('2026-10-26', '2026-11-02'),
  shut('2026-12-19', '2027-01-04'),
  shut('2027-02-15', '2027-02-22'),
  shut('2027-03-26', '2027-04-12'),
  shut('2027-05-31', '2027-06-07'),
  shut('2027-07-22', '2027-09-02'),
  shut('2027-10-25', '2027-11-01'),
  shut('2027-12-18', '2028-01-04'),
  shut('2028-02-14', '2028-02-21'),
  shut('2028-04-01', '2028-04-18'),
  shut('2028-05-29', '2028-06-05'),
  shut('2028-07-21', '2028-09-04'),
]
