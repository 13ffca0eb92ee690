using System.Text.Json.Nodes;
using Json.Schema;
using NudgeBot.Fakes;
using NudgeBot.Fakes.Teams;

namespace NudgeBot.Teams.Tests.Cards;

/// <summary>The published schema of Adaptive Cards 1.5.</summary>
internal sealed class CardSchema(JsonSchema schema)
{
    /// <summary>The test is skipped where the schema is absent.</summary>
    public static CardSchema Require() => new(JsonSchema.FromText(File.ReadAllText(SharedData.Require("platform/teams/schemas/adaptive-card-1.5.0.schema.json"))));

    /// <summary>What it finds wrong with a card, read as a client of that version reads it; empty where nothing is.</summary>
    public string Faults(JsonObject card)
    {
        var bare = CardCheck.WithoutCharts(card);
        bare.Remove("msteams");
        if (schema.Evaluate(bare).IsValid)
        {
            return "";
        }

        var result = schema.Evaluate(bare, new EvaluationOptions { OutputFormat = OutputFormat.List });
        return $"{string.Join('\n', result.Details.Where(detail => detail.HasErrors).Take(20).Select(detail => $"{detail.InstanceLocation}: {string.Join("; ", detail.Errors!.Values)}"))}\n{card}";
    }
}
