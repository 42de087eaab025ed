// Made by scripts/generate.mjs from schemas/*.schema.json; do not edit.

import type { Text } from '../language.ts';
import type { UnitName } from '../units.ts';
import type { AbsentReason } from '../absent.ts';

/** What must hold. */
export type Expect =
  | ExpectFormula
  | ExpectCondition
  | ExpectTotal
  | ExpectTree
  | ExpectEqual
  | ExpectRising
  | ExpectComplete
  | ExpectPrinted
  | ExpectRule
  | ExpectPresent
  | ExpectOrder
  | ExpectSame
  | ExpectIntact
  | ExpectPeers;
/** One value, or several of which one must stand there. */
export type WantedValue = string | number | null | readonly SingleValue[];
/** A text, a number, or null for nothing. */
export type SingleValue = string | number | null;
/** A way of printing numbers. */
export type NumberFormatName =
  | 'plain'
  | 'id-ID'
  | 'id-ID-percent'
  | 'id-ID-rupiah'
  | 'id-ID-spaces'
  | 'en-US'
  | 'en-US-percent'
  | 'en-US-rupiah';
/** One table: a file and its declared fields. */
export type DataResource = ParquetResource | CsvResource;
/** A relative path with forward slashes to a .csv or .parquet file. */
export type DataPath = string;
/** Names of fields of the table. */
export type FieldNames = readonly ColumnName[];
/** What became of an indicator, the strongest first. */
export type DiffKind =
  | 'added'
  | 'dropped'
  | 'split'
  | 'merged'
  | 'redefined'
  | 'retargeted'
  | 'renamed'
  | 'reordered'
  | 'same';
/** What may differ between two agreements, in the order in which it is switched. */
export type DiffGroup =
  'definition' | 'membership' | 'target' | 'weight' | 'policy' | 'data' | 'rounding';
/** What one result is under one agreement. */
export type DiffState = 'achieved' | 'not-achieved' | 'no-verdict' | 'no-target' | 'not-agreed';
/** Why a result has no achievement to be compared. */
export type DiffReason =
  | 'not-agreed'
  | 'not-planned'
  | 'no-target'
  | 'letter'
  | 'pending'
  | 'missing-input'
  | 'zero-target'
  | 'not-applicable'
  | 'discontinued'
  | 'undefined';
/** A number, a letter of the scale, or null. */
export type NumberOrLetter = number | string | null;
/** The name of a formula of achievement, or a formula of its own. */
export type AchievementSpec = Id | AchievementFormula;
/** What one name in a formula stands for: rows of a dataset, another indicator, or a constant. */
export type Input = IndicatorInput | ConstantInput | RowsInput;
/** A length of time. */
export type Period = 'year' | 'quarter' | 'month';
/** Whole years back; 0 is the year asked for. */
export type YearOffset = number;
/** What an absent cell does to the value made of it. */
export type AbsentCell = 'skip' | 'propagate' | 'zero';
/** A path of a rule file, with forward slashes. */
export type RulePath = string;
/** A column of the table. */
export type ChartColumn = string;
/** A value that the reader sets. */
export type NotebookInput = SliderInput | ChoiceInput | SwitchInput;
/** An id: lowercase words and numbers joined by - or a point, at most 63 characters; stable for ever once published. */
export type Id = string;
/** A version of three numbers, for example 1.0.0. */
export type Version = string;
/** A version of a definition: id@version, for example pdn-pbj@1.0.0. */
export type Reference = string;
/** An id, which means the version in force, or one version of it: id@version. */
export type IdOrReference = string;
/** A day of the calendar: YYYY-MM-DD. */
export type IsoDate = string;
/** A SHA-256: sha256: and 64 hexadecimal digits in lowercase. */
export type Hash = string;
/** The version of the shape this file is written in. */
export type SchemaVersion = 1;
/** draft is being written, proposed is under review, released is in force and never changes again. */
export type Stage = 'draft' | 'proposed' | 'released';
/** verified was read in the official text, public stands in a published document, unverified comes from general knowledge. */
export type Confidence = 'verified' | 'public' | 'unverified';
/** What one row of a result is about. */
export type EntityKey = 'workUnit' | 'kro' | 'service' | 'company';
/** The name of a column, as it stands in the header of the table: letters, digits and _. */
export type ColumnName = string;
/** The name of an input within one formula: words of letters, digits and _ with single spaces between them. */
export type LocalName = string;
/** A code or an id, or $ and the id of an input cell, which stands for its value. */
export type CodeOrCell = string;
/** A code of an office or a document, for example SK3.4 or 248145: letters, digits, points and hyphens. */
export type Code = string;
/** A formula in the words of the regulation, over local names; at most 4096 characters. */
export type Formula = string;
/** The first and the last line of a passage, both 1-based and included. */
export type LineRange = readonly [number, number];
/** A number, a letter of the scale, a range, or null where the document sets none. */
export type Target = TargetRange | number | string | null;
/** A year as a key: four digits. */
export type YearKey = string;
/** A tree of conditions over facts. */
export type Conditions =
  AllConditions | AnyConditions | NotCondition | NamedCondition | LeafCondition;
/** One fact against one value. */
export type LeafCondition = MembershipCondition | EqualityCondition | OrderCondition;
/** The name of a fact, for example achievement. */
export type FactName = ColumnName;
/** 1 to 9; the greater is asked first. It never changes a result. */
export type Priority = number;
/** What a finding of it is about. */
export type FindingKind =
  | 'arithmetic'
  | 'percentage'
  | 'total'
  | 'cross-table'
  | 'text-vs-table'
  | 'target-mismatch'
  | 'wrong-year'
  | 'duplicate-row'
  | 'unit'
  | 'label'
  | 'logic'
  | 'spreadsheet-error'
  | 'transcription'
  | 'rule';
/** How much a finding of it weighs. */
export type FindingSeverity = 'info' | 'warning' | 'error' | 'critical';
/** Whether a finding counts. acknowledged: the document itself is the cause; waived: excused until a day. */
export type FindingStatus = 'fail' | 'acknowledged' | 'waived';
/** The least and the greatest number that would follow. */
export type FindingInterval = readonly [number, number];
/** What may have happened to a figure. */
export type CauseName =
  | 'truncated'
  | 'digits-swapped'
  | 'power-of-ten'
  | 'sign'
  | 'missing-part'
  | 'doubled-part'
  | 'last-year'
  | 'other-year'
  | 'shifted-column'
  | 'shifted-row'
  | 'one-digit'
  | 'rounding';
/** What becomes of a check. */
export type OutcomeName = 'pass' | 'fail' | 'acknowledged' | 'waived' | 'skipped' | 'error';
/** The kinds of document that a result or a finding can depend on. */
export type RuleDocumentKind =
  | 'indicator'
  | 'scale'
  | 'policy'
  | 'agreement'
  | 'plan'
  | 'cascade'
  | 'budget'
  | 'regulation'
  | 'scenario'
  | 'check'
  | 'ends'
  | 'acknowledgements'
  | 'waivers';
/** What became of a rule document. */
export type ChangeOfRule = 'added' | 'dropped' | 'changed';
/** What became of a result. added and dropped: one side alone has the row. */
export type RowChangeKind = 'changed' | 'added' | 'dropped';
/** What of a result is compared. */
export type ComparedField = 'actual' | 'achievement' | 'status' | 'band' | 'absent';
/** Whether a target is met. */
export type ResultStatus = 'achieved' | 'not-achieved';
/** A number, a word, or null for absent. */
export type Setting = number | string | null;
/** The type of each kind of document. */
export interface Documents {
  readonly acknowledgements: Acknowledgements;
  readonly agreement: Agreement;
  readonly budget: Budget;
  readonly cascade: Cascade;
  readonly check: Check;
  readonly datapackage: DataPackage;
  readonly ends: Ends;
  readonly examples: Examples;
  readonly indicator: Indicator;
  readonly lock: Lock;
  readonly notebook: NotebookHead;
  readonly notebookChart: NotebookChart;
  readonly notebookCheck: NotebookCheck;
  readonly notebookCompare: NotebookCompare;
  readonly notebookData: NotebookData;
  readonly notebookIndicator: NotebookIndicator;
  readonly notebookInput: NotebookInput;
  readonly notebookScenario: NotebookScenario;
  readonly notebookTable: NotebookTable;
  readonly plan: PerformancePlan;
  readonly policy: Policy;
  readonly regulation: Regulation;
  readonly scale: Scale;
  readonly scenario: Scenario;
  readonly waivers: Waivers;
}
/** A finding that the source document itself is the cause of. It counts as long as no cell of it changes. */
export interface Acknowledgement {
  /** The check. */
  readonly check: Id;
  /** The fingerprint of the finding. */
  readonly finding: Hash;
  /** The hash of its cells: what was acknowledged, and nothing else. */
  readonly cells: Hash;
  /** What in the document is the cause, in words of our own. */
  readonly reason: Text;
}
/** Findings whose cause is the source document itself: they stand, and are counted apart. */
export interface Acknowledgements {
  /** The relative path to acknowledgements.schema.json. */
  readonly $schema: string;
  /** The version of the shape of this file. */
  readonly schemaVersion: SchemaVersion;
  /** One for each finding. */
  readonly acknowledgements: readonly Acknowledgement[];
}
/** One objective (sasaran) and the indicators that measure it. */
export interface Objective {
  /** Its code within the agreement, for example SK1. */
  readonly id: Code;
  /** The objective in words. */
  readonly title: Text;
  /** The perspective it is filed under. */
  readonly perspective?: string;
  /** Its indicators, in the order of the document. */
  readonly indicators: readonly AgreedIndicator[];
}
/** One indicator of an agreement and its target. */
export interface AgreedIndicator {
  /** Its code within the agreement, for example SK3.4. */
  readonly code: Code;
  /** The code exactly as the document prints it, where that differs. */
  readonly asPrinted?: string;
  /** The version of the indicator that was agreed. */
  readonly indicator: Reference;
  /** The name as the document prints it. */
  readonly name?: string;
  /** The target of the year. */
  readonly target: Target;
  /** The targets by quarter, cumulative, where the document sets them. */
  readonly targets?: QuarterTargets;
  /** Its weight within the objective. */
  readonly weight?: number;
  /** Where the target stands. */
  readonly source?: Source;
}
/** Targets by quarter, cumulative from the start of the year. */
export interface QuarterTargets {
  /** To the end of March. */
  readonly '1'?: Target;
  /** To the end of June. */
  readonly '2'?: Target;
  /** To the end of September. */
  readonly '3'?: Target;
  /** To the end of December. */
  readonly '4'?: Target;
}
/** What became of one or more indicators from one agreement to the next. */
export interface Relation {
  /** What happened. */
  readonly kind: 'same' | 'renamed' | 'redefined' | 'split' | 'merged' | 'added' | 'dropped';
  /** The indicators before. */
  readonly from?: readonly Id[];
  /** The indicators after. */
  readonly to?: readonly Id[];
  /** True where the documents leave room for another reading. */
  readonly doubtful?: boolean;
  /** Why it is held to be so. */
  readonly note?: Text;
}
/** One state of a performance agreement (Perjanjian Kinerja): objectives, indicators and targets of one office and year. */
export interface Agreement {
  /** The relative path to agreement.schema.json. */
  readonly $schema: string;
  /** The version of the shape of this file. */
  readonly schemaVersion: SchemaVersion;
  /** The id of the agreement, the name of its file; it is its version too. */
  readonly id: Id;
  /** How far it has come. */
  readonly stage: Stage;
  /** What it is called. */
  readonly title: Text;
  /** The institution, the name of its folder under rules. */
  readonly institution: Id;
  /** The code of the work unit that signed it; null where it is the same for every work unit. */
  readonly workUnit: Code | null;
  /** The fiscal year it is for. */
  readonly year: number;
  /** The name of the office as it was when it signed. */
  readonly office?: string;
  /** The source of actuals that is believed unless another is asked for. */
  readonly facts?: Id;
  /** Where the targets stand. */
  readonly targetsFrom?: Source;
  /** The objectives with their indicators, in the order of the document. */
  readonly objectives: readonly Objective[];
  /** What became of the indicators of the agreement it supersedes. */
  readonly relations?: readonly Relation[];
  /** Where the agreement stands. */
  readonly source?: Source;
  /** The regulations it rests on. */
  readonly legalBasis: readonly LegalBasis[];
  /** The first day it is in force. */
  readonly validFrom: IsoDate;
  /** The day of the document that made it known. */
  readonly knownFrom: IsoDate;
  /** The day it was released here. */
  readonly releasedAt?: IsoDate;
  /** The agreement it replaces. */
  readonly supersedes?: Id;
  /** What a reader should know about this state. */
  readonly notes?: Text;
}
/** The table of a budget: one row a node, with its parent. */
export interface BudgetTree {
  /** The name of the table, as the data package names the resource. */
  readonly resource: Id;
  /** Which rows: every named column has that value. */
  readonly where?: {
    /** The value the column has. */
    readonly [k: string]: string | number;
  };
  /** The column of the node's code. */
  readonly code: ColumnName;
  /** The column of the parent's code; empty at the top. */
  readonly parent: ColumnName;
  /** The column of the level, for example kro. */
  readonly level: ColumnName;
  /** The column of the node's name. */
  readonly name: ColumnName;
  /** The column of the amount, in rupiah. */
  readonly amount: ColumnName;
}
/** What of the budget serves an indicator. */
export interface BudgetLink {
  /** The id of the indicator. */
  readonly indicator: Id;
  /** The codes of the nodes that serve it; empty where the document names an amount that is no node. */
  readonly nodes: readonly Code[];
  /** The ceiling the document prints for it, in rupiah. */
  readonly printedCeiling?: number;
  /** The spending the document prints for it, in rupiah. */
  readonly printedSpent?: number;
  /** True where the documents leave room for another reading. */
  readonly doubtful?: boolean;
  /** Why it is held to be so. */
  readonly note?: Text;
  /** Where it stands. */
  readonly source?: Source;
}
/** One state of a budget as a tree, and which indicators it serves. */
export interface Budget {
  /** The relative path to budget.schema.json. */
  readonly $schema: string;
  /** The version of the shape of this file. */
  readonly schemaVersion: SchemaVersion;
  /** The id of the budget, the name of its file. */
  readonly id: Id;
  /** How far it has come. */
  readonly stage: Stage;
  /** What it is called. */
  readonly title: Text;
  /** The institution, the name of its folder under rules. */
  readonly institution: Id;
  /** The code of the work unit. */
  readonly workUnit: Code;
  /** The fiscal year. */
  readonly year: number;
  /** Where the tree of amounts stands. */
  readonly tree: BudgetTree;
  /** Which parts of the tree serve which indicator: many to many. */
  readonly mapping: readonly BudgetLink[];
  /** Where it stands. */
  readonly source?: Source;
  /** The regulations it rests on. */
  readonly legalBasis: readonly LegalBasis[];
  /** The first day it is in force. */
  readonly validFrom: IsoDate;
  /** The day of the document that made it known. */
  readonly knownFrom: IsoDate;
  /** The day it was released here. */
  readonly releasedAt?: IsoDate;
  /** The budget it replaces. */
  readonly supersedes?: Id;
  /** What a reader should know about it. */
  readonly notes?: Text;
}
/** One level and its objectives. */
export interface CascadeLevel {
  /** Its id, for example bskji. */
  readonly id: Id;
  /** The level in words. */
  readonly title: Text;
  /** Its objectives, in the order of the document. */
  readonly objectives: readonly CascadeObjective[];
}
/** One objective of a level. */
export interface CascadeObjective {
  /** Its code, for example SP6. */
  readonly id: Code;
  /** The objective in words. */
  readonly title: Text;
  /** The codes of the objectives above that it serves. */
  readonly parents?: readonly Code[];
}
/** One indicator of one level. */
export interface CascadeIndicator {
  /** Its id within the cascade, unique over all levels. */
  readonly id: Id;
  /** The id of its level. */
  readonly level: Id;
  /** The code of its objective. */
  readonly objective: Code;
  /** The name as the document prints it. */
  readonly name: string;
  /** The id of the indicator that defines it, where there is one. */
  readonly indicator?: Id;
  /** Where it stands. */
  readonly source?: Source;
}
/** One indicator and one above it. */
export interface CascadeLink {
  /** The id of the indicator above. */
  readonly parent: Id;
  /** The id of the indicator below. */
  readonly child: Id;
  /** identical: the same value; mean, sum: over the work units; count-meeting, share-meeting: how many of them, or which share in percent, reach the threshold; none: it contributes without a number. */
  readonly rollup: 'identical' | 'mean' | 'sum' | 'count-meeting' | 'share-meeting' | 'none';
  /** What a work unit must reach: a number, or a letter of the indicator's scale. */
  readonly threshold?: number | string;
  /** Why it is so. */
  readonly note?: Text;
}
/** How indicators of one level of an organisation make those of the level above. */
export interface Cascade {
  /** The relative path to cascade.schema.json. */
  readonly $schema: string;
  /** The version of the shape of this file. */
  readonly schemaVersion: SchemaVersion;
  /** The id of the cascade, the name of its file. */
  readonly id: Id;
  /** How far it has come. */
  readonly stage: Stage;
  /** What it is called. */
  readonly title: Text;
  /** The institution, the name of its folder under rules. */
  readonly institution: Id;
  /** The years it is for. */
  readonly years: Years;
  /** The levels of the organisation, highest first. */
  readonly levels: readonly CascadeLevel[];
  /** The indicators of every level. */
  readonly indicators: readonly CascadeIndicator[];
  /** Which indicator makes which above it, and how. */
  readonly links: readonly CascadeLink[];
  /** Where it stands. */
  readonly source?: Source;
  /** The regulations it rests on. */
  readonly legalBasis: readonly LegalBasis[];
  /** The first day it is in force. */
  readonly validFrom: IsoDate;
  /** The day of the document that made it known. */
  readonly knownFrom: IsoDate;
  /** The day it was released here. */
  readonly releasedAt?: IsoDate;
  /** The cascade it replaces. */
  readonly supersedes?: Id;
  /** What a reader should know about it. */
  readonly notes?: Text;
}
/** Cells of a table: rows, and the column that holds their number. */
export interface Cells {
  /** The table. */
  readonly resource?: Id;
  /** The tables, where several are printed alike. */
  readonly resources?: readonly Id[];
  /** Which rows. */
  readonly where?: CellsWhere;
  /** The column of the number; value without it. */
  readonly value?: string;
  readonly shift?: Shift;
  /** Whether its numbers are what they are, agreed or counted, and were never rounded. */
  readonly exact?: boolean;
}
/** Takes the cells of other years or quarters: the key of a cell plus so much. */
export interface Shift {
  readonly [k: string]: number;
}
/** What the columns of a row must say: a text, a number, null for nothing, or one of several. */
export interface CellsWhere {
  readonly [k: string]: WantedValue;
}
/** Cells that a formula speaks of. */
export interface CheckInput {
  /** The table, where it is not that of the check. */
  readonly resource?: Id;
  /** The tables, where several are printed alike. */
  readonly resources?: readonly Id[];
  /** Which rows, beside those of the check. */
  readonly where?: CellsWhere;
  /** The column of the number; that of the check without it. */
  readonly value?: string;
  /** Takes the cells of other years or quarters: the key of a cell plus so much. */
  readonly shift?: {
    readonly [k: string]: number;
  };
  /** What it measures. */
  readonly unit: UnitName;
  /** Whether it is every such cell, for a function over lists. */
  readonly list?: boolean;
  /** What a cell that is printed empty counts as: nothing can be said, or zero. */
  readonly absent?: 'skip' | 'zero';
  /** The columns of the check's own that tell it apart; all of them without it, and none for one figure that stands for every group. */
  readonly by?: readonly string[];
  /** Whether its numbers are what they are, agreed or counted, and were never rounded. */
  readonly exact?: boolean;
}
/** What the names of the formula stand for. */
export interface CheckInputs {
  readonly [k: string]: CheckInput;
}
/** A printed figure is what a formula gives from other printed cells. */
export interface ExpectFormula {
  /** The formula as the regulation or the report writes it. */
  readonly formula: string;
  /** The unit of the result; percent over a ratio is a hundredfold. */
  readonly unit?: UnitName;
  /** The table, and rows that all have in common. */
  readonly cells: Cells;
  /** The columns that tell what belongs together. */
  readonly by: readonly string[];
  /** What its names stand for. */
  readonly inputs: CheckInputs;
  /** The printed figures. */
  readonly result: Cells;
}
/** A condition holds between printed cells. */
export interface ExpectCondition {
  /** The condition, for example R <= P. */
  readonly must: string;
  /** The table, and rows that all have in common. */
  readonly cells: Cells;
  /** The columns that tell what belongs together. */
  readonly by: readonly string[];
  /** What its names stand for. */
  readonly inputs: CheckInputs;
}
/** A printed total is the sum of its parts. */
export interface ExpectTotal {
  /** The totals. */
  readonly total: Cells;
  /** Their parts. */
  readonly parts: Cells;
  /** The columns that tell what belongs together. */
  readonly by: readonly string[];
}
/** Each node of a tree is the sum of its children. */
export interface ExpectTree {
  /** The cells of all nodes. */
  readonly tree: Cells;
  /** The column that names a node. */
  readonly node: string;
  /** The column that names its parent. */
  readonly parent: string;
  /** The columns that tell what belongs together. */
  readonly by?: readonly string[];
}
/** The same fact is printed in several places alike. */
export interface ExpectEqual {
  /** The places; the first is the one the others are held to. */
  readonly equal: readonly Cells[];
  /** The columns by which the same fact is known. */
  readonly on: readonly string[];
}
/** Several places have the same rows, whatever stands in them. */
export interface ExpectSame {
  /** The places. */
  readonly same: readonly Cells[];
  /** The columns by which a row is known. */
  readonly on: readonly string[];
}
/** A cumulative series never falls. */
export interface ExpectRising {
  /** The cells of the series. */
  readonly rising: Cells;
  /** The column that orders them. */
  readonly along: string;
  /** The columns that tell what belongs together. */
  readonly by: readonly string[];
}
/** Every code stands there, and once. */
export interface ExpectComplete {
  /** The rows. */
  readonly complete: Cells;
  /** The column of the codes. */
  readonly column: string;
  /** The codes that must be there; only repeated ones are told without it. */
  readonly codes?: readonly string[];
  /** The columns that tell what belongs together. */
  readonly by?: readonly string[];
}
/** Every number is what its printed characters say. */
export interface ExpectPrinted {
  /** The tables. */
  readonly printed: readonly Id[];
  readonly formats: PrintedFormats;
}
/** How each table prints its numbers. */
export interface PrintedFormats {
  readonly [k: string]: PrintedFormat;
}
/** Every table has the bytes and rows that its descriptor states. */
export interface ExpectIntact {
  /** The tables. */
  readonly intact: readonly Id[];
}
/** How a table prints its numbers. */
export interface PrintedFormat {
  /** Every column not named here. */
  readonly others: NumberFormatName;
  readonly columns?: FormatsByName;
  readonly rows?: FormatsByRow;
  /** Units that may stand behind a number. */
  readonly words?: readonly string[];
}
/** Columns printed otherwise. */
export interface FormatsByName {
  readonly [k: string]: NumberFormatName;
}
/** Cells printed unlike their column, by row number. */
export interface FormatsByRow {
  readonly [k: string]: FormatsOfRow;
}
/** By column. */
export interface FormatsOfRow {
  readonly [k: string]: NumberFormatName;
}
/** A figure is not far from those of its peers. */
export interface ExpectPeers {
  /** The figures. */
  readonly peers: Cells;
  /** The columns that tell what belongs together. */
  readonly by: readonly string[];
  /** How many median deviations from the median are too far. */
  readonly distance: number;
}
/** Every row says something in each of these columns. */
export interface ExpectPresent {
  /** The rows. */
  readonly present: Cells;
  /** The columns that must say something. */
  readonly columns: readonly string[];
  /** The columns that name a row. */
  readonly by: readonly string[];
}
/** A number, a day or a letter stands on the right side of another. */
export interface ExpectOrder {
  /** On which side of the bound the figure must stand; above and below leave out the bound itself. */
  readonly order: 'at-least' | 'at-most' | 'above' | 'below';
  /** The table, and rows that both have in common. */
  readonly cells: Cells;
  /** The columns that tell what belongs together. */
  readonly by: readonly string[];
  /** The figures. */
  readonly figure: Cells;
  /** What they are held to. */
  readonly bound: Cells;
  /** The column that names the scale of letters, as id@version. */
  readonly scale?: string;
}
/** A printed achievement or class is what the rule of its indicator gives. */
export interface ExpectRule {
  /** What of the rule is printed. */
  readonly rule: 'achievement' | 'band';
  /** The policy by which it is worked out, its id. */
  readonly policy: Id;
  /** The table, and rows that all have in common. */
  readonly cells: Cells;
  /** The columns that tell what belongs together; one of them is the indicator. */
  readonly by: readonly string[];
  /** Which cells are the actuals. */
  readonly actual: Cells;
  /** Which cells are the targets; none for a class alone. */
  readonly target?: Cells;
  /** The printed figures. */
  readonly result: Cells;
}
/** A sentence of a reviewer with what must hold over tables. */
export interface Check {
  /** The relative path to check.schema.json. */
  readonly $schema: string;
  /** The version of the shape of this file. */
  readonly schemaVersion: SchemaVersion;
  /** The id of the check, the name of its file. */
  readonly id: Id;
  /** The sentence of the reviewer: what follows from what. */
  readonly title: Text;
  /** What it would mean if it did not hold. */
  readonly why?: Text;
  /** What a finding of it is about. */
  readonly kind: FindingKind;
  /** How much a finding of it weighs. */
  readonly severity: FindingSeverity;
  /** The data package it is about; rules for the rules themselves. */
  readonly dataset: Id;
  /** Whether it may find nothing to look at. */
  readonly allowEmpty?: boolean;
  /** What must hold. */
  readonly expect: Expect;
}
/** A licence. */
export interface License {
  /** Its Open Definition or SPDX id. */
  readonly name?: string;
  /** Where its text stands. */
  readonly path?: string;
  /** What it is called. */
  readonly title?: string;
}
/** A document or a system the data come from. */
export interface DataSource {
  /** What it is called. */
  readonly title: string;
  /** Where it stands. */
  readonly path?: string;
  /** Whom to ask. */
  readonly email?: string;
  /** Its version. */
  readonly version?: string;
}
/** What is said about a package beside the standard. */
export interface PackageExtras {
  /** The version of these keys. */
  readonly schemaVersion: SchemaVersion;
  /** True when the data are made up; every result that uses them says so. */
  readonly sample: boolean;
  /** The title in both languages. */
  readonly title?: Text;
  /** The document whose tables these are. */
  readonly document?: Id;
  /** The resource of actuals that is believed unless another is asked for. */
  readonly factsDefault?: Id;
  /** The name of each work unit, by code. */
  readonly workUnitNames?: {
    /** The name of this work unit. */
    readonly [k: string]: string;
  };
}
/** A table in a CSV file, read strictly into memory. */
export interface CsvResource {
  /** The profile of the standard. */
  readonly $schema?: string;
  /** The name of the table. */
  readonly name: Id;
  /** The file, relative to the descriptor and inside its folder. */
  readonly path: DataPath;
  /** What it is called. */
  readonly title: string;
  /** What is in it. */
  readonly description?: string;
  /** The kind of resource in the standard. */
  readonly type: 'table';
  /** The format of the file. */
  readonly format: 'csv';
  /** The media type of the file. */
  readonly mediatype: 'text/csv';
  /** The encoding of the file. */
  readonly encoding: 'utf-8';
  /** How the CSV is written. */
  readonly dialect: Dialect;
  /** The size of the file in bytes. */
  readonly bytes: number;
  /** The hash of the file. */
  readonly hash: Hash;
  /** What the standard has no key for. */
  readonly tolok?: ResourceExtras;
  /** The fields and keys of the table. */
  readonly schema: TableSchema;
}
/** A table too large for CSV, in a Parquet file, which the native database reads itself. */
export interface ParquetResource {
  /** The profile of the standard. */
  readonly $schema?: string;
  /** The name of the table. */
  readonly name: Id;
  /** The file, relative to the descriptor and inside its folder. */
  readonly path: DataPath;
  /** What it is called. */
  readonly title: string;
  /** What is in it. */
  readonly description?: string;
  /** The kind of resource in the standard. */
  readonly type: 'table';
  /** The format of the file. */
  readonly format: 'parquet';
  /** The media type of the file. */
  readonly mediatype: 'application/vnd.apache.parquet';
  /** The size of the file in bytes. */
  readonly bytes: number;
  /** The hash of the file. */
  readonly hash: Hash;
  /** What the standard has no key for. */
  readonly tolok?: ResourceExtras;
  /** The fields and keys of the table. */
  readonly schema: TableSchema;
}
/** The one dialect of CSV that is read: commas, a header, double quotes. */
export interface Dialect {
  /** The profile of the standard. */
  readonly $schema?: string;
  /** The first row holds the names of the fields. */
  readonly header: true;
  /** What stands between cells. */
  readonly delimiter: ',';
  /** What ends a row. */
  readonly lineTerminator?: '\n' | '\r\n';
  /** What quotes a cell. */
  readonly quoteChar?: '"';
  /** A quote within a quoted cell is written twice. */
  readonly doubleQuote?: true;
  /** A space after a comma belongs to the cell. */
  readonly skipInitialSpace?: false;
}
/** What is said about a table beside the standard. */
export interface ResourceExtras {
  /** How many rows there are, without the header. */
  readonly rows: number;
  /** The title in both languages. */
  readonly title?: Text;
  /** The table of the document it was taken from, for example Tabel 3.2. */
  readonly table?: string;
  /** The lines of that table in the text of the document. */
  readonly lines?: LineRange;
  /** cells: one row per printed figure; rows: one row per thing. */
  readonly kind?: 'cells' | 'rows';
  /** True when it is a source of actuals that may be chosen. */
  readonly facts?: boolean;
  /** What a reader should know about it. */
  readonly note?: Text;
}
/** The fields of a table, its key and what it refers to. */
export interface TableSchema {
  /** The profile of the standard. */
  readonly $schema?: string;
  /** The header of a CSV file has exactly these fields in this order; a Parquet file has them among its columns. */
  readonly fieldsMatch: 'exact';
  /** The fields, in the order of the columns. */
  readonly fields: readonly DataField[];
  /** The fields that name a row. */
  readonly primaryKey?: FieldNames;
  /** The fields that name rows of other tables. */
  readonly foreignKeys?: readonly ForeignKey[];
  /** The cells that mean absent. */
  readonly missingValues?: readonly string[];
}
/** One column. */
export interface DataField {
  /** The name in the header. */
  readonly name: ColumnName;
  /** The type of its values. */
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'year' | 'date';
  /** What it is called. */
  readonly title?: string;
  /** What it holds. */
  readonly description?: string;
  /** What the standard has no key for. */
  readonly tolok?: FieldExtras;
  /** What its values must obey. */
  readonly constraints?: Constraints;
}
/** What is said about a column beside the standard. */
export interface FieldExtras {
  /** The title in both languages. */
  readonly title?: Text;
  /** The unit of its values. */
  readonly unit?: UnitName;
  /** What it names: the entity, the period or the indicator of a row. */
  readonly key?: 'workUnit' | 'year' | 'quarter' | 'kro' | 'service' | 'company' | 'indicator';
  /** Decimals at most; the values are kept exactly, as scaled integers. */
  readonly decimals?: number;
  /** True when the values are kept as doubles. */
  readonly double?: boolean;
}
/** What the values of a column must obey. */
export interface Constraints {
  /** No cell is absent. */
  readonly required?: boolean;
  /** No value occurs twice. */
  readonly unique?: boolean;
  /** The only values there may be. */
  readonly enum?: readonly (string | number | boolean)[];
  /** The form of every value. */
  readonly pattern?: string;
  /** The least value. */
  readonly minimum?: number | string;
  /** The greatest value. */
  readonly maximum?: number | string;
}
/** Fields that name a row of another table, or of the same one. */
export interface ForeignKey {
  /** The fields here. */
  readonly fields: FieldNames;
  /** The fields there. */
  readonly reference: ForeignReference;
}
/** The fields a foreign key points to. */
export interface ForeignReference {
  /** The other table; the same one without it. */
  readonly resource?: Id;
  /** Its fields, in the same order. */
  readonly fields: FieldNames;
}
/** A Data Package v2 descriptor in the profile read here: strict UTF-8 CSV, or Parquet for volume, with declared fields, and further keys under tolok. */
export interface DataPackage {
  /** The profile of the standard, or the path to datapackage.schema.json. */
  readonly $schema: string;
  /** The name of the package, the name of its folder. */
  readonly name: Id;
  /** What it is called. */
  readonly title: string;
  /** What is in it. */
  readonly description?: string;
  /** The version of the data. */
  readonly version?: Version;
  /** The day it was made. */
  readonly created?: IsoDate;
  /** The licences it is given under. */
  readonly licenses?: readonly License[];
  /** Where the data come from. */
  readonly sources?: readonly DataSource[];
  /** What the standard has no key for. */
  readonly tolok?: PackageExtras;
  /** The tables. */
  readonly resources: readonly DataResource[];
}
/** What became of one indicator. */
export interface DiffChange {
  /** The strongest of all that holds. */
  readonly kind: DiffKind;
  /** The rest that holds, the strongest first. */
  readonly also: readonly DiffKind[];
  /** The indicator in the earlier agreement; null where it was added. */
  readonly from: DiffSide | null;
  /** The indicator in the later agreement; null where it was dropped. */
  readonly to: DiffSide | null;
  /** The later agreement has the indicator and sets no target for it. */
  readonly targetMissing: boolean;
  /** The documents leave room for another reading. */
  readonly doubtful: boolean;
  /** Why the documents hold it to be so; null where they do not say. */
  readonly reason: string | null;
  /** What is said otherwise, where both agreements have the indicator. */
  readonly fields: readonly DiffField[];
  /** On what each side rests. */
  readonly basis: DiffBases;
}
/** An indicator in one agreement. */
export interface DiffSide {
  /** Its id. */
  readonly id: string;
  /** Its code in the agreement. */
  readonly code: string;
}
/** One thing that is said otherwise. */
export interface DiffField {
  /** What it is called, for example target, formula or inputs.pagu. */
  readonly path: string;
  /** Which document says it. */
  readonly of: 'agreement' | 'indicator';
  /** What the earlier document says; null where it says nothing. */
  readonly from:
    | string
    | number
    | boolean
    | readonly unknown[]
    | {
        readonly [k: string]: unknown;
      }
    | null;
  /** What the later document says; null where it says nothing. */
  readonly to:
    | string
    | number
    | boolean
    | readonly unknown[]
    | {
        readonly [k: string]: unknown;
      }
    | null;
  /** A formula in words, in the language asked for. */
  readonly words?: DiffWords;
  /** Where two formulas part. */
  readonly edits?: readonly DiffEdit[];
}
/** A formula in words, both sides. */
export interface DiffWords {
  /** The earlier one; null without one. */
  readonly from: string | null;
  /** The later one; null without one. */
  readonly to: string | null;
}
/** One place at which two formulas differ. */
export interface DiffEdit {
  /** What the place is in what stands around it. */
  readonly role:
    | 'whole'
    | 'dividend'
    | 'divisor'
    | 'part'
    | 'condition'
    | 'then'
    | 'otherwise'
    | 'argument'
    | 'filter';
  /** What stands there before, in words. */
  readonly from: string;
  /** What stands there after, in words. */
  readonly to: string;
}
/** On what both sides of a change rest. */
export interface DiffBases {
  /** The earlier side; null where it is not there. */
  readonly from: DiffBasis | null;
  /** The later side; null where it is not there. */
  readonly to: DiffBasis | null;
}
/** On what one side rests, beside the regulations of its agreement. */
export interface DiffBasis {
  /** The place of the line in its document; null where none is named. */
  readonly source: Source | null;
  /** The definition; null where it is not there. */
  readonly indicator: DiffDefinitionBasis | null;
}
/** On what a definition rests. */
export interface DiffDefinitionBasis {
  /** Its id and version. */
  readonly reference: string;
  /** The regulations it rests on. */
  readonly legalBasis: readonly DiffRegulation[];
  /** Where it stands; null where none is named. */
  readonly source: Source | null;
  /** What this version changed and why; null for a first one. */
  readonly note: string | null;
}
/** A regulation that something rests on. */
export interface DiffRegulation {
  /** The id of the regulation. */
  readonly regulation: string;
  /** The article within it; null where none is named. */
  readonly article: string | null;
  /** What it says here; null where nothing is noted. */
  readonly note: string | null;
}
/** The regulations both agreements rest on. */
export interface DiffRegulations {
  /** Those of the earlier agreement. */
  readonly from: readonly DiffRegulation[];
  /** Those of the later agreement. */
  readonly to: readonly DiffRegulation[];
}
/** How many changes are of each kind. */
export interface DiffCounts {
  /** Changes of the kind added. */
  readonly added: number;
  /** Changes of the kind dropped. */
  readonly dropped: number;
  /** Changes of the kind split. */
  readonly split: number;
  /** Changes of the kind merged. */
  readonly merged: number;
  /** Changes of the kind redefined. */
  readonly redefined: number;
  /** Changes of the kind retargeted. */
  readonly retargeted: number;
  /** Changes of the kind renamed. */
  readonly renamed: number;
  /** Changes of the kind reordered. */
  readonly reordered: number;
  /** Changes of the kind same. */
  readonly same: number;
}
/** Two indicators that may be one, though no document says so. */
export interface DiffSuggestion {
  /** In the earlier agreement. */
  readonly from: DiffSide;
  /** In the later agreement. */
  readonly to: DiffSide;
  /** How alike they are, from 0 to 1. */
  readonly score: number;
  /** What speaks for it. */
  readonly evidence: DiffEvidence;
}
/** What speaks for two indicators being one. */
export interface DiffEvidence {
  /** How alike the names are, from 0 to 1. */
  readonly name: number;
  /** How alike the formulas are, from 0 to 1; null where one has none. */
  readonly formula: number | null;
  /** Both have the same unit. */
  readonly sameUnit: boolean;
  /** Both have the same polarity. */
  readonly samePolarity: boolean;
  /** Both stand under the same objective. */
  readonly sameObjective: boolean;
}
/** What the comparison moves, over the same data. */
export interface DiffImpact {
  /** What was evaluated on each side. */
  readonly context: DiffContexts;
  /** The order in which the groups were switched. */
  readonly order: readonly DiffGroup[];
  /** The earlier agreement as a whole. */
  readonly from: DiffWorth;
  /** The later agreement as a whole. */
  readonly to: DiffWorth;
  /** What each group moved after those before it; they add up exactly to the total. */
  readonly steps: readonly DiffStep[];
  /** The difference of the means in percentage points, a multiple of 1e-9; null where one of them is not there. */
  readonly total: number | null;
  /** Why an agreement has no mean at all. */
  readonly lacking: readonly DiffNotComparable[];
  /** The order-free shares; null where nobody asked. */
  readonly shapley: DiffShapley | null;
  /** How many results went from each state to each other. */
  readonly transitions: DiffTransitions;
  /** Every indicator of either agreement. */
  readonly indicators: readonly DiffIndicator[];
  /** Every work unit that the data speak of, by its code. */
  readonly workUnits: readonly DiffUnit[];
  /** How many work units rise and fall. */
  readonly directions: DiffDirections;
}
/** What was evaluated on each side. */
export interface DiffContexts {
  /** For the earlier agreement. */
  readonly from: DiffContext;
  /** For the later agreement. */
  readonly to: DiffContext;
}
/** What was evaluated, every default filled in. */
export interface DiffContext {
  /** The agreement. */
  readonly agreement: string | null;
  /** The year. */
  readonly year: number | null;
  /** The quarter up to which it was; null for the year. */
  readonly quarter: number | null;
  /** The work unit; null for every one. */
  readonly workUnit: string | null;
  /** The table whose actuals were believed. */
  readonly facts: string | null;
  /** The policy with its version. */
  readonly policy: string;
  /** The day of knowledge; null without one. */
  readonly asOf: string | null;
  /** The database with its version. */
  readonly engine: string;
  /** The hash of the rules. */
  readonly rulesHash: string;
  /** The hash of the data. */
  readonly dataHash: string;
}
/** An agreement as a whole. */
export interface DiffWorth {
  /** The mean over work units of their mean achievements in percent, a multiple of 1e-9; null where none has one. */
  readonly meanAchievement: number | null;
  /** How many work units it covers. */
  readonly meanCovers: number;
  /** How many results are achieved. */
  readonly achieved: number;
  /** How many results there are. */
  readonly results: number;
}
/** One group switched to the later agreement. */
export interface DiffStep {
  /** The group. */
  readonly step: DiffGroup;
  /** What it moved in percentage points, a multiple of 1e-9; null where there is no mean after it or before it. */
  readonly delta: number | null;
  /** How many more results are achieved. */
  readonly achieved: number;
  /** How many work units have another mean after it. */
  readonly workUnits: number;
  /** Whether the two agreements differ in it at all. */
  readonly differs: boolean;
  /** The mean after it; null where there is none. */
  readonly mean: number | null;
}
/** The share of each group on average over all orders. */
export interface DiffShapley {
  /** They add up exactly to the total; null where some state has no mean. */
  readonly shares: readonly DiffShare[] | null;
  /** The groups whose switching leaves no mean; null where there are shares. */
  readonly missing: readonly DiffGroup[] | null;
}
/** The order-free share of one group. */
export interface DiffShare {
  /** The group. */
  readonly step: DiffGroup;
  /** Its share in percentage points, a multiple of 1e-9. */
  readonly delta: number;
}
/** How many results went from each state to each other. */
export interface DiffTransitions {
  /** The states, of rows and of columns. */
  readonly states: readonly DiffState[];
  /** A row for each state before, with a number for each state after. */
  readonly counts: readonly (readonly number[])[];
}
/** What became of the results of one indicator. */
export interface DiffIndicator {
  /** In the earlier agreement; null where it is not there. */
  readonly from: DiffSide | null;
  /** In the later agreement; null where it is not there. */
  readonly to: DiffSide | null;
  /** How many results either agreement has of it. */
  readonly results: number;
  /** How many have an achievement in percent under both. */
  readonly comparable: number;
  /** The means of those; null where there are none. */
  readonly mean: DiffMeans | null;
  /** Results that became achieved. */
  readonly up: number;
  /** Results that are achieved no longer. */
  readonly down: number;
  /** How many results went from which state to which; none that is 0. */
  readonly transitions: readonly DiffTransition[];
  /** Why results cannot be compared. */
  readonly notComparable: readonly DiffNotComparable[];
  /** The figures of both sides, where there is one result alone. */
  readonly figures: DiffFiguresOfBoth | null;
  /** Whether made-up data took part. */
  readonly sample: boolean;
}
/** Mean achievements of the same results, multiples of 1e-9 percent. */
export interface DiffMeans {
  /** Under the earlier agreement. */
  readonly from: number;
  /** Under the later agreement. */
  readonly to: number;
  /** The difference. */
  readonly delta: number;
}
/** Results that went from one state to another. */
export interface DiffTransition {
  /** Before. */
  readonly from: DiffState;
  /** After. */
  readonly to: DiffState;
  /** How many. */
  readonly results: number;
}
/** Why some results have no achievement to be compared. */
export interface DiffNotComparable {
  /** Under which agreement. */
  readonly side: 'from' | 'to';
  /** Why. */
  readonly reason: DiffReason;
  /** How many. */
  readonly results: number;
}
/** One result under both agreements. */
export interface DiffFiguresOfBoth {
  /** Under the earlier one; null where it is not agreed. */
  readonly from: DiffFigures | null;
  /** Under the later one; null where it is not agreed. */
  readonly to: DiffFigures | null;
}
/** One result. */
export interface DiffFigures {
  /** The target; null where there is none. */
  readonly target:
    | number
    | string
    | {
        readonly [k: string]: unknown;
      }
    | null;
  /** The actual; null where it is absent. */
  readonly actual: number | string | null;
  /** In percent; null where there is none. */
  readonly achievement: number | null;
  /** The verdict; null without one. */
  readonly status: string | null;
  /** The band of a scale; null without one. */
  readonly band: {
    readonly [k: string]: unknown;
  } | null;
  /** Why there is no value or verdict; null where nothing lacks. */
  readonly absent: string | null;
  /** Where the actual comes from. */
  readonly origin: 'computed' | 'reported';
}
/** What became of one work unit. */
export interface DiffUnit {
  /** Its code. */
  readonly workUnit: string;
  /** Its mean achievement under the earlier agreement; null where it has none. */
  readonly from: number | null;
  /** The same under the later agreement. */
  readonly to: number | null;
  /** The difference; null where one is not there. */
  readonly delta: number | null;
  /** Whether it rises. */
  readonly direction: 'rises' | 'falls' | 'stays' | 'not-comparable';
  /** How many of its results are achieved. */
  readonly achieved: DiffBoth;
  /** How many results it has. */
  readonly results: DiffBoth;
  /** Results that became achieved. */
  readonly up: number;
  /** Results that are achieved no longer. */
  readonly down: number;
  /** What each group moved, as in the steps of all. */
  readonly steps: readonly DiffUnitStep[];
}
/** A number under both agreements. */
export interface DiffBoth {
  /** Under the earlier one. */
  readonly from: number;
  /** Under the later one. */
  readonly to: number;
}
/** What one group moved in one work unit. */
export interface DiffUnitStep {
  /** The group. */
  readonly step: DiffGroup;
  /** In percentage points, a multiple of 1e-9; null where there is no mean. */
  readonly delta: number | null;
}
/** How many work units rise and fall; they add up to all. */
export interface DiffDirections {
  /** Those that rise. */
  readonly rises: number;
  /** Those that fall. */
  readonly falls: number;
  /** Those that stay. */
  readonly stays: number;
  /** Those that cannot be compared. */
  readonly notComparable: number;
}
/** What is wrong with a file or a call. */
export interface DiffProblem {
  /** Its name, stable for ever once published. */
  readonly code: string;
  /** How much it weighs. */
  readonly severity: FindingSeverity;
  /** What is wrong. */
  readonly message: Text;
  /** What may be done; null where there is no advice. */
  readonly hint: Text | null;
  /** Relative to the working folder, with forward slashes; null when no file is concerned. */
  readonly file: string | null;
  /** From 1; null where it is not known. */
  readonly line: number | null;
  /** From 1; null where it is not known. */
  readonly column: number | null;
  /** JSON pointer into the file; empty for the whole file. */
  readonly pointer: string;
}
/** What tolok diff --json prints: what changed in meaning between two agreements, and under --impact what that moves. */
export interface DiffReport {
  /** The path to diff.schema.json, from the root of the repository. */
  readonly $schema: string;
  /** The version of this shape. */
  readonly schemaVersion: SchemaVersion;
  /** The version of the program. */
  readonly tolok: string;
  /** The command that made it. */
  readonly command: 'diff';
  /** 0: clean; 3: not everything could be evaluated. */
  readonly exit: 0 | 3;
  /** The earlier agreement. */
  readonly from: string;
  /** The later agreement. */
  readonly to: string;
  /** What became of each indicator. */
  readonly changes: readonly DiffChange[];
  /** How many changes are of each kind. */
  readonly counts: DiffCounts;
  /** The regulations both agreements rest on. */
  readonly legalBasis: DiffRegulations;
  /** What may be one indicator though nothing says so. */
  readonly suggestions: readonly DiffSuggestion[];
  /** With --impact alone. */
  readonly impact?: DiffImpact;
  /** What is wrong with rules and data. */
  readonly problems: readonly DiffProblem[];
}
/** The end of an indicator that no new version follows. */
export interface Ends {
  /** The relative path to ends.schema.json. */
  readonly $schema: string;
  /** The version of the shape of this file. */
  readonly schemaVersion: SchemaVersion;
  /** The indicator that ends. */
  readonly indicator: Id;
  /** The first day it is no longer measured. */
  readonly on: IsoDate;
  /** Why it ended. */
  readonly reason: Text;
  /** The regulations that ended it. */
  readonly legalBasis: readonly LegalBasis[];
}
/** One case: what is given, and what must come out. */
export interface Example {
  /** What the case shows. */
  readonly name: Text;
  /** What is given. */
  readonly given: Given;
  /** What must come out. */
  readonly expect: Expectation;
}
/** What a case starts from. */
export interface Given {
  /** The inputs of the formula by name; null is absent, a list is for an input that is one. */
  readonly inputs?: GivenInputs;
  /** The inputs of several years in place of one, for a rule that looks back; the case is of the last year. */
  readonly years?: {
    /** The inputs as they are in this year. */
    readonly [k: string]: GivenInputs;
  };
  /** The actual, in place of inputs; null is absent. */
  readonly actual?: NumberOrLetter;
  /** The target; null is absent. */
  readonly target?: Target;
  /** The policy the case is judged by. */
  readonly policy?: Id;
}
/** Values of inputs by name. */
export interface GivenInputs {
  /** The value of this input. */
  readonly [k: string]: number | null | readonly number[];
}
/** What a case must give; what is not named is not asked. */
export interface Expectation {
  /** The actual; null when it must be absent. */
  readonly actual?: NumberOrLetter;
  /** The achievement in percent; null when it must be absent. */
  readonly achievement?: number | null;
  /** The status; null when there must be none. */
  readonly status?: 'achieved' | 'not-achieved' | null;
  /** The id of the band; null when there must be none. */
  readonly band?: string | null;
  /** Why the value is absent; null when it must be there. */
  readonly absent?: AbsentReason | null;
  /** The ids of the findings of the policy, in any order; empty when there must be none. */
  readonly findings?: readonly Id[];
}
/** Worked cases of one version of a rule, by the person who knows it. */
export interface Examples {
  /** The relative path to examples.schema.json. */
  readonly $schema: string;
  /** The version of the shape of this file. */
  readonly schemaVersion: SchemaVersion;
  /** The version of the indicator, scale or policy they are about. */
  readonly rule: Reference;
  /** The cases. */
  readonly examples: readonly Example[];
}
/** A formula and what its names stand for. */
export interface Measure {
  /** The formula as the regulation writes it, over the names of the inputs. */
  readonly formula: Formula;
  /** What each name in the formula stands for. */
  readonly inputs: {
    readonly [k: string]: Input;
  };
  /** Sets of constants that are weights, each with what they must add up to. */
  readonly weights?: readonly WeightSet[];
}
/** The office's own figure, taken from the facts. */
export interface Reported {
  /** Which figure of the facts it is. */
  readonly take: 'actual';
}
/** A formula of achievement of this indicator alone. */
export interface AchievementFormula {
  /** A formula in percent over the names realisasi and target. */
  readonly formula: Formula;
}
/** An input taken from the rows of a dataset. */
export interface RowsInput {
  /** What the input is called on screen. */
  readonly label: Text;
  /** The unit of its values. */
  readonly unit: UnitName;
  /** The name of the table, as the data package names the resource. */
  readonly resource: Id;
  /** The column whose values are taken; not needed to count rows. */
  readonly take?: ColumnName;
  /** Which rows: every named column has that value, or one of those values. */
  readonly where?: Where;
  /** How the rows of one entity make one value; only wants exactly one row, list keeps them all. */
  readonly aggregate: 'sum' | 'mean' | 'min' | 'max' | 'count' | 'only' | 'list';
  /** The period of one row. */
  readonly period?: Period;
  /** Years from the year asked for: -1 is the year before. */
  readonly yearOffset?: YearOffset;
  /** What an absent cell does: left out, makes the value absent, or counts as zero; propagate without it. */
  readonly absent?: AbsentCell;
}
/** An input taken from another indicator. */
export interface IndicatorInput {
  /** What the input is called on screen. */
  readonly label: Text;
  /** The unit of its values. */
  readonly unit: UnitName;
  /** The other indicator: its id, or one version of it. */
  readonly indicator: IdOrReference;
  /** Its value, or its achievement in percent. */
  readonly take: 'actual' | 'achievement';
  /** How its finer entities make one value; needed only where it has them. */
  readonly aggregate?: 'sum' | 'mean' | 'min' | 'max' | 'count' | 'list';
  /** The period of one value. */
  readonly period?: Period;
  /** Years from the year asked for: -1 is the year before. */
  readonly yearOffset?: YearOffset;
  /** What an absent value does: left out, makes the value absent, or counts as zero; propagate without it. */
  readonly absent?: AbsentCell;
}
/** Conditions on columns, all of which must hold. */
export interface Where {
  /** The value the column has, or a list of values of which it has one. */
  readonly [k: string]: string | number | boolean | readonly (string | number | boolean)[];
}
/** Weights that belong together. */
export interface WeightSet {
  /** The names of the constants. */
  readonly of: readonly LocalName[];
  /** What they add up to. */
  readonly total: 1 | 100;
}
/** A number the regulation sets, such as a weight. */
export interface ConstantInput {
  /** What it is called on screen. */
  readonly label: Text;
  /** Its unit. */
  readonly unit: UnitName;
  /** The number. */
  readonly constant: number;
}
/** One version of an indicator: what it measures, how, and how well a value of it counts. */
export interface Indicator {
  /** The relative path to indicator.schema.json. */
  readonly $schema: string;
  /** The version of the shape of this file. */
  readonly schemaVersion: SchemaVersion;
  /** The id of the indicator, the name of its folder. */
  readonly id: Id;
  /** The version of this definition, the name of its file. */
  readonly version: Version;
  /** How far this version has come. */
  readonly stage: Stage;
  /** How well this definition is known. */
  readonly confidence: Confidence;
  /** The official name and its translation. */
  readonly title: Text;
  /** What the indicator tells, in a few sentences. */
  readonly description?: Text;
  /** The unit of its values and targets. */
  readonly unit: UnitName;
  /** maximize: more is better; minimize: less is better; stabilize: nearer to the target is better. */
  readonly polarity: 'maximize' | 'minimize' | 'stabilize';
  /** The keys of one row of results; the work unit alone without it. */
  readonly entity?: readonly EntityKey[];
  /** How the value is computed from data. */
  readonly measure?: Measure;
  /** Set where the office's own figure may stand for the value. */
  readonly reported?: Reported;
  /** The scale whose letters or bands the values have. */
  readonly scale?: Reference;
  /** How actual and target give the achievement in percent: a named formula such as ratio, inverse-ratio or two-minus-ratio, or one of its own. */
  readonly achievement: AchievementSpec;
  /** point: one number; min and max: a limit; range: from and to; ordinal: a letter of the scale. */
  readonly target: 'point' | 'min' | 'max' | 'range' | 'ordinal';
  /** What a target of zero means: no achievement, or met when the actual is zero too. */
  readonly zeroTarget: 'absent' | 'met-when-zero';
  /** How quarters make a year. */
  readonly periodAggregation: 'sum' | 'last' | 'max' | 'mean' | 'geomean';
  /** How years make a plan period; none where they do not. */
  readonly multiYear: 'sum' | 'last' | 'max' | 'mean' | 'none';
  /** Where quarterly targets come from: a straight line to the annual one, the annual one itself, the agreement, or nowhere. */
  readonly interim: 'linear-cumulative' | 'same-as-annual' | 'explicit' | 'none';
  /** How the value is rounded; null where it is not. */
  readonly rounding: Rounding | null;
  /** How values of finer entities or lower levels make one above. */
  readonly rollup: 'identical' | 'sum' | 'mean' | 'count-meeting' | 'share-meeting' | 'none';
  /** What an evaluator may ask to see; empty only in a draft. */
  readonly evidence: readonly Text[];
  /** Where the definition stands. */
  readonly source?: Source;
  /** The regulations it rests on. */
  readonly legalBasis: readonly LegalBasis[];
  /** The first day it is in force, by the law's clock. */
  readonly validFrom: IsoDate;
  /** The day of the document that made it known. */
  readonly knownFrom: IsoDate;
  /** The day it was released here. */
  readonly releasedAt?: IsoDate;
  /** The version it replaces. */
  readonly supersedes?: Reference;
  /** What it changed against that version. */
  readonly change?: Change;
  /** What a reader should know beside the definition. */
  readonly notes?: Text;
}
/** The canonical hash of every released rule file: a released file never changes. */
export interface Lock {
  /** The relative path to lock.schema.json. */
  readonly $schema: string;
  /** The version of the shape of this file. */
  readonly schemaVersion: SchemaVersion;
  /** The hash of each file, by its path under rules. */
  readonly files: {
    readonly [k: string]: Hash;
  };
}
/** The head of a notebook: what it is and what it rests on. */
export interface NotebookHead {
  /** The version of the shape of this file. */
  readonly schemaVersion: SchemaVersion;
  /** The id of the notebook, the name of its file. */
  readonly id: Id;
  /** What it asks, as a heading. */
  readonly title: string;
  /** The language it is written in. */
  readonly language: 'id' | 'en';
  /** The agreement its cells are about unless they say otherwise. */
  readonly agreement?: Id;
  /** The data packages it rests on; a cell may read tables of these only. */
  readonly data: readonly Id[];
}
/** A chart of a table. */
export interface NotebookChart {
  /** What it shows; the chart finds its own sentence without it. */
  readonly title?: string;
  /** How it is drawn. */
  readonly kind:
    | 'bullet'
    | 'bullets'
    | 'line'
    | 'ranked'
    | 'strip'
    | 'dumbbell'
    | 'slope'
    | 'waterfall'
    | 'tornado'
    | 'transitions'
    | 'grid';
  /** Which column of the table plays which part; the parts of each kind are told in packages/charts. */
  readonly columns: {
    /** What a row is called. */
    readonly label?: ChartColumn;
    /** What tells a row from every other, where its label does not. */
    readonly key?: ChartColumn;
    /** The unit of the figures of a row. */
    readonly unit?: ChartColumn;
    /** Why a row has no achievement. */
    readonly absent?: ChartColumn;
    /** The short code of a row. */
    readonly code?: ChartColumn;
    /** The actual. */
    readonly actual?: ChartColumn;
    /** The target. */
    readonly target?: ChartColumn;
    /** The achievement in percent. */
    readonly achievement?: ChartColumn;
    /** The achievement under the changes. */
    readonly scenario?: ChartColumn;
    /** The status. */
    readonly status?: ChartColumn;
    /** The figure that is drawn. */
    readonly value?: ChartColumn;
    /** The figure of the base. */
    readonly before?: ChartColumn;
    /** The figure it became. */
    readonly after?: ChartColumn;
    /** The status of the base. */
    readonly statusBefore?: ChartColumn;
    /** The status it became. */
    readonly statusAfter?: ChartColumn;
    /** Whether a row is the one that the chart speaks of. */
    readonly marked?: ChartColumn;
    /** The letter, where the actual is one. */
    readonly actualLetter?: ChartColumn;
    /** The end of the range, where the actual is one. */
    readonly actualTo?: ChartColumn;
    /** Why there is none, where the actual is not there. */
    readonly actualAbsent?: ChartColumn;
    /** The letter, where the target is one. */
    readonly targetLetter?: ChartColumn;
    /** The end of the range, where the target is one. */
    readonly targetTo?: ChartColumn;
    /** Why there is none, where the target is not there. */
    readonly targetAbsent?: ChartColumn;
    /** The letter, where the figure is one. */
    readonly valueLetter?: ChartColumn;
    /** The end of the range, where the figure is one. */
    readonly valueTo?: ChartColumn;
    /** Why there is none, where the figure is not there. */
    readonly valueAbsent?: ChartColumn;
    /** The letter, where the figure of the base is one. */
    readonly beforeLetter?: ChartColumn;
    /** The end of the range, where the figure of the base is one. */
    readonly beforeTo?: ChartColumn;
    /** Why there is none, where the figure of the base is not there. */
    readonly beforeAbsent?: ChartColumn;
    /** The letter, where the figure it became is one. */
    readonly afterLetter?: ChartColumn;
    /** The end of the range, where the figure it became is one. */
    readonly afterTo?: ChartColumn;
    /** Why there is none, where the figure it became is not there. */
    readonly afterAbsent?: ChartColumn;
    /** The second input, along the top. */
    readonly across?: ChartColumn;
    /** The result at the low end of a driver. */
    readonly low?: ChartColumn;
    /** The result at the high end of a driver. */
    readonly high?: ChartColumn;
    /** The result at which the status of a driver changes. */
    readonly flip?: ChartColumn;
    /** Where a driver stands at its low end. */
    readonly lowAt?: ChartColumn;
    /** Where a driver stands at its high end. */
    readonly highAt?: ChartColumn;
    /** Where a driver stands as its status changes. */
    readonly flipAt?: ChartColumn;
    /** The status at the low end of a driver. */
    readonly statusLow?: ChartColumn;
    /** The status at the high end of a driver. */
    readonly statusHigh?: ChartColumn;
    /** The letter, where the result at the low end is one. */
    readonly lowLetter?: ChartColumn;
    /** The end of the range, where the result at the low end is one. */
    readonly lowTo?: ChartColumn;
    /** Why there is none, where the result at the low end is not there. */
    readonly lowAbsent?: ChartColumn;
    /** The letter, where the result at the high end is one. */
    readonly highLetter?: ChartColumn;
    /** The end of the range, where the result at the high end is one. */
    readonly highTo?: ChartColumn;
    /** Why there is none, where the result at the high end is not there. */
    readonly highAbsent?: ChartColumn;
    /** The letter, where the result at the change of status is one. */
    readonly flipLetter?: ChartColumn;
    /** The end of the range, where the result at the change of status is one. */
    readonly flipTo?: ChartColumn;
    /** Why there is none, where the result at the change of status is not there. */
    readonly flipAbsent?: ChartColumn;
  };
  /** What is measured, within a sentence; the name of the column without it. */
  readonly measure?: string;
  /** What one row is, in the plural and within a sentence. */
  readonly rows?: string;
  /** The unit of its numbers. */
  readonly unit?: UnitName;
}
/** What every row of a table must satisfy. */
export interface NotebookCheck {
  /** What must hold, as a sentence. */
  readonly title: string;
  /** How bad it is where it does not. */
  readonly severity?: 'info' | 'warning' | 'error' | 'critical';
  /** Conditions over the columns of a row. */
  readonly expect: Conditions;
}
/** Two agreements beside each other: what changed in meaning, and what that moves. */
export interface NotebookCompare {
  /** What it asks. */
  readonly title?: string;
  /** The earlier and the later agreement. */
  readonly agreements: readonly Id[];
  /** The fiscal year; that of each agreement without it. */
  readonly year?: number;
  /** Cumulative up to the end of this quarter. */
  readonly quarter?: number;
  /** The code of the work unit, or all for every one; that of the agreements without it. */
  readonly workUnit?: CodeOrCell;
  /** The table whose actuals are believed under both. */
  readonly facts?: CodeOrCell;
  /** The assessment policy of both. */
  readonly policy?: CodeOrCell;
}
/** A table of a data package, brought into the notebook. */
export interface NotebookData {
  /** What it holds. */
  readonly title?: string;
  /** The data package. */
  readonly dataset: Id;
  /** The table within it. */
  readonly resource: Id;
}
/** Indicators, evaluated by their rules. */
export interface NotebookIndicator {
  /** What it shows. */
  readonly title?: string;
  /** The agreement that targets come from; the notebook's own without it. */
  readonly agreement?: CodeOrCell;
  /** A plan in place of an agreement: targets of several years. */
  readonly plan?: CodeOrCell;
  /** The indicators, by id or by code; all of the agreement without it. */
  readonly indicators?: readonly Code[];
  /** The fiscal year. */
  readonly year?: number;
  /** Cumulative up to the end of this quarter. */
  readonly quarter?: number;
  /** The code of the work unit, or all for every one. */
  readonly workUnit?: CodeOrCell;
  /** The table whose actuals are believed. */
  readonly facts?: CodeOrCell;
  /** The assessment policy. */
  readonly policy?: CodeOrCell;
}
/** A number between two bounds, on a slider with a field beside it. */
export interface SliderInput {
  /** How it is set. */
  readonly kind: 'slider';
  /** What is set, as a label. */
  readonly label: string;
  /** The unit of the number. */
  readonly unit?: UnitName;
  /** The least number. */
  readonly min: number;
  /** The greatest number. */
  readonly max: number;
  /** From one notch of the slider to the next. */
  readonly step: number;
  /** The number it starts with. */
  readonly value: number;
}
/** One of several values. */
export interface ChoiceInput {
  /** How it is set. */
  readonly kind: 'choice';
  /** What is set, as a label. */
  readonly label: string;
  /** What may be chosen. */
  readonly options: readonly ChoiceOption[];
  /** The value it starts with. */
  readonly value: number | string;
}
/** One value that may be chosen. */
export interface ChoiceOption {
  /** The value. */
  readonly value: number | string;
  /** Its words; the value itself without them. */
  readonly label?: string;
}
/** Yes or no. */
export interface SwitchInput {
  /** How it is set. */
  readonly kind: 'switch';
  /** What is set, as a label. */
  readonly label: string;
  /** Whether it starts as yes. */
  readonly value: boolean;
}
/** One value that is set otherwise. */
export interface NotebookOverride {
  /** What is set, for example target.pdn-pbj. */
  readonly path: string;
  /** The value it is set to; $ and the id of an input cell stand for its value; null makes it absent. */
  readonly to: number | string | null;
  /** Why. */
  readonly reason?: string;
}
/** Indicators before and after changes. */
export interface NotebookScenario {
  /** What it asks. */
  readonly title?: string;
  /** The agreement that targets come from; the notebook's own without it. */
  readonly agreement?: CodeOrCell;
  /** A plan in place of an agreement: targets of several years. */
  readonly plan?: CodeOrCell;
  /** The indicators, by id or by code; all of the agreement without it. */
  readonly indicators?: readonly Code[];
  /** The fiscal year. */
  readonly year?: number;
  /** Cumulative up to the end of this quarter. */
  readonly quarter?: number;
  /** The code of the work unit, or all for every one. */
  readonly workUnit?: CodeOrCell;
  /** The table whose actuals are believed. */
  readonly facts?: CodeOrCell;
  /** The assessment policy. */
  readonly policy?: CodeOrCell;
  /** What is set otherwise; the last one on the same path holds. */
  readonly overrides: readonly NotebookOverride[];
}
/** One column as it is shown. */
export interface NotebookColumn {
  /** The column of the table. */
  readonly column: string;
  /** Its heading; the name of the column without it. */
  readonly label?: string;
  /** The unit its numbers are shown in. */
  readonly unit?: UnitName;
}
/** A table to be read: which columns, with which words. */
export interface NotebookTable {
  /** What it shows. */
  readonly title?: string;
  /** The columns that are shown, in this order; all without it. */
  readonly columns?: readonly NotebookColumn[];
  /** How many rows are shown at once. */
  readonly rows?: number;
}
/** The place in a document where something stands. */
export interface Source {
  /** The id of the document, for example lakin-bspji-ambon-2022. */
  readonly document: string;
  /** The table as the document names it, for example Tabel 3.2. */
  readonly table?: string;
  /** The row as the document names it. */
  readonly row?: string;
  /** The column as the document names it. */
  readonly column?: string;
  /** The 1-based line in the text of the document. */
  readonly line?: number;
  /** The lines of a longer passage. */
  readonly lines?: LineRange;
  /** What a reader should know about this place. */
  readonly note?: string;
}
/** A regulation that something rests on. */
export interface LegalBasis {
  /** The id of a regulation in rules/regulations. */
  readonly regulation: Id;
  /** The article or appendix within it. */
  readonly article?: string;
  /** What it says here, in short. */
  readonly note?: Text;
}
/** What a version changed against the one before it. */
export interface Change {
  /** patch is words, minor is a band or a threshold, major is formula, inputs, unit or polarity. */
  readonly level: 'patch' | 'minor' | 'major';
  /** What changed and why. */
  readonly text: Text;
}
/** How and where a value is rounded. */
export interface Rounding {
  /** half-up goes away from zero at the half, half-even to the even digit, truncate cuts off. */
  readonly mode: 'half-up' | 'half-even' | 'truncate';
  /** Decimals that stay. */
  readonly digits: number;
  /** final rounds the result, step rounds every intermediate result too. */
  readonly stage: 'final' | 'step';
}
/** A target from one number to another, both included; what lies outside is the achievement formula's matter. */
export interface TargetRange {
  /** The least number that meets it. */
  readonly from: number;
  /** The greatest number that meets it. */
  readonly to: number;
}
/** The years something is for. */
export interface Years {
  /** The first year. */
  readonly from: number;
  /** The last year, included. */
  readonly to: number;
}
/** Holds when every condition holds. */
export interface AllConditions {
  /** The conditions that must all hold. */
  readonly all: readonly Conditions[];
  /** The order of asking. */
  readonly priority?: Priority;
}
/** Holds when at least one condition holds. */
export interface AnyConditions {
  /** The conditions of which one must hold. */
  readonly any: readonly Conditions[];
  /** The order of asking. */
  readonly priority?: Priority;
}
/** Holds when its condition does not. */
export interface NotCondition {
  /** The condition that must not hold. */
  readonly not: Conditions;
  /** The order of asking. */
  readonly priority?: Priority;
}
/** Holds when the conditions of that name hold. */
export interface NamedCondition {
  /** A name under conditions of this policy. */
  readonly condition: Id;
  /** The order of asking. */
  readonly priority?: Priority;
}
/** Holds when the fact is, or is not, one of the values. */
export interface MembershipCondition {
  /** The fact that is asked. */
  readonly fact: FactName;
  /** in and notIn, each also turned round by not:. */
  readonly operator: 'in' | 'notIn' | 'not:in' | 'not:notIn';
  /** The values. */
  readonly value: readonly (number | string | boolean | null)[];
  /** The order of asking. */
  readonly priority?: Priority;
}
/** Holds when the fact is, or is not, the value. */
export interface EqualityCondition {
  /** The fact that is asked. */
  readonly fact: FactName;
  /** equal and notEqual, each also turned round by not:. */
  readonly operator: 'equal' | 'notEqual' | 'not:equal' | 'not:notEqual';
  /** The value, or another fact. */
  readonly value: FactReference | number | string | boolean | null;
  /** The order of asking. */
  readonly priority?: Priority;
}
/** Holds when the fact is a number on the right side of the value. */
export interface OrderCondition {
  /** The fact that is asked. */
  readonly fact: FactName;
  /** The comparison, each also turned round by not:. */
  readonly operator:
    | 'lessThan'
    | 'lessThanInclusive'
    | 'greaterThan'
    | 'greaterThanInclusive'
    | 'not:lessThan'
    | 'not:lessThanInclusive'
    | 'not:greaterThan'
    | 'not:greaterThanInclusive';
  /** The number, or another fact that is a number. */
  readonly value: FactReference | number;
  /** The order of asking. */
  readonly priority?: Priority;
}
/** The value of another fact. */
export interface FactReference {
  /** The other fact. */
  readonly fact: FactName;
}
/** One perspective of the strategy map. */
export interface Perspective {
  /** Its id, which objectives name. */
  readonly id: Id;
  /** The perspective in words. */
  readonly title: Text;
  /** Where it stands. */
  readonly source?: Source;
}
/** One goal and what serves it. */
export interface Goal {
  /** Its code, for example T1. */
  readonly id: Code;
  /** The goal in words. */
  readonly title: Text;
  /** The codes of the objectives that serve it. */
  readonly objectives: readonly Code[];
  /** The ids of single indicators the document files under it directly. */
  readonly indicators?: readonly Id[];
  /** Where it stands. */
  readonly source?: Source;
  /** What a reader should know. */
  readonly note?: Text;
}
/** One objective and the indicators that measure it. */
export interface PlanObjective {
  /** Its code within the plan, for example SK1. */
  readonly id: Code;
  /** The objective in words. */
  readonly title: Text;
  /** The id of the perspective it is filed under. */
  readonly perspective?: Id;
  /** Its indicators, in the order of the document. */
  readonly indicators: readonly PlannedTarget[];
}
/** One indicator of a plan and its targets. */
export interface PlannedTarget {
  /** Its code within the plan, for example SK3.4. */
  readonly code: Code;
  /** The code exactly as the document prints it, where that differs. */
  readonly asPrinted?: string;
  /** The version of the indicator that is planned. */
  readonly indicator: Reference;
  /** The name as the document prints it. */
  readonly name?: string;
  /** The target of each year; null where the document sets none. */
  readonly targets: {
    /** The target of that year. */
    readonly [k: string]: Target;
  };
  /** What is planned by quarter. */
  readonly quarters?: PlannedQuarters;
  /** The target of the whole period, where the document prints one. */
  readonly total?: Target;
  /** Where the targets stand. */
  readonly source?: Source;
}
/** What is planned by quarter, cumulative from the start of the year. */
export interface PlannedQuarters {
  /** To the end of quarter 1. */
  readonly '1'?: PlannedQuarter;
  /** To the end of quarter 2. */
  readonly '2'?: PlannedQuarter;
  /** To the end of quarter 3. */
  readonly '3'?: PlannedQuarter;
  /** To the end of quarter 4. */
  readonly '4'?: PlannedQuarter;
}
/** One quarter of an action plan. */
export interface PlannedQuarter {
  /** The part of the target of the year, in percent, as printed. */
  readonly share?: number;
  /** The target to the end of the quarter, where the document sets one itself. */
  readonly target?: Target;
  /** What is planned to be done, in short. */
  readonly activity?: string;
}
/** A plan of one office: goals, objectives, indicators, and targets by year and quarter. */
export interface PerformancePlan {
  /** The relative path to plan.schema.json. */
  readonly $schema: string;
  /** The version of the shape of this file. */
  readonly schemaVersion: SchemaVersion;
  /** The id of the plan, the name of its file. */
  readonly id: Id;
  /** How far it has come. */
  readonly stage: Stage;
  /** renstra: strategic plan; rencana-kinerja: annual plan; rencana-aksi: action plan by quarter. */
  readonly kind: 'renstra' | 'rencana-kinerja' | 'rencana-aksi';
  /** What it is called. */
  readonly title: Text;
  /** The institution, the name of its folder under rules. */
  readonly institution: Id;
  /** The code of the work unit; null where it is the same for every work unit. */
  readonly workUnit: Code | null;
  /** The years it is for; every indicator has an entry for each. */
  readonly years: Years;
  /** The name of the office as the document prints it. */
  readonly office?: string;
  /** The source of actuals that is believed unless another is asked for. */
  readonly facts?: Id;
  /** The perspectives objectives are filed under, in the order of the document. */
  readonly perspectives?: readonly Perspective[];
  /** The goals (tujuan); an objective may serve several. */
  readonly goals?: readonly Goal[];
  /** The objectives (sasaran) with their indicators, in the order of the document. */
  readonly objectives: readonly PlanObjective[];
  /** Where it stands. */
  readonly source?: Source;
  /** The regulations it rests on. */
  readonly legalBasis: readonly LegalBasis[];
  /** The first day it is in force. */
  readonly validFrom: IsoDate;
  /** The day of the document that made it known. */
  readonly knownFrom: IsoDate;
  /** The day it was released here. */
  readonly releasedAt?: IsoDate;
  /** The plan it replaces. */
  readonly supersedes?: Id;
  /** What a reader should know about it. */
  readonly notes?: Text;
}
/** When an indicator has which status. */
export interface StatusConditions {
  /** When the target counts as met. */
  readonly achieved: Conditions;
}
/** A remark that is made where its conditions hold. */
export interface PolicyFinding {
  /** The id of the remark within its policy. */
  readonly id: Id;
  /** How much it matters. */
  readonly severity: 'info' | 'warning' | 'error' | 'critical';
  /** What it says. */
  readonly message: Text;
  /** When it is made. */
  readonly conditions: Conditions;
}
/** One version of an assessment policy: when a target counts as met and how achievements make a headline. */
export interface Policy {
  /** The relative path to policy.schema.json. */
  readonly $schema: string;
  /** The version of the shape of this file. */
  readonly schemaVersion: SchemaVersion;
  /** The id of the policy, the name of its folder. */
  readonly id: Id;
  /** The version of this definition, the name of its file. */
  readonly version: Version;
  /** How far this version has come. */
  readonly stage: Stage;
  /** How well this definition is known. */
  readonly confidence: Confidence;
  /** The official name and its translation. */
  readonly title: Text;
  /** What the policy is for, in a few sentences. */
  readonly description?: Text;
  /** The achievement in percent from which a target counts as met. */
  readonly threshold: number;
  /** The most an achievement counts in a mean, in percent; null without a cap. */
  readonly cap: number | null;
  /** The achievement of a letter: none, 100 when met, by rank, or by the lower bound of its band. */
  readonly letters: 'none' | 'met-is-100' | 'rank' | 'lower-bound';
  /** Whether a pending value is left out of the mean or counts as zero. */
  readonly pendingInMean: 'exclude' | 'zero';
  /** Whether a pending value is counted as absent or as not achieved. */
  readonly pendingInCount: 'absent' | 'not-achieved';
  /** The weight of each indicator in the mean, by id; null where all weigh the same. */
  readonly weights: {
    /** The weight of this indicator. */
    readonly [k: string]: number;
  } | null;
  /** How an achievement is rounded; null where it is not. */
  readonly rounding: Rounding | null;
  /** Conditions with a name, to be used by it. */
  readonly conditions?: {
    readonly [k: string]: Conditions;
  };
  /** When an indicator has which status. */
  readonly status: StatusConditions;
  /** What is worth a remark beside the status. */
  readonly findings: readonly PolicyFinding[];
  /** Where the definition stands. */
  readonly source?: Source;
  /** The regulations it rests on. */
  readonly legalBasis: readonly LegalBasis[];
  /** The first day it is in force, by the law's clock. */
  readonly validFrom: IsoDate;
  /** The day of the document that made it known. */
  readonly knownFrom: IsoDate;
  /** The day it was released here. */
  readonly releasedAt?: IsoDate;
  /** The version it replaces. */
  readonly supersedes?: Reference;
  /** What it changed against that version. */
  readonly change?: Change;
}
/** One place of a report that cites a regulation. */
export interface ReportCitation {
  /** Where it stands. */
  readonly source: Source;
  /** The year the report is about. */
  readonly year: number;
}
/** The end of a regulation. */
export interface Ending {
  /** The regulation that ended it. */
  readonly regulation: Id;
  /** The first day it is no longer in force; null where that is not known. */
  readonly on: IsoDate | null;
}
/** A regulation that rules rest on. */
export interface Regulation {
  /** The relative path to regulation.schema.json. */
  readonly $schema: string;
  /** The version of the shape of this file. */
  readonly schemaVersion: SchemaVersion;
  /** The id of the regulation, the name of its file. */
  readonly id: Id;
  /** Its official number, for example Peraturan Kepala BSKJI Nomor 171 Tahun 2022. */
  readonly number: string;
  /** What it is about. */
  readonly title: Text;
  /** Who issued it. */
  readonly issuer: string;
  /** The first day it is in force; null where that is not known. */
  readonly inForceFrom: IsoDate | null;
  /** What ended it. */
  readonly endedBy?: Ending;
  /** The regulations it replaced. */
  readonly replaces?: readonly Id[];
  /** Where reports cite it. */
  readonly citedIn?: readonly ReportCitation[];
  /** Where its text was read, or that it was not read. */
  readonly readAt: Text;
  /** How well it is known. */
  readonly confidence: Confidence;
}
/** One root cause: everything that does not follow because of it. */
export interface Finding {
  /** The check that found it first. */
  readonly check: string;
  /** What it is about. */
  readonly kind: FindingKind;
  /** How much it weighs. */
  readonly severity: FindingSeverity;
  /** Whether it counts. */
  readonly status: FindingStatus;
  /** Of check and keys, never of line numbers: it stays where rows are sorted anew. */
  readonly fingerprint: Hash;
  /** The hash of what its cells say; an acknowledgement holds as long as it does. */
  readonly cells: Hash;
  /** Every place of it; the first is where the figure stands that does not follow. */
  readonly where: readonly FindingPlace[];
  /** What is printed at the first place; null where nothing is, or where it is no number or text. */
  readonly reported: number | string | null;
  /** What would follow; null where that cannot be told. */
  readonly expected: number | string | null;
  /** The bounds of what would follow, as the digits of its inputs allow; null for no number. */
  readonly interval: FindingInterval | null;
  /** The unit of these numbers; null where the table tells none. */
  readonly unit: UnitName | null;
  /** What most likely happened; null where nothing fits better than another. */
  readonly likelyCause: LikelyCause | null;
  /** What does not hold, as a sentence about the printed figures. */
  readonly message: Text;
  /** Why it does not count, or counts apart; null for a failure. */
  readonly reason: Text | null;
  /** The other checks that fail by the same cause. */
  readonly also: readonly string[];
}
/** A place of a rule file. */
export interface FindingRule {
  /** The file within the folder of rules, with forward slashes. */
  readonly file: string;
  /** The JSON pointer within it. */
  readonly pointer: string;
}
/** A cell of a finding: where it stands in its package, and the printed table, row and column with the line of the text of the document. */
export interface FindingPlace {
  /** The data package. */
  readonly dataset: string;
  /** The table in the package. */
  readonly resource: string;
  /** The row of the table in the package, from 0; null where the table lacks the row. */
  readonly index: number | null;
  /** Where it stands in a rule file; not there for a cell of a package. */
  readonly rule?: FindingRule;
  /** The printed table; of a rule its file, within the folder of rules. */
  readonly table: string;
  /** The printed row; null where it has no name. */
  readonly row: string | null;
  /** The printed column; null where it has no name. */
  readonly column: string | null;
  /** The line of the text of the document; null where the package tells none. */
  readonly line: number | null;
  /** The characters as printed; null where the package has none. */
  readonly asPrinted: string | null;
  /** What the cell holds where the package has no characters as printed, a year as text; not there where it holds nothing. */
  readonly value?: number | string;
}
/** A named cause with its sentence. */
export interface LikelyCause {
  /** Its name. */
  readonly cause: CauseName;
  /** Its sentence. */
  readonly text: Text;
}
/** What became of one check. */
export interface CheckOutcome {
  /** The check. */
  readonly check: string;
  /** What became of it. */
  readonly outcome: OutcomeName;
  /** Figures that were held to something. */
  readonly evaluated: number;
  /** Of them, those that follow. */
  readonly proved: number;
  /** Of them, those of which the printed digits leave it open. */
  readonly undecided: number;
  /** Groups that lack a part, so that nothing can be said. */
  readonly excluded: number;
  /** Cells without a number among those looked at. */
  readonly nulls: number;
  /** Why it was skipped or could not be carried out; null otherwise. */
  readonly reason: Text | null;
}
/** Totals, exact. */
export interface Counts {
  /** Checks. */
  readonly checks: number;
  /** Figures that were held to something. */
  readonly evaluated: number;
  /** Of them, those that follow. */
  readonly proved: number;
  /** Of them, those that are left open. */
  readonly undecided: number;
  /** Findings that count. */
  readonly fail: FailCounts;
  /** Findings the document itself is the cause of. */
  readonly acknowledged: number;
  /** Findings excused until a day. */
  readonly waived: number;
  /** Checks whose package was not at hand. */
  readonly skipped: number;
  /** Checks that could not be carried out. */
  readonly errors: number;
}
/** Findings that count, by how much they weigh. */
export interface FailCounts {
  /** Suggestions. */
  readonly info: number;
  /** Findings to review. */
  readonly warning: number;
  /** Findings that are wrong. */
  readonly error: number;
  /** Findings that make a result worthless. */
  readonly critical: number;
}
/** What is wrong with a file or a call. */
export interface ProblemRecord {
  /** Its name, stable for ever once published. */
  readonly code: string;
  /** How much it weighs. */
  readonly severity: FindingSeverity;
  /** What is wrong. */
  readonly message: Text;
  /** What may be done; null where there is no advice. */
  readonly hint: Text | null;
  /** Relative to the working folder, with forward slashes; null when no file is concerned. */
  readonly file: string | null;
  /** From 1; null where it is not known. */
  readonly line: number | null;
  /** From 1; null where it is not known. */
  readonly column: number | null;
  /** JSON pointer into the file; empty for the whole file. */
  readonly pointer: string;
}
/** What rules change in results and findings, against others and over the same data. */
export interface Impact {
  /** The revision or folder of the other rules, as it was named. */
  readonly against: string;
  /** The documents that the rules do not have alike. */
  readonly changedRules: readonly ChangedRule[];
  /** The results that they do not give alike. */
  readonly rows: readonly RowChange[];
  /** The headlines that they do not give alike. */
  readonly headlines: readonly HeadlineChange[];
  /** The findings that come, go or count otherwise. */
  readonly findings: FindingChanges;
  /** How much changes, of how much. */
  readonly counts: ImpactCounts;
}
/** A rule document that two rule sets do not have alike. */
export interface ChangedRule {
  /** What it is. */
  readonly kind: RuleDocumentKind;
  /** id@version where the kind has versions, otherwise the id. */
  readonly reference: string;
  /** Whether one side alone has it. */
  readonly change: ChangeOfRule;
  /** The hash of its canonical form before; null on the side that does not have it. */
  readonly from: Hash | null;
  /** The same after. */
  readonly to: Hash | null;
}
/** A result that two rule sets do not give alike. */
export interface RowChange {
  /** The agreement it is of. */
  readonly agreement: string;
  /** The work unit it is about; null where it is about none. */
  readonly workUnit: string | null;
  /** Every key of the row, the work unit and what is below it. */
  readonly entity: {
    readonly [k: string]: string;
  };
  /** The indicator. */
  readonly indicator: string;
  /** The year. */
  readonly year: number;
  /** The quarter; null at the end of the year. */
  readonly quarter: number | null;
  /** The name of the indicator. */
  readonly title: Text;
  /** The unit of target and actual. */
  readonly unit: UnitName;
  /** Whether one side alone has the row. */
  readonly kind: RowChangeKind;
  /** What differs; empty for a row on one side alone. */
  readonly fields: readonly ComparedField[];
  /** Its figures before; null on the side that does not have it. */
  readonly before: RowFigures | null;
  /** The same after. */
  readonly after: RowFigures | null;
}
/** The figures of a result on one side; the target stands beside what is compared. */
export interface RowFigures {
  /** The rule that gave it, id@version. */
  readonly rule: string;
  /** The target; null where there is none. */
  readonly target: TargetRange | number | string | null;
  /** The actual, a number or a letter; null where it is absent. */
  readonly actual: number | string | null;
  /** In percent, unrounded; null where there is none. */
  readonly achievement: number | null;
  /** Null where it is not judged. */
  readonly status: ResultStatus | null;
  /** Null where the indicator has no scale. */
  readonly band: ResultBand | null;
  /** Why there is no actual; null where there is one. */
  readonly absent: AbsentReason | null;
}
/** The band of a scale that a value falls in. */
export interface ResultBand {
  /** The scale, id@version. */
  readonly scale: string;
  /** The band. */
  readonly id: string;
  /** Its word. */
  readonly label: string;
}
/** A headline that two rule sets do not give alike. */
export interface HeadlineChange {
  /** The agreement. */
  readonly agreement: string;
  /** The work unit. */
  readonly workUnit: string;
  /** Null on the side that has none. */
  readonly before: HeadlineFigures | null;
  /** Null on the side that has none. */
  readonly after: HeadlineFigures | null;
}
/** An agreement as a whole, for one work unit. */
export interface HeadlineFigures {
  /** Its indicators. */
  readonly indicators: number;
  /** Of them, those achieved. */
  readonly achieved: number;
  /** The mean achievement in percent; null where it covers nothing. */
  readonly meanAchievement: number | null;
}
/** Findings of two rule sets, by fingerprint. */
export interface FindingChanges {
  /** Those that only the later checks have. */
  readonly added: readonly Finding[];
  /** Those that only the earlier checks have. */
  readonly gone: readonly Finding[];
  /** Those of both that count otherwise now. */
  readonly restated: readonly RestatedFinding[];
}
/** A finding that counts otherwise than before. */
export interface RestatedFinding {
  /** What it counted as. */
  readonly from: FindingStatus;
  /** As the later checks have it. */
  readonly finding: Finding;
}
/** How much changes, of how much. */
export interface ImpactCounts {
  /** Rows on either side, each once. */
  readonly results: number;
  /** Rows that change, those on one side alone included. */
  readonly changed: number;
  /** Of them, those that only the later rules give. */
  readonly added: number;
  /** Of them, those that only the earlier rules give. */
  readonly dropped: number;
  /** Work units with such a row. */
  readonly workUnits: number;
  /** Rows of both sides whose status is another. */
  readonly statuses: number;
  /** Rows of both sides whose band is another. */
  readonly bands: number;
}
/** What tolok check --json prints of a report: findings, what became of every check, counts, and what rules change against others. */
export interface Report {
  /** The path to report.schema.json, from the root of the repository. */
  readonly $schema: string;
  /** The version of this shape. */
  readonly schemaVersion: SchemaVersion;
  /** The version of the program. */
  readonly tolok: string;
  /** The command that made it. */
  readonly command: 'check';
  /** 0: clean; 1: findings at the gate or above; 3: not everything could be carried out. */
  readonly exit: 0 | 1 | 3;
  /** Worst first, then by check and place. */
  readonly findings: readonly Finding[];
  /** Every check once, by id. */
  readonly checks: readonly CheckOutcome[];
  /** The totals of both. */
  readonly counts: Counts;
  /** With --against alone. */
  readonly impact?: Impact;
  /** What is wrong with rules, packages, checks and excuses themselves. */
  readonly problems: readonly ProblemRecord[];
}
/** One band of a scale. */
export interface Band {
  /** The id of the band within its scale. */
  readonly id: string;
  /** The letter or grade as it is printed, for example B-. */
  readonly label: string;
  /** The band in words, for example baik dengan catatan. */
  readonly name?: Text;
  /** Its lower bound. */
  readonly from: number;
  /** Whether the lower bound itself belongs to it. */
  readonly fromIncluded: boolean;
  /** Its upper bound. */
  readonly to: number;
  /** Whether the upper bound itself belongs to it. */
  readonly toIncluded: boolean;
}
/** One version of a scale: the bands that numbers fall into, lowest first, with their letters. */
export interface Scale {
  /** The relative path to scale.schema.json. */
  readonly $schema: string;
  /** The version of the shape of this file. */
  readonly schemaVersion: SchemaVersion;
  /** The id of the scale, the name of its folder. */
  readonly id: Id;
  /** The version of this definition, the name of its file. */
  readonly version: Version;
  /** How far this version has come. */
  readonly stage: Stage;
  /** How well this definition is known. */
  readonly confidence: Confidence;
  /** The official name and its translation. */
  readonly title: Text;
  /** What the scale is for, in a few sentences. */
  readonly description?: Text;
  /** The unit of the numbers it divides. */
  readonly unit: UnitName;
  /** The least number of the scale, included. */
  readonly lower: number;
  /** The greatest number of the scale, included. */
  readonly upper: number;
  /** The bands, lowest first; the first has rank 0. */
  readonly bands: readonly Band[];
  /** Where the definition stands. */
  readonly source?: Source;
  /** The regulations it rests on. */
  readonly legalBasis: readonly LegalBasis[];
  /** The first day it is in force, by the law's clock. */
  readonly validFrom: IsoDate;
  /** The day of the document that made it known. */
  readonly knownFrom: IsoDate;
  /** The day it was released here. */
  readonly releasedAt?: IsoDate;
  /** The version it replaces. */
  readonly supersedes?: Reference;
  /** What it changed against that version. */
  readonly change?: Change;
}
/** One value that is set otherwise. */
export interface Override {
  /** What is set, for example target.pdn-pbj or input.pdn-pbj.RAP3DN[workUnit=248145]. */
  readonly path: string;
  /** The value it had when the scenario was written. */
  readonly from?: Setting;
  /** The value it is set to. */
  readonly to: Setting;
  /** The version of the rule it was written for, for example pdn-pbj@1.0.0. */
  readonly rule?: Reference;
  /** Why. */
  readonly reason?: Text;
  /** Whether it takes part. */
  readonly on: boolean;
}
/** A what-if: values that are set otherwise than they are. */
export interface Scenario {
  /** The relative path to scenario.schema.json. */
  readonly $schema: string;
  /** The version of the shape of this file. */
  readonly schemaVersion: SchemaVersion;
  /** The id of the scenario, the name of its file. */
  readonly id: Id;
  /** What it asks. */
  readonly title: Text;
  /** The agreement it is about. */
  readonly agreement?: Id;
  /** What is set otherwise; the last one on the same path holds. */
  readonly overrides: readonly Override[];
}
/** An excuse for named findings of one check, for twelve months at most. */
export interface Waiver {
  /** The id of the waiver. */
  readonly id: Id;
  /** The check. */
  readonly check: Id;
  /** The fingerprints of the findings, each by itself. */
  readonly findings: readonly Hash[];
  /** Why they are excused. */
  readonly reason: Text;
  /** Where that can be read. */
  readonly evidence?: string;
  /** Who mends it. */
  readonly owner: string;
  /** Who allowed it. */
  readonly approver: string;
  /** The day it was written. */
  readonly created: IsoDate;
  /** The last day it counts, twelve months after that at most. */
  readonly expires: IsoDate;
}
/** Findings that are excused until a day. */
export interface Waivers {
  /** The relative path to waivers.schema.json. */
  readonly $schema: string;
  /** The version of the shape of this file. */
  readonly schemaVersion: SchemaVersion;
  /** One for each excuse. */
  readonly waivers: readonly Waiver[];
}
