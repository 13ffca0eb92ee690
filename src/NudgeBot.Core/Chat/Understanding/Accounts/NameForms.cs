using System.Text;
using NudgeBot.Core.Chat.Understanding.Words;

namespace NudgeBot.Core.Chat.Understanding.Accounts;

/// <summary>
/// The words of a company name as people say them: "Ben &amp; Jerry's" is <c>ben jerrys</c>, "The Bluth Company" is <c>bluth</c>
/// and the legal form <c>company</c>, "7-Eleven" is <c>7 11</c>.
/// </summary>
internal sealed class NameForms
{
    private static readonly HashSet<string> Legal =
    [
        "inc", "incorporated", "llc", "corp", "corporation", "ltd", "limited", "gmbh", "ag", "sa", "sl", "sarl", "sas", "plc", "co", "company", "kg", "bv", "nv",
        "spa", "srl", "pty", "llp", "lp", "oy", "ab", "as", "aps", "lda", "ltda", "eirl", "mbh", "se", "pc", "pllc",
    ];

    // What a company is, said before its name: "Bäckerei Grünwald" is "Grünwald", "Aceites Ibáñez" is "Ibáñez".
    private static readonly HashSet<string> Kinds =
    [
        "aceites", "backerei", "baeckerei", "cafe", "construcoes", "construcciones", "societe", "hotel", "hotels", "restaurante", "restaurant", "grupo", "groupe", "gruppe", "banco", "banque", "bank", "clinica", "clinique", "klinik", "farmacia", "pharmacie", "apotheke",
        "autohaus", "metallbau", "bodegas", "bodega", "transportes", "transports", "industrias", "industrie", "editorial", "libreria", "boulangerie", "garage", "maison", "casa", "loja", "padaria", "supermercado", "instituto", "institut", "fundacion", "stadtwerke", "kanzlei",
        "praxis", "studio", "brauerei", "druckerei", "spedition", "logistik", "immobilien", "etablissements", "laboratoires", "laboratorios", "laboratoire", "talleres", "muebles", "ferreteria", "panaderia", "comercial", "distribuidora", "viajes", "seguros", "metzgerei", "gartnerei",
        "tischlerei", "schreinerei", "mobel", "moveis", "vinhos", "quinta", "herdade", "fromagerie", "brasserie", "domaine", "cave", "caves", "atelier", "ateliers", "imprimerie", "menuiserie", "conservas", "cerveceria", "academia", "colegio", "agencia", "cooperativa", "firma", "fa", "textil", "textiles",
        "tecnologia", "tecnologias", "sistemas", "servicios", "servicos", "energia", "energias", "alimentos", "frutas", "carnes", "vinos", "optica", "automoveis", "automoviles", "pousada", "confeitaria",
    ];

    private readonly string[] starts;

    private NameForms(string[] words, string[] starts, int core, bool the)
    {
        Words = words;
        Core = core;
        BeginsWithThe = the;
        this.starts = starts;
    }

    /// <summary>Whether the name was written with an article, which is no word of it.</summary>
    public bool BeginsWithThe { get; }

    /// <summary>Every word, the legal form included.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>How many of the words come before the legal form; at least one.</summary>
    public int Core { get; }

    public static NameForms Of(string name)
    {
        var tokens = Tokenizer.Read(name).Where((token, i) => token.Kind is TokenKind.Word or TokenKind.Number && (i == 0 || !IsFiller(token)) && Plain(token.Raw).Length > 0).ToList();
        var the = tokens.Count > 1 && tokens[0].Raw is "the" or "la" or "le" or "el" or "die" or "der";
        if (the)
        {
            tokens.RemoveAt(0);
        }

        var words = tokens.Select(token => Plain(token.Raw)).ToList();
        var core = words.Count;
        while (core > 1 && IsLegal(words[core - 1]))
        {
            core--;
        }

        // "J.P. Morgan" is JPM, "First National" is FN.
        return new NameForms([.. words], [.. tokens.Select(token => token.Raw.Contains('.', StringComparison.Ordinal) && token.Raw.IndexOf('.', StringComparison.Ordinal) == 1 ? Plain(token.Raw) : token.Raw[..1])], core, the);
    }

    public static bool IsLegal(string word) => Legal.Contains(word);

    /// <summary>Words that come and go inside a name; a letter of "H-E-B" stays.</summary>
    public static bool IsFiller(Token token) => IsFiller(token.Raw) && !(token.Glued && token.Raw.Length == 1 && char.IsLetter(token.Raw[0]));

    private static bool IsFiller(string raw) => raw is "and" or "&" or "+" or "n" or "y" or "und" or "et" or "e";

    /// <summary>One word without dots and ampersands; a number word in digits.</summary>
    public static string Plain(string raw)
    {
        var plain = raw.AsSpan().ContainsAny(".&/:,") ? new StringBuilder(raw).Replace(".", "").Replace("&", "").Replace("/", "").Replace(":", "").Replace(",", "").ToString() : raw;
        return plain switch
        {
            "eleven" => "11",
            "seven" => "7",
            "three" => "3",
            "four" => "4",
            "five" => "5",
            "six" => "6",
            "one" => "1",
            "two" => "2",
            "eight" => "8",
            "nine" => "9",
            "ten" => "10",
            "twelve" => "12",
            "twenty" => "20",
            "thirty" => "30",
            "forty" => "40",
            "fifty" => "50",
            "sixty" => "60",
            "seventy" => "70",
            "eighty" => "80",
            "ninety" => "90",
            "first" => "1st",
            "second" => "2nd",
            "saint" => "st",
            "doc" => "dr",
            _ => plain,
        };
    }

    /// <summary>As <see cref="Plain(string)"/>, in words of two parts: the "twenty" of "twenty four" is a 2.</summary>
    public static ReadOnlySpan<char> Plain(string raw, string next) =>
        raw is "twenty" or "thirty" or "forty" or "fifty" or "sixty" or "seventy" or "eighty" or "ninety" && next is "one" or "two" or "three" or "four" or "five" or "six" or "seven" or "eight" or "nine"
            ? Plain(raw).AsSpan(0, 1)
            : Plain(raw);

    /// <summary>The first so many words, written together.</summary>
    public string Together(int count) => string.Concat(Words.Take(count));

    /// <summary>Whether the first word only says what the company is.</summary>
    public bool BeginsWithKind => Core > 1 && Kinds.Contains(Words[0]);

    public string Initials(int count) => string.Concat(starts.Take(count));
}
