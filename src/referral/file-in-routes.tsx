import { arriving as arrivingDocuments, documentFacts } from '../case/keep-documents.ts'
import { quadrantOf } from '../case/people/child-fields.ts'
import { chooseSetting, type SettingFound } from '../case/people/find-setting.ts'
import { factsOfMove, planInFile } from '../case/portable/moved.ts'
import { type Arriving, largestCaseFile, readArriving } from '../case/portable/read.ts'
import type { At, CaseApp, Program } from '../case/program.ts'
import type { Tx } from '../database/transaction.ts'
import { isRefused, type Refused, refuse } from '../kernel/result.ts'
import type { Shown, Tried } from '../web/app.ts'
import { filledDay } from '../web/fields.tsx'
import { one, type SentFile, type Values } from '../web/form.ts'
import { mayBeKnown, newCaseOf } from './arrived-case.ts'
import { sendFileForm, takeFileForm } from './file-in-form.ts'
import { sendFilePage, takeFilePage } from './file-in-page.tsx'
import type { ChildFound } from './find-child.ts'
import { openCase } from './open-case.ts'

/** A child moves in with a file: read as if hostile, shown before anything is opened, and looked for among those with us. */
export function fileInRoutes(app: CaseApp, program: Program): void {
  const { profile } = program
  app.page({ path: '/cases/new/file', may: 'request.take-in', show: async (at, tried) => sendFilePage(at, tried) })
  app.action({
    path: '/cases/new/file',
    may: 'request.take-in',
    form: sendFileForm,
    show: async (at, tried) => sendFilePage(at, tried),
    // Answered without an address of its own: nothing of the child stands in one.
    async act(at, { file }) {
      const [sent] = file
      if (sent === undefined) return refuse('Choose the file', 'file')
      const read = await readSent(program, at, sent)
      if ('problems' in read) return { refused: read.problems.map(because => ({ field: 'file', because })) }
      return showTaking(program, at, { upload: sent.uploadId, arriving: read.ok, typed: null })
    },
  })
  const show = (at: At, tried?: Tried) => showTried(program, at, tried)
  app.page({ path: '/cases/new/file/open', may: 'request.take-in', show })
  app.action({
    path: '/cases/new/file/open',
    may: 'request.take-in',
    form: async at => takeFileForm(profile, at.today),
    show,
    act: (at, values) => takeIn(program, at, values),
  })
}

async function showTried(program: Program, at: At, tried?: Tried): Promise<Shown> {
  const upload = one(tried?.typed.upload)
  const read = upload === '' ? null : await readUpload(program, at, upload)
  return showTaking(program, at, {
    upload,
    arriving: read !== null && 'ok' in read ? read.ok : null,
    typed: tried ?? null,
  })
}

async function showTaking(
  program: Program,
  at: At,
  { upload, arriving, typed }: { upload: string; arriving: Arriving | null; typed: Tried | null },
): Promise<Shown> {
  const { found, settings } = await at.work(async tx => ({
    found: arriving === null ? [] : await mayBeKnown(tx, arriving),
    settings: await settingsAmong(tx, typed),
  }))
  const plan = arriving === null ? null : planInFile(arriving)
  return takeFilePage(program, at, {
    arriving,
    found,
    settings,
    tried: typed ?? undefined,
    filled: {
      upload,
      from: arriving?.authority ?? '',
      ...filledDay('movedOn', at.today),
      ...filledDay('madeOn', plan?.madeOn ?? null),
      ...filledDay('lastReviewedOn', plan?.lastReviewedOn ?? null),
    },
  })
}

async function settingsAmong(tx: Tx, typed: Tried | null): Promise<readonly SettingFound[]> {
  const school = one(typed?.typed.school)
  const chosen = await chooseSetting(tx, school === '' ? null : school, one(typed?.typed.settingId))
  return 'ask' in chosen ? chosen.among : []
}

async function takeIn(program: Program, at: At, values: Values<ReturnType<typeof takeFileForm>['fields']>) {
  const { profile } = program
  const sent = await at.work(tx => ownUpload(tx, values.upload))
  if (sent === null) return refuse('The file is not here any more: send it again', 'upload')
  const read = await readSent(program, at, sent)
  if ('problems' in read) return { refused: read.problems.map(because => ({ field: 'upload', because })) }
  const arriving = read.ok
  const { setting, found } = await at.work(async tx => ({
    setting: await chooseSetting(tx, values.school, values.settingId),
    found: await mayBeKnown(tx, arriving),
  }))
  if ('ask' in setting) return refuse(setting.ask, setting.among.length === 0 ? 'school' : 'settingId')
  const known = isKnown(found, values.notOneOf)
  if (known !== null) return known
  const home = quadrantOf(profile, values.postcode, values.quadrant)
  if ('ask' in home) return refuse(home.ask, 'quadrant')
  const inFile = planInFile(arriving)
  const madeOn = values.madeOn ?? inFile?.madeOn ?? null
  const plan =
    madeOn === null ? null : { madeOn, lastReviewedOn: values.lastReviewedOn ?? inFile?.lastReviewedOn ?? null }
  if (plan !== null && plan.madeOn > values.movedOn) return refuse('It was made before it passed to us', 'madeOn')
  const facts = factsOfMove(arriving, profile.law, {
    movedOn: values.movedOn,
    from: values.from,
    contact: values.contact,
    plan,
    sha256: sent.sha256,
  })
  if (isRefused(facts)) return facts
  const documents = arrivingDocuments([sent], `The file of the case from ${values.from}`)
  const made = newCaseOf(arriving, {
    receivedOn: values.movedOn,
    facts: [...facts, ...documentFacts(documents, values.movedOn, 'other', values.from)],
    home:
      values.address === null
        ? null
        : {
            lines: values.address,
            postcode: values.postcode,
            confidential: values.confidential.includes('confidential'),
          },
    quadrant: home.quadrant,
    setting: setting.setting === null ? null : { ...setting.setting, since: values.attendsSince ?? values.movedOn },
    together: values.together === 'yes',
    documents,
    known: async tx => isKnown(await mayBeKnown(tx, arriving), values.notOneOf),
  })
  const opened = isRefused(made) ? made : await openCase(program, at, made)
  if (isRefused(opened)) return opened
  return { to: `/cases/${opened.caseId}/ending`, say: `Case ${opened.caseId} is open, with the history of the child.` }
}

function isKnown(found: readonly ChildFound[], notOneOf: readonly string[]): Refused | null {
  const certain = found.find(child => child.certain)
  if (certain !== undefined)
    return refuse(`${certain.name} has ${certain.why.split(',')[0]}: open that child’s case instead`, 'notOneOf')
  return found.length === 0 || notOneOf.length > 0
    ? null
    : refuse('Look at the children above, who may be this child. If it is none of them, say so here', 'notOneOf')
}

async function readUpload(program: Program, at: At, uploadId: string) {
  const sent = await at.work(tx => ownUpload(tx, uploadId))
  return sent === null ? null : readSent(program, at, sent)
}

/** The sender’s own upload: the database gives nobody else’s. */
async function ownUpload(tx: Tx, uploadId: string): Promise<SentFile | null> {
  if (!/^[0-9a-f-]{36}$/.test(uploadId)) return null
  const row = await tx.selectFrom('upload').selectAll().where('upload_id', '=', uploadId).executeTakeFirst()
  return row === undefined
    ? null
    : {
        uploadId: row.upload_id,
        fileName: row.file_name,
        mediaType: row.media_type,
        bytes: Number(row.bytes),
        sha256: row.sha256,
      }
}

async function readSent(program: Program, at: At, sent: SentFile) {
  if (sent.bytes > largestCaseFile) return { problems: ['The file is larger than any record of a child: 5 MB at most'] }
  const parts: Buffer[] = []
  for await (const part of program.files.read(sent.sha256)) parts.push(part as Buffer)
  return readArriving(Buffer.concat(parts).toString('utf8'), program.profile, at.today)
}
