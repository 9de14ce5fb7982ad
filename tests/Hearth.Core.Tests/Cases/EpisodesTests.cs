using CsCheck;
using Hearth.Core.Cases;

namespace Hearth.Core.Tests.Cases;

[Trait("Requirement", "SU-12")]
public class EpisodesTests
{
    private static readonly DateOnly Today = new(2026, 10, 1);

    [Fact]
    public void A_first_episode_opens_today_or_before_and_not_tomorrow()
    {
        Episodes.WhyNot([], Today, Today).ShouldBeNull();
        Episodes.WhyNot([], Today.AddDays(1), Today).ShouldNotBeNull();
    }

    [Fact]
    public void Another_opens_on_the_day_after_the_last_closed_and_not_on_the_day_itself()
    {
        (DateOnly, DateOnly?)[] before = [(Today.AddDays(-30), Today.AddDays(-10))];

        Episodes.WhyNot(before, Today.AddDays(-9), Today).ShouldBeNull();
        Episodes
            .WhyNot(before, Today.AddDays(-10), Today)!
            .ShouldContain("until 21 September 2026");
        Episodes.WhyNot([(Today.AddDays(-30), null)], Today, Today)!.ShouldContain("already");
    }

    [Fact]
    public void Whatever_is_tried_episodes_never_overlap() =>
        Gen.Select(Gen.Int[-400, 5], Gen.Int[0, 200])
            .List[0, 12]
            .Sample(tries =>
            {
                var episodes = new List<(DateOnly Opened, DateOnly? Closed)>();
                foreach (var (from, days) in tries)
                {
                    var (opens, closes) = (Today.AddDays(from), Today.AddDays(from + days));
                    if (Episodes.WhyNot(episodes, opens, Today) is not null)
                        continue;
                    var closed = HasBeen.WhyNotLast(opens, closes, Today) is null;
                    episodes.Add((opens, closed ? closes : null));
                }
                foreach (var (one, i) in episodes.Select((e, i) => (e, i)))
                foreach (var other in episodes.Skip(i + 1))
                    (other.Opened > one.Closed).ShouldBeTrue();
                episodes.Count(e => e.Closed is null).ShouldBeLessThanOrEqualTo(1);
            });

    [Fact]
    public void Two_share_a_day_only_if_each_was_opened_for_a_family_before_they_became_one() =>
        // Families 0 and 1 become one before the try of this number; from then on both names mean the one.
        Gen.Select(
                Gen.Select(Gen.Int[0, 1], Gen.Int[-400, 5], Gen.Int[0, 200]).List[0, 16],
                Gen.Int[0, 16]
            )
            .Sample(
                (tries, merged) =>
                {
                    var episodes =
                        new List<(int Try, int Family, DateOnly Opened, DateOnly? Closed)>();
                    foreach (var ((family, from, days), i) in tries.Select((t, i) => (t, i)))
                    {
                        var before = episodes
                            .Where(e => i >= merged || e.Family == family)
                            .Select(e => (e.Opened, e.Closed));
                        var (opens, closes) = (Today.AddDays(from), Today.AddDays(from + days));
                        if (Episodes.WhyNot(before, opens, Today) is not null)
                            continue;
                        var closed = HasBeen.WhyNotLast(opens, closes, Today) is null;
                        episodes.Add((i, family, opens, closed ? closes : null));
                    }
                    foreach (var one in episodes)
                    foreach (var other in episodes.Where(o => o.Try > one.Try))
                        (
                            other.Opened > one.Closed
                            || other.Family != one.Family && other.Try < merged
                        ).ShouldBeTrue();
                    episodes.Count(e => e.Closed is null).ShouldBeLessThanOrEqualTo(2);
                }
            );
}
