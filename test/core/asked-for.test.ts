/** What is asked for by name, and the fact has no word for: each was answered with the fact as it stands. */
import { describe, expect, it } from 'vitest';
import { engine } from './engine-of-shipped.ts';

const ask = (question: string) => engine.ask(question, { now: '2023-06-21' });

describe('A noun asked for that the fact does not speak of is not answered', () => {
  it.each([
    ['behind which', 'Action item for me: find which sectors the New York station serves. Can you pull that?'],
    ['behind which', 'Yeah, that New York service thingy for companies, which street is it on?'],
    ['behind which', 'Please, which papers I must bring to the WIPO center of Shanghai for open a case?'],
    ['behind which', 'Shanghai with WIPO will make deeper the cooperation, in which field exactly?'],
    ['behind what', 'what langauges can you use at the wipo cetner for mediaton'],
    ['in a bare phrase', 'Deadline for finishing the aid system upgrade?'],
    ['as a deed', 'who mananges the tokyo ip servce staion'],
  ])('%s: %s', (_where, question) => {
    expect(ask(question).kind).not.toBe('answer');
  });

  it('says what is not spoken of', () => {
    expect(ask('which sectors does the New York station serve?')).toMatchObject({
      kind: 'nearest',
      answer: expect.stringContaining('does not speak of "sectors"') as string,
    });
  });
});

describe('A noun that only says what kind of answer is wanted is no such noun', () => {
  it.each([
    ['wat yr did the wipo arbitraton ctr open in shnaghai', 'wipo-centre-founding'],
    ['which city hosts the first international WIPO arbitration and mediation center of its kind in china', ''],
    ['How many pieces of goods which violate IP the customs of Shanghai has taken since 2022?', 'customs-seizures'],
    ['In what way has the city’s set-up for guarding intellectual property abroad already got better?', ''],
    ['WIPO centre Shanghai type of disputes handled', 'wipo-centre-remit'],
  ])('%s', (question, fact) => {
    const answer = ask(question);
    expect(answer.kind).toBe('answer');
    if (fact) expect(answer).toMatchObject({ factIds: [fact] });
  });
});

describe('What is asked of the subject and nothing states is not answered', () => {
  it.each([
    'how boring was the press conference?',
    'how good is the WIPO centre?',
    'how busy are the service stations?',
  ])('%s', (question) => {
    expect(ask(question).kind).not.toBe('answer');
  });
});
