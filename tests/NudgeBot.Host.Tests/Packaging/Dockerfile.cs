using System.Text.Json;
using NudgeBot.Fakes;

namespace NudgeBot.Host.Tests.Packaging;

/// <summary>One instruction of a stage, such as <c>RUN</c>, and what stands after it.</summary>
internal sealed record Instruction(string Name, string Arguments)
{
    /// <summary>The JSON form of a command: <c>["dotnet", "nudgebot.dll"]</c>.</summary>
    public string[] Command => JsonSerializer.Deserialize<string[]>(Arguments[Arguments.IndexOf('[', StringComparison.Ordinal)..])!;
}

/// <summary>The image's recipe: a list of instructions for each stage.</summary>
internal sealed record Dockerfile(IReadOnlyList<IReadOnlyList<Instruction>> Stages)
{
    public IReadOnlyList<Instruction> Build => Stages[0];

    public IReadOnlyList<Instruction> Final => Stages[^1];

    public static Dockerfile Read()
    {
        var stages = new List<List<Instruction>>();
        var text = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "deploy/Dockerfile")).Replace("\\\n", "", StringComparison.Ordinal);
        foreach (var line in text.Split('\n').Where(line => line.Length > 0 && line[0] != '#'))
        {
            var instruction = new Instruction(line.Split(' ')[0], line[line.IndexOf(' ', StringComparison.Ordinal)..].Trim());
            if (instruction.Name == "FROM")
            {
                stages.Add([]);
            }

            stages[^1].Add(instruction);
        }

        return new Dockerfile(stages);
    }
}
