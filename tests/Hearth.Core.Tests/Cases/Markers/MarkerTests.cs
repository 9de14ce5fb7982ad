using Hearth.Core.Access;
using Hearth.Core.Cases.Markers;
using Hearth.Core.People;
using Hearth.Core.Tests.Access;
using Hearth.Core.Tests.Eligibility;
using Hearth.Core.Tests.Sharing.Notices;
using Hearth.Testing;

namespace Hearth.Core.Tests.Cases.Markers;

[Trait("Requirement", "SE-1")]
public class MarkerTests
{
    [EachDatabase]
    public async Task A_marker_follows_the_family_until_it_is_ended_and_whoever_may_not_know_of_it_sees_none(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, id, _, parent) = await council.CaseAsync();
        var manager = await council.UserAsync(Role.LocalityManager);
        var member = await council.UserAsync(Role.TeamMember);
        await council.WorksWithAsync(member, family);
        var marker = (await council.MarkAsync(family, manager, person: parent)).Done();

        var read = (await council.MarkersAsync(family, member))!.Markers.Single();
        (read.Name, read.Says, read.IsDue).ShouldBe(
            ("Risk to workers", "Two workers at a time", false)
        );
        read.Of.ReviewBy.ShouldBe(council.Today().AddMonths(6));
        (await council.BoardAsync(manager)).Rows.Single().Markers.ShouldBe(["Risk to workers"]);
        (
            await council.MarkersAsync(family, await council.UserAsync(Role.LeadWorker))
        ).ShouldBeNull();

        (
            await council.EndAsync(family, marker, member, "Gone")
        ).ShouldBeOfType<Outcome<Marker>.NotFound>();
        (await council.EndAsync(family, marker, manager, " ")).Refused().ShouldContain("why");
        (await council.EndAsync(family, marker, manager, "He has moved out")).Done();
        (await council.MarkersAsync(family, member))!.Markers.ShouldBeEmpty();
        (
            await council.EndAsync(family, marker, manager, "Again")
        ).ShouldBeOfType<Outcome<Marker>.Conflict>();
        (await council.EventsAsync()).ShouldContain("cases.marker-ended");
        id.ShouldNotBe(default);
    }

    [EachDatabase]
    public async Task They_are_told_or_it_is_said_why_not_and_what_is_not_known_is_refused(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, _, _, parent) = await council.CaseAsync();
        var (_, stranger, _) = await council.FamilyAsync("Ashgrove");
        var manager = await council.UserAsync(Role.LocalityManager);
        var today = council.Today();

        (await council.MarkAsync(family, manager, told: null, whyNot: " "))
            .Refused()
            .ShouldContain("why they are not");
        (await council.MarkAsync(family, manager, told: today.AddDays(1))).Refused();
        (await council.MarkAsync(family, manager, says: "")).Refused();
        (await council.MarkAsync(family, manager, kind: "unlucky")).Refused();
        (await council.MarkAsync(family, manager, person: stranger)).Refused();
        (await council.MarkAsync(family, manager, review: today.AddMonths(6).AddDays(1))).Refused();
        (await council.MarkAsync(family, manager, cleared: [Guid.NewGuid()])).Refused();
        (
            await council.MarkAsync(family, Council.Analyst)
        ).ShouldBeOfType<Outcome<Marker>.NotFound>();
        (
            await council.MarkAsync(
                family,
                manager,
                told: null,
                whyNot: "It would anger him",
                person: parent
            )
        ).Done();
    }

    [EachDatabase]
    public async Task A_review_says_it_anew_and_keeps_what_it_said_before(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, _, _, _) = await council.CaseAsync();
        var manager = await council.UserAsync(Role.LocalityManager);
        var marker = (await council.MarkAsync(family, manager)).Done();
        council.Later(170);
        (await council.MarkersAsync(family, manager))!.Markers.Single().IsDue.ShouldBeTrue();

        var next = (
            await council.ReviewAsync(family, marker, manager, "One worker will do")
        ).Done();
        (
            await council.ReviewAsync(family, marker, manager, "Again")
        ).ShouldBeOfType<Outcome<Marker>.Conflict>();

        var read = (await council.MarkersAsync(family, manager))!.Markers.Single();
        (read.Of.Id, read.Says, read.IsDue).ShouldBe((next.Id, "One worker will do", false));
        read.Of.From.ShouldBe(marker.From);
    }

    [EachDatabase]
    public async Task A_marker_of_a_person_goes_with_them_to_another_family_and_through_a_merge(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, _, _, parent) = await council.CaseAsync();
        var (other, _, _) = await council.FamilyAsync("Ashgrove");
        var manager = await council.UserAsync(Role.LocalityManager);
        (await council.MarkAsync(family, manager, person: parent)).Done();
        var same = PersonId.New();
        await council.SaveAsync(db =>
        {
            db.People.Add(
                new()
                {
                    Id = same,
                    CreatedRun = 1,
                    SeenRun = 1,
                }
            );
            db.FamilyMembers.RemoveRange(db.FamilyMembers.Where(m => m.PersonId == parent));
            db.FamilyMembers.Add(
                new()
                {
                    FamilyId = other,
                    PersonId = same,
                    Role = MemberRole.Parent,
                }
            );
        });
        await council.SaveAsync(db => db.People.Single(p => p.Id == parent).MergedInto = same);

        (await council.MarkersAsync(other, manager))!.Markers.Count.ShouldBe(1);
        (await council.MarkersAsync(family, manager))!.Markers.ShouldBeEmpty();
    }

    [Fact]
    public void A_marker_is_due_a_fortnight_before_and_late_the_day_after()
    {
        var day = new DateOnly(2026, 10, 20);
        MarkerClock.IsDue(day, day.AddDays(-15)).ShouldBeFalse();
        MarkerClock.IsDue(day, day.AddDays(-14)).ShouldBeTrue();
        MarkerClock.IsOverdue(day, day).ShouldBeFalse();
        MarkerClock.IsOverdue(day, day.AddDays(1)).ShouldBeTrue();
    }

    [EachDatabase]
    public async Task By_the_number_a_family_had_before_a_merge_the_warnings_of_what_it_is_now_are_shown(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, _, _, parent) = await council.CaseAsync();
        var (other, _, _) = await council.FamilyAsync("Ashgrove");
        var manager = await council.UserAsync(Role.LocalityManager);
        var marker = (await council.MarkAsync(other, manager)).Done();

        await council.Database.MergeAsync(family, other);

        var read = (await council.MarkersAsync(family, manager))!;
        (read.Family, read.Markers.Single().Of.Id).ShouldBe((other, marker.Id));
        var page = await council.Database.WithAsync<
            MarkersQuery,
            (FamilyMarkers Markers, IReadOnlyList<MemberRead> Members)?
        >(q => q.PageAsync(family, manager, default));
        page!.Value.Members.Select(m => m.Id).ShouldContain(parent);
        // A page that was opened before the merge records and ends as one opened now.
        (await council.MarkAsync(family, manager, person: parent))
            .Done()
            .FamilyId.ShouldBe(other);
        (await council.EndAsync(family, marker, manager, "He has moved out")).Done();
    }
}
