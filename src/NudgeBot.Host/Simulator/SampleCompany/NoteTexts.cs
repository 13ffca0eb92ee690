namespace NudgeBot.Host.Simulator.SampleCompany;

/// <summary>The wordings of <see cref="Notes"/>; {first} is the first name of whoever was on the phone.</summary>
internal static class NoteTexts
{
    public static readonly string[] Star =
    [
        "{first} is happy with the mailers and thinks about doubling the order. Said: just ring me, I drown in email.",
        "Good long chat. {first} hires for a second packing line and wants our advice on tape machines.",
        "{first} was annoyed about two late pallets. Said sorry, promised to ring once the new carrier runs.",
        "Contract runs out this quarter. {first} would like to stay, but two others have quoted. Better by phone than in writing.",
        "{first} took over from the old buyer and knows nobody here. Friendly. Introduce the team, ring every other week.",
        "They open a second site soon. {first} asked who could plan the packaging with them.",
        "{first} says the crates save them a day a week. Would be a reference for us, ask next time.",
        "Talked about moving all wrap to us. {first} needs figures for the board and wants to go through them on the phone.",
    ];

    public static readonly string[] Customer =
    [
        "Last delivery fine. {first} asks what the lead time is before the holidays.",
        "Quick hello. {first} was pleased that we called for no reason.",
        "{first} says the new boxes stack badly, sends photos. Look into it and ring back.",
        "Reorder in about three weeks, same as last time.",
        "{first} wants thinner wrap for the small parcels. Sample pack on its way.",
        "Stock count was off, they have boxes until month end.",
        "Talked about their new site manager; {first} stays our contact.",
        "Busy season. Keep it short next time, mornings are best.",
        "{first} mentioned a sister company that still buys elsewhere. Ask for the name.",
        "Invoice question, solved on the phone in five minutes.",
        "{first} tried the paper tape, likes it, the team does not yet.",
        "All good. Kids, weather, football. Nothing to sell today.",
        "Price rise explained. {first} not thrilled, but stays.",
        "{first} asked whether we take back broken crates. Yes, explained how.",
        "They move to a bigger unit next spring, want help with the layout.",
        "Complaint about a dented pallet, credit note promised and sent.",
        "Wants one delivery a fortnight instead of one a month.",
        "{first} is away for two weeks, the deputy signs orders.",
    ];

    public static readonly string[] Prospect =
    [
        "Buys from the wholesaler round the corner. {first} would look at a quote for mailers.",
        "First real chat. {first} decides alone, budget is there, no hurry.",
        "Not now: they have stock for half a year. Ring again in the new quarter.",
        "{first} liked the sample, asks about printed boxes and small runs.",
        "Their supplier was late twice this month. Door is open.",
        "{first} wants to see a customer of their size. Find a reference.",
        "Wrong season, but {first} is curious about paper void fill.",
        "Talked to {first} about damage in transit: three in a hundred. We can beat that.",
        "Two people decide, {first} and the finance lead. Get both on the phone.",
        "Sceptical about minimum order. Explained the call-off contract.",
        "{first} compares three offers, ours was the only one who called.",
        "Short but good. Send nothing, call after the trade fair.",
    ];

    public static readonly string[] Deal =
    [
        "{first} has the quote on the desk, waits for the warehouse to measure pallets.",
        "Price is fine, the delivery window is not. {first} checks with the night shift.",
        "{first} needs a second signature, the director is back next week.",
        "Trial order goes well. {first} wants to talk numbers for the year.",
        "They want ninety days to pay. Said I would ask.",
        "{first} asked for the same quote without the printed boxes.",
        "Legal looks at the contract. {first} thinks it takes a few days.",
        "Need is clear, start date is not. Find out what they wait for.",
        "{first} likes the machines, worries about service. Bring the technician to the next call.",
        "Competitor came in two per cent lower. {first} prefers us, wants a reason.",
    ];

    public static readonly string[] Voicemail =
    [
        "lvm", "Left a message about the renewal.", "lvm, second try this week", "Left a short message, asked for ten minutes.", "vm, said I'd try tomorrow",
    ];

    public static readonly string[] Gatekeeper =
    [
        "Reception: in meetings until three.", "Assistant answered, best before nine.", "Colleague picked up, on holiday until next week.",
        "Front desk took my number.", "On the shop floor, try the mobile.",
    ];
}
