import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createMarkedTurns } from '../../services/household-registry/import/import-marked-turn.ts';

const codeOf = (turn: ReturnType<ReturnType<typeof createMarkedTurns>['take']>) =>
  turn.ok ? null : turn.problem.code;

describe('files that are marked with reasons', () => {
  it('are two at once and one for an account; a turn that is given back is free again', () => {
    const turns = createMarkedTurns();
    const first = turns.take('a');
    assert.equal(codeOf(turns.take('a')), 'import-marking-busy');
    assert.equal(codeOf(turns.take('b')), null);
    assert.equal(codeOf(turns.take('c')), 'import-marking-busy');
    assert.ok(first.ok);
    first.value();
    assert.equal(codeOf(turns.take('c')), null);
  });
});
