"""The Lua scripts that change the records of webhook messages; `service/jobs/scripts.py` says how they are written."""

from __future__ import annotations

from service.jobs.scripts import PRELUDE

# One attempt at a delivery at a time, and none before its time. tenant, id, ms that an attempt takes at most
HOLD = (
    PRELUDE
    + """
local k, ms = 'co:' .. ARGV[1] .. ':delivery:' .. ARGV[2], now()
if redis.call('HGET', k, 'status') ~= 'pending' then return {-1} end
local due = tonumber(redis.call('HGET', k, 'due') or 0)
if due > ms then return {due - ms} end
redis.call('HSET', k, 'due', ms + ARGV[3])
redis.call('ZADD', 'co:active', ms + ARGV[3], ARGV[1] .. '/' .. ARGV[2])
return {0, redis.call('HGETALL', k)}
"""
)

# An attempt at a delivery is counted once, and a delivery that is over stays over.
# tenant, id, status, answer, pause ms, keep ms
SETTLE = (
    PRELUDE
    + """
local k, member, ms = 'co:' .. ARGV[1] .. ':delivery:' .. ARGV[2], ARGV[1] .. '/' .. ARGV[2], now()
if redis.call('HGET', k, 'status') ~= 'pending' then return 0 end
redis.call('HINCRBY', k, 'attempts', 1)
redis.call('HSET', k, 'status', ARGV[3], 'answer', ARGV[4], 'due', ms + ARGV[5])
if ARGV[3] == 'pending' then
  redis.call('ZADD', 'co:active', ms + ARGV[5], member)
else
  redis.call('PEXPIRE', k, ARGV[6])
  redis.call('ZREM', 'co:active', member)
end
return 1
"""
)
