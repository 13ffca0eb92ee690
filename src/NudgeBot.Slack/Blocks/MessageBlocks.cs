using System.Text.Json.Nodes;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Slack.Api;

namespace NudgeBot.Slack.Blocks;

/// <summary>A message in Slack's form: blocks for whoever sees them, and a text that says it all where they are not drawn.</summary>
internal sealed record SlackMessage(string Text, JsonArray Blocks);

/// <summary>
/// Renders any neutral message, however long or odd, within Slack's limits. Whatever a customer may have written goes into plain_text and
/// rich_text, where nothing is parsed: a company called <c>&lt;!channel&gt;</c> rings nobody, and one called <c>*x*</c> is not bold.
/// </summary>
internal static class MessageBlocks
{
    /// <param name="key">Marks the first block, so that the message can be found again.</param>
    public static SlackMessage Of(ChatMessage message, string key) => Of(message, key, plain: false);

    /// <summary>The same without what Slack has had for a short while only, charts and tables that can be sorted; null where there is none of it.</summary>
    public static SlackMessage? Plain(ChatMessage message, string key) =>
        message.Card is { Chart: not null } or { Table: not null } ? Of(message, key, plain: true) : null;

    private static SlackMessage Of(ChatMessage message, string key, bool plain)
    {
        var blocks = message.Card is { } card ? OfCard(card, message.Text, plain) : OfText(message.Text);
        blocks[0]!["block_id"] = Marker(key);
        return new SlackMessage(SlackText.Escaped(message.Text, SlackLimits.Fallback), blocks);
    }

    // A card may be within every limit and still too long as a whole: many buttons beside a wide table, or emoji, which take six times the room.
    private static JsonArray OfCard(Card card, string text, bool plain)
    {
        var share = 1;
        JsonArray blocks;
        for (blocks = OfCard(card, text, plain, share); SlackApi.Length(blocks) > SlackLimits.AllBlocks; blocks = OfCard(card, text, plain, share))
        {
            share *= 2;
        }

        return blocks;
    }

    /// <summary>The same words without blocks, for a message whose blocks were refused.</summary>
    public static SlackMessage Unadorned(ChatMessage message) => new(SlackText.Escaped(message.Text, SlackLimits.Fallback), []);

    public static string Marker(string key) => $"nb.{key}";

    private static JsonArray OfText(string text) => [RichText.Of(SlackText.Plain(text, SlackLimits.Text))];

    private static JsonArray OfCard(Card card, string text, bool plain, int share)
    {
        var room = SlackLimits.AllText / share;
        var title = PlainText.IsBlank(card.Title) ? text : card.Title;
        var blocks = new JsonArray { Header(title, ref room) };
        var chart = plain || card.Chart is null ? null : ChartBlock.Of(card.Chart);
        if (chart is not null)
        {
            blocks.Add(chart);
        }

        foreach (var fact in card.Facts.Where(fact => !PlainText.IsBlank(fact.Value)))
        {
            // Room for the state, the buttons, the table and one line that says that something is missing.
            if (blocks.Count >= SlackLimits.Blocks - 8 || room <= SlackLimits.Header)
            {
                blocks.Add(Context(ChannelWords.MoreThanFits));
                break;
            }

            var (name, value) = (SlackText.Plain(fact.Name, SlackLimits.Header), SlackText.Plain(fact.Value, Math.Min(SlackLimits.Text, room)));
            room -= name.Length + value.Length;
            blocks.Add(RichText.Of(name, value));
        }

        var figures = chart is null && card.Chart is { IsEmpty: false } undrawn ? undrawn.AsTable(ChannelWords.HeadingOf(undrawn.Kind)) : null;
        if ((card.Table ?? figures) is { Columns.Count: > 0 } table)
        {
            blocks.Add(plain ? TableBlock.Plain(table, share, out var left) : TableBlock.Of(table, title, share, out left));
            if (left > 0)
            {
                blocks.Add(Context(ChannelWords.RowsLeftOut(left)));
            }
        }

        if (card.Link is { Address: { } address } link)
        {
            blocks.Add(RichText.Link(SlackText.Plain(link.Label, SlackLimits.ButtonText), address));
        }

        if (!PlainText.IsBlank(card.State))
        {
            blocks.Add(Context(card.State!));
        }

        foreach (var row in Buttons.Of(card.Actions, share).Take(SlackLimits.Blocks - blocks.Count))
        {
            blocks.Add(row);
        }

        return blocks;
    }

    private static JsonObject Header(string title, ref int room)
    {
        // A header takes 150; what is longer is a sentence, and reads as one.
        var isSentence = title.Length > SlackLimits.Header;
        var shown = SlackText.Plain(title, isSentence ? SlackLimits.Text : SlackLimits.Header);
        room -= shown.Length;
        return isSentence
            ? RichText.Bold(shown)
            : new JsonObject { ["type"] = "header", ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = shown.ReplaceLineEndings(" "), ["emoji"] = false } };
    }

    private static JsonObject Context(string text) => new()
    {
        ["type"] = "context",
        ["elements"] = new JsonArray(new JsonObject { ["type"] = "plain_text", ["text"] = SlackText.Plain(text, SlackLimits.Text), ["emoji"] = false }),
    };
}
