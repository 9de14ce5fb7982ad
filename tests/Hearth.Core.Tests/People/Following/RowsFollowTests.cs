using Hearth.Core.Cases;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Core.Tests.Eligibility;
using Hearth.Core.Tests.Matching;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Tests.People.Following;

/// <summary>How rows go on to who somebody is now, by several steps, and back.</summary>
[Trait("Requirement", "MA-3")]
public class RowsFollowTests
{
    [EachDatabase]
    public async Task What_was_written_while_a_run_went_on_follows_with_the_next(Database kind)
    {
        await using var two = await TwoFamilies.CreateAsync(kind);
        await two.MergeAsync();
        // Loaded before, saved after: it names a family that is no more.
        var late = CaseId.New();
        await two.Council.SaveAsync(db =>
            db.Cases.Add(new() { Id = late, FamilyId = two.Goes.Family })
        );

        await two.Council.Database.MatchAsync();

        (
            await two.Council.Database.WithAsync<AppDb, FamilyId>(db =>
                db.Cases.Where(c => c.Id == late).Select(c => c.FamilyId).SingleAsync()
            )
        ).ShouldBe(two.Stays.Family);
    }

    [EachDatabase]
    public async Task By_way_of_another_what_followed_twice_goes_back_one_step_or_two(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (a, _, _) = await council.FamilyAsync("Ashgrove");
        var (b, _, _) = await council.FamilyAsync("Birchley");
        var (c, _, _) = await council.FamilyAsync("Copseland");
        var id = await council.Database.OpenAsync(a);
        await MergedAsync(a, b, 2);
        await MergedAsync(b, c, 3);
        (await OfAsync()).ShouldBe(c);

        await MergedAsync(b, null, 4);
        (await OfAsync()).ShouldBe(b, "a is one with b still");
        await MergedAsync(a, null, 5);
        (await OfAsync()).ShouldBe(a);

        // Both in one run, and the first alone stands again.
        await council.Database.MergedAsync(
            6,
            async db =>
            {
                (await db.Families.SingleAsync(f => f.Id == a)).MergedInto = b;
                (await db.Families.SingleAsync(f => f.Id == b)).MergedInto = c;
            }
        );
        (await OfAsync()).ShouldBe(c);
        await MergedAsync(a, null, 7);
        (await OfAsync()).ShouldBe(a);
        await MergedAsync(b, null, 8);
        (await OfAsync()).ShouldBe(a, "it is b's no more");

        Task MergedAsync(FamilyId family, FamilyId? into, int run) =>
            council.Database.MergedAsync(
                run,
                async db => (await db.Families.SingleAsync(f => f.Id == family)).MergedInto = into
            );
        Task<FamilyId> OfAsync() =>
            council.Database.WithAsync<AppDb, FamilyId>(db =>
                db.Cases.Where(x => x.Id == id).Select(x => x.FamilyId).SingleAsync()
            );
    }

    [EachDatabase]
    public async Task A_family_that_was_one_with_another_on_a_list_is_on_it_again_unless_somebody_took_it_off(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (one, _, _) = await council.FamilyAsync();
        var (other, _, _) = await council.FamilyAsync("Birchley");
        var meeting = Guid.CreateVersion7();
        await council.SaveAsync(db =>
        {
            db.Meetings.Add(new() { Id = meeting, StartsAt = council.Database.Clock.UtcNow() });
            foreach (var (listed, why) in new[] { (one, null), (other, null), (other, "By hand") })
                db.MeetingFamilies.Add(
                    new()
                    {
                        Id = Guid.CreateVersion7(),
                        MeetingId = meeting,
                        FamilyId = listed,
                        TakenOffAt = why is null ? null : council.Database.Clock.UtcNow(),
                        TakenOffWhy = why,
                    }
                );
        });
        council.Database.Clock.Advance(TimeSpan.FromDays(1));

        await council.Database.MergeAsync(other, one);
        (await ListedAsync()).ShouldBe([one]);
        await council.Database.MergedAsync(
            3,
            async db => (await db.Families.SingleAsync(f => f.Id == other)).MergedInto = null
        );
        (await ListedAsync()).ShouldBe([one, other], ignoreOrder: true);

        // Somebody takes what is one family now off: neither comes back while they are one.
        await council.Database.MergeAsync(other, one);
        council.Database.Clock.Advance(TimeSpan.FromDays(1));
        await council.SaveAsync(db =>
        {
            var row = db.MeetingFamilies.Single(m => m.TakenOffAt == null);
            (row.TakenOffAt, row.TakenOffWhy) = (council.Database.Clock.UtcNow(), "By hand");
        });
        await council.Database.MergedAsync(4, _ => Task.CompletedTask);
        (await ListedAsync()).ShouldBeEmpty();

        Task<List<FamilyId>> ListedAsync() =>
            council.Database.WithAsync<AppDb, List<FamilyId>>(db =>
                db.MeetingFamilies.Where(m => m.TakenOffAt == null)
                    .Select(m => m.FamilyId)
                    .ToListAsync()
            );
    }

    [EachDatabase]
    public async Task What_would_stand_twice_stands_once(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, _, one) = await council.FamilyAsync();
        var (other, _, two) = await council.FamilyAsync("Birchley");
        var (_, _, into) = await council.FamilyAsync("Copseland");
        var id = await council.Database.OpenAsync(family);
        var (note, meeting) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await council.SaveAsync(db =>
        {
            db.CaseNotes.Add(
                new()
                {
                    Id = note,
                    CaseId = id,
                    About =
                    [
                        new() { NoteId = note, PersonId = one },
                        new() { NoteId = note, PersonId = two },
                    ],
                }
            );
            db.Meetings.Add(new() { Id = meeting, StartsAt = council.Database.Clock.UtcNow() });
            foreach (var listed in new[] { family, other })
                db.MeetingFamilies.Add(
                    new()
                    {
                        Id = Guid.CreateVersion7(),
                        MeetingId = meeting,
                        FamilyId = listed,
                        CaseId = id,
                    }
                );
        });

        await council.Database.MergedAsync(
            2,
            async db =>
            {
                (await db.People.SingleAsync(p => p.Id == one)).MergedInto = into;
                (await db.People.SingleAsync(p => p.Id == two)).MergedInto = into;
                (await db.Families.SingleAsync(f => f.Id == other)).MergedInto = family;
            }
        );

        await council.Database.WithAsync<AppDb>(async db =>
        {
            (await db.CaseNotes.Include(n => n.About).SingleAsync())
                .About.Count(p => p.PersonId == into)
                .ShouldBe(1);
            var lists = await db.MeetingFamilies.ToListAsync();
            lists.ShouldAllBe(m => m.FamilyId == family);
            lists.Count(m => m.TakenOffAt is null).ShouldBe(1);
        });
    }
}
