/** Every listener, one a line. */
import type { App } from '@slack/bolt';
import type { Kit } from '../kit.ts';
import { onCheck } from './check.ts';
import { onChoose } from './choose.ts';
import { onCite } from './cite.ts';
import { onCommand } from './command.ts';
import { onDirect } from './direct.ts';
import { onForm } from './form.ts';
import { onHome } from './home.ts';
import { onMention } from './mention.ts';
import { onReport } from './report.ts';
import { onShare } from './share.ts';
import { onSource } from './source.ts';
import { onUnknown } from './unknown.ts';

export function register(app: App, kit: Kit): void {
  onCommand(app, kit);
  onMention(app, kit);
  onDirect(app, kit);
  onHome(app, kit);
  onCheck(app, kit);
  onForm(app, kit);
  onChoose(app, kit);
  onShare(app, kit);
  onCite(app, kit);
  onSource(app);
  onReport(app, kit);
  onUnknown(app, kit);
}
