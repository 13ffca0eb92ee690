using System.Text.Json.Nodes;

namespace NudgeBot.Fakes.Slack;

/// <summary>What is wrong, and where.</summary>
internal sealed class Faults
{
    private readonly List<string> list = [];

    public IReadOnlyList<string> List => list;

    public void If(bool wrong, string what, string place)
    {
        if (wrong)
        {
            list.Add($"{what} [json-pointer:{place}]");
        }
    }

    /// <summary>A text object: never empty, never too long, of the type that this place takes.</summary>
    public void Text(JsonNode? node, string place, int most, bool plain = false, bool optional = false)
    {
        if (node is null)
        {
            If(!optional, "missing required field: text", place);
            return;
        }

        var (type, text) = (BlockCheck.TypeOf(node), node["text"]?.GetValue<string>() ?? "");
        If(type is not ("plain_text" or "mrkdwn") || (plain && type != "plain_text"), "wrong type of text", place);
        If(string.IsNullOrWhiteSpace(text), "must be more than 0 characters", place);
        If(text.Length > most, $"must be less than {most + 1} characters", place);
        If(type == "mrkdwn" && Live(text), "a person's text rings everybody", place);
    }

    public void Only(JsonObject node, string place, params string[] names) =>
        If(node.Select(field => field.Key).Except(names).Any(), "invalid additional property", place);

    // What we write never calls a channel together.
    private static bool Live(string text) => text.Contains("<!", StringComparison.Ordinal) || text.Contains("<@", StringComparison.Ordinal);
}
