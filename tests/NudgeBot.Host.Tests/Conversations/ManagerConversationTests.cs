using Xunit;

namespace NudgeBot.Host.Tests.Conversations;

public sealed class ManagerConversationTests
{
    [SkippableFact]
    public async Task Marek_asks_for_his_teams_calls_and_gets_attempts_and_connects_apart()
    {
        await using var office = await Office.OpenAsync();
        await office.SayAsync("ana", "globex connected 8 min w/ hank, initech no answer");
        await office.SayAsync("ola", "umbrella health voicemail");

        await office.PlayAsync("""
            marek> team calls today
            bot> West, today: 3 attempts, 1 connect.
              Ana: 2 attempts, 1 connect; 0 emails apart. Spoke with Globex.
              Ola: 1 attempt, 0 connects; 0 emails apart.
              18 Nov 2026, each rep's own days. Attempts are outbound calls placed, whatever came of them. Connects are live conversations by phone. Emails are in neither.
            """);
    }

    [SkippableFact]
    public async Task Ana_asks_for_the_teams_calls_and_is_declined_in_words()
    {
        await using var office = await Office.OpenAsync();

        await office.PlayAsync("""
            ana> team calls today
            bot> Team numbers are for the team's manager. I can show you your own: ask "my calls today".
            """);
    }

    [SkippableFact]
    public async Task A_stranger_gets_no_data()
    {
        await using var office = await Office.OpenAsync();

        await office.PlayAsync("""
            eve> team calls today
            bot> I do not know you yet. Please ask your admin to add you to NudgeBot.
            """);
    }
}
