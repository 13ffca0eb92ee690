namespace NudgeBot.Host.Import.Recognition;

/// <summary>What exports call the columns of calls, emails, meetings and tasks.</summary>
internal static class ActivityColumnNames
{
    public static Dictionary<Field, string[]> All(string[] owners, string[] accounts) => new()
    {
        [Field.Id] = ["id", "activityid", "engagementid", "callid", "taskid", "eventid", "recordid", "hsobjectid", "uuid"],
        [Field.Kind] = ["type", "activitytype", "engagementtype", "hsactivitytype", "kind", "channel", "medium", "tasktype"],
        [Field.SubKind] = ["tasksubtype", "eventsubtype"],
        [Field.Direction] = ["direction", "calldirection", "hscalldirection", "calltype", "hsemaildirection", "emaildirection"],
        [Field.Outcome] =
        [
            "outcome", "calloutcome", "hscalldisposition", "calldisposition", "disposition", "callresult", "result", "callresponse",
            "salesloft1calldisposition", "tag", "tags",
        ],
        [Field.CallStatus] = ["hscallstatus", "callstatus", "outgoingcallstatus", "meetingoutcome", "hsmeetingoutcome"],
        [Field.Done] = ["done", "isclosed", "iscompleted", "status", "taskstatus", "hstaskstatus"],
        [Field.NoShow] = ["noshow"],
        [Field.Child] = ["ischild"],
        [Field.Subject] = ["subject", "callsubject", "hscalltitle", "calltitle", "activitytitle", "hsmeetingtitle", "title", "summary", "topic"],
        [Field.Note] = ["callnotes", "note", "notes", "comments", "hscallbody", "description", "remarks", "callagenda", "hsbodypreview", "body"],
        [Field.Account] = accounts,
        [Field.About] = ["whatid", "relatedtoid", "relatedto"],
        [Field.Contact] =
        [
            "whoid", "contactid", "personid", "associatedcontactid", "associatedcontactids", "associationscontacts", "contactnameid", "leadid", "contactemail",
        ],
        [Field.ContactName] = ["contactname", "contact", "contactperson", "personname", "spokewith", "associatedcontact", "name"],
        [Field.Deal] =
        [
            "dealid", "opportunityid", "associateddealid", "associateddealids", "associationsdeals", "dealtitle", "dealname", "deal", "opportunity",
            "opportunityname",
        ],
        [Field.Rep] = ["activityassignedto", "callownerid", "callowner", "activityowner", "assigned", "calledby", "agent", "agentemail", "useremail", .. owners],
        [Field.At] =
        [
            "activitydatetime", "startdatetime", "hstimestamp", "callstarttime", "hsmeetingstarttime", "meetingstarttime", "occurredat", "calledat", "calldatetime",
            "datetime", "timestamp", "startedat", "startedon", "when", "sentat", "senton", "starttime",
        ],
        [Field.On] = ["activitydate", "calldate", "date", "duedate", "eventdate", "day"],
        [Field.TimeOfDay] = ["duetime", "calltime", "time", "timeofday"],
        [Field.Completed] = ["completeddatetime", "markedasdonetime", "completedat", "donetime", "hstaskcompletiondate"],
        [Field.Opened] = ["createddate", "hscreatedate", "createdate", "addtime", "createdtime", "createdat", "created"],
        [Field.End] = ["enddatetime", "hsmeetingendtime", "endtime", "callendtime"],
        [Field.Duration] =
        [
            "calldurationinseconds", "durationinminutes", "hscallduration", "durationms", "durationmilliseconds", "durationinseconds", "durationseconds", "durationsec",
            "durationminutes", "durationmin", "callminutes", "minutes", "mins", "callduration", "duration", "talktime", "calllength", "length",
        ],
        [Field.FollowUp] = ["followup", "followupdate", "followupon", "nextcall", "nextcalldate", "callback", "callbackdate", "callbackat", "nextcontactdate"],
        [Field.Voicemail] = ["voicemail", "voicemailurl", "voicemailid", "hasvoicemail"],
        [Field.Conference] = ["webconferencemeetingid", "hsmeetinglocation", "location"],
    };
}
