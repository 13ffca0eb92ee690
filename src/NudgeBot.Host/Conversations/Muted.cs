using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.People;
using NudgeBot.Host.Reports;
using NudgeBot.Postgres.Nudges;

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
        var seen = await AudienceAnswer.OfAsync(turn.Session, turn.Speaker, null, cancellationToken);
        if (seen is AudienceAnswer.Refused refused)
        {
            await turn.SayAsync(refused.Why, cancellationToken);
            return;
        }

        var audience = ((AudienceAnswer.Seen)seen).Audience;

        var muted = (await new MuteStore(turn.Session).OfAsync(audience.Ids, turn.Now, cancellationToken)).ToLookup(mute => mute.RepId);
        var reps = audience.Rows.Where(row => row.Members.Any(member => muted.Contains(member.Id)))
            .Select(row => (row.Name, row.IsNamed(audience)
                ? Lines(muted[row.Members[0].Id], row.Members[0].Zone, turn.Now)
                : [MuteWords.SomeMute(row.Members.Count(member => muted.Contains(member.Id)))])).ToList();
        var text = reps.Count == 0 ? MuteWords.NobodyMuted(audience.Whose) : MuteWords.OfTeam(reps);
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
}
