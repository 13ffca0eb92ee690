using System.Globalization;
using System.Text.Json;
using NudgeBot.Core.Nudges;
using NudgeBot.Core.Nudges.Policies;

namespace NudgeBot.Core.Chat.Policies;

/// <summary>A policy in the bot's words.</summary>
public static class PolicyWords
{
    public const string OnlyAdmins = "How often I nudge is set by an admin, so I leave it as it is. \"show policy\" tells you what holds.";

    public const string NoTeam = "There is no team yet whose policy could be set.";

    public const string NothingSince = "Nothing is left to take back: those values were changed again since.";

    // Values whose path does not read as words, and the unit of each.
    private static readonly Dictionary<string, (string Name, string Unit)> Named = new()
    {
        ["tiers.a.ideal_days"] = ("tier A", " days"),
        ["tiers.a.maximum_days"] = ("tier A at most", " days"),
        ["tiers.b.ideal_days"] = ("tier B", " days"),
        ["tiers.b.maximum_days"] = ("tier B at most", " days"),
        ["tiers.c.ideal_days"] = ("tier C", " days"),
        ["tiers.c.maximum_days"] = ("tier C at most", " days"),
        ["stalled_deal.early_working_days"] = ("deals in early stages", " working days"),
        ["stalled_deal.late_working_days"] = ("deals in late stages", " working days"),
        ["stalled_deal.peace_working_days"] = ("peace after talking about a deal", " working days"),
        ["open_deal_cadence.attempts"] = ("attempts at an open deal", ""),
        ["open_deal_cadence.days"] = ("attempts at an open deal within", " days"),
        ["new_lead.attempts"] = ("attempts at a new lead", ""),
        ["new_lead.working_days"] = ("attempts at a new lead within", " working days"),
        ["missed_inbound.working_minutes"] = ("missed calls after", " working minutes"),
        ["email_ping_pong.emails"] = ("ping-pong from", " emails"),
        ["email_ping_pong.days"] = ("ping-pong within", " days"),
        ["email_only.emails"] = ("email only from", " emails"),
        ["email_only.days"] = ("email only within", " days"),
        ["empty_pipeline.floor"] = ("pipeline floor", ""),
        ["empty_pipeline.names"] = ("names for an empty pipeline", ""),
        ["one_more_call.minutes_before_end"] = ("one more call before the end", " minutes"),
        ["missing_number.a_day"] = ("missing numbers", " a day"),
        ["budget"] = ("budget", " nudges a day"),
        ["stand_in_a_day"] = ("nudges for absent colleagues", " a day"),
        ["promises_a_day"] = ("promises and missed calls", " a day"),
        ["ignored_before_halving"] = ("halved after", " ignored in a row"),
        ["repeat_working_days"] = ("repeated after", " working days"),
        ["catch_up_minutes"] = ("pause when catching up", " minutes"),
        ["customer_hours.from"] = ("customers called from", ""),
        ["customer_hours.to"] = ("customers called until", ""),
        ["quiet_time"] = ("quiet time", ""),
        ["meetings"] = ("meetings", ""),
        ["voicemail"] = ("voicemail", ""),
        ["privacy"] = ("reports show", ""),
        ["leaderboard"] = ("leaderboard", ""),
        ["hold_back"] = ("hold-back", ""),
        ["schedule.roll_call_question"] = ("roll-call question", ""),
        ["schedule.roll_call_question_at"] = ("roll-call question at", ""),
        ["schedule.roll_call"] = ("roll-call to the manager", ""),
        ["schedule.roll_call_at"] = ("roll-call to the manager at", ""),
        ["schedule.weekly_mirror"] = ("Monday mirror", ""),
        ["schedule.team_line"] = ("end-of-day line in the channel", ""),
        ["schedule.team_line_at"] = ("end-of-day line in the channel at", ""),
    };

    /// <param name="changes">One line a team, as <see cref="Changed"/> has it.</param>
    public static string SetFor(IReadOnlyList<string> changes) => $"Set for {string.Join('\n', changes)}";

    /// <summary>"West: budget 4 nudges a day (was 3)."</summary>
    public static string Changed(string team, IReadOnlyList<PolicyChange> changes) => changes.Count == 0
        ? $"{team}: it is so already."
        : $"{team}: {string.Join(", ", changes.Select(change => $"{Name(change.Path)} {Value(change.Path, change.After)} (was {Value(change.Path, change.Before, unit: false)})"))}.";

    /// <summary>The whole policy, a line per matter; what a team has set itself is starred.</summary>
    public static string Shown(string team, Policy policy)
    {
        var own = PolicyJson.Between(Policy.Default, policy).Select(change => change.Path).ToHashSet();
        var lines = PolicyJson.Values(policy).Where(value => !value.Key.StartsWith("rules.", StringComparison.Ordinal))
            .Select(value => $"• {Name(value.Key)}: {Value(value.Key, value.Value)}{(own.Contains(value.Key) ? " *" : "")}");
        var off = RuleNames.All.Where(name => !policy.IsOn(name)).Select(SpokenRules.Of).ToList();
        var rules = off.Count == 0 ? "Every rule is on." : $"Off: {string.Join(", ", off)}. Every other rule is on.";
        return $"The policy of {team}{(own.Count == 0 ? ", all by default" : ", * what you set")}:\n{string.Join('\n', lines)}\n{rules}";
    }

    public static IReadOnlyList<string> Columns { get; } = ["What", "Now", "By default"];

    /// <summary>Beside a value that no team of its own has set.</summary>
    public const string ByDefault = "the same";

    public const string HowToSet = "An admin changes it in chat, such as \"budget 4 a day\".";

    /// <summary>Every value of a policy in words, rules among them, beside what it is by default.</summary>
    public static IReadOnlyList<PolicyLine> Lines(Policy policy) =>
        [.. PolicyJson.Values(policy).Zip(PolicyJson.Values(Policy.Default), (now, usual) => new PolicyLine(Capital(Name(now.Key)), Value(now.Key, now.Value), Value(usual.Key, usual.Value)))];

    /// <summary>"3 values are the team's own; everything else is as it is by default."</summary>
    public static string HowMany(IReadOnlyList<PolicyLine> lines) => lines.Count(line => !line.IsDefault) switch
    {
        0 => "Everything is as it is by default.",
        1 => "1 value is the team's own; everything else is as it is by default.",
        var own => $"{own} values are the team's own; everything else is as it is by default.",
    };

    /// <summary>One change, for those who look back: what it was about, before and after.</summary>
    public static (string What, string Before, string After) Spoken(PolicyChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return (Capital(Name(change.Path)), Value(change.Path, change.Before), Value(change.Path, change.After));
    }

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    public static string Refused(IReadOnlyList<string> reasons) => $"I cannot do that. {string.Join(" ", reasons)}";

    public static string WhichTeam(string named, IReadOnlyList<string> teams) => $"I know no team \"{named}\". There is: {string.Join(", ", teams)}.";

    internal static bool Knows(string path) => Named.ContainsKey(path) || path.StartsWith("rules.", StringComparison.Ordinal);

    private static string Name(string path) =>
        path.StartsWith("rules.", StringComparison.Ordinal) ? SpokenRules.Of(path["rules.".Length..]) : Named.TryGetValue(path, out var named) ? named.Name : path;

    private static string Value(string path, string json, bool unit = true)
    {
        using var value = JsonDocument.Parse(json);
        var root = value.RootElement;
        return root.ValueKind switch
        {
            JsonValueKind.True => "on",
            JsonValueKind.False => "off",
            JsonValueKind.Null => "none",
            JsonValueKind.String => root.GetString()!.Replace('_', ' '),
            JsonValueKind.Object => $"{root.GetProperty("from").GetString()} to {root.GetProperty("to").GetString()}",
            _ when path == "hold_back" => root.GetDouble().ToString("0.#%", CultureInfo.InvariantCulture),
            _ => json + (unit && Named.TryGetValue(path, out var named) ? named.Unit : ""),
        };
    }
}

/// <summary>A value of a policy, in words.</summary>
public sealed record PolicyLine(string Name, string Value, string Default)
{
    public bool IsDefault => Value == Default;
}
