namespace NudgeBot.Core.Chat.Understanding.Phrases;

/// <summary>Denials that are as long as what they deny: they are looked up first.</summary>
internal static class DenialPhrases
{
    public const string Table = """
        NotCalled: made (no|zero) (calls|dials); (made|placed|had|did) (no|zero) [phone|outbound] (calls|dials|call)
        """;
}
