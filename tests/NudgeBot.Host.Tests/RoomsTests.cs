using System.Text.RegularExpressions;
using NudgeBot.Fakes;
using Xunit;

namespace NudgeBot.Host.Tests;

/// <summary>The walls between the rooms of the host, and between the projects.</summary>
public sealed partial class RoomsTests
{
    [Theory]
    [InlineData("Api", "Import", "Schedule")]
    [InlineData("Conversations", "Messages", "Reports", "Schedule")]
    [InlineData("Dashboard", "Files", "Reports", "Schedule", "Security")]
    [InlineData("Messages")]
    [InlineData("Reports")]
    [InlineData("Schedule", "Messages", "Reports")]
    [InlineData("Import", "Cli")]
    [InlineData("Health")]
    [InlineData("Simulator", "Schedule")]
    [InlineData("Security")]
    [InlineData("Files", "Cli", "Conversations", "Import", "Schedule")]
    [InlineData("Workspaces", "Schedule", "Security")]
    public void A_room_only_opens_the_doors_it_was_given(string room, params string[] doors)
    {
        var through = from file in Sources($"src/NudgeBot.Host/{room}")
                      from Match door in HostUsing().Matches(File.ReadAllText(file))
                      let opened = door.Groups["room"].Value
                      where opened != room && !doors.Contains(opened)
                      select $"{Path.GetRelativePath(RepositoryRoot.Path, file)} opens {opened}";

        Assert.Empty(through);
    }

    [Theory]
    [InlineData("NudgeBot.Slack", "NudgeBot.Teams", "NudgeBot.Postgres", "Npgsql", "Dapper")]
    [InlineData("NudgeBot.Teams", "NudgeBot.Slack", "NudgeBot.Postgres", "Npgsql", "Dapper")]
    [InlineData("NudgeBot.Core", "NudgeBot.Postgres", "Npgsql", "Dapper", "Microsoft.AspNetCore", "System.Net.Http")]
    public void A_project_does_not_know_its_neighbours(string project, params string[] neighbours)
    {
        var known = from file in Sources($"src/{project}")
                    let text = File.ReadAllText(file)
                    from neighbour in neighbours
                    where text.Contains($"using {neighbour}", StringComparison.Ordinal) && !text.Contains($"namespace {neighbour}", StringComparison.Ordinal)
                    where !(neighbour == "Microsoft.AspNetCore" && project != "NudgeBot.Core")
                    select $"{Path.GetRelativePath(RepositoryRoot.Path, file)} knows {neighbour}";

        Assert.Empty(known);
    }

    [Fact]
    public void SQL_is_written_in_the_Postgres_project_alone()
    {
        var sql = from file in Sources("src").Where(file => !file.Contains("/NudgeBot.Postgres/", StringComparison.Ordinal))
                  where SqlStatement().IsMatch(File.ReadAllText(file))
                  select Path.GetRelativePath(RepositoryRoot.Path, file);

        Assert.Empty(sql);
    }

    [Fact]
    public void Nothing_but_the_agreed_folders_stands_at_the_top()
    {
        string[] agreed = ["src", "tests", "deploy", "manifests", "NudgeBot.sln", "README.md", "docker-compose.yml", "artifacts"];

        var others = Directory.EnumerateFileSystemEntries(RepositoryRoot.Path).Select(path => Path.GetFileName(path)!).Where(name => name[0] != '.').Except(agreed);

        Assert.Empty(others);
    }

    private static IEnumerable<string> Sources(string folder)
    {
        var root = Path.Combine(RepositoryRoot.Path, folder);
        return !Directory.Exists(root) ? [] : Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^using NudgeBot\.Host\.(?<room>\w+)", RegexOptions.Multiline)]
    private static partial Regex HostUsing();

    [GeneratedRegex(@"""\s*(select|insert into|update|delete from)\s+\w+[\s\S]{0,200}?\b(from|values|set|where)\b", RegexOptions.None)]
    private static partial Regex SqlStatement();
}
