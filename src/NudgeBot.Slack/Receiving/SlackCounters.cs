using System.Diagnostics.Metrics;

namespace NudgeBot.Slack.Receiving;

/// <summary>What an operator may want to watch, under the meter <c>NudgeBot.Slack</c>.</summary>
internal sealed class SlackCounters : IDisposable
{
    public const string MeterName = "NudgeBot.Slack";

    private readonly Meter meter = new(MeterName);
    private readonly Counter<long> refused;
    private readonly Counter<long> oldSecret;
    private readonly Counter<long> ignored;
    private readonly Counter<long> limited;

    public SlackCounters()
    {
        refused = meter.CreateCounter<long>("slack.requests.refused", description: "Requests whose signature did not hold, by reason.");
        oldSecret = meter.CreateCounter<long>("slack.requests.old_secret", description: "Requests signed with a secret that is not the newest; once it stays at 0, take the old one out.");
        ignored = meter.CreateCounter<long>("slack.events.ignored", description: "Events nothing came of, by reason.");
        limited = meter.CreateCounter<long>("slack.events.rate_limited", description: "Minutes in which Slack held events back.");
    }

    public void Refused(string reason) => refused.Add(1, KeyValuePair.Create<string, object?>("reason", reason));

    public void OldSecret() => oldSecret.Add(1);

    public void Ignored(string reason) => ignored.Add(1, KeyValuePair.Create<string, object?>("reason", reason));

    public void RateLimited() => limited.Add(1);

    public void Dispose() => meter.Dispose();
}
