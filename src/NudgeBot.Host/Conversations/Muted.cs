using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.People;
using NudgeBot.Postgres.Nudges;
using NudgeBot.Postgres.People;

namespace NudgeBot.Host.Conversations;

/// <summary>"What have I muted?", and, for a manager, what the reps have.</summary>
internal static class Muted
{
    /// <param name="own">A manager's own mutes; a rep is always shown their own.</param>
    public static async Task<bool> ShowAsync(Turn turn, bool own, CancellationToken cancellationToken)
    {
        await (own || !turn.IsManager ? ShowOwnAsync(turn, cancellationToken) : ShowTeamAsync(turn, cancellationToken));
        return true;
    }

    /// <summary>What a mute is about.</summary>
    public static string Subject(MuteRow mute) =>
        mute.PreferenceId is not null || mute.QuestionId is not null ? mute.AccountName! : MuteWords.Subject(mute.AccountName, mute.Rule);

    private static async Task ShowOwnAsync(Turn turn, CancellationToken cancellationToken)
    {
        var lines = Lines(await new MuteStore(turn.Session).OfAsync([turn.Speaker.Id], turn.Now, cancellationToken), turn.Zone, turn.Now);
        await turn.SayAsync(lines.Count == 0 ? MuteWords.Nothing : MuteWords.Listed(lines), cancellationToken);
    }

    private static async Task ShowTeamAsync(Turn turn, CancellationToken cancellationToken)
    {
        var (members, teams) = await Counting.MembersAsync(turn, null, cancellationToken);
        var muted = (await new MuteStore(turn.Session).OfAsync([.. members.Select(member => member.Id)], turn.Now, cancellationToken)).ToLookup(mute => mute.RepId);
        var reps = members.Where(member => muted.Contains(member.Id)).Select(member => (member.Name, Lines(muted[member.Id], ZoneOf(member), turn.Now))).ToList();
        var text = members.Count == 0 ? BotWords.NoTeam : reps.Count == 0 ? MuteWords.NobodyMuted(teams) : MuteWords.OfTeam(reps);
        await turn.SayAsync(new ChatMessage(MessageKind.Report, text), cancellationToken);
    }

    // The same, muted twice, is muted for as long as the longer lasts; a preference or a question mutes several kinds and is one line.
    private static IReadOnlyList<string> Lines(IEnumerable<MuteRow> mutes, Zone zone, DateTimeOffset now) =>
    [
        .. from mute in mutes
           group mute by (mute.AccountId, Rule: mute.PreferenceId is null ? mute.Rule : null, Reason: Reason(mute)) into same
           let longest = same.OrderByDescending(mute => mute.Until ?? DateTimeOffset.MaxValue).First()
           select $"{Subject(longest)}, {(longest.QuestionId is null ? MuteWords.End(longest.Until, zone, now) : MuteWords.UntilDecided)}{same.Key.Reason}",
    ];

    private static string Reason(MuteRow mute) => mute.PreferenceId is null ? "" : MuteWords.ForEmail;

    private static Zone ZoneOf(PersonRow person) => Zone.Find(person.TimeZone) ?? Zone.Utc;
}
