import type { Route } from '#shared/http/route.ts';
import { checkGroups } from '../priority-flag/given-groups.ts';
import { FLAG_RETIRED, GROUP_UNKNOWN } from '../priority-flag/priority-flag.ts';
import { decideCorrection, FEWER_THAN_NAMED } from './correct.ts';
import { decideHeadChange, decideHeadDeath, NEW_HEAD_NEEDED, NOBODY_LEFT } from './head.ts';
import { CODE_TAKEN } from './household-code.ts';
import type { LifeParts } from './life-change.ts';
import {
  AddMemberBody,
  ClassBody,
  CorrectionBody,
  EndBody,
  GroupsBody,
  HeadBody,
  HeadDeathBody,
  MergeBody,
  MoveBody,
  PlainBody,
  RestoreBody,
  SplitBody,
} from './life-input.ts';
import { lifeRoute } from './life-route.ts';
import { decideAddMember, decideLoseMember, NO_UNNAMED_MEMBER, UNKNOWN_MEMBER } from './member.ts';
import { OTHER_LIST_YEAR, SAME_HOUSEHOLD } from './merge.ts';
import { codeFree, mergeWith, moveTo, splitOff, UNKNOWN_VILLAGE } from './other-household.ts';
import { HEAD_NOT_LEAVING } from './split.ts';
import {
  decideClass,
  decideEnd,
  decideGroups,
  decideRestore,
  HOUSEHOLD_NOT_ENDED,
  MEMBERS_ELSEWHERE,
} from './standing.ts';

/** Stands for a member whom no list names. */
const UNNAMED = 'unnamed';
const PERSON_SECRETS = ['person/nationalId', 'person/ethnicity'];
const SUCCESSOR_SECRETS = ['successor/person/nationalId', 'successor/person/ethnicity'];

/** What happens in a household's life, one command each; all need If-Match, a day and a reason. */
export function lifeRoutes(parts: LifeParts): readonly Route[] {
  return [...factRoutes(parts), ...memberRoutes(parts), ...headRoutes(parts), ...placeRoutes(parts)];
}

function factRoutes(parts: LifeParts): readonly Route[] {
  return [
    lifeRoute(parts, {
      word: 'corrections',
      summary: 'Correct what was recorded wrongly of a household or of one member',
      body: CorrectionBody,
      secrets: ['nationalId', 'phone', 'ethnicity', 'illness', ...PERSON_SECRETS],
      problems: [CODE_TAKEN, UNKNOWN_MEMBER, FEWER_THAN_NAMED],
      async decide({ household, told, tx }, body) {
        const { code } = body.wish.facts;
        const free = await codeFree(parts, { household, code }, tx);
        return free.ok ? decideCorrection(household, body.wish, told) : free;
      },
    }),
    lifeRoute(parts, {
      word: 'class',
      summary: 'Class a household anew, by the same or another standard of poverty',
      body: ClassBody,
      decide: ({ household, told }, body) => decideClass(household, body, told),
    }),
    lifeRoute(parts, {
      word: 'groups',
      summary: 'Say which priority groups a household belongs to, and how severe its need is',
      body: GroupsBody,
      secrets: ['illness'],
      problems: [GROUP_UNKNOWN, FLAG_RETIRED],
      async decide({ household, told, tx }, body) {
        const { unitSet, unit, groups: had } = household;
        const fit = await checkGroups(parts.flags, { unitSet, unit, had, groups: body.groups }, tx);
        return fit.ok ? decideGroups(household, body, told) : fit;
      },
    }),
    lifeRoute(parts, {
      word: 'end',
      summary: 'End a household that is no longer poor, or was registered in error',
      body: EndBody,
      decide: ({ household, told }, body) => decideEnd(household, body, told),
    }),
    lifeRoute(parts, {
      word: 'restore',
      summary: 'Take back an end that was a mistake, or take up a household that is poor again',
      body: RestoreBody,
      problems: [HOUSEHOLD_NOT_ENDED, MEMBERS_ELSEWHERE],
      decide: ({ household, told }, body) => decideRestore(household, body, told),
    }),
  ];
}

function memberRoutes(parts: LifeParts): readonly Route[] {
  const lose = (word: 'removal' | 'death', kind: 'member-removed' | 'member-died', summary: string) =>
    lifeRoute(parts, {
      word: `members/:member/${word}`,
      summary,
      body: PlainBody,
      problems: [UNKNOWN_MEMBER, NO_UNNAMED_MEMBER],
      decide({ household, told }, _, { member = '' }) {
        const who = member === UNNAMED ? { ids: [], unnamed: 1 } : { ids: [member], unnamed: 0 };
        return decideLoseMember(household, { who, kind }, told);
      },
    });
  return [
    lifeRoute(parts, {
      word: 'members',
      summary: 'Add a member: born, come to live here, or counted already and now known by name',
      body: AddMemberBody,
      secrets: PERSON_SECRETS,
      problems: [NO_UNNAMED_MEMBER],
      decide: ({ household, told }, body) => decideAddMember(household, body, told),
    }),
    lose('removal', 'member-removed', 'A member has left; `unnamed` stands for one whom no list names'),
    lose('death', 'member-died', 'A member has died; `unnamed` stands for one whom no list names'),
  ];
}

function headRoutes(parts: LifeParts): readonly Route[] {
  return [
    lifeRoute(parts, {
      word: 'head',
      summary: 'Change the head; the former one stays as a member or leaves',
      body: HeadBody,
      secrets: SUCCESSOR_SECRETS,
      problems: [UNKNOWN_MEMBER, NO_UNNAMED_MEMBER],
      decide({ household, told }, { successor, former, formerRelation = null }) {
        const kept =
          former === 'stays'
            ? ({ stays: true, relation: formerRelation } as const)
            : ({ stays: false } as const);
        return decideHeadChange(household, { successor, former: kept }, told);
      },
    }),
    lifeRoute(parts, {
      word: 'head-death',
      summary: 'The head has died: a member follows, or the household has died out',
      body: HeadDeathBody,
      secrets: SUCCESSOR_SECRETS,
      problems: [NEW_HEAD_NEEDED, NOBODY_LEFT, UNKNOWN_MEMBER, NO_UNNAMED_MEMBER],
      decide: ({ household, told }, body) => decideHeadDeath(household, body, told),
    }),
  ];
}

function placeRoutes(parts: LifeParts): readonly Route[] {
  return [
    lifeRoute(parts, {
      word: 'move',
      summary: 'Move a household to another village or commune, or away',
      body: MoveBody,
      problems: [UNKNOWN_VILLAGE, CODE_TAKEN],
      decide: (deciding, body) => moveTo(parts, deciding, body),
    }),
    lifeRoute(parts, {
      word: 'split',
      summary: 'Split a household: some leave and are one of their own',
      body: SplitBody,
      secrets: ['head/person/nationalId', 'head/person/ethnicity'],
      problems: [UNKNOWN_VILLAGE, CODE_TAKEN, UNKNOWN_MEMBER, NO_UNNAMED_MEMBER, HEAD_NOT_LEAVING],
      decide: (deciding, body) => splitOff(parts, deciding, body),
    }),
    lifeRoute(parts, {
      word: 'merge',
      summary: 'Merge a household into another: the same one recorded twice, or two that are one now',
      body: MergeBody,
      problems: [SAME_HOUSEHOLD, OTHER_LIST_YEAR, UNKNOWN_MEMBER, NO_UNNAMED_MEMBER],
      decide: (deciding, body) => mergeWith(parts, deciding, body),
    }),
  ];
}
