using NudgeBot.Core.Chat.Policies;
using NudgeBot.Core.Nudges.Cards;
using NudgeBot.Core.Nudges.Notices;
using NudgeBot.Core.People;

namespace NudgeBot.Core.Chat.Words;

/// <summary>What the bot says about mutes.</summary>
public static class MuteWords
{
    public const string Customer = "This customer";

    public const string Kind = "This kind of nudge";

    public const string CustomerForAMonth = "Mute this customer for a month";

    public const string KindForAMonth = "Mute this kind for a month";

    public const string Nothing = "You have muted nothing. \"mute Acme for two weeks\" would.";

    public const string NoNudge = "There is no open nudge to mute. Name a customer or a kind: \"mute Acme for two weeks\", \"mute hello calls until Monday\".";

    public const string NeverMuted = "A call you promised or missed is never muted: someone is waiting for it. Anything else can be.";

    public const string UntilDecided = "until it is decided who looks after them";

    public const string ForEmail = " (they prefer email)";

    private const string StillComes = "A call you promised or missed still comes through.";

    /// <summary>"Busy Bee", "hello call nudges", "hello call nudges about Busy Bee".</summary>
    public static string Subject(string? customer, string? rule) => (customer, rule) switch
    {
        (null, { } kind) when NoticeKinds.FromWord(kind) is { } notice => SpokenNotices.Of(notice),
        (null, { } kind) => $"{SpokenRules.Of(kind)} nudges",
        ({ } name, { } kind) => $"{SpokenRules.Of(kind)} nudges about {name}",
        _ => customer ?? "",
    };

    /// <summary>"until Wed 2 Dec", "until 18:30" on the same day, "until you say otherwise".</summary>
    public static string End(DateTimeOffset? until, Zone zone, DateTimeOffset now) =>
        until is not { } end ? "until you say otherwise"
        : zone.Date(end) == zone.Date(now) ? $"until {SpokenTime.Clock(zone.Time(end))}"
        : $"until {SpokenTime.WeekDay(zone.Date(end), zone.Date(now))}";

    public static string Muted(string subject, string end) => $"Muted: {subject}, {end}. {StillComes}";

    /// <summary>As <see cref="Muted"/>, for what comes on a schedule.</summary>
    public static string SwitchedOff(string subject, string end) => $"All right, you get no more of that: {subject}, {end}. \"send it again\" brings it back.";

    public static string MutedAlready(string subject) => $"That is muted already: {subject}. \"what have I muted?\" tells until when.";

    /// <summary>What the card of a muted nudge says.</summary>
    public static string State(string end) => $"Muted {end}.";

    public static string Which(string customer, string rule, string end) => $"Mute {customer}, or this kind of nudge ({SpokenRules.Of(rule)})? Either way {end}.";

    public static string Listed(IReadOnlyList<string> mutes) => $"Muted:\n{string.Join('\n', mutes.Select(mute => $"• {mute}"))}\nSay \"unmute\" and a name to hear of it again.";

    public static string Unmuted(IReadOnlyList<string> subjects) => $"Unmuted: {BotWords.Listed(subjects)}. You will hear of it when there is a reason.";

    public static string UnmuteWhich(IReadOnlyList<string> subjects) => $"Which one? There is: {BotWords.Listed(subjects)}.";

    public static string NotMuted(string subject) => $"Nothing is muted there: {subject}.";

    public static string LiftedAgain(string subject) => $"Undone: {subject}, not muted any more.";

    public static string MutedAgain(IReadOnlyList<string> subjects) => $"Undone. Muted as before: {BotWords.Listed(subjects)}.";

    public static string NobodyMuted(string teams) => $"Nobody in {teams} has muted anything.";

    /// <summary>Of reps who may not be named.</summary>
    public static string SomeMute(int reps) => reps == 1 ? "one of them has muted something" : $"{reps} of them have muted something";

    public static string OfTeam(IEnumerable<(string Rep, IReadOnlyList<string> Mutes)> reps) =>
        $"Muted in your team:\n{string.Join('\n', reps.Select(rep => $"• {rep.Rep}: {string.Join("; ", rep.Mutes)}"))}";
}
