using System.Globalization;
using System.Text.RegularExpressions;
using NudgeBot.Core.Nudges.Notices;

namespace NudgeBot.Core.Chat.Policies;

/// <summary>What comes on a schedule, as people call it.</summary>
public static partial class SpokenNotices
{
    private static readonly string[] Clocks = ["%H", "H:mm", "H.mm", "htt", "h:mmtt", "h.mmtt"];

    private static readonly Dictionary<string, NoticeKind> Known = new()
    {
        ["roll call question"] = NoticeKind.RollCallQuestion,
        ["evening question"] = NoticeKind.RollCallQuestion,
        ["question in the evening"] = NoticeKind.RollCallQuestion,
        ["who did you reach question"] = NoticeKind.RollCallQuestion,
        ["whom did you reach question"] = NoticeKind.RollCallQuestion,
        ["roll call"] = NoticeKind.RollCall,
        ["roll call to the manager"] = NoticeKind.RollCall,
        ["roll call report"] = NoticeKind.RollCall,
        ["mirror"] = NoticeKind.WeeklyMirror,
        ["monday mirror"] = NoticeKind.WeeklyMirror,
        ["weekly mirror"] = NoticeKind.WeeklyMirror,
        ["monday report"] = NoticeKind.WeeklyMirror,
        ["team line"] = NoticeKind.TeamLine,
        ["end of day line"] = NoticeKind.TeamLine,
        ["end of day line in the channel"] = NoticeKind.TeamLine,
        ["channel line"] = NoticeKind.TeamLine,
        ["line in the channel"] = NoticeKind.TeamLine,
    };

    /// <summary>The kind that is meant by "the roll-call question" or "Monday mirrors"; null for anything else.</summary>
    public static NoticeKind? Find(string words)
    {
        var plain = Frills().Replace(words.Trim().ToLowerInvariant().Replace('_', ' ').Replace('-', ' ').Replace("rollcall", "roll call", StringComparison.Ordinal), "");
        return Known.TryGetValue(plain, out var kind) || (plain.EndsWith('s') && Known.TryGetValue(plain[..^1], out kind)) ? kind : null;
    }

    /// <summary>"the roll-call question".</summary>
    public static string Of(NoticeKind kind) => kind switch
    {
        NoticeKind.RollCallQuestion => "the roll-call question",
        NoticeKind.RollCall => "the roll-call",
        NoticeKind.WeeklyMirror => "the Monday mirror",
        _ => "the end-of-day line",
    };

    /// <summary>"17:00" for "17", "17.00", "5 pm" or "5:00 p.m."; null where it is no time of day.</summary>
    internal static string? Time(string said) =>
        TimeOnly.TryParseExact(said.Replace(" ", "", StringComparison.Ordinal).Replace("p.m.", "pm", StringComparison.Ordinal).Replace("a.m.", "am", StringComparison.Ordinal),
            Clocks, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time.ToString("HH:mm", CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex(@"^(the |your |my |our |daily )+| (message|notice)s?$")]
    private static partial Regex Frills();
}
