import type { SampleSource } from './sample-sources.ts';

/** What a source of the sample is committed with. */
export function sourceBody(campaign: string, unit: string, source: SampleSource): object {
  const { name, giver, owner, per, supply, places, classes } = source;
  return {
    campaign,
    name,
    giver,
    paper: 'Văn bản mẫu',
    owner: name,
    unit: owner === '' ? unit : owner,
    gift: [giftLine(source)],
    per,
    supply,
    places,
    classes,
  };
}

function giftLine(source: SampleSource): object {
  switch (source.kind) {
    case 'cash':
      return { kind: 'cash', amount: source.amount };
    case 'goods':
      return {
        kind: 'goods',
        item: source.item ?? 'Gói quà Tết',
        quantity: 1,
        unit: 'gói',
        value: source.amount,
      };
    case 'rice':
      return { kind: 'rice', kilograms: source.amount };
  }
}
