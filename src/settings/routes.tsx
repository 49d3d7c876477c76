import { allows } from '../access/permissions.ts'
import type { CaseApp, Program } from '../case/program.ts'
import { notFound } from '../web/app.ts'
import { settingChanges } from './changes.ts'
import { ChangesList } from './changes-list.tsx'
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
      const found = await at.work(async tx => {
        const rows = await settingRows(tx, settingId)
        return rows === null ? null : { rows, changes: await settingChanges(tx, settingId, rows.terms, at.today) }
      })
      if (found === null) return notFound
      const { rows, changes } = found
      const manages = allows(at.visitor.role, 'settings.manage')
      return {
        title: rows.setting.name,
        section: 'settings',
        look: 'wide' as const,
        back: { href: '/settings', text: 'Schools and settings' },
        body: (
          <SettingPage
            {...rows}
            profile={profile}
            today={at.today}
            manages={manages}
            changes={<ChangesList changes={changes} all={at.query.changes === 'all'} settingId={settingId} />}
          />
        ),
      }
    },
  })
}
