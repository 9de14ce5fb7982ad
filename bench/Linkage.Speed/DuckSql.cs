using System.Globalization;
using System.Text;

namespace Hearth.Bench.Linkage;

/// <summary>The workload's SQL, in the form Splink gives it: rules as joins, levels in CASE, weights as products of Bayes factors.</summary>
internal static class DuckSql
{
    public static readonly string[] Rules =
    [
        "l.first_name = r.first_name AND l.surname = r.surname",
        "l.first_name = r.first_name AND l.dob = r.dob",
        "l.surname = r.surname AND l.dob = r.dob",
        "l.postcode = r.postcode AND l.first_name = r.first_name",
        "l.postcode = r.postcode AND l.surname = r.surname",
        "l.postcode = r.postcode AND l.dob = r.dob",
        "l.first3 = r.first3 AND l.surname4 = r.surname4 AND l.birth_year = r.birth_year",
        "l.dob = r.dob AND l.postcode4 = r.postcode4",
        "l.house_number = r.house_number AND l.postcode = r.postcode",
    ];

    public static readonly string[] Sessions =
    [
        "l.first_name = r.first_name AND l.surname = r.surname",
        "l.dob = r.dob AND l.postcode4 = r.postcode4",
    ];

    public const string Deterministic =
        "l.first_name = r.first_name AND l.surname = r.surname AND l.dob = r.dob";

    /// <summary>The level of each comparison, numbered as the model numbers them: 0 is missing.</summary>
    public static readonly Dictionary<string, string> Levels = new(StringComparer.Ordinal)
    {
        ["first_name"] = Names("first_name"),
        ["surname"] = Names("surname"),
        ["dob"] = Edits("dob", 1, 2, 4),
        ["postcode"] = Edits("postcode", 1, 2),
        ["house_number"] = Same("house_number"),
        ["gender"] = Same("gender"),
    };

    public static string[] Comparisons => [.. Levels.Keys];

    /// <summary>Columns with a term-frequency adjustment on their exact level.</summary>
    public static readonly string[] Frequencies = ["first_name", "surname", "dob", "postcode"];

    public static string Gammas(IEnumerable<string> comparisons) =>
        string.Join(", ", comparisons.Select(c => $"{Levels[c]} AS g_{c}"));

    /// <summary>Every candidate pair once: a rule's join leaves out what an earlier rule joined.</summary>
    public static string Blocked()
    {
        var parts = Rules.Select(
            (rule, r) =>
                $"SELECT '{r}' AS match_key, l.id AS l, r.id AS r FROM records l JOIN records r ON {rule} WHERE l.id < r.id"
                + string.Concat(Rules.Take(r).Select(e => $" AND NOT coalesce({e}, false)"))
        );
        return string.Join(" UNION ALL ", parts);
    }

    /// <summary>m ÷ u by level, as a CASE on a comparison's level.</summary>
    public static string BayesFactor(string name, IReadOnlyList<(double M, double U)?> levels)
    {
        var sql = new StringBuilder($"CASE g_{name}");
        for (var level = 0; level < levels.Count; level++)
        {
            var factor = levels[level] is { } known ? known.M / known.U : 1;
            sql.Append(CultureInfo.InvariantCulture, $" WHEN {level} THEN {Number(factor)}");
        }
        return sql.Append(" END").ToString();
    }

    public static string Number(double value) =>
        value.ToString("E17", CultureInfo.InvariantCulture) + "::DOUBLE";

    private static string Names(string c) =>
        $"CASE WHEN l.{c} IS NULL OR r.{c} IS NULL THEN 0 WHEN l.{c} = r.{c} THEN 1 WHEN jaro_winkler_similarity(l.{c}, r.{c}) >= 0.9 THEN 2 WHEN jaro_winkler_similarity(l.{c}, r.{c}) >= 0.7 THEN 3 ELSE 4 END";

    private static string Edits(string c, params int[] limits) =>
        $"CASE WHEN l.{c} IS NULL OR r.{c} IS NULL THEN 0 WHEN l.{c} = r.{c} THEN 1"
        + string.Concat(
            limits.Select((limit, i) => $" WHEN levenshtein(l.{c}, r.{c}) <= {limit} THEN {i + 2}")
        )
        + $" ELSE {limits.Length + 2} END";

    private static string Same(string c) =>
        $"CASE WHEN l.{c} IS NULL OR r.{c} IS NULL THEN 0 WHEN l.{c} = r.{c} THEN 1 ELSE 2 END";
}
