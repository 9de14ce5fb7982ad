using System.Text.RegularExpressions;

namespace Hearth.App.Tests.Synthetic;

public sealed partial class CouncilTests : IDisposable
{
    private readonly Council council = Council.Of(3_000, extracts: 2);

    public void Dispose() => council.Dispose();

    [Fact, Trait("Requirement", "MA-2")]
    public void Every_kind_of_household_is_there_even_in_a_small_council()
    {
        council
            .Truth("addresses.csv")
            .Select(a => a["kind"])
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ShouldBe(["childrens-home", "hostel", "private", "refuge", "student-house"]);
        var families = council.Truth("families.csv");
        families
            .Select(f => f["role"])
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ShouldBe(["carer", "child", "parent", "step-parent", "unborn"]);
        families.ShouldContain(f => f["lives_elsewhere"] == "yes");
        families
            .GroupBy(f => f["person"])
            .ShouldContain(p => p.Select(f => f["family"]).Distinct().Count() > 1);

        // Strangers share an address at one time.
        var places = council
            .Truth("addresses.csv")
            .Where(a => a["kind"] == "student-house")
            .Select(a => a["address_id"])
            .ToHashSet();
        council
            .Truth("households.csv")
            .Where(h => places.Contains(h["address_id"]))
            .Select(h => h["person"])
            .Distinct()
            .Count()
            .ShouldBeGreaterThan(3);
    }

    [Fact, Trait("Requirement", "MA-1")]
    public void What_makes_people_hard_to_tell_apart_is_there()
    {
        var people = council.Truth("people.csv");
        people.Count.ShouldBe(3_000);
        people.ShouldContain(p => p["born"] == "" && p["expected"] != "");
        people.ShouldContain(p => p["died"] != "");
        people.ShouldContain(p => p["surname"].Contains('-'));
        people.ShouldContain(p => p["surname"].Contains('\''));
        people.ShouldContain(p => (p["forename"] + p["surname"]).Any(c => c > 127));
        var families = council.Truth("families.csv").GroupBy(f => f["family"]);
        var byId = people.ToDictionary(p => p["person"]);
        var together = families
            .Select(f =>
                f.Select(m => (Role: m["role"], Person: byId[m["person"]]))
                    .DistinctBy(m => m.Person["person"])
                    .ToArray()
            )
            .ToArray();
        together.ShouldContain(
            f =>
                f.Count(m => m.Role == "child")
                > f.Where(m => m.Role == "child").Select(m => m.Person["born"]).Distinct().Count(),
            "twins"
        );
        together.ShouldContain(
            f =>
                f.Any(c =>
                    c.Role == "child"
                    && f.Any(p =>
                        p.Role == "parent" && p.Person["forename"] == c.Person["forename"]
                    )
                ),
            "a son of his father's name"
        );
        together.ShouldContain(
            f =>
                f.Where(m => m.Role == "child").Select(m => m.Person["surname"]).Distinct().Count()
                > 1,
            "children of unlike surnames"
        );
    }

    [Fact]
    public void Nobody_could_be_a_real_person()
    {
        foreach (var person in council.Truth("people.csv"))
        {
            if (person["nhs"] != "")
                person["nhs"].ShouldStartWith("999");
            if (person["nino"] != "")
                person["nino"].ShouldStartWith("QQ");
            if (person["upn"] != "")
                person["upn"][1..4].ShouldBe("000");
        }
        foreach (var number in new[] { "nhs", "nino", "upn" })
            council
                .Truth("people.csv")
                .Where(p => p[number] != "")
                .GroupBy(p => p[number])
                .ShouldAllBe(g => g.Count() == 1);
        council.Truth("addresses.csv").ShouldAllBe(a => a["postcode"].StartsWith("QX"));
        foreach (
            var file in council.Returns.Where(f => !f.EndsWith(".xlsx", StringComparison.Ordinal))
        )
            PostcodeLike()
                .Matches(File.ReadAllText(file))
                .Select(m => m.Value)
                .Where(p => !p.StartsWith("QX", StringComparison.OrdinalIgnoreCase))
                .ShouldBeEmpty(file);
        File.Exists(Path.Combine(council.Folder, "SYNTHETIC")).ShouldBeTrue();
    }

    [Fact, Trait("Requirement", "DR-1")]
    public void A_later_extract_of_changes_brings_only_what_is_new_or_no_longer_the_same()
    {
        foreach (
            var pair in council
                .Returns.Where(f => f.EndsWith(".csv", StringComparison.Ordinal))
                .GroupBy(f => Path.GetFileName(f).Split('_')[0])
        )
        {
            var files = pair.ToArray();
            files.Length.ShouldBe(2);
            // Joined by a mark no field holds; the delimiter matters to no comparison.
            var first = Council
                .Rows(files[0], ',')
                .Skip(1)
                .Select(r => string.Join('\u001f', r))
                .ToHashSet();
            var second = Council
                .Rows(files[1], ',')
                .Skip(1)
                .Select(r => string.Join('\u001f', r))
                .ToArray();
            if (pair.Key.StartsWith("family-context", StringComparison.Ordinal))
                second.Length.ShouldBeGreaterThan(first.Count * 8 / 10, pair.Key);
            else
                // What stood in the first may stand again only as a repeat within the second.
                second.Count(first.Contains).ShouldBe(0, pair.Key);
        }
    }

    [Fact]
    public void No_return_says_that_an_address_is_communal()
    {
        var places = council.Truth("addresses.csv").Where(a => a["kind"] != "private").ToArray();
        places.Length.ShouldBeGreaterThan(3);
        places.ShouldAllBe(a => !Communal().IsMatch(a["lines"]));
    }

    [GeneratedRegex("refuge|hostel|home|student", RegexOptions.IgnoreCase)]
    private static partial Regex Communal();

    [GeneratedRegex(@"\b[A-Za-z]{1,2}[0-9]{1,2} [0-9][A-Za-z]{2}\b")]
    private static partial Regex PostcodeLike();
}
