namespace NudgeBot.Core.Chat.Messages;

/// <summary>Two messages that come at the same time, as one: nobody is rung twice for what fits on one card.</summary>
public static class Together
{
    /// <param name="first">Whose kind, title and buttons come first.</param>
    /// <param name="also">The name under which the title of the second stands.</param>
    public static ChatMessage Of(ChatMessage first, ChatMessage second, string also)
    {
        var (one, other) = (first.Card ?? new Card(first.Text, [], null, []), second.Card ?? new Card(second.Text, [], null, []));
        var card = one with
        {
            Facts = [.. one.Facts, new CardFact(also, other.Title), .. one.Table is null ? [] : Lines(other.Table), .. other.Facts],
            Table = one.Table ?? other.Table,
            Actions = [.. one.Actions, .. other.Actions],
            Chart = one.Chart ?? other.Chart,
        };
        return first with { Text = $"{first.Text}\n\n{second.Text}", Card = card };
    }

    // A card has one table; the rows of another stand as lines.
    private static IEnumerable<CardFact> Lines(CardTable? table) =>
        table is null ? [] : table.Rows.Select(row => new CardFact(row[0], string.Join(", ", table.Columns.Zip(row).Skip(1).Select(cell => $"{cell.First} {cell.Second}"))));
}
