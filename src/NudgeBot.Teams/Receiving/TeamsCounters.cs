using System.Diagnostics.Metrics;

namespace NudgeBot.Teams.Receiving;

/// <summary>What an operator may want to watch, under the meter <c>NudgeBot.Teams</c>.</summary>
internal sealed class TeamsCounters : IDisposable
{
    public const string MeterName = "NudgeBot.Teams";

    private readonly Counter<long> refused;
    private readonly Counter<long> received;
    private readonly Counter<long> refetched;
    private readonly Counter<long> tokens;

    internal Meter Meter { get; } = new(MeterName);

    public TeamsCounters()
    {
        refused = Meter.CreateCounter<long>("teams.requests.refused", description: "Requests that were not let in, by reason.");
        received = Meter.CreateCounter<long>("teams.activities.received", description: "Activities that were let in, by type.");
        refetched = Meter.CreateCounter<long>("teams.keys.refetched", description: "Times the Connector's keys were fetched because of a key nobody knew.");
        tokens = Meter.CreateCounter<long>("teams.tokens.asked", description: "Times Entra was asked for a token, by what came of it.");
    }

    public void Refused(string reason) => refused.Add(1, KeyValuePair.Create<string, object?>("reason", reason));

    public void Received(string type) => received.Add(1, KeyValuePair.Create<string, object?>("type", type));

    public void Refetched() => refetched.Add(1);

    public void Asked(bool isGiven) => tokens.Add(1, KeyValuePair.Create<string, object?>("outcome", isGiven ? "given" : "refused"));

    public void Dispose() => Meter.Dispose();
}
