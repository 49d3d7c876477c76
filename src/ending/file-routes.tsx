import type { CaseApp, Program } from '../case/program.ts'

export function fileRoutes(_app: CaseApp, _program: Program): void {}
