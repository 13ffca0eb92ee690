namespace NudgeBot.Host.Simulator.SampleCompany;

/// <summary>First and last names of the people at the customers, by country; which goes with which is chance.</summary>
internal static class ContactNames
{
    public static readonly string[] Titles =
    [
        "Owner", "Operations Manager", "Office Manager", "Head of Purchasing", "Buyer", "Warehouse Lead", "Finance Director", "General Manager",
        "Site Manager", "Dispatch Supervisor",
    ];

    private static readonly (string[] First, string[] Last) English = (
        ["Dana", "Grace", "Hamish", "Imogen", "Kwame", "Leila", "Malcolm", "Nadia", "Oscar", "Pauline", "Ravi", "Sheila", "Tariq", "Ursula", "Vince",
         "Wanda", "Yvonne", "Zach", "Bernie", "Colin"],
        ["Abbott", "Bhatt", "Cartwright", "Dunne", "Ellison", "Farrow", "Gallagher", "Hadley", "Iqbal", "Jessop", "Kerr", "Loxley", "Mbeki", "Norris",
         "Okoro", "Prentice", "Quigley", "Rowntree", "Sutcliffe", "Tran"]);

    private static readonly (string[] First, string[] Last) American = (
        ["Alicia", "Brad", "Carmen", "Deshawn", "Elaine", "Frank", "Gloria", "Hank", "Irene", "Jamal", "Kathy", "Luis"],
        ["Alvarez", "Brooks", "Castillo", "Dawson", "Espinoza", "Foster", "Greer", "Hobbs", "Ibarra", "Jefferson", "Kim", "Lopez"]);

    private static readonly (string[] First, string[] Last) German = (
        ["Anke", "Bernd", "Claudia", "Dietmar", "Elke", "Florian", "Gudrun", "Holger", "Ilse", "Jürgen", "Katrin", "Lothar"],
        ["Arndt", "Böttcher", "Clemens", "Dietrich", "Ehlers", "Fiedler", "Gerlach", "Hartwig", "Jansen", "Kröger", "Lorenz", "Mertens"]);

    private static readonly (string[] First, string[] Last) French = (
        ["Amélie", "Bruno", "Chantal", "Denis", "Élodie", "Fabrice", "Gaëlle", "Hervé", "Inès", "Jérôme"],
        ["Aubry", "Besson", "Carpentier", "Delmas", "Évrard", "Fontanel", "Guérin", "Humbert", "Jacquet", "Lemaire"]);

    private static readonly (string[] First, string[] Last) Swedish = (
        ["Annika", "Bosse", "Camilla", "Dag", "Ebba", "Fredrik", "Gunilla", "Henrik", "Ingrid", "Johan"],
        ["Almqvist", "Bergström", "Dahlgren", "Ekholm", "Forsberg", "Grönlund", "Hedman", "Isaksson", "Lundin", "Mårtensson"]);

    public static (string[] First, string[] Last) Of(string country) => country switch
    {
        "US" => American,
        "DE" => German,
        "FR" => French,
        "SE" => Swedish,
        _ => English,
    };
}
