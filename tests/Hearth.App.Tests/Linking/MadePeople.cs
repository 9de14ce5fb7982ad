using System.Globalization;
using System.Text;

namespace Hearth.App.Tests.Linking;

/// <summary>
/// Families made for a test: invented names, two records of most people, slips in a tenth of values.
/// Records of special cases can be added; the truth stands in the column whose.
/// </summary>
internal sealed class MadePeople
{
    public const string Truth = "whose";

    private static readonly string[] Forenames =
    [
        "Amina",
        "Bilal",
        "Clara",
        "Daniel",
        "Edith",
        "Farah",
        "George",
        "Harriet",
        "Imran",
        "Jasmine",
        "Kieran",
        "Laila",
        "Martha",
        "Nadia",
        "Oliver",
        "Priya",
        "Quentin",
        "Rosa",
        "Samir",
        "Tamsin",
        "Umar",
        "Violet",
        "Wilfred",
        "Yusuf",
        "Zara",
    ];

    private static readonly string[] Starts =
    [
        "Ash",
        "Bram",
        "Copse",
        "Dell",
        "Ember",
        "Fern",
        "Glen",
        "Hazel",
        "Iver",
        "Keld",
        "Lark",
        "Mere",
    ];
    private static readonly string[] Ends =
    [
        "down",
        "gate",
        "wick",
        "ford",
        "croft",
        "holm",
        "stead",
        "worth",
        "ley",
        "combe",
    ];

    private readonly Random random;
    private readonly List<string> lines =
    [
        "first_name,surname,dob,gender,house_number,postcode," + Truth,
    ];

    public MadePeople(int seed, int families)
    {
        random = new Random(seed);
        for (var f = 0; f < families; f++)
            Family(f);
    }

    public int Count => lines.Count - 1;

    /// <summary>Adds a record and returns its row, counted from 1.</summary>
    public int Add(
        string first,
        string surname,
        string dob,
        string gender,
        string house,
        string postcode,
        string whose
    )
    {
        lines.Add($"{first},{surname},{dob},{gender},{house},{postcode},{whose}");
        return Count;
    }

    public string Write(string folder)
    {
        var file = Path.Combine(folder, "people.csv");
        File.WriteAllLines(file, lines, Encoding.UTF8);
        return file;
    }

    private void Family(int number)
    {
        var surname = Pick(Starts) + Pick(Ends);
        var house = random.Next(1, 80).ToString(CultureInfo.InvariantCulture);
        var postcode = $"QX{random.Next(1, 9)} {random.Next(1, 9)}{Letter()}{Letter()}";
        var eldest = random.Next(1960, 1990);
        // Nobody gives two children of one home one name.
        var names = Forenames.OrderBy(_ => random.Next()).ToArray();
        for (var member = 0; member < random.Next(1, 6); member++)
        {
            var born = new DateOnly(
                member < 2 ? eldest + random.Next(5) : eldest + random.Next(20, 35),
                random.Next(1, 13),
                random.Next(1, 29)
            );
            var forename = names[member];
            var sex = forename[^1] is 'a' or 't' or 'h' or 'n' ? "F" : "M";
            for (var copy = 0; copy < (random.Next(10) < 7 ? 2 : 1); copy++)
            {
                var moved = copy > 0 && random.Next(8) == 0;
                Add(
                    Slip(forename),
                    Slip(surname),
                    random.Next(12) == 0
                        ? ""
                        : born.AddDays(random.Next(25) == 0 ? 10 : 0)
                            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    sex,
                    moved ? $"{random.Next(1, 80)}" : house,
                    moved
                        ? $"QX{random.Next(1, 9)} {random.Next(1, 9)}{Letter()}{Letter()}"
                        : postcode,
                    $"f{number}-{member}"
                );
            }
        }
    }

    private string Slip(string name)
    {
        if (random.Next(12) != 0)
            return name;
        var at = random.Next(1, name.Length - 1);
        return random.Next(2) == 0
            ? name.Remove(at, 1)
            : name[..at] + name[at + 1] + name[at] + name[(at + 2)..];
    }

    private string Pick(string[] from) => from[random.Next(from.Length)];

    private char Letter() => "ABDEFGHJLN"[random.Next(10)];
}
