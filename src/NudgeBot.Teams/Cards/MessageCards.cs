using System.Text.Json.Nodes;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;

namespace NudgeBot.Teams.Cards;

/// <summary>
/// Renders any neutral message, however long or odd, within Teams' limits. Whatever a customer may have written stands where nothing is parsed:
/// a company called <c>&lt;at&gt;Ana&lt;/at&gt;</c> mentions nobody, and one called <c>[x](https://…)</c> leads nowhere.
/// </summary>
internal static class MessageCards
{
    /// <param name="key">Our own id of the message, with which its card asks for its newest state.</param>
    /// <param name="refreshedFor">MRIs of those whose view does so by itself; null for a card that stays as it is.</param>
    /// <param name="download">Where the message's file can be had for a while; null where it cannot.</param>
    public static TeamsMessage Of(ChatMessage message, string key, IReadOnlyList<string>? refreshedFor = null, Uri? download = null)
    {
        if (message.Card is null && (message.File is null || download is null) && PlainText.Shortened(message.Text, TeamsLimits.Text) is var text && Markup.IsLiteral(text))
        {
            return new TeamsMessage.Plain(text);
        }

        // A message may be within every limit and still too long as a whole: a wide table, say, or a script that takes six times the room.
        var carded = Card(message, key, refreshedFor, download, share: 1);
        for (var share = 2; share < TeamsLimits.Text && carded.Activity().ToJsonString().Length > TeamsLimits.Message; share *= 2)
        {
            carded = Card(message, key, refreshedFor, download, share);
        }

        return carded;
    }

    /// <summary>As <see cref="Of"/>, for whoever reads it: the card of an open nudge asks for its newest state when its reader comes to see it.</summary>
    /// <param name="reader">An MRI; null in a channel.</param>
    public static TeamsMessage For(ChatMessage message, string key, string? reader, Uri? download = null) =>
        Of(message, key, message is { Kind: MessageKind.Nudge, Card.Actions.Count: > 0 } && reader is not null ? [reader] : null, download);

    private static TeamsMessage.Carded Card(ChatMessage message, string key, IReadOnlyList<string>? refreshedFor, Uri? download, int share)
    {
        var content = new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = "1.5",
            ["lang"] = "en",
            ["fallbackText"] = Markup.Escaped(PlainText.Shortened(message.Text, TeamsLimits.Fallback / share)),
            ["body"] = new JsonArray([.. Body(message, download, share)]),
        };
        if (refreshedFor is not null)
        {
            content["refresh"] = Buttons.Refresh(key, refreshedFor);
        }

        if (message.Card is { Table: not null } or { Chart: not null })
        {
            content["msteams"] = new JsonObject { ["width"] = "Full" };
        }

        return new TeamsMessage.Carded(content, PlainText.Shortened(message.Text, TeamsLimits.Summary / share));
    }

    private static IEnumerable<JsonObject> Body(ChatMessage message, Uri? download, int share)
    {
        var most = TeamsLimits.Text / share;
        if (message.Card is not { } card)
        {
            yield return Elements.Text(PlainText.Shortened(message.Text, most));
        }
        else
        {
            // A title of several lines is a headline and what follows from it.
            var title = PlainText.Clean(PlainText.IsBlank(card.Title) ? message.Text : card.Title).Trim().Split('\n', 2);
            yield return Elements.Heading(PlainText.Shortened(title[0], most));
            if (title.Length > 1 && !PlainText.IsBlank(title[1]))
            {
                yield return Elements.Text(PlainText.Shortened(title[1], most));
            }

            foreach (var element in Chart(card, share).Concat(Facts(card, share)).Concat(Table(card.Table, share)))
            {
                yield return element;
            }

            if (!PlainText.IsBlank(card.State))
            {
                yield return Elements.State(PlainText.Shortened(card.State, most));
            }
        }

        if (message.File is { Description.Length: > 0 } picture && download?.Scheme == Uri.UriSchemeHttps)
        {
            yield return Elements.Picture(download, PlainText.Shortened(picture.Description, most));
        }

        var isOpen = message.Card is { Actions.Count: > 0 };
        JsonObject?[] buttons = [isOpen ? Buttons.ForTheCall(message.Card!.Call) : null, .. Buttons.Of(message.Card?.Actions ?? []), Buttons.Download(message.File, download), Buttons.Page(message.Card?.Link)];
        foreach (var set in buttons.OfType<JsonObject>())
        {
            yield return set;
        }
    }

    private static IEnumerable<JsonObject> Facts(Card card, int share)
    {
        var facts = card.Facts.Where(fact => !PlainText.IsBlank(fact.Value))
            .Select(fact => new CardFact(PlainText.Shortened(fact.Name, TeamsLimits.FactName), PlainText.Shortened(fact.Value, TeamsLimits.Text / share))).ToList();
        var shown = facts.Take(TeamsLimits.Facts / share).ToList();
        return facts.Count > shown.Count ? Elements.Facts(shown).Append(Elements.Text(ChannelWords.MoreThanFits)) : Elements.Facts(shown);
    }

    // Where there is little room a chart gives way first: to its figures, unless the card's table has them.
    private static IEnumerable<JsonObject> Chart(Card card, int share)
    {
        if (card.Chart is not { IsEmpty: false } chart)
        {
            return [];
        }

        List<JsonObject> figures = chart.IsSaidBy(card.Table) ? [] : [Elements.Bold(PlainText.Shortened(chart.Title, TeamsLimits.ChartTitle)), .. Table(chart.AsTable(ChannelWords.HeadingOf(chart.Kind)), share)];
        return share == 1 && Charts.Of(chart, figures) is { } drawn ? [drawn] : figures;
    }

    private static IEnumerable<JsonObject> Table(CardTable? given, int share)
    {
        if (given is not { Columns.Count: > 0 } table)
        {
            yield break;
        }

        yield return Tables.Of(table, TeamsLimits.TableRows / share, TeamsLimits.Cell / share, out var left);
        if (left > 0)
        {
            yield return Elements.Text(ChannelWords.RowsLeftOut(left));
        }
    }
}
