using System.Globalization;
using NudgeBot.Core.Chat.Messages;

namespace NudgeBot.Core.Chat.Words;

/// <summary>What is said on every platform about a message itself: that it could not be kept, went elsewhere, or does not fit.</summary>
public static class ChannelWords
{
    /// <summary>Where others read the answer that went to the one who asked.</summary>
    public const string Aside = "I sent you the answer in private, because others read this. Add \"here\" to your question to have it here.";

    public const string NotWrittenDown = "I could not write that down; please say it again.";

    public const string NotTappedDown = "I could not write that down; please tap it again.";

    public const string MoreThanFits = "There is more than fits here.";

    /// <summary>Over the names at the side of a chart that is shown as a table.</summary>
    public static string HeadingOf(ChartKind kind) => kind == ChartKind.LyingBars ? "Name" : "When";

    public static string RowsLeftOut(int rows) =>
        string.Create(CultureInfo.InvariantCulture, $"{(rows == 1 ? "One more row" : $"{rows} more rows")} did not fit here. Say \"open the page\" to see more.");
}
