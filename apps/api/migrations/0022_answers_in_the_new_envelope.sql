-- Answers kept for repeated requests have the form of an answer: the status as `code`, the stable word as `reason`.
update idempotency_keys
set response = response || jsonb_build_object('code', status, 'reason', response -> 'code')
where jsonb_typeof(response -> 'code') = 'string';
