namespace NudgeBot.Host.Simulator.SampleCompany;

/// <summary>Invented companies in the United States, traps among them.</summary>
internal static class AmericanNames
{
    public static readonly CompanyName[] All =
    [
        new("No Answer Required LLC", "New York"),
        new("3rd Street Coffee", "Boston"),
        new("3rd Street Coffee Roasters", "Boston"),
        new("Connected Cabins, Inc.", "Nashville"),
        new("1-2-3 Preschools", "Atlanta"),
        new("Left Message Boards Co.", "Chicago"),
        new("Tomorrow's Bread", "Chicago"),
        new("Undo Upholstery", "Atlanta"),
        new("Quarter Past Nine Diner", "New York"),
        new("Pier 12 Seafood", "Boston"),
        new("Blue Heron Outfitters", "Nashville"),
        new("Cedar & Sons Hardware", "Chicago"),
        new("Prairie Dock Supply", "Chicago"),
        new("Red Canoe Rentals", "Boston"),
        new("Sunnyslope Dental", "Atlanta"),
        new("Tall Pines Lodge", "Nashville"),
        new("Unison Yoga Studios", "New York"),
        new("Juno & Park", "New York"),
        new("Lakeshore Pet Hospital", "Chicago"),
        new("Magnolia Print Works", "Atlanta"),
        new("Osage Trail Saddlery", "Nashville"),
        new("Rosewater Catering", "New York"),
        new("Stonecrop Landscaping", "Atlanta"),
        new("Two Rivers Bindery", "Boston"),
        new("Westerly Uniform", "New York"),
        new("Yellow Kite Surf Shop", "Boston"),
    ];
}
