using NudgeBot.Core.Chat.Messages;

namespace NudgeBot.Core.Chat.Words;

/// <summary>What is said about the page of figures, in chat.</summary>
public static class PageWords
{
    public const string AddressUnknown = "I do not know the address by which a browser reaches me, so there is no page I could open. Whoever runs me can tell me (Server:PublicUrl).";

    public const string SentInPrivate = "I have sent you the link in private: it opens your page, for you alone.";

    private const string Open = "Open the page";

    /// <summary>To whoever asked for it, in their own DM; the address follows when the message leaves.</summary>
    public static ChatMessage Link(long person, int minutes)
    {
        var goodFor = $"The link is good for {minutes} minutes and opens once, for you alone. Please pass it on to nobody; ask me for another whenever you like.";
        return new ChatMessage(MessageKind.Reply, $"Here is your page. {goodFor}", new Card("Here is your page.", [new CardFact("Mind", goodFor)], null, []) { Link = new CardLink(Open, person) });
    }

    /// <summary>The same message on its way out, with the address, which the text says, too.</summary>
    public static ChatMessage WithAddress(ChatMessage message, Uri address) =>
        message with { Text = $"{message.Text}\n{address.AbsoluteUri}", Card = message.Card! with { Link = message.Card.Link! with { Address = address } } };
}
