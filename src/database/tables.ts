import type { ColumnType, Generated } from 'kysely'

/** Rows as the migrations make them. Days are ISO strings, instants are Dates, date ranges are PostgreSQL's own text. */
export interface Database {
  setting: SettingTable
  person: PersonTable
  address: AddressTable
  account: AccountTable
  account_setting: { account_id: string; setting_id: string; period: string }
  management: { setting_id: string; account_id: string; period: string }
  quadrant_management: { quadrant: string; account_id: string; period: string }
  attendance: { person_id: string; setting_id: string; part: Generated<string>; period: string }
  placement: PlacementTable
  ending: { case_id: string; kind: string; on_day: string | null; ground: string | null; looked_on: string | null }
  review: ReviewTable
  difference: DifferenceTable
  commitment: {
    case_id: string
    position: number
    kind: string
    level: string | null
    yearly: number | null
    education: number
    period: string
  }
  travel: TravelTable
  travel_provision: {
    case_id: string
    position: number
    mode: string
    vehicle: string | null
    escort: boolean
    escort_name: string | null
    lacks: string[]
    days: number
    yearly: number | null
    period: string
  }
  case_file: { case_id: string; child_id: string; law: string; opened_at: Date; opened_by: string }
  fact: FactTable
  case_person: CasePersonTable
  document: DocumentTable
  upload: {
    upload_id: string
    account_id: string
    file_name: string
    media_type: string
    bytes: number
    sha256: string
    sent_at: Generated<Date>
  }
  draft: { account_id: string; case_id: string; form: string; typed: Json; saved_at: Generated<Date> }
  seal: { sealed_on: string; root: Buffer; heads: Json; sealed_at: Generated<Date> }
  case_summary: CaseSummaryTable
  deadline: DeadlineTable
  task: TaskTable
  audience: { case_id: string; party: string; because: string; sees: string; since: string }
  outside_view: { case_id: string; kind: string; view: Json }
  restriction: { case_id: string }
  view_log: {
    view_id: Generated<number>
    viewed_at: Date
    account_id: string
    case_id: string
    page: string
    because: string
  }
  saved_view: {
    view_id: Generated<number>
    account_id: string
    name: string
    query: string
    made_at: Generated<Date>
  }
  panel_member: {
    panel: string
    account_id: string
    seat: string
    chair: Generated<boolean>
    substitute_for: string | null
    period: string
  }
  sitting: SittingTable
  sitting_item: {
    sitting_id: string
    case_id: string
    place: number
    state: Generated<string>
    because: string
    listed_by: string
    listed_at: Date
  }
  sitting_presence: {
    sitting_id: string
    account_id: string
    role: string
    for_account: string | null
    came_at: Generated<Date>
    left_at: Date | null
  }
  sitting_signature: { sitting_id: string; signed_by: string; signed_at: Date }
  sitting_reopening: {
    reopening_id: Generated<number>
    sitting_id: string
    because: string
    closed_by: string
    closed_at: Date
    reopened_by: string
    reopened_at: Date
  }
  sitting_interest: { sitting_id: string; case_id: string; account_id: string; because: string; declared_at: Date }
  pack: PackTable
  pack_case: {
    pack_no: number
    case_id: string
    place: number
    heading: string
    first_page: number
    pages: number
  }
  pack_paper: PackPaperTable
  pack_read: { pack_no: number; case_id: string; place: number; account_id: string; read_at: Date }
  pack_acknowledged: { pack_no: number; account_id: string; acknowledged_at: Date }
  pack_note: { sitting_id: string; case_id: string; account_id: string; words: string; written_at: Date }
  recommendation: RecommendationTable
  calendar_token: {
    token_hash: Buffer
    account_id: string
    panel: string
    made_at: Date
    revoked_at: Date | null
  }
}

/** A jsonb column: read as parsed, written as JSON text. */
export type Json = ColumnType<unknown, string, string>

interface SettingTable {
  setting_id: string
  urn: string | null
  name: string
  kind: string
  type_code: string | null
  type_name: string | null
  phase: string | null
  status: string | null
  low_age: number | null
  high_age: number | null
  la_code: string | null
  la_name: string | null
  street: string | null
  locality: string | null
  town: string | null
  postcode: string | null
  easting: number | null
  northing: number | null
  telephone: string | null
  head_name: string | null
  head_job: string | null
  unit_of: string | null
  places: number | null
  capacity: number | null
  sen_types: Generated<string[]>
  section41: Generated<boolean>
  source: string
  updated_on: Generated<string>
}

interface PersonTable {
  person_id: string
  given_name: string
  family_name: string
  known_as: string | null
  born_on: string | null
  sex: string | null
  upn: string | null
  nhs_number: string | null
  language: string | null
  interpreter: string | null
  email: string | null
  telephone: string | null
  preferred_contact: string | null
  quadrant: string | null
  need: string | null
  updated_at: Generated<Date>
}

interface AddressTable {
  address_id: Generated<number>
  person_id: string
  lines: string
  postcode: string | null
  confidential: Generated<boolean>
  period: string
}

interface AccountTable {
  account_id: string
  kind: string
  name: string
  title: string
  sentence: string | null
  email: string
  telephone: string | null
  role: string | null
  person_id: string | null
  place: Generated<number>
  disabled_at: Date | null
}

interface FactTable {
  case_id: string
  position: number
  name: string
  on: string
  about: string | null
  says: Json
  further: boolean
  recorded_at: Date
  recorded_by: string
  hash: Buffer
}

interface DifferenceTable {
  case_id: string
  about: string
  kind: string
  differs_with: string
  matter: string
  since: string
  open: boolean
  ended_on: string | null
  next_on: string | null
  next_what: string | null
  next_whose: string | null
  acted_on: string
  dispute: boolean
  panel_from: string | null
  registered_as: string | null
  hearing_on: string | null
  attends: string | null
  order_made: string | null
  comply_by: string | null
}

interface PlacementTable {
  case_id: string
  position: number
  person_id: string
  setting_id: string | null
  kind: string
  part: string
  state: string
  period: string
  named_on: string | null
}

interface TravelTable {
  case_id: string
  state: string
  in_plan: boolean
  applied_on: string | null
  decide_by: string | null
  decided_on: string | null
  day: string | null
  answer_by: string | null
  questions: string[]
  asks_from: string | null
  reviewed_on: string | null
  training: boolean
  step_by: string | null
}

interface ReviewTable {
  case_id: string
  about: string
  due_on: string
  kind: string | null
  listed_for: string | null
  meeting_on: string | null
  meeting_at: string | null
  minutes: number | null
  place: string | null
  online: boolean
  setting_id: string | null
  invited_on: string | null
  papers_on: string | null
  held_on: string | null
  reported_on: string | null
  decided_on: string | null
  outcome: string | null
  transfers_to: string | null
  transfers_on: string | null
  settle_by: string | null
  settled_on: string | null
  complex: string | null
  attends: string[]
  attended: string[]
  travel: boolean
  last_held_on: string | null
  last_decided_on: string | null
  last_outcome: string | null
}

interface CasePersonTable {
  case_id: string
  person_id: string
  relation: string
  parental_responsibility: Generated<boolean>
  because: string | null
  writes_to: Generated<boolean>
  kept_apart: Generated<boolean>
  since: string
  until: string | null
}

interface DocumentTable {
  document_id: string
  case_id: string
  title: string
  kind: string
  file_name: string
  media_type: string
  bytes: number
  sha256: string
  seen_by: string[]
  added_at: Date
  added_by: string
}

interface CaseSummaryTable {
  case_id: string
  child_id: string
  child_name: string
  sort_name: string
  born_on: string | null
  setting_id: string | null
  manager_id: string | null
  quadrant: string | null
  law: string
  stage: string
  open: boolean
  asked_on: string | null
  facts: number
  bar: Json
  restricted: Generated<boolean>
}

interface DeadlineTable {
  case_id: string
  place: number
  id: string
  about: string | null
  owner: string
  started_on: string
  due_on: string
  act_by: string
  not_before: string | null
  met_on: string | null
  taken_away: boolean
  excused_by: string | null
  too_early: boolean
  why: string
  started_by: number
  met_by: number | null
}

interface TaskTable {
  case_id: string
  task_id: string
  source: string
  title: string
  rule: string
  act_by: string
  due_on: string
  shown_from: string
  account_id: string | null
  role: string | null
  waits_for: string | null
  path: string
}

interface SittingTable {
  sitting_id: string
  panel: string
  sits_on: string
  starts_at: string
  place: string
  capacity: number
  state: Generated<string>
  note: string | null
  agenda: Generated<number>
  planned_by: string
  planned_at: Date
  closed_by: string | null
  closed_at: Date | null
}

interface PackTable {
  pack_no: Generated<number>
  sitting_id: string
  supplement: number
  frozen_at: Date
  frozen_by: string
  pages: number
  cases: number
  first_page: number
  hash: string
  pdf_sha256: string
  pdf_bytes: number
}

interface PackPaperTable {
  pack_no: number
  case_id: string
  place: number
  title: string
  document_id: string | null
  media_type: string
  sha256: string
  bytes: number
  first_page: number
  pages: number
}

interface RecommendationTable {
  sitting_id: string
  case_id: string
  recommends: string
  answers: Json
  reasons: string
  conditions: string | null
  dissent: string | null
  recorded_by: string
  recorded_at: Date
  decides: string | null
  confirmed_by: string | null
  confirmed_at: Date | null
  departs: Generated<boolean>
  departure_because: string | null
  criteria: string | null
  support: string | null
  voters: Generated<string[]>
}
