using System.Text.Json;

namespace NudgeBot.Host.Simulator;

/// <summary>What a person may say, or say instead: some words, and not too many.</summary>
internal static class SaidText
{
    private const int MostCharacters = 4000;

    /// <summary>The text in a posted object; null with the refusal where there is none that can be said.</summary>
    public static (string? Text, IResult? Refusal) Of(JsonElement? body) => body?.Text("text") switch
    {
        null => (null, Problem.Because(StatusCodes.Status400BadRequest, "Send a JSON object with a text, such as {\"text\": \"called, connected\"}.")),
        { Length: > MostCharacters } => (null, Problem.Because(StatusCodes.Status400BadRequest, $"That is too long: a message has at most {MostCharacters} characters.")),
        var text when string.IsNullOrWhiteSpace(text) => (null, Problem.Because(StatusCodes.Status400BadRequest, "Say something: the text is empty.")),
        var text => (text.Trim(), null),
    };
}
