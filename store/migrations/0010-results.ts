/**
 * Version 10: what the outbox holds is a result and no message any more, for a message may hold several: without `type`
 * and `protocol`.
 */
export const RESULTS = `
  UPDATE outbox SET document = CAST(json_remove(CAST(document AS TEXT), '$.type', '$.protocol') AS BLOB)
    WHERE json_valid(CAST(document AS TEXT));

  UPDATE outbox_sizes SET bytes =
    (SELECT sum(length(document)) FROM outbox WHERE outbox.collector = outbox_sizes.collector);
`;
