/** The few things that can be pressed, each within its limit by construction. */
import {
  type APIButtonComponent,
  type APISelectMenuOption,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { shorten } from '../pieces.ts';
import { LIMITS, type Row } from './limits.ts';

export function button(id: string, label: string, style: 'plain' | 'first' = 'plain'): APIButtonComponent {
  return {
    type: ComponentType.Button,
    style: style === 'first' ? ButtonStyle.Primary : ButtonStyle.Secondary,
    custom_id: id,
    label: shorten(label, LIMITS.button) || '–',
  };
}

export function linkButton(url: string, label: string): APIButtonComponent {
  return { type: ComponentType.Button, style: ButtonStyle.Link, url, label: shorten(label, LIMITS.button) };
}

export function menu(id: string, placeholder: string, options: readonly APISelectMenuOption[]): Row[] {
  const select: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: id,
    placeholder: shorten(placeholder, LIMITS.placeholder),
    options: options.map((o) => ({ ...o, label: shorten(o.label, LIMITS.optionLabel) || '–' })),
  };
  return [{ type: ComponentType.ActionRow, components: [select] }];
}

export function row(buttons: readonly APIButtonComponent[]): Row[] {
  return buttons.length > 0 ? [{ type: ComponentType.ActionRow, components: buttons.slice(0, LIMITS.buttons) }] : [];
}
