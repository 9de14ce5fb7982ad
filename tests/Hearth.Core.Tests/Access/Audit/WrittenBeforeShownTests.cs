using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Core.Tests.Eligibility;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hearth.Core.Tests.Access.Audit;

[Trait("Requirement", "SH-8")]
public class WrittenBeforeShownTests
{
    [EachDatabase]
    public async Task A_read_whose_event_cannot_be_written_shows_nothing(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, child, _) = await council.FamilyAsync();
        (await ReadAsync(council, family)).ShouldNotBeNull();
        // Whatever keeps the trail from being written: here, that it is not there.
        await council.Database.DoAsync("ALTER TABLE access_event RENAME TO access_event_gone");

        await Should.ThrowAsync<Exception>(() => ReadAsync(council, family));
        await Should.ThrowAsync<Exception>(() =>
            council.Database.WithAsync<PersonRecordsQuery, PersonRecords?>(q =>
                q.RunAsync(family, child, Council.Analyst, default)
            )
        );
        await Should.ThrowAsync<Exception>(() =>
            council.Database.WithAsync<FamilyNamesQuery, IReadOnlyDictionary<FamilyId, string>>(q =>
                q.RunAsync([family], "list:x", Council.Analyst, default)
            )
        );
    }

    [EachDatabase]
    public async Task A_read_that_cannot_wait_to_be_sealed_shows_nothing_and_leaves_no_event(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, _, _) = await council.FamilyAsync();
        await council.Database.DoAsync("ALTER TABLE access_pending RENAME TO access_pending_gone");

        await Should.ThrowAsync<Exception>(() => ReadAsync(council, family));

        await council.Database.WithAsync<AppDb>(async db =>
            (await db.Events.CountAsync(e => e.Kind == "people.family-read")).ShouldBe(0)
        );
    }

    [EachDatabase]
    public async Task A_read_saves_its_event_and_nothing_that_was_refused(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, _, _) = await council.FamilyAsync();
        await council.Database.WithAsync<IServiceProvider>(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            (await db.Families.SingleAsync(f => f.Id == family)).Name = "Refused";
            // The same request goes on, and shows the page again.
            var shown = await services
                .GetRequiredService<FamilyQuery>()
                .RunAsync(family, null, Council.Analyst, default);
            shown.ShouldNotBeNull();
            await using var whole = await db.Database.BeginTransactionAsync();
            await ReadEvent.RefusedAsync(
                db,
                TimeProvider.System,
                Council.Analyst,
                "family:x",
                default
            );
            await whole.CommitAsync();
        });

        await council.Database.WithAsync<AppDb>(async db =>
        {
            (await db.Families.SingleAsync(f => f.Id == family)).Name.ShouldBe("Quillfeather");
            (await db.Events.CountAsync(e => e.Kind == "people.family-read")).ShouldBe(1);
            (await db.Events.CountAsync(e => e.Kind == "access.refused")).ShouldBe(1);
        });
        (await council.Database.VerifyAsync()).IsWhole.ShouldBeTrue();
    }

    [EachDatabase]
    public async Task What_the_actor_relied_on_is_kept_with_the_event(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, _, _) = await council.FamilyAsync();

        await council.Database.WithAsync<FamilyQuery, FamilyRead?>(q =>
            q.RunAsync(family, null, Council.Analyst with { Basis = "public-task" }, default)
        );

        await council.Database.WithAsync<AppDb>(async db =>
        {
            var kept = await db.Events.SingleAsync(e => e.Kind == "people.family-read");
            (
                kept.Basis,
                kept.UserId,
                kept.AgencyId,
                kept.Role,
                kept.Purpose,
                kept.Subject
            ).ShouldBe(
                (
                    "public-task",
                    Council.Analyst.UserId,
                    "council",
                    Role.ProgrammeAnalyst,
                    Purpose.IdentifyFamilies,
                    $"family:{family}"
                )
            );
            kept.Detail!.ShouldNotContain("Quillfeather");
        });
    }

    private static Task<FamilyRead?> ReadAsync(Council council, FamilyId family) =>
        council.Database.WithAsync<FamilyQuery, FamilyRead?>(q =>
            q.RunAsync(family, null, Council.Analyst, default)
        );
}
