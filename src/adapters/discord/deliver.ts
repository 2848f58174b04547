/** The way out for an interaction that came by the gateway: its response by callback, then what follows it. */
import { randomUUID } from 'node:crypto';
import { type APIInteraction, InteractionResponseType, Routes } from 'discord.js';
import { refusalOf } from './failures.ts';
import type { Kit } from './kit.ts';
import { plainOf } from './limits.ts';
import { bodyOf, type Handled, type Response } from './responses.ts';

/** Never rejects. A response that Discord finds malformed goes out once more as its text alone. */
export async function deliver(kit: Kit, { id, token }: APIInteraction, { response, after }: Handled): Promise<void> {
  const post = (body: Response): Promise<unknown> =>
    kit.rest.post(Routes.interactionCallback(id, token), { body, auth: false });
  try {
    await post(response);
  } catch (error) {
    const refusal = refusalOf(error);
    const plain = refusal.kind === 'content' ? plainly(response) : undefined;
    const rescued =
      plain !== undefined &&
      (await post(plain).then(
        () => true,
        () => false,
      ));
    const reference = randomUUID().slice(0, 8);
    kit.log.error({ platform: 'discord', reference, rescued, ...refusal }, 'Discord did not take a response');
    if (!rescued) return;
  }
  await after?.();
}

function plainly(response: Response): Response | undefined {
  if (
    response.type !== InteractionResponseType.ChannelMessageWithSource &&
    response.type !== InteractionResponseType.UpdateMessage
  )
    return undefined;
  const { content = '', embeds = [], flags } = response.data ?? {};
  const body = bodyOf(plainOf({ content, embeds, components: [] }));
  return { ...response, data: { ...body, ...(flags === undefined ? {} : { flags }) } };
}
