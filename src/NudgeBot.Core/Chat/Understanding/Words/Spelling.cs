namespace NudgeBot.Core.Chat.Understanding.Words;

/// <summary>
/// One word for the many ways people type it, so that the phrase tables stay short. A line is <c>the word: its spellings</c>.
/// A word that is also an ordinary word of its own ("well" for "we'll") is told apart by its apostrophe, in <see cref="Contraction"/>.
/// </summary>
internal static class Spelling
{
    private const string Words = """
        about: abt bout
        account: acct acc
        accounts: accts
        after: aftr
        afternoon: aft arvo
        afternoon: aft 
        again: agn agian
        and: n nd
        answer: ans answr anwser answers anser
        answered: answrd anserd answerd ansd
        assistant: asst assistnt
        back: bk bck
        because: bc cuz cos coz cause bcause b/c
        before: b4 bfore
        between: btw
        busy: bzy buzy bussy engaged
        called: cld calld caled callled clld cllled clled
        calling: callin callng
        callback: cb cbk callbk clbk
        company: compny
        connected: conn connectd conected cnnctd connecte cnct
        conversation: convo conv conversaton
        customer: cust custmer
        dialed: dialled diald
        dialing: dialling
        disconnected: disconected
        donotcall: dnc dncd dncs
        email: emial e-mail mail
        emailed: emailled mailed emaild
        favorite: favourite
        finally: finaly finnaly
        followup: f/u f/up fup fu followups flwup
        from: frm frome
        how: howd howve
        what: whatd whatve
        gatekeeper: gk gkd gkeeper gatekeper
        something: smth sth sumthing smthing somethin
        should: shud shld shd
        could: cud cld
        would: wud wld
        who: hu
        couldnt: cldnt cudnt coudnt couldn
        meant: ment
        going: goin
        gonna: gona ganna gunna
        got: gt
        have: hv hav
        hours: hrs
        hour: hr
        just: jus jst
        lvm: l/m lvmm lefvm lftvm lvmx lm
        later: l8r ltr laterz
        left: lft lef
        meeting: mtg mtng meetin
        meetings: mtgs
        message: msg mesage mssg messsage
        messages: msgs
        minute: min
        minutes: mins minuts minuets minits
        month: mo mth mnth
        months: mos mths
        morning: mornin
        next: nxt
        nobody: noone nobdy
        noanswer: noans dnp dna nopickup
        no: nope
        sorry: soz sry srry
        number: nbr nmbr
        people: ppl
        phone: fone ph
        phoned: foned
        picked: pkd pickd piked pcked
        please: pls plz plse
        probably: prolly prob probs
        pto: p.t.o
        quarter: qtr
        quarters: qtrs
        really: rly
        reached: rchd reachd
        receptionist: recep receptionst receptionnist recpt
        requested: reqd  req requestd
        returned: rtnd
        ring: rng
        schedule: sched
        scheduled: schedd
        seconds: secs
        second: sec
        someone: sm1 some1 somebody
        speak: speek
        spoke: spk spke spoek spoked
        talked: tlkd tlked talkd taked tlaked talkt
        talk: tlk
        team: tm
        texted: txted txtd
        text: txt
        texts: txts
        thanks: thx ty tx thnx thks tnx tysm thanx cheers
        through: thru thrugh tru
        today: tdy 2day todya
        tomorrow: tmrw tmrrw tmr tmw tmoro tomorow tommorow tommorrow tomoz 2moro 2morrow tmmrw tmorrow
        tonight: tonite 2nite
        tried: tryed trid
        until: til till untill unitl
        voicemails: vms vmails
        voicemail: vm vmail voicemial voicmail v-mail v/m v.m vcmail vmx voicey voicie voicemessage voicemale voicemal
        wants: wnts
        want: wnt
        wednesday: wed weds wensday wednsday wednesdays
        monday: mondays mondy
        tuesday: tue tues tuesdays tuseday
        thursday: thu thur thurs thursdays thrusday
        friday: fri fridays firday
        saturday: sat saturdays
        sunday: sun sundays
        january: jan
        february: feb feburary
        march: mar
        april: apr
        june: jun
        july: jul
        august: aug
        september: sep sept
        october: oct
        november: nov
        december: dec
        week: wk weak
        weeks: wks
        with: w w/ wiht wth
        without: w/o
        work: wrk
        wrong: wrng worng
        year: yr
        years: yrs
        yes: yep yup yeah yea yess yis
        yesterday: yday ystrdy yest yesturday yesterdy
        you: u
        your: ur
        """;

    private static readonly Dictionary<string, string> Table = MakeTable();

    private static readonly Dictionary<string, string> Contractions = new()
    {
        ["ill"] = "iwill",
        ["well"] = "wewill",
        ["hell"] = "hewill",
        ["shell"] = "shewill",
        ["were"] = "weare",
        ["id"] = "iwould",
        ["wed"] = "wewould",
        ["its"] = "itis",
        ["shed"] = "shewould",
        ["lets"] = "lets",
        ["teams"] = "team",
    };

    /// <summary>The one spelling of a folded word.</summary>
    public static string Of(string raw) => Table.GetValueOrDefault(raw) ?? (Squeezed(raw) is var word && word.Length == raw.Length ? Misspelt.Of(raw) ?? raw : word);

    /// <summary>The one spelling of a word that was typed with an apostrophe.</summary>
    public static string Contraction(string raw) => Contractions.GetValueOrDefault(raw)
        // "the number's dead", "nobody's there", "the client's assistant"
        ?? (raw.Length > 4 && raw[^1] == 's' && Stem(raw) is { } stem ? stem : Of(raw));

    private static string? Stem(string raw) =>
        raw is not ("thats" or "whats" or "heres" or "theres" or "wheres" or "everyones" or "everybodys") && raw[..^1] is var stem && (OrdinaryWords.Has(stem) || Table.ContainsKey(stem)) ? Of(stem) : null;

    public static bool IsSlashed(string raw) => raw is "w/o" or "f/up" or "f/u" or "n/a" or "b/c" or "v/m" or "l/m";

    // "sooo", "yesss", "helloooo": three of a letter are one.
    private static string Squeezed(string raw)
    {
        for (var i = 2; i < raw.Length && raw.Length > 3; i++)
        {
            if (raw[i] == raw[i - 1] && raw[i] == raw[i - 2] && char.IsLetter(raw[i]))
            {
                var shorter = Collapse(raw);
                return Table.GetValueOrDefault(shorter) ?? shorter;
            }
        }

        return raw;
    }

    private static string Collapse(string raw)
    {
        var kept = new System.Text.StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length;)
        {
            var run = 1;
            while (i + run < raw.Length && raw[i + run] == raw[i])
            {
                run++;
            }

            kept.Append(raw[i], run >= 3 ? 1 : run);
            i += run;
        }

        return kept.ToString();
    }

    private static Dictionary<string, string> MakeTable()
    {
        var table = new Dictionary<string, string>();
        foreach (var line in Words.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            foreach (var spelling in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                table[spelling] = line[..colon];
            }
        }

        return table;
    }
}
