namespace NudgeBot.Core.Nudges.Policies;

/// <summary>The rules a team can switch on and off, in the order in which a policy shows them.</summary>
public static class RuleNames
{
    public static IReadOnlyList<string> All { get; } =
    [
        "uncalled_customer",
        "stalled_deal",
        "open_deal_cadence",
        "new_lead",
        "first_conversation_follow_up",
        "callback_due",
        "missed_inbound",
        "email_ping_pong",
        "email_only",
        "signal",
        "empty_pipeline",
        "hello_call",
        "one_more_call",
        "missing_number",
    ];
}
