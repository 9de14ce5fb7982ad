using System.Globalization;

namespace Hearth.Bench.Quality;

/// <summary>Invented people, corrupted in ways that no part of the tool was made for.</summary>
internal static class MadeLives
{
    public const string Truth = "whose";

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
        "Nether",
        "Orchard",
        "Pell",
        "Quill",
        "Raven",
        "Sedge",
        "Thorn",
        "Under",
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
        "shaw",
        "mere",
        "hurst",
        "bank",
    ];

    private static readonly (string Name, string Short, string Sex)[] Forenames =
    [
        ("Elizabeth", "Beth", "F"),
        ("William", "Bill", "M"),
        ("Margaret", "Peggy", "F"),
        ("Robert", "Bob", "M"),
        ("Katherine", "Kate", "F"),
        ("James", "Jim", "M"),
        ("Amina", "Amina", "F"),
        ("Bilal", "Bilal", "M"),
        ("Priya", "Priya", "F"),
        ("Samir", "Samir", "M"),
        ("Thomas", "Tom", "M"),
        ("Edward", "Ted", "M"),
        ("Florence", "Flo", "F"),
        ("Harriet", "Hattie", "F"),
        ("Daniel", "Dan", "M"),
        ("Rosa", "Rosa", "F"),
        ("Yusuf", "Yusuf", "M"),
        ("Zara", "Zara", "F"),
        ("Oliver", "Ollie", "M"),
        ("Nadia", "Nadia", "F"),
        ("Frederick", "Fred", "M"),
        ("Martha", "Martha", "F"),
        ("Imran", "Imran", "M"),
        ("Jasmine", "Jas", "F"),
        ("Samuel", "Sam", "M"),
        ("Alice", "Alice", "F"),
        ("George", "George", "M"),
        ("Laila", "Laila", "F"),
    ];

    /// <summary>Homes of one to five, some with a son of his father's name; two records of most people.</summary>
    public static string Families(string folder, int seed, int homes) =>
        Written(
            folder,
            "families.csv",
            "forename,surname,date_of_birth,sex,house,postcode," + Truth,
            FamilyRecords(seed, homes).Select(r => r.Line),
            seed
        );

    /// <summary>The same, first records in one file and second records in another with other headings.</summary>
    public static IReadOnlyList<string> TwoFiles(string folder, int seed, int homes)
    {
        var records = FamilyRecords(seed, homes).ToList();
        return
        [
            Written(
                folder,
                "one.csv",
                "forename,surname,date_of_birth,sex,house,postcode," + Truth,
                records.Where(r => r.Copy == 0).Select(r => r.Line),
                seed
            ),
            Written(
                folder,
                "other.csv",
                "First Name,Last Name,DOB,Gender,House Number,Post Code," + Truth,
                records.Where(r => r.Copy == 1).Select(r => r.Line),
                seed + 1
            ),
        ];
    }

    /// <summary>Up to a dozen records of one life: names in one column, short forms, dates known in part, an occupation.</summary>
    public static string LongLives(string folder, int seed, int people)
    {
        var random = new Random(seed);
        var lines = new List<string>();
        for (var person = 0; person < people; person++)
        {
            var (name, small, _) = Forenames[random.Next(Forenames.Length)];
            var (surname, place, work) = (
                Surname(random),
                Surname(random),
                Ends[random.Next(Ends.Length)] + "er"
            );
            var (year, month, day) = (
                random.Next(1850, 1920),
                random.Next(1, 13),
                random.Next(1, 29)
            );
            for (var copy = 0; copy < 1 + random.Next(12); copy++)
            {
                var date = random.Next(10) switch
                {
                    0 => "",
                    1 => $"{year}",
                    2 => $"{year}-{month:00}",
                    3 => $"{year}-{(day % 12) + 1:00}-{month:00}",
                    _ => $"{year}-{month:00}-{day:00}",
                };
                var first = Slip(random, random.Next(6) == 0 ? small : name, 8);
                lines.Add(
                    $"{first} {Slip(random, surname, 8)},{date},{(random.Next(5) == 0 ? "" : place)},{(random.Next(3) == 0 ? "" : work)},p{person}"
                );
            }
        }
        return Written(
            folder,
            "lives.csv",
            "name,born,birth_place,occupation," + Truth,
            lines,
            seed
        );
    }

    private static IEnumerable<(int Copy, string Line)> FamilyRecords(int seed, int homes)
    {
        var random = new Random(seed);
        for (var home = 0; home < homes; home++)
        {
            var (surname, house, postcode, eldest) = (
                Surname(random),
                random.Next(1, 90),
                Code(random),
                random.Next(1950, 1992)
            );
            var names = Forenames.OrderBy(_ => random.Next()).ToArray();
            for (var member = 0; member < random.Next(1, 6); member++)
            {
                var junior = member == 2 && random.Next(25) == 0;
                var (name, small, sex) = names[junior ? 0 : member];
                var year = member < 2 ? eldest + random.Next(6) : eldest + random.Next(20, 34);
                var born = new DateOnly(year, random.Next(1, 13), random.Next(1, 29));
                for (var copy = 0; copy < (random.Next(10) < 6 ? 2 : 1); copy++)
                {
                    var moved = copy > 0 && random.Next(10) == 0;
                    var date = born.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                    date = random.Next(15) switch
                    {
                        0 => "",
                        1 => date[..^1] + (char)('0' + random.Next(10)),
                        _ => date,
                    };
                    var first = Slip(random, random.Next(15) == 0 ? small : name, 12);
                    var home2 = moved
                        ? $"{random.Next(1, 90)},{Code(random)}"
                        : $"{house},{postcode}";
                    yield return (
                        copy,
                        $"{first},{Slip(random, surname, 12)},{date},{(random.Next(20) == 0 ? "" : sex)},{home2},h{home}-{member}"
                    );
                }
            }
        }
    }

    private static string Surname(Random random) =>
        Starts[random.Next(Starts.Length)] + Ends[random.Next(Ends.Length)];

    private static string Code(Random random) =>
        $"QX{random.Next(1, 20)} {random.Next(1, 9)}{"ABDEFGHJLN"[random.Next(10)]}{"ABDEFGHJLN"[random.Next(10)]}";

    private static string Slip(Random random, string name, int oneIn)
    {
        if (random.Next(oneIn) != 0)
            return name;
        var at = random.Next(1, name.Length - 1);
        return random.Next(3) switch
        {
            0 => name.Remove(at, 1),
            1 => name[..at] + name[at + 1] + name[at] + name[(at + 2)..],
            _ => name[..at] + (char)('a' + random.Next(26)) + name[(at + 1)..],
        };
    }

    private static string Written(
        string folder,
        string name,
        string heading,
        IEnumerable<string> lines,
        int seed
    )
    {
        var file = Path.Combine(folder, name);
        var random = new Random(seed);
        File.WriteAllLines(file, lines.OrderBy(_ => random.Next()).Prepend(heading));
        return file;
    }
}
