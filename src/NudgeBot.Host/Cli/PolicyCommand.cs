using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using NudgeBot.Core.Nudges;

namespace NudgeBot.Host.Cli;

/// <summary><c>nudgebot policy get|set</c>: every team goes by the defaults until policies per team are there.</summary>
internal static class PolicyCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public static Command Create()
    {
        var get = new Command("get", "Prints the policy that holds, as JSON.");
        get.SetAction(_ =>
        {
            Console.WriteLine(JsonSerializer.Serialize(Policy.Default, Json));
            return CommandLine.Done;
        });

        var file = new Argument<string>("FILE") { Description = "The policy, as JSON." };
        var set = new Command("set", "Changes the policy of a team.") { file };
        set.SetAction(_ =>
        {
            Console.Error.WriteLine("This version goes by the default policy for every team; nothing was changed.");
            return CommandLine.Failed;
        });

        return new Command("policy", "What makes the bot nudge, and how often.") { get, set };
    }
}
