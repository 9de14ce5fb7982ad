using System.Xml.Linq;
using Hearth.Core.Sources;
using Hearth.Testing;
using static Hearth.Core.Tests.Sources.GivenReturns;

namespace Hearth.Core.Tests.Sources;

/// <summary>Files that others made, in the layouts the catalogue describes: two of Family Context and a children in need census.</summary>
public class SharedFileTests
{
    [EachDatabase, Trait("Requirement", "DR-4")]
    public Task Family_Context_social_care_loads_and_again_changes_nothing(Database kind) =>
        LoadsOnceAsync(kind, "family-context-social-care", "data/family-context/csc.csv", 500);

    [EachDatabase, Trait("Requirement", "DR-4")]
    public Task Family_Context_education_loads_and_again_changes_nothing(Database kind) =>
        LoadsOnceAsync(kind, "family-context-education", "data/family-context/education.csv", 500);

    [EachDatabase, Trait("Requirement", "DR-4")]
    public Task Each_child_of_the_census_is_a_row_and_again_changes_nothing(Database kind)
    {
        const string file = "data/cin-census/fake_CIN_data.xml";
        var children = XDocument.Load(Shared.File(file)).Descendants("Child").Count();
        return LoadsOnceAsync(kind, "child-in-need-census", file, children);
    }

    [EachDatabase, Trait("Requirement", "DR-4")]
    public Task A_census_as_the_department_publishes_it_loads_and_again_changes_nothing(
        Database kind
    ) => LoadsOnceAsync(kind, "child-in-need-census", "data/cin-census/CIN_Census_2021.xml", 1);

    private static async Task LoadsOnceAsync(
        Database kind,
        string source,
        string relative,
        int rows
    )
    {
        var file = Shared.File(relative);
        await using var database = await TestDatabase.CreateAsync(kind, synthetic: false);

        var first = (await database.LoadAsync(source, file)).Counts;
        var standing = await database.StandingAsync(Always);
        var again = (await database.LoadAsync(source, file)).Counts;

        (first.Loaded + first.Warned).ShouldBe(rows);
        first.Rejected.ShouldBe(0);
        again.ShouldBe(new ReceiptCounts(rows, 0, 0, 0, rows, 0, 0, 0));
        standing.Count.ShouldBe(rows);
        (await database.StandingAsync(Always)).ShouldBe(standing);
    }
}
