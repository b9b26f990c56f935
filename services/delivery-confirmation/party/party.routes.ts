import { z } from 'zod';
import { GiftLine, Id, UnitPath, type UnitSet } from '#shared/contracts/fields.ts';
import { type Route, route } from '#shared/http/route.ts';
import { accept } from '#shared/kernel/result.ts';
import type { PartyRepository } from './party.repository.ts';

const Parties = z.strictObject({
  sources: z.array(z.strictObject({ id: Id, name: z.string(), unit: UnitPath, gift: z.array(GiftLine) })),
  people: z.array(z.strictObject({ account: Id })).describe('officers and staff there, below or above'),
});

/** Whom a record of custody can name. */
export function partyRoutes({
  parties,
  unitSet,
}: {
  parties: PartyRepository;
  unitSet: UnitSet;
}): readonly Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/v1/custody-parties/*path',
      summary: 'Sources of a campaign, and the accounts that may carry things at a place',
      params: z.strictObject({ path: UnitPath }),
      query: z.strictObject({ campaign: Id }),
      answer: Parties,
      async handle({ params: { path }, query: { campaign } }) {
        const sources = await parties.sourcesIn(campaign);
        const people = await parties.peopleAt(unitSet, path);
        return accept({
          sources: sources.map(({ _id, name, unit, gift }) => ({ id: _id, name, unit, gift: [...gift] })),
          people: people.map(({ _id }) => ({ account: _id })),
        });
      },
    }),
  ];
}
