import { cellOf, type Header } from './header.ts'
import { wholeNumber } from './read-setting.ts'
import type { SettingRow } from './setting-row.ts'

/**
 * The resource base and the unit that a school's row speaks of. Each is a setting of its own under the school, with its
 * places: it has its own pupils and its own case manager.
 */
export function unitsOf(header: Header, cells: readonly string[], school: SettingRow): SettingRow[] {
  const kind = cellOf(header, cells, 'TypeOfResourcedProvision (name)').toLowerCase()
  const base = wholeNumber(cellOf(header, cells, 'ResourcedProvisionCapacity'))
  const unit = wholeNumber(cellOf(header, cells, 'SenUnitCapacity'))
  const under = { ...school, unit_of: school.setting_id, capacity: null }
  const units: SettingRow[] = []
  if (kind.includes('resourced') || (base ?? 0) > 0) {
    units.push({
      ...under,
      setting_id: `${school.setting_id}-base`,
      name: `${school.name}: resource base`,
      kind: 'resource-base',
      places: base,
    })
  }
  if (kind.includes('unit') || (unit ?? 0) > 0) {
    units.push({
      ...under,
      setting_id: `${school.setting_id}-unit`,
      name: `${school.name}: SEN unit`,
      kind: 'unit',
      places: unit,
    })
  }
  return units
}
