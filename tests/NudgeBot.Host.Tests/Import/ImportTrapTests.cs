using Xunit;

namespace NudgeBot.Host.Tests.Import;

/// <summary>What is wrong with exports in general, in small ones made up for it.</summary>
public sealed class ImportTrapTests : IAsyncLifetime
{
    private const string People = "id,name,email,team\nu1,Ana,ana@west.example,West\nu2,Ola,ola@west.example,West\n";
    private const string Accounts = "id,name,owner\na1,Acme,u1\na2,Initech,ola@west.example\n";

    private ImportDesk desk = null!;

    public async Task InitializeAsync()
    {
        desk = await ImportDesk.OpenAsync();
        desk.File("people.csv", People);
        desk.File("accounts.csv", Accounts);
    }

    public async Task DisposeAsync() => await desk.DisposeAsync();

    [SkippableFact]
    public async Task One_call_told_under_two_parents_three_ids_and_in_two_files_is_one_call()
    {
        desk.File("deals.csv", "id,name,account,stage,amount\nd1,Renewal,a1,Offer,100\n");
        desk.File("calls.csv", """
            id,when,outcome,account,deal,rep,minutes
            k1,2026-03-02T10:15:42Z,connected,a1,,u1,12
            k1,2026-03-02T10:15:42Z,connected,,d1,u1,12
            k2,2026-03-02T10:15:42Z,connected,a1,,u1,12
            k3,2026-03-02T10:15:42Z,connected,a1,,u1,12
            """);
        desk.File("calls of deals.csv", "id,when,outcome,deal,rep,minutes\nk1,2026-03-02T10:15:42Z,connected,d1,u1,12\n");

        await desk.ImportAsync();
        await desk.ImportAsync();

        Assert.Equal("k1 Acme Renewal connected", await desk.OneAsync("""
            select t.source_id || ' ' || a.name || ' ' || d.name || ' ' || t.outcome from activities t join accounts a on a.id = t.account_id join deals d on d.id = t.deal_id
            """));
    }

    [SkippableFact]
    public async Task What_is_planned_not_done_deleted_cancelled_or_in_the_future_is_no_call()
    {
        desk.File("activities.csv", """
            id,type,subject,done,status,date,is_deleted,account
            1,call,done and dusted,true,,2026-03-02,,a1
            2,call,planned,false,,2026-03-02,,a1
            3,call,not started,,Not Started,2026-03-02,,a1
            4,call,deleted,true,,2026-03-02,true,a1
            5,call,tomorrow,true,,2026-03-05,,a1
            6,call,called off,,Canceled,2026-03-02,,a1
            7,task,buy milk,true,,2026-03-02,,a1
            8,meeting,nobody came,,No Show,2026-03-02,,a1
            9,call,this morning,true,,2026-03-04,,a1
            """);

        var said = await desk.ImportAsync();

        Assert.Equal(0, said.Code);
        Assert.Equal(["done and dusted", "this morning"], await desk.AskAsync("select note from activities order by source_id"));
    }

    [SkippableTheory]
    [InlineData("call_duration_in_seconds", "90", "1.50")]
    [InlineData("hs_call_duration", "90000", "1.50")]
    [InlineData("duration_in_minutes", "15", "15.00")]
    [InlineData("Duration (min)", "15", "15.00")]
    [InlineData("Duration (s)", "30", "0.50")]
    [InlineData("duration", "00:15", "15.00")]
    [InlineData("duration", "1:02:30", "62.50")]
    [InlineData("duration", "1h 10m", "70.00")]
    [InlineData("duration", "0.0104166667", "15.00")]
    [InlineData("minutes", "0", "0.00")]
    [InlineData("minutes", "999", "none")]
    [InlineData("minutes", "", "none")]
    [InlineData("duration", "900", "none")]
    public async Task A_length_is_in_the_unit_of_its_column_and_without_one_it_is_not_guessed(string column, string value, string minutes)
    {
        desk.File("calls.csv", $"id,date,outcome,account,{column}\nk1,2026-03-02,connected,a1,{value}\n");

        await desk.ImportAsync();

        Assert.Equal(minutes, await desk.OneAsync("select coalesce(minutes::text, 'none') from activities"));
    }

    [SkippableTheory]
    [InlineData("2026-03-01 10:15", "2026-03-01 10:15:00")]
    [InlineData("2026-03-01T10:15:42.5+02:00", "2026-03-01 08:15:42.5")]
    [InlineData("15 Feb, 2026", "2026-02-15 12:00:00")]
    [InlineData("Feb 15, 2026 3:04 PM", "2026-02-15 15:04:00")]
    [InlineData("15.02.2026 9:05", "2026-02-15 09:05:00")]
    [InlineData("2/15/2026 9:05 am", "2026-02-15 09:05:00")]
    [InlineData("1772360142", "2026-03-01 10:15:42")]
    [InlineData("1772360142000", "2026-03-01 10:15:42")]
    [InlineData("46082.4275", "2026-03-01 10:15:36")]
    [InlineData("20260301", "2026-03-01 12:00:00")]
    [InlineData("2026-03-01", "2026-03-01 12:00:00")]
    public async Task A_date_is_read_as_it_is_written_in_UTC_where_it_does_not_say(string written, string read)
    {
        desk.File("calls.csv", $"id;when;outcome;account\nk1;{written};connected;a1\n");

        await desk.ImportAsync();

        Assert.Equal(read, await desk.OneAsync("select (occurred_at at time zone 'UTC')::text from activities"));
    }

    [SkippableFact]
    public async Task Of_a_whole_column_one_row_tells_which_number_is_the_day()
    {
        desk.File("calls.csv", "id,date,outcome,account\nk1,5/6/2025,connected,a1\nk2,13/6/2025,connected,a1\n");

        await desk.ImportAsync();

        Assert.Equal(["2025-06-05", "2025-06-13"], await desk.AskAsync("select occurred_at::date::text from activities order by source_id"));
    }

    [SkippableTheory]
    [InlineData("5/6/2025", "7/8/2025", "5/6/2025")]
    [InlineData("13/6/2025", "6/13/2025", "day first")]
    public async Task Where_no_row_tells_or_rows_disagree_the_file_waits_for_an_answer(string first, string second, string question)
    {
        desk.File("calls.csv", $"id,date,outcome,account\nk1,{first},connected,a1\nk2,{second},connected,a1\n");
        desk.File("map.txt", """{"dates": "mdy"}""");

        var asked = await desk.ImportAsync();
        var answered = await desk.ImportAsync(new NudgeBot.Host.Import.ImportOptions([desk.Folder], Map: Path.Combine(desk.Folder, "map.txt")));

        Assert.Equal(1, asked.Code);
        Assert.Contains(question, asked.Text, StringComparison.Ordinal);
        Assert.Contains("--map", asked.Text, StringComparison.Ordinal);
        Assert.Equal(answered.Code == 0 ? "2" : "1", await desk.OneAsync("select count(*) from activities"));
    }

    [SkippableFact]
    public async Task Nothing_in_disguise_is_nothing()
    {
        desk.File("more accounts.csv", """
            id,name,owner,phone,country,tier,created
            b1,Select,u1,+48 22 555 01 00,PL,A,2020-01-01
            b2,Globex,Select,999,unknown,-,0
            b3,Umbrella,0,0000000000,N/A,"",1900-01-00
            """);

        var said = await desk.ImportAsync();

        Assert.Equal(1, said.Code);
        Assert.Contains("more accounts.csv, line 2, name: has no name.", said.Text, StringComparison.Ordinal);
        Assert.Equal(
            ["Globex B 2026-03-04", "Umbrella B 2026-03-04"],
            await desk.AskAsync("select concat_ws(' ', name, phone, country, given_tier, tier, owner_id, opened_at::date) from accounts where source_id like 'b%' order by 1"));
    }

    [SkippableFact]
    public async Task Names_are_only_names_whatever_is_in_them()
    {
        string[] names = ["=HYPERLINK(\"http://x\")", "3M", "7-Eleven", "O'Brien & Søns, \"Ltd\"", "Müller;Öl", "株式会社", "'); drop table accounts;--", "<!channel> <@U1>", "United Oil, UK", "🙂 Ltd"];
        desk.File("more accounts.csv", "id,name,owner\n" + string.Concat(names.Select((name, n) => $"n{n},\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\",u1\n")));

        await desk.ImportAsync();

        Assert.Equal(names, await desk.AskAsync("select name from accounts where source_id like 'n%' order by source_id"));
    }

    [SkippableFact]
    public async Task Eight_accounts_of_one_name_are_eight_and_a_call_by_name_goes_to_the_callers_own()
    {
        desk.File("accounts.csv", "account,owner\nAcme,u1\nAcme,u2\nInitech,u1\n");
        desk.File("calls.csv", "date,outcome,account,rep\n2026-03-02,connected,Acme,u2\n2026-03-02,voicemail,Initech,u2\n2026-03-02,busy,Acme,u9\n2026-03-02,no answer,,u1\n");

        await desk.ImportAsync();
        await desk.ImportAsync();

        Assert.Equal("3", await desk.OneAsync("select count(*) from accounts"));
        Assert.Equal(
            ["busy", "connected Acme Ola", "no_answer", "voicemail Initech Ana"],
            await desk.AskAsync("select concat_ws(' ', t.outcome, a.name, p.name) from activities t left join accounts a on a.id = t.account_id left join people p on p.id = a.owner_id order by 1"));
    }

    [SkippableFact]
    public async Task What_nobody_or_somebody_who_left_owns_goes_in_unowned_and_is_told()
    {
        desk.File("people.csv", "id,name,email,team,active\nu1,Ana,ana@west.example,West,yes\nu3,Gone,gone@west.example,West,no\n");
        desk.File("accounts.csv", "id,name,owner\na1,Acme,u1\na2,Initech,u3\na3,Globex,u7\n");

        var said = await desk.ImportAsync();

        Assert.Equal(0, said.Code);
        Assert.Equal(["Acme Ana", "Globex", "Initech"], await desk.AskAsync("select concat_ws(' ', a.name, p.name) from accounts a left join people p on p.id = a.owner_id order by 1"));
        Assert.Contains("nobody owns these yet: 'u7' (line accounts.csv 4)", said.Text, StringComparison.Ordinal);
        Assert.Contains("nobody owns these yet: 'u3' (line accounts.csv 3)", said.Text, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("Completed", "unspecified")]
    [InlineData("COMPLETED", "unspecified")]
    [InlineData("", "unspecified")]
    [InlineData("Banana", "unspecified")]
    [InlineData("Connected", "connected")]
    [InlineData("f240bbac-87c9-4f6e-bf70-924b57d47db7", "connected")]
    [InlineData("b2cf5968-551e-4856-9783-52b3da59a7d0", "voicemail")]
    [InlineData("Ringing", "no_answer")]
    [InlineData("switched off", "no_answer")]
    [InlineData("invalid number", "wrong_number")]
    [InlineData("Not Connected", "no_answer")]
    [InlineData("Left live message", "gatekeeper")]
    [InlineData("Call back later", "callback_requested")]
    [InlineData("Busy", "busy")]
    [InlineData("DNC - do not call", "do_not_call")]
    public async Task A_result_is_what_it_says_and_completed_is_not_connected(string result, string outcome)
    {
        desk.File("calls.csv", $"id,date,outcome,account\nk1,2026-03-02,{result},a1\n");

        await desk.ImportAsync();

        Assert.Equal(outcome, await desk.OneAsync("select outcome from activities"));
    }

    [SkippableFact]
    public async Task A_result_may_stand_in_the_subject_alone_and_inbound_may_be_nobodys_choice()
    {
        desk.File("calls.csv", """
            id,date,call type,subject,account
            1,2026-03-02,Inbound,called and left vm,a1
            2,2026-03-02,Inbound,Call,a1
            3,2026-03-02,Inbound,"spoke with Dana, wants a quote",a2
            """);

        var said = await desk.ImportAsync();

        Assert.Contains("taken for a default", said.Text, StringComparison.Ordinal);
        Assert.Equal(["outbound voicemail", "outbound unspecified", "outbound connected"], await desk.AskAsync("select direction || ' ' || outcome from activities order by source_id"));
    }

    [SkippableFact]
    public async Task A_missed_call_and_a_message_they_left_us_are_touches_and_no_calls()
    {
        desk.File("calls.csv", """
            id,date,direction,status,voicemail,account
            1,2026-03-02,outgoing,completed,,a1
            2,2026-03-02,incoming,completed,https://phone.example/vm/2,a1
            3,2026-03-02,incoming,no-answer,,a1
            4,2026-03-02,incoming,completed,,a1
            """);

        await desk.ImportAsync();

        Assert.Equal(
            ["call outbound unspecified", "other inbound", "other inbound", "call inbound unspecified"],
            await desk.AskAsync("select concat_ws(' ', kind, direction, outcome) from activities order by source_id"));
    }

    [SkippableFact]
    public async Task Do_not_call_is_honoured_in_accounts_contacts_and_results()
    {
        desk.File("accounts.csv", "id,name,owner,Do Not Call\na1,Acme,u1,Yes\na2,Initech,u1,No\na3,Globex,u1,\n");
        desk.File("contacts.csv", "id,name,account,email,Do_Not_Call__c\nc1,Dana,a2,dana@initech.example,TRUE\nc2,Milton,a3,milton@globex.example,FALSE\n");
        desk.File("calls.csv", "id,date,outcome,account,contact name\nk1,2026-03-02,never call again,a3,Milton\n");

        await desk.ImportAsync();

        Assert.Equal(["Acme"], await desk.AskAsync("select name from accounts where do_not_call"));
        Assert.Equal(["Dana", "Milton"], await desk.AskAsync("select name from contacts where do_not_call order by 1"));
    }
}
