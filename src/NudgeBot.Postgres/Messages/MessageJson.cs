using System.Text.Json;
using System.Text.Json.Serialization;

namespace NudgeBot.Postgres.Messages;

/// <summary>The form in which messages and events are stored.</summary>
public static class MessageJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };
}
