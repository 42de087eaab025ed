import {
  type CompletionContext,
  type CompletionResult,
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching } from '@codemirror/language';
import { type Diagnostic, setDiagnostics } from '@codemirror/lint';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { EditorView, type KeyBinding, drawSelection, keymap } from '@codemirror/view';
import type { DocumentKind } from '@tolok/schema';
import { codeTheme } from './codeTheme.ts';
import type { FieldLanguage } from './fieldLanguage.ts';
import { type FieldProblem, rangeOf } from './fieldProblems.ts';
import { languages } from './languages/index.ts';
import { type Offer, offersAt } from './offers.ts';

/** What a field shows and offers; each part may change while it is open. */
export interface CodeSettings {
  readonly language: FieldLanguage;
  /** In JSON, what the text is a document of. */
  readonly document?: DocumentKind | undefined;
  readonly offers: readonly Offer[];
  readonly problems: readonly FieldProblem[];
  /** Attributes of the element that is typed in: its name and what describes it. */
  readonly attributes: Readonly<Record<string, string>>;
  /** What the editor says itself, by its English words. */
  readonly phrases: Readonly<Record<string, string>>;
}

export interface CodeHandlers {
  readonly onchange: (text: string) => void;
  /** Escape was pressed, and there was nothing else for it to close. */
  readonly onclose: () => void;
  /** Undo and redo of whoever owns the text; without them the field has its own. */
  readonly undoing?: Undoing | undefined;
}

export interface Undoing {
  readonly undo: () => void;
  readonly redo: () => void;
}

/** A mounted field. */
export interface CodeEditor {
  /** Takes a text from outside, as after an undo; the cursor stays where it can. */
  readonly write: (text: string) => void;
  readonly set: (settings: CodeSettings) => void;
  readonly focus: (selection?: { readonly from: number; readonly to: number }) => void;
  readonly destroy: () => void;
}

/** Mounts the editor with the grammar of its language. Rejects where one of the two cannot be fetched. */
export async function mountCode(
  parent: HTMLElement,
  text: string,
  first: CodeSettings,
  { onchange, onclose, undoing }: CodeHandlers,
): Promise<CodeEditor> {
  const { language } = await languages[first.language]();
  let settings = first;
  let taking = false;
  const changing = new Compartment();
  const view = new EditorView({
    parent,
    doc: text,
    extensions: [
      language,
      undoing ? [] : history(),
      drawSelection(),
      bracketMatching(),
      first.language === 'markdown' ? [] : closeBrackets(),
      autocompletion({
        override: [(context) => complete(context, settings)],
        icons: false,
        aboveCursor: false,
      }),
      keymap.of([
        ...closeBracketsKeymap,
        ...completionKeymap,
        { key: 'Escape', run: () => (onclose(), true) },
        ...(undoing ? undoKeys(undoing) : historyKeymap),
        // The page runs a cell by it.
        ...defaultKeymap.filter(({ key }) => key !== 'Mod-Enter'),
      ]),
      EditorView.lineWrapping,
      EditorView.updateListener.of((update) => {
        if (update.docChanged && !taking) onchange(update.state.doc.toString());
      }),
      codeTheme,
      changing.of(changeable(first)),
    ],
  });
  tellProblems(view, first.problems);
  return {
    write(next) {
      if (next === view.state.doc.toString()) return;
      taking = true;
      view.dispatch({ changes: changeOf(view.state.doc.toString(), next) });
      taking = false;
      tellProblems(view, settings.problems);
    },
    set(next) {
      settings = next;
      view.dispatch({ effects: changing.reconfigure(changeable(next)) });
      tellProblems(view, next.problems);
    },
    focus(selection) {
      if (selection) {
        const { length } = view.state.doc;
        const anchor = Math.min(selection.from, length);
        view.dispatch({ selection: { anchor, head: Math.min(selection.to, length) } });
      }
      view.focus();
    },
    destroy: () => view.destroy(),
  };
}

const changeable = ({ attributes, phrases }: CodeSettings): Extension => [
  EditorView.contentAttributes.of({ spellcheck: 'false', ...attributes }),
  EditorState.phrases.of(phrases),
];

const undoKeys = ({ undo, redo }: Undoing): readonly KeyBinding[] => [
  { key: 'Mod-z', run: () => (undo(), true), preventDefault: true },
  { key: 'Mod-y', mac: 'Mod-Shift-z', run: () => (redo(), true), preventDefault: true },
  { linux: 'Ctrl-Shift-z', run: () => (redo(), true), preventDefault: true },
];

function complete(context: CompletionContext, settings: CodeSettings): CompletionResult | null {
  const found = offersAt(context.state.doc.toString(), context.pos, {
    ...settings,
    asked: context.explicit,
  });
  if (!found) return null;
  const { from, offers } = found;
  return {
    from,
    options: offers.map(({ label, insert, detail }) => ({
      label,
      apply: insert,
      ...(detail === undefined ? {} : { detail }),
    })),
  };
}

function tellProblems(view: EditorView, problems: readonly FieldProblem[]): void {
  const text = view.state.doc.toString();
  const told = problems.map((problem): Diagnostic => ({
    ...rangeOf(text, problem),
    severity: problem.severity === 'critical' ? 'error' : problem.severity,
    message: problem.message,
  }));
  view.dispatch(setDiagnostics(view.state, told));
}

/** The one change between two texts, so that the cursor outside it stays. */
function changeOf(before: string, after: string) {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from++;
  let end = 0;
  while (end < most - from && before.at(-1 - end) === after.at(-1 - end)) end++;
  return { from, to: before.length - end, insert: after.slice(from, after.length - end) };
}
