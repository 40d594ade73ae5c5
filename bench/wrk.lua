-- Sends the requests of the file PLAN one after the other, again from the beginning when they are all sent; prints what came of them as JSON.
-- A line of the plan is a path, or for a POST a path, a tab and a JSON body.
local prepared, next_request = {}, tonumber(os.getenv("FROM")) or 0
function init()
  for line in io.lines(os.getenv("PLAN")) do
    local path, body = line:match("^(.-)\t(.*)$")
    prepared[#prepared + 1] = body and wrk.format("POST", path, { ["content-type"] = "application/json" }, body)
      or wrk.format("GET", path or line)
  end
end
function request()
  next_request = next_request % #prepared + 1
  return prepared[next_request]
end
-- GraphQL says what went wrong in a body that is well otherwise
if os.getenv("LOOK") then
  function response(_, _, body)
    if body:find('"errors"', 1, true) then wrong = (wrong or 0) + 1 end
  end
end
local threads = {}
function setup(thread) threads[#threads + 1] = thread end
function done(summary, latency)
  local failed = 0
  for _, thread in ipairs(threads) do failed = failed + (tonumber(thread:get("wrong")) or 0) end
  local errors = summary.errors
  print(string.format('{"requests":%d,"micros":%d,"bytes":%d,"failed":%d,"p50":%.0f,"p99":%.0f}', summary.requests, summary.duration, summary.bytes,
    failed + errors.connect + errors.read + errors.write + errors.status + errors.timeout, latency:percentile(50), latency:percentile(99)))
end
