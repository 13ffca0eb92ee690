namespace NudgeBot.Core.Chat.Understanding.Phrases;

/// <summary>Denials that are as long as what they deny: they are looked up first.</summary>
internal static class DenialPhrases
{
    public const string Table = """
        NotCalled: made (no|zero) (calls|dials); (made|placed|had|did) (no|zero) [phone|outbound] (calls|dials|call)
        PutThrough: got past [{their}] [ACCOUNT] {gate} [and|to]
        Gatekeeper: {not} (got|made it) (past|by|around) [{their}] {gate}
        NotContacted: (has|have|got|had|having|made|with|ive had|ive got|have had|has had|getting|weve had) (no|zero|0|not one|not a) [live|phone|real|single|proper|outbound] (connects|calls|call|conversations|conversation|dials|contact|chat|connect|activity|attempts) [DATE]
        """;
}
