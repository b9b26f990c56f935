import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ConfigError, readSettings } from '#shared/config/environment.ts';

describe('settings that are all there', () => {
  const settings = readSettings({ URI: ' mongodb://a ', PORT: '8080', BROKERS: 'a:1, b:2,,' });

  it('are read without the space around them', () => {
    assert.equal(settings.text('URI'), 'mongodb://a');
    assert.equal(settings.integer('PORT', 1), 8080);
    assert.deepEqual(settings.list('BROKERS'), ['a:1', 'b:2']);
    assert.doesNotThrow(() => settings.check());
  });

  it('have their fallbacks where nothing is said', () => {
    assert.equal(settings.integer('OTHER', 7), 7);
    assert.equal(settings.optional('OTHER'), undefined);
    assert.deepEqual(settings.list('OTHER'), []);
  });
});

describe('settings with several faults', () => {
  const settings = readSettings({ EMPTY: '  ', PORT: '80a', SIGNED: '-1' });

  it('are named all at once', () => {
    settings.text('MISSING');
    settings.text('EMPTY');
    settings.integer('PORT', 1);
    settings.integer('SIGNED', 1);
    assert.throws(
      () => settings.check(),
      (error: unknown) => {
        assert.ok(error instanceof ConfigError);
        for (const name of ['MISSING', 'EMPTY', 'PORT', 'SIGNED'])
          assert.match(error.message, new RegExp(name));
        return true;
      },
    );
  });
});
