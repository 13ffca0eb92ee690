using System.Text.RegularExpressions;
using NudgeBot.Core.Nudges.Policies;

namespace NudgeBot.Core.Chat.Policies;

/// <summary>The rules as people call them.</summary>
public static partial class SpokenRules
{
    private static readonly Dictionary<string, string> Others = new()
    {
        ["quiet customer"] = "uncalled_customer",
        ["open deal"] = "open_deal_cadence",
        ["deal cadence"] = "open_deal_cadence",
        ["lead"] = "new_lead",
        ["follow up"] = "first_conversation_follow_up",
        ["first follow up"] = "first_conversation_follow_up",
        ["callback"] = "callback_due",
        ["call back"] = "callback_due",
        ["promise"] = "callback_due",
        ["missed call"] = "missed_inbound",
        ["ping pong"] = "email_ping_pong",
        ["email only customer"] = "email_only",
    };

    /// <summary>The rule's name for "hello calls", "the stalled deal rule" or "hello_call"; null for anything else.</summary>
    public static string? Find(string words)
    {
        var plain = Frills().Replace(words.Trim().ToLowerInvariant().Replace('_', ' ').Replace('-', ' '), "").Trim();
        var one = plain.EndsWith('s') ? plain[..^1] : plain;
        return RuleNames.All.FirstOrDefault(name => Of(name) == plain || Of(name) == one) ?? Others.GetValueOrDefault(plain) ?? Others.GetValueOrDefault(one);
    }

    /// <summary>"hello call".</summary>
    public static string Of(string name) => name.Replace('_', ' ');

    [GeneratedRegex(@"^the | (rule|nudge|reminder)s?$")]
    private static partial Regex Frills();
}
