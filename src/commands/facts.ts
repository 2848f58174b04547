/** `facts`: lint, stale and list for whoever keeps the facts. */
import { lint } from '../curate/lint.ts';
import { dueFacts } from '../curate/stale.ts';
import { AppError } from '../errors.ts';
import { readFactFiles } from '../facts/files.ts';
import { loadLexicon } from '../facts/lexicon.ts';
import { loadFacts } from '../facts/load.ts';
import { SHIPPED_FACTS, SHIPPED_LEXICON } from '../facts/paths.ts';
import { formatProblem } from '../facts/problems.ts';
import { dayOf, flags } from './options.ts';

export const FACTS_USAGE = `Usage: npm run -s facts lint -- [--facts DIR]      what packs to be published must meet
       npm run -s facts stale -- [--now DATE]     facts whose review is due
       npm run -s facts list                      ids and titles`;

export function factsCommand(args: string[]): number {
  const { values, positionals } = flags(
    {
      args,
      allowPositionals: true,
      options: { facts: { type: 'string', multiple: true }, now: { type: 'string' }, warnings: { type: 'boolean' } },
    },
    FACTS_USAGE,
  );
  const loaded = loadFacts(readFactFiles(values.facts ?? [SHIPPED_FACTS]));
  switch (positionals[0]) {
    case 'lint': {
      const problems = lint(loaded, loadLexicon(SHIPPED_LEXICON));
      const errors = problems.filter((p) => p.level === 'error');
      const warnings = problems.length - errors.length;
      for (const p of values.warnings ? problems : errors) process.stderr.write(`${formatProblem(p)}\n`);
      process.stdout.write(
        `${loaded.store.facts.length} facts: ${errors.length} errors, ${warnings} warnings${warnings > 0 && !values.warnings ? ' (--warnings lists them)' : ''}\n`,
      );
      return errors.length > 0 ? 1 : 0;
    }
    case 'stale': {
      const due = dueFacts(loaded.store, dayOf(values.now, FACTS_USAGE));
      for (const d of due) process.stdout.write(`${d.factId}  due since ${d.reviewBy}  owner ${d.owner}\n`);
      process.stdout.write(`${due.length} of ${loaded.store.facts.length} facts are due for review\n`);
      return 0;
    }
    case 'list':
      for (const f of loaded.store.facts) process.stdout.write(`${f.id}  ${f.title.en ?? f.title.zh ?? ''}\n`);
      return 0;
    default:
      throw new AppError('USAGE', positionals[0] ? `there is no "facts ${positionals[0]}"` : 'name what to do', {
        hint: FACTS_USAGE,
      });
  }
}
