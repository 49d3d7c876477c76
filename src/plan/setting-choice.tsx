import type { At } from '../case/program.ts'
import { Button } from '../govuk/button.tsx'
import { Radios } from '../govuk/radios.tsx'
import type { Tried } from '../web/app.ts'
import { one } from '../web/form.ts'
import type { FoundSetting } from './queries.ts'

/** Finds a school or other setting by name: a page of its own, so that it works without scripts. */
export function FindSetting({ at, find, found }: { at: At; find: string; found: number }) {
  return (
    <>
      <form method="get" action={`${at.path}#setting`} class="sc-find">
        <div class="govuk-form-group">
          <label class="govuk-label govuk-label--s" for="find-setting">
            Find a school or other setting by name
          </label>
          <input class="govuk-input" type="text" id="find-setting" name="find" value={find} autocomplete="off" />
        </div>
        <Button text="Find" variant="secondary" />
      </form>
      {find.trim() !== '' && found === 0 && (
        <p class="govuk-body">No open setting has “{find.trim()}” in its name. Try part of it.</p>
      )}
    </>
  )
}

/** The settings that were found; without a search there is nothing to choose from yet. */
export function SettingChoice({ offered, tried }: { offered: readonly FoundSetting[]; tried: Tried | undefined }) {
  const error = tried?.refused.find(r => r.field === 'setting')?.because
  if (offered.length === 0) {
    return (
      <div class={`govuk-form-group${error === undefined ? '' : ' govuk-form-group--error'}`}>
        {error !== undefined && (
          <p class="govuk-error-message" id="setting" tabIndex={-1}>
            {error}
          </p>
        )}
        <p class="govuk-body">Find the setting above first, or choose a type of setting below.</p>
        {one(tried?.typed.setting) !== '' && <input type="hidden" name="setting" value={one(tried?.typed.setting)} />}
      </div>
    )
  }
  return (
    <Radios
      name="setting"
      idPrefix="setting"
      classes="govuk-radios--small"
      fieldset={{ legend: { text: 'The setting to name', classes: 'govuk-fieldset__legend--s' } }}
      {...(error !== undefined && { errorMessage: error })}
      items={offered.map(s => ({
        value: s.id,
        text: s.name,
        ...(s.town !== null && { hint: s.town }),
      }))}
      value={one(tried?.typed.setting) || (offered.length === 1 ? offered[0]?.id : undefined)}
    />
  )
}
