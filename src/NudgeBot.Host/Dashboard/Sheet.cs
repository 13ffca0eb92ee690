using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.Reports;

namespace NudgeBot.Host.Dashboard;

/// <summary>One section of a page: a heading, some sentences, a picture, a table, and what stands beneath.</summary>
public sealed record Sheet(string Title, IReadOnlyList<string> Sentences, CardTable? Table = null, string Foot = "")
{
    public CardChart? Chart { get; init; }

    /// <summary>A report says on the page what it says in chat.</summary>
    public static Sheet Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new Sheet(report.Title, report.Detail.Length > 0 ? [report.Detail] : [], report.Table, report.Foot) { Chart = report.Chart };
    }

    /// <summary>Where there is nothing to show: a sentence that says why.</summary>
    public static Sheet Nothing(string why) => new(DashboardWords.NothingHere, [why]);

    /// <summary>The same of figures that are a message already: its last fact says how they were counted.</summary>
    public static Sheet Of(ChatMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message.Card is { } card
            ? new Sheet(card.Title, [.. card.Facts.SkipLast(1).Select(fact => fact.Value)], card.Table, card.Facts is [.., var last] ? last.Value : "")
            : new Sheet("", [message.Text]);
    }
}

/// <summary>One of the pages, as it stands in the list of them.</summary>
public sealed record PageTab(string Path, string Name);

/// <summary>What stands around every page.</summary>
/// <param name="Person">The viewer's name.</param>
/// <param name="Clock">The viewer's own time, with its zone.</param>
/// <param name="Current">The path of the page that is open.</param>
public sealed record PageFrame(string Person, string Clock, IReadOnlyList<PageTab> Tabs, string Current);

/// <summary>A list to choose one of.</summary>
/// <param name="Name">As it stands in the address.</param>
/// <param name="Chosen">The value of the option that holds now.</param>
public sealed record PagePick(string Name, string Label, IReadOnlyList<PageOption> Options, string Chosen);

public sealed record PageOption(string Value, string Label);

/// <summary>The way to newer and older rows; null where there are none.</summary>
public sealed record PageTurns(string? Newer, string? Older);
