-- Posts Vonage's inbound form: 1,000 phones, an id of its own for every message.
local thread_count = 0

function setup(thread)
    thread:set("id", thread_count)
    thread_count = thread_count + 1
end

function init(args)
    run = args[1]
    number = 0
end

function request()
    number = number + 1
    local phone = 15551000000 + (number * 7919 + id * 131) % 1000
    local body = string.format(
        "msisdn=%d&to=15550100&messageId=%s-%d-%d&text=help&type=text&keyword=HELP&message-timestamp=2026-01-01+12%%3A00%%3A00",
        phone, run, id, number)
    return wrk.format("POST", "/webhooks/vonage/inbound",
        { ["Content-Type"] = "application/x-www-form-urlencoded" }, body)
end

function done(summary, latency, requests)
    io.write(string.format("RESULT %d %d %.2f %.2f\n",
        summary.requests / (summary.duration / 1e6),
        summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout,
        latency:percentile(50) / 1000, latency:percentile(99) / 1000))
end
