using DuckDB.NET.Data;
using Hearth.Linkage.Compare;
using Hearth.Linkage.Internals;

namespace Hearth.Linkage.Tests.Compare;

/// <summary>Every string measure that DuckDB has too, and so Splink uses, gives what DuckDB gives.</summary>
/// <remarks>
/// DuckDB measures the bytes of UTF-8 and Hearth characters. Where letters are not ASCII the two are therefore compared
/// on the same bytes, each given to Hearth as one character; what the difference comes to has a test of its own.
/// DuckDB has no Jaccard coefficient of an empty string, and its Jaro similarity of two empty ones is 0; here equal
/// strings are alike, and neither measure is asked of a value that is not there.
/// </remarks>
public class DuckDbMeasureTests
{
    private const int Pairs = 100_000;

    [Fact]
    [Trait("Requirement", "MA-1")]
    public void String_measures_equal_those_of_DuckDB_on_a_hundred_thousand_random_pairs()
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "CREATE TABLE pairs (a VARCHAR, b VARCHAR)";
        command.ExecuteNonQuery();
        using (var appender = connection.CreateAppender("pairs"))
        {
            foreach (var (a, b) in Drawn())
                appender.CreateRow().AppendValue(a).AppendValue(b).EndRow();
        }
        command.CommandText =
            "SELECT a, b, levenshtein(a, b), damerau_levenshtein(a, b), jaro_similarity(a, b), jaro_winkler_similarity(a, b), CASE WHEN a = '' OR b = '' THEN NULL ELSE jaccard(a, b) END FROM pairs";
        using var rows = command.ExecuteReader();
        var compared = 0;
        for (; rows.Read(); compared++)
        {
            var (a, b) = (Bytes(rows.GetString(0)), Bytes(rows.GetString(1)));
            var what = $"'{a}' and '{b}'";
            ((long)Levenshtein.Distance(a, b)).ShouldBe(rows.GetInt64(2), what);
            ((long)DamerauLevenshtein.Distance(a, b)).ShouldBe(rows.GetInt64(3), what);
            for (var most = 1; most < 4; most++)
                DamerauLevenshtein.IsWithin(a, b, most).ShouldBe(rows.GetInt64(3) <= most, what);
            // Exactly, not nearly: a similarity that meets a threshold there meets it here.
            if (a.Length + b.Length > 0)
            {
                Jaro.Similarity(a, b).ShouldBe(rows.GetDouble(4), what);
                JaroWinkler.Similarity(a, b).ShouldBe(rows.GetDouble(5), what);
            }
            if (!rows.IsDBNull(6))
                QGrams.Jaccard(a, b, 1).ShouldBe(rows.GetDouble(6), what);
        }
        compared.ShouldBe(Pairs);
    }

    [Fact]
    [Trait("Requirement", "MA-1")]
    public void A_letter_with_an_accent_is_one_letter_here_and_two_bytes_in_DuckDB()
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT levenshtein('ZOË', 'ZOE')";

        command.ExecuteScalar().ShouldBe(2L);
        Levenshtein.Distance("ZOË", "ZOE").ShouldBe(1);
    }

    /// <summary>Each byte of the text in UTF-8 as a character; ASCII stays as it is.</summary>
    private static string Bytes(string text) =>
        System.Text.Encoding.Latin1.GetString(System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>Nothing, names and dates of one, of few and of many letters, past one and two machine words, in other scripts; half of them the other with some edits.</summary>
    private static IEnumerable<(string, string)> Drawn()
    {
        var random = new SplitMix(20_261);
        string[] alphabets =
        [
            "a",
            "ab",
            "abcdefgh",
            "ABCDEFGHIJKLMNOPQRSTUVWXYZ '-",
            "0123456789",
            "AEIOÉÈÖØŁŠñß",
            "АБВагд李王陈नेह",
        ];
        for (var i = 0; i < Pairs; i++)
        {
            var letters = alphabets[random.Below(alphabets.Length)];
            var longest = i % 20 == 0 ? 150 : 14;
            var a = Text(ref random, letters, longest);
            yield return (
                a,
                random.Below(2) == 0
                    ? Text(ref random, letters, longest)
                    : Edited(ref random, a, letters)
            );
        }
    }

    private static string Text(ref SplitMix random, string letters, int longest)
    {
        var text = new char[random.Below(longest)];
        for (var i = 0; i < text.Length; i++)
            text[i] = letters[random.Below(letters.Length)];
        return new string(text);
    }

    private static string Edited(ref SplitMix random, string text, string letters)
    {
        for (var edits = random.Below(4); edits > 0; edits--)
        {
            if (text.Length == 0)
                return $"{letters[0]}";
            var at = random.Below(text.Length);
            var letter = letters[random.Below(letters.Length)];
            text = random.Below(4) switch
            {
                0 => text.Insert(at, $"{letter}"),
                1 when text.Length > 1 => text.Remove(at, 1),
                2 when at > 0 => text[..(at - 1)] + text[at] + text[at - 1] + text[(at + 1)..],
                _ => text[..at] + letter + text[(at + 1)..],
            };
        }
        return text;
    }
}
