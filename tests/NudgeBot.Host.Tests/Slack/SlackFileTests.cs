using System.Text;
using System.Text.Json.Nodes;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Fakes.Slack;
using NudgeBot.Host.Tests.Schedule;
using NudgeBot.Postgres;
using NudgeBot.Postgres.Messages;
using Xunit;

namespace NudgeBot.Host.Tests.Slack;

/// <summary>Files dropped into the DM: shown first, imported when the admin says so.</summary>
public sealed class SlackFileTests
{
    private const string Accounts = "id,name,phone\n1,Acme & Co,+48 22 555 01 00\n2,Globex,+48 22 555 02 00\n3,,+48 22 555 03 00\n";

    [SkippableFact]
    public async Task Marek_sees_what_is_in_a_file_before_it_is_imported_and_a_second_tap_changes_nothing()
    {
        await using var room = await SlackRoom.OpenAsync();

        await DropAsync(room, "U3", "accounts.csv", Accounts);
        var preview = room.Workspace.SeenBy("U3")[^1];
        Assert.Contains("Accounts: 2 new, 0 changed, 0 unchanged", preview.Text, StringComparison.Ordinal);
        Assert.Contains("accounts.csv, line 4: left out, because", preview.Text, StringComparison.Ordinal);
        Assert.Equal([0L], await room.AskAsync<long>("select count(*) from accounts"));

        await room.People.PressAsync("U3", preview, "Import");
        await room.SettleAsync();
        Assert.Equal(["Acme & Co", "Globex"], await room.AskAsync<string>("select name from accounts order by name"));
        Assert.StartsWith("Imported.", room.Workspace.SeenBy("U3")[^1].Text, StringComparison.Ordinal);
        Assert.Empty(room.Workspace.SeenBy("U3").Single(message => message.Timestamp == preview.Timestamp).Buttons);

        await room.People.PressAsync("U3", preview, "Import");
        await room.SettleAsync();
        Assert.Contains("Accounts: 0 new, 0 changed, 2 unchanged", room.Workspace.SeenBy("U3")[^1].Text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Marek_leaves_it_and_a_rep_may_not()
    {
        await using var room = await SlackRoom.OpenAsync();

        await DropAsync(room, "U3", "accounts.csv", Accounts);
        await room.People.PressAsync("U3", room.Workspace.SeenBy("U3")[^1], "Leave it");
        await DropAsync(room, "U1", "accounts.csv", Accounts);
        await DropAsync(room, "U3", "cat.png", "meow");

        Assert.Equal([FileWords.OnlyAdmins], room.Workspace.SeenBy("U1").Select(message => message.Text));
        Assert.Equal([FileWords.NotNow, FileWords.OnlyTables], room.Workspace.SeenBy("U3").TakeLast(2).Select(message => message.Text));
        Assert.Equal([0L], await room.AskAsync<long>("select count(*) from accounts"));
    }

    [SkippableFact]
    public async Task Where_the_right_to_read_files_is_missing_Marek_is_told_what_to_do()
    {
        await using var room = await SlackRoom.OpenAsync();
        room.Workspace.Scopes.Remove("files:read");

        await DropAsync(room, "U3", "accounts.csv", Accounts);

        Assert.Equal(FileWords.MayNotRead, room.Workspace.SeenBy("U3")[^1].Text);
    }

    [SkippableFact]
    public async Task A_report_that_is_said_with_a_table_brings_it_through_the_outbox_byte_for_byte()
    {
        await using var room = await SlackRoom.OpenAsync();
        var workspace = (await new Claims(room.Database).WorkspaceAsync("slack", "T1", default))!;
        var report = new ChatMessage(MessageKind.Report, "West, today: 6 attempts, 4 connects.") { File = new ChatFile("west.csv", "", Encoding.UTF8.GetBytes("Rep,Attempts,Connects\nŁucja,6,4\n")) };

        await room.Database.InAsync(workspace.OrganizationId, session => new OutboxStore(session).PlanAsync(new NewMessage(workspace.Id, "U3", "U3", null, report, ScheduleRoom.Monday), default), default);
        await room.SettleAsync();

        Assert.Equal(report.Text, room.Workspace.SeenBy("U3")[^1].Text);
        var file = Assert.Single(room.Workspace.Files.Values);
        Assert.Equal(("west.csv", "D3"), (file.Name, file.SharedIn));
        Assert.Equal(report.File.Bytes, file.Bytes);
    }

    private static async Task DropAsync(SlackRoom room, string user, string name, string content)
    {
        var id = $"F{room.Workspace.Files.Count + 1}";
        room.Workspace.Files[id] = new FakeFile(id, name, Encoding.UTF8.GetBytes(content));
        await room.People.SayAsync(user, "", [new JsonObject { ["id"] = id, ["name"] = name }]);
        await room.SettleAsync();
    }
}
