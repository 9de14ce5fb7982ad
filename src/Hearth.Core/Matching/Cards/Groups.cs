using System.Globalization;
using Hearth.Core.People;
using Hearth.Core.People.Families;

namespace Hearth.Core.Matching.Cards;

/// <summary>
/// How matching serves groups of people: by sex, age and ethnicity as sources record them, and by kind of name. Linkage errors are seldom even:
/// where names are spelled many ways, addresses change or dates are guessed, more is missed.
/// </summary>
/// <remarks>
/// Source: Bohensky et al. (2010), "Data linkage: a powerful research tool with potential problems"; Harron et al. (2017),
/// "Challenges in administrative data linkage for research". Ethnicity is used where sources give it, for this check alone
/// and never to match.
/// </remarks>
internal static class Groups
{
    // First letters of the DfE's extended codes.
    private static readonly Dictionary<char, string> Ethnic = new()
    {
        ['W'] = "White",
        ['M'] = "Mixed",
        ['A'] = "Asian",
        ['B'] = "Black",
        ['C'] = "Chinese",
        ['O'] = "Other",
    };

    public static IReadOnlyList<GroupServed> Of(
        IReadOnlyList<Person> people,
        int[] personOf,
        bool[] linked,
        double?[] surest,
        bool[] doubtful,
        CardSettings settings,
        DateOnly asAt
    )
    {
        return
        [
            .. By(
                "Sex",
                p =>
                    p.Sex is "F" ? "Female"
                    : p.Sex is "M" ? "Male"
                    : null
            ),
            .. By("Age", p => Band(Ages.At(p.BirthDate, asAt))),
            .. By("Ethnicity as recorded", p => Broad(p.Ethnicity)),
            .. By("Kind of name", p => settings.NameGroup(p.Forename, p.Surname), "of no list"),
        ];

        IEnumerable<GroupServed> By(
            string by,
            Func<Person, string?> groupOf,
            string otherwise = "not known"
        )
        {
            var group = people.Select(p => groupOf(p) ?? otherwise).ToArray();
            var counts = new SortedDictionary<string, Served>(StringComparer.Ordinal);
            var all = new Served();
            for (var i = 0; i < personOf.Length; i++)
            {
                if (!counts.TryGetValue(group[personOf[i]], out var one))
                    counts[group[personOf[i]]] = one = new();
                one.Count(linked[i], surest[i], doubtful[i]);
                all.Count(linked[i], surest[i], doubtful[i]);
            }
            return counts
                .Where(c => c.Value.All >= settings.Fewest)
                .OrderBy(c => FirstNumber(c.Key))
                .Select(c => c.Value.Beside(all, by, c.Key, settings.Ratio));
        }
    }

    private sealed class Served
    {
        public int All { get; private set; }
        private int linked;
        private int weighed;
        private double sure;
        private int doubtful;

        public void Count(bool isLinked, double? surest, bool isDoubtful)
        {
            All++;
            linked += isLinked ? 1 : 0;
            weighed += surest is null ? 0 : 1;
            sure += surest ?? 0;
            doubtful += isDoubtful ? 1 : 0;
        }

        public GroupServed Beside(Served all, string by, string group, double ratio) =>
            new(
                by,
                group,
                All,
                (double)linked / All,
                (double)doubtful / All,
                weighed == 0 ? null : sure / weighed,
                TwoShares.Differ(linked, All, all.linked - linked, all.All - All, ratio)
                    || TwoShares.Differ(
                        doubtful,
                        All,
                        all.doubtful - doubtful,
                        all.All - All,
                        ratio
                    )
            );
    }

    private static string? Band(int? age) =>
        age switch
        {
            null => null,
            < 5 => "0 to 4",
            < 11 => "5 to 10",
            < 19 => "11 to 18",
            < 35 => "19 to 34",
            < 65 => "35 to 64",
            _ => "65 and over",
        };

    /// <summary>Ages stand in order of age, and what is no age after them.</summary>
    private static int FirstNumber(string group) =>
        int.TryParse(group.Split(' ')[0], CultureInfo.InvariantCulture, out var number)
            ? number
            : int.MaxValue;

    private static string? Broad(string? code) =>
        code is { Length: 4 } && Ethnic.TryGetValue(code[0], out var broad) ? broad : null;
}
