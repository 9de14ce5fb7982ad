using Hearth.Core.Matching.Running;
using Hearth.Core.Sources;
using Hearth.Linkage.Cluster;
using Hearth.Linkage.Score;

namespace Hearth.Core.Tests.Matching;

public class IdentityConstraintTests
{
    [Fact]
    [Trait("Requirement", "MA-1")]
    public void A_grandfather_who_died_is_never_the_grandson_born_later_who_has_his_name()
    {
        var elder = Rowan("1931-04-02", BirthAccuracy.Estimated, died: "2009-06-01");
        var child = Rowan("2012-09-09", BirthAccuracy.Exact);

        Joined(elder, child).ShouldBeFalse();
        Joined(child, elder).ShouldBeFalse();
    }

    [Fact]
    [Trait("Requirement", "MA-1")]
    public void A_death_after_the_birth_keeps_no_records_apart()
    {
        var dead = Rowan("2012-09-09", BirthAccuracy.Exact, died: "2019-06-01");

        Joined(dead, Rowan("2012-09-09", BirthAccuracy.Exact)).ShouldBeTrue();
    }

    [Fact]
    [Trait("Requirement", "MA-1")]
    public void A_record_that_has_its_own_death_before_its_own_birth_is_not_believed()
    {
        var wrong = Rowan("2012-09-09", BirthAccuracy.Exact, died: "1912-06-01");

        Joined(wrong, Rowan("2012-09-09", BirthAccuracy.Exact)).ShouldBeTrue();
    }

    [Fact]
    [Trait("Requirement", "MA-1")]
    public void An_estimated_birth_is_not_enough_to_say_that_a_death_came_before_it()
    {
        var dead = Rowan("2012-09-09", BirthAccuracy.Exact, died: "2013-01-01");

        Joined(dead, Rowan("2013-07-01", BirthAccuracy.Estimated)).ShouldBeTrue();
    }

    private static bool Joined(Identity one, Identity other)
    {
        Identity[] both = [one, other];
        var table = IdentityTable.Of(both);
        // As sure a pair as there can be: only a constraint keeps it apart.
        var clusters = Clusterer.Cluster(
            2,
            [new ScoredPair(0, 1, 40, 0)],
            0,
            IdentityTable.Constraints(table, both)
        );
        return clusters.Count == 1;
    }

    private static Identity Rowan(string born, BirthAccuracy accuracy, string? died = null) =>
        new()
        {
            Forename = "Rowan",
            Surname = "Netherholm",
            BirthDate = Day(born),
            BirthAccuracy = accuracy,
            DeathDate = died is null ? null : Day(died),
        };

    private static DateOnly Day(string text) =>
        DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
