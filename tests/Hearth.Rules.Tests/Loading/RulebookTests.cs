using System.Security.Cryptography;
using Hearth.Rules.Loading;
using Hearth.Testing;

namespace Hearth.Rules.Tests.Loading;

[Trait("Requirement", "ID-2")]
public class RulebookTests : IDisposable
{
    private readonly string council = Directory.CreateTempSubdirectory("hearth-rules-").FullName;

    public void Dispose()
    {
        Directory.Delete(council, recursive: true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void The_four_programmes_are_there() =>
        Released
            .Rulebook.Frameworks.Select(f => f.Key)
            .ShouldBe([
                "local-plan/2025-04",
                "supporting-families/2022-10",
                "troubled-families/2012-04",
                "troubled-families/2015-04",
            ]);

    [Theory]
    [InlineData("troubled-families", "2013-06-01", "troubled-families/2012-04")]
    [InlineData("troubled-families", "2015-04-01", "troubled-families/2015-04")]
    [InlineData("troubled-families", "2026-09-30", "troubled-families/2015-04")]
    [InlineData("troubled-families/2012-04", "2026-09-30", "troubled-families/2012-04")]
    public void A_framework_is_found_in_the_version_of_the_day(
        string name,
        string on,
        string key
    ) => Released.Rulebook.Find(name, DateOnly.ParseExact(on, "yyyy-MM-dd"))!.Key.ShouldBe(key);

    [Fact]
    public void A_released_file_is_never_changed()
    {
        foreach (
            var line in File.ReadLines(
                Checkout.PathOf("rulebook", "eligibility", "RELEASED.sha256")
            )
        )
        {
            var (sum, file) = (line[..64], line[66..]);
            Convert
                .ToHexStringLower(
                    SHA256.HashData(
                        File.ReadAllBytes(Checkout.PathOf("rulebook", "eligibility", file))
                    )
                )
                .ShouldBe(sum, $"{file} is released: write a new dated file instead");
        }
    }

    [Fact]
    public void Every_framework_file_is_in_the_list_of_released_ones()
    {
        var listed = File.ReadLines(Checkout.PathOf("rulebook", "eligibility", "RELEASED.sha256"))
            .Select(l => l[66..]);
        listed.Order().ShouldBe(Released.Rulebook.Frameworks.Select(f => f.Key + ".yaml").Order());
    }

    [Fact]
    public void A_council_s_own_file_overrides_by_id_and_version()
    {
        Copy(
            "troubled-families",
            "2015-04",
            t => t.Replace("at-least: 2, of: headlines", "at-least: 4, of: headlines")
        );

        new Rulebook(Checkout.PathOf("rulebook"), council)
            .Find("troubled-families/2015-04", new(2016, 1, 1))!
            .EligibleWhen.Spoken.ShouldBe("at least 4 headline problems");
    }

    [Fact]
    public void Two_versions_in_force_on_one_day_are_refused_with_file_and_line()
    {
        Copy(
            "troubled-families",
            "2015-04",
            t => t.Replace("from: 2015-04-01, to", "from: 2015-03-01, to")
        );

        Should
            .Throw<RuleFileException>(() => new Rulebook(Checkout.PathOf("rulebook"), council))
            .Message.ShouldContain("2015-04.yaml:4: troubled-families/2015-04 is in force on days");
    }

    [Fact]
    public void A_file_lies_where_its_id_and_version_say()
    {
        Copy(
            "troubled-families",
            "2015-04",
            t => t.Replace("version: 2015-04", "version: 2015-05")
        );

        Should.Throw<RuleFileException>(() => new Rulebook(Checkout.PathOf("rulebook"), council));
    }

    [Fact]
    [Trait("Requirement", "ID-3")]
    public void Every_indicator_has_a_weight_and_every_weight_and_cost_an_indicator()
    {
        var ids = Released
            .Rulebook.Frameworks.SelectMany(f => f.Indicators)
            .Select(i => i.Indicator.Id)
            .ToHashSet();
        ids.Except(Released.Rulebook.Concern.Ids).ShouldBeEmpty();
        Released.Rulebook.Concern.Ids.Except(ids).ShouldBeEmpty();
        Released.Rulebook.Costs.Ids.Except(ids).ShouldBeEmpty();
    }

    [Fact]
    public void A_council_s_own_terms_and_holidays_override_by_id_and_date_and_leave_the_others()
    {
        Reference(
            "school-terms.yaml",
            "terms:\n  - { id: autumn-2015, from: 2015-09-07, to: 2015-12-11 }\n"
        );
        Reference("bank-holidays.yaml", "days:\n  - 2031-06-02\n");

        var read = new Rulebook(Checkout.PathOf("rulebook"), council);

        var released = Released.Rulebook.Terms.Terms;
        read.Terms.Terms.Count.ShouldBe(released.Count);
        read.Terms.Terms.Single(t => t.Id == "autumn-2015")
            .Days.Start.ShouldBe(new DateOnly(2015, 9, 7));
        read.Terms.Terms.Except(released).Count().ShouldBe(1);
        read.BankHolidays.Except(Released.Rulebook.BankHolidays).ShouldBe([new(2031, 6, 2)]);
        Released.Rulebook.BankHolidays.Except(read.BankHolidays).ShouldBeEmpty();
    }

    [Fact]
    public void A_council_s_term_that_runs_into_another_is_refused_with_both_named()
    {
        Reference(
            "school-terms.yaml",
            "terms:\n  - { id: autumn-2015, from: 2015-09-07, to: 2016-01-15 }\n"
        );

        Should
            .Throw<RuleFileException>(() => new Rulebook(Checkout.PathOf("rulebook"), council))
            .Message.ShouldContain("spring-2016 begins before autumn-2015");
    }

    private void Reference(string name, string text)
    {
        var folder = Directory.CreateDirectory(Path.Combine(council, "reference"));
        File.WriteAllText(
            Path.Combine(folder.FullName, name),
            "authority: The council's own calendar\n" + text
        );
    }

    private void Copy(string id, string version, Func<string, string> change)
    {
        var text = File.ReadAllText(
            Checkout.PathOf("rulebook", "eligibility", id, version + ".yaml")
        );
        var folder = Directory.CreateDirectory(Path.Combine(council, "eligibility", id));
        change(text).ShouldNotBe(text);
        File.WriteAllText(Path.Combine(folder.FullName, version + ".yaml"), change(text));
    }
}
