using System.Text.RegularExpressions;
using Hearth.Rules.Frameworks;
using Hearth.Testing;

namespace Hearth.Rules.Tests.Frameworks;

/// <summary>
/// Every row of the programmes' published tables is in the rule file of its programme: its window, whom it is about and
/// its sources. Written down here apart from the rule files, so that a row lost there is missed here.
/// </summary>
[Trait("Requirement", "ID-2")]
public partial class ProgrammeTablesTests
{
    private const string Nomination = "a professional judges";

    // Code, whom it is about, what its test must say, its sources; as the tables of the programmes' guidance have them.
    private const string FirstProgramme = """
        1.1 | child | 12 months | youth-justice
        1.2 | any-member | asb intervention | anti-social-behaviour
        2.1 | child | at least 3, 3 consecutive | suspensions-exclusions
        2.2 | child | alternative provision | alternative-provision
        2.3 | child | education | missing-education
        2.4 | child | 15, unauthorised, 3 consecutive | school-attendance
        3.1 | adult | ESA | out-of-work-benefits
        4.1 | child | in need | social-care
        4.2 | child | at least 2, 12 months | child-in-need-census
        4.3 | adult | licence, order | probation
        4.4 | adult | mental | adult-mental-health
        4.4 | child | mental | child-mental-health
        4.5 | any-member | substance | substance-misuse
        4.6 | any-member | early help, 12 months | early-help
        4.7 | any-member | homeless, eviction | homelessness, housing-arrears
        4.8 | family | a professional judges |
        4.9 | family | domestic, 12 months | domestic-abuse-incidents
        4.10 | family | a professional judges |
        4.11 | child | 15, 3 consecutive | school-attendance
        4.12 | child | early | two-year-old-places, three-four-year-old-places
        4.13 | family | a professional judges |
        """;

    private const string ExpandedProgramme = """
        1.1 | child | 12 months | youth-justice
        1.2 | any-member | 12 months | anti-social-behaviour
        1.3 | parenting-adult | 12 months | probation
        1.4 | parenting-adult | licence | probation
        1.5 | parenting-adult | community order | probation
        1.6 | family | a professional judges |
        2.1 | child | 10, 3 consecutive | school-attendance
        2.2 | child | at least 3, 3 consecutive | suspensions-exclusions
        2.3 | child | 3 consecutive | suspensions-exclusions
        2.4 | child | alternative provision | alternative-provision
        2.5 | child | education | missing-education
        2.6 | family | a professional judges |
        3.1 | child | early | two-year-old-places, three-four-year-old-places
        3.2 | child | SEMH | send-ehcp
        3.3 | child | early help | early-help
        3.4 | child | in need | social-care, child-in-need-census
        3.5 | child | 12 months | social-care, child-in-need-census
        3.6 | child | protection plan | social-care, child-in-need-census
        3.7 | child | missing, sexual | missing-exploitation
        3.8 | family | a professional judges |
        4.1 | adult | ESA | out-of-work-benefits
        4.2 | adult | UC-searching | out-of-work-benefits
        4.3 | family | a professional judges |
        4.4 | any-member | 540 | neet
        4.5 | family | rent | housing-arrears
        4.5 | family | a professional judges |
        5.1 | any-member | domestic | domestic-abuse-services, domestic-abuse-incidents
        5.2 | any-member | 12 months, perpetrator | domestic-abuse-incidents
        5.3 | family | 12 months | domestic-abuse-incidents
        6.1 | parenting-adult | mental | adult-mental-health
        6.1 | child | mental | child-mental-health
        6.2 | parenting-adult | substance | substance-misuse
        6.2 | child | substance | substance-misuse
        6.3 | new-mother | perinatal | health-visiting
        6.4 | family | a professional judges |
        """;

    private const string TenOutcomes = """
        1.1 | child | 10, 2 consecutive | school-attendance
        1.2 | child | 50, 2 consecutive | school-attendance
        1.3 | child | education | missing-education
        1.4 | family | a professional judges |
        2.1 | new-mother | perinatal | health-visiting
        2.2 | family | a professional judges |
        2.3 | child | development | health-visiting
        3.1 | child | mental | child-mental-health
        3.2 | adult | mental | adult-mental-health
        3.3 | family | a professional judges |
        4.1 | adult | substance | substance-misuse
        4.2 | child | substance | substance-misuse
        5.1 | family | a professional judges |
        5.2 | family | a professional judges |
        5.3 | child | perpetrator | domestic-abuse-incidents
        5.4 | child | young carer | social-care, child-in-need-census
        6.1 | child | protection plan | social-care, child-in-need-census
        6.2 | child | missing | missing-exploitation
        6.3 | child | sexual | missing-exploitation
        6.4 | child | criminal | missing-exploitation
        6.5 | family | a professional judges |
        6.6 | family | a professional judges |
        7.1 | adult | 12 months | police-crime, anti-social-behaviour
        7.2 | family | a professional judges |
        7.3 | child | 12 months | police-crime, anti-social-behaviour
        8.1 | any-member | victim | domestic-abuse-incidents, domestic-abuse-services
        8.2 | adult | perpetrator | domestic-abuse-incidents
        8.3 | child | child-present | domestic-abuse-incidents
        9.1 | any-member | temporary | homelessness
        9.2 | any-member | eviction | homelessness, housing-arrears
        9.3 | child | homeless | homelessness
        10.1 | adult | ESA | out-of-work-benefits
        10.2 | family | rent | housing-arrears
        10.3 | any-member | 540 | neet
        """;

    [Theory]
    [InlineData("troubled-families/2012-04", FirstProgramme)]
    [InlineData("troubled-families/2015-04", ExpandedProgramme)]
    [InlineData("supporting-families/2022-10", TenOutcomes)]
    // A plan that tightens the expanded programme has its rows; of its windows and thresholds only those it does not tighten.
    [InlineData("local-plan/2025-04", ExpandedProgramme)]
    public void Each_row_of_the_table_is_an_indicator_with_its_test_subject_and_sources(
        string key,
        string table
    )
    {
        var framework = Released.Rulebook.Frameworks.Single(f => f.Key == key);
        var rows = Rows(table);
        foreach (var row in rows)
        {
            var found = framework
                .Indicators.Select(i => i.Indicator)
                .Where(i => i.Code == row.Code && i.About.Any(a => Said(a) == row.About))
                .ToList();
            found.ShouldNotBeEmpty($"{key} {row.Code} about {row.About}");
            if (
                key.StartsWith("local-plan", StringComparison.Ordinal) && row.Code is "1.2" or "2.1"
            )
                continue;
            found.ShouldContain(
                i => Tests(i, row) && row.Sources.All(s => i.Sources.Any(of => of.Contains(s))),
                $"{key} {row.Code}: none of {string.Join("; ", found.Select(i => $"{i.Id} [{i.Criterion.Test}]"))} tests {string.Join(" and ", row.Says)} from {string.Join(" and ", row.Sources)}"
            );
        }
        framework
            .Indicators.Select(i => i.Indicator.Code)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ShouldBe(
                rows.Select(r => r.Code).Distinct().Order(StringComparer.Ordinal),
                $"{key}: neither more nor fewer codes than the table"
            );
    }

    [Theory]
    [InlineData("## (a)", ExpandedProgramme)]
    [InlineData("## (b)", TenOutcomes)]
    public void The_tables_here_have_the_codes_of_the_tables_they_are_taken_from(
        string section,
        string table
    )
    {
        var text = File.ReadAllText(Shared.File("domain/programme-rules.md"));
        var from = text.IndexOf(section, StringComparison.Ordinal);
        var to = text.IndexOf("\n## ", from, StringComparison.Ordinal);
        var codes = text[from..to]
            .Split('\n')
            .Where(line => line.StartsWith('|'))
            // A row of (a) begins with its code; a row of (b) has the codes of its needs in its third cell.
            .SelectMany(line => section == "## (a)" ? line.Split('|')[1..2] : line.Split('|')[3..4])
            .SelectMany(cell => CodeForm().Matches(cell).Select(m => m.Value))
            .ToHashSet();

        codes.Count.ShouldBeGreaterThan(30);
        Rows(table)
            .Select(r => r.Code)
            .ToHashSet()
            .SetEquals(codes)
            .ShouldBeTrue(string.Join(' ', codes));
    }

    private static bool Tests(Indicator indicator, Row row) =>
        row.Says is [Nomination]
            ? indicator.IsNomination
            : !indicator.IsNomination
                && row.Says.All(s =>
                    indicator.Criterion.Test.Contains(s, StringComparison.OrdinalIgnoreCase)
                );

    private static List<Row> Rows(string table) =>
        [
            .. table
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
                .Select(c => new Row(c[0], c[1], List(c[2]), List(c[3]))),
        ];

    private static string[] List(string cell) =>
        cell.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string Said(About about) =>
        System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(about.ToString());

    private sealed record Row(string Code, string About, string[] Says, string[] Sources);

    [GeneratedRegex(@"\b(?:10|[1-9])\.\d+\b")]
    private static partial Regex CodeForm();
}
