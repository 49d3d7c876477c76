import { allows } from '../access/permissions.ts'
import type { CaseApp, Program } from '../case/program.ts'
import { notFound } from '../web/app.ts'
import { DirectoryPage, readDirectoryFilter } from './directory-page.tsx'
import { groupRoutes } from './group-routes.tsx'
import { directoryPage, settingRows } from './queries.ts'
import { SettingPage } from './setting-page.tsx'

export function settingsRoutes(app: CaseApp, program: Program): void {
  const { profile } = program
  app.page({
    path: '/settings',
    may: 'settings.read',
    async show(at) {
      const filter = readDirectoryFilter(at.query)
      const page = await at.work(tx => directoryPage(tx, filter, profile.localAuthorityCode, at.today))
      return {
        title: 'Schools and settings',
        section: 'settings',
        look: 'wide' as const,
        body: <DirectoryPage filter={filter} {...page} area={profile.area.name} />,
      }
    },
  })
  groupRoutes(app, program)
  app.page({
    path: '/settings/:setting',
    may: 'settings.read',
    async show(at) {
      const settingId = at.params.setting ?? ''
      if (!/^[0-9a-z-]{3,40}$/.test(settingId)) return notFound
      const rows = await at.work(tx => settingRows(tx, settingId))
      if (rows === null) return notFound
      const manages = allows(at.visitor.role, 'settings.manage')
      return {
        title: rows.setting.name,
        section: 'settings',
        look: 'wide' as const,
        back: { href: '/settings', text: 'Schools and settings' },
        body: <SettingPage {...rows} profile={profile} today={at.today} manages={manages} />,
      }
    },
  })
}
