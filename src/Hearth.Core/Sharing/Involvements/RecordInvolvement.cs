using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Sharing.Involvements;

/// <summary>Says that somebody works with a family. With <paramref name="UserId"/> they may from then on know of it.</summary>
public sealed record RecordInvolvement(
    FamilyId Family,
    PersonId? Person,
    string AgencyId,
    Guid? UserId,
    string Worker,
    string WorksAs,
    string? Phone,
    string? Email,
    DateOnly From
);

/// <summary>Whoever records it may know of the family themselves, so that nobody lets themselves in.</summary>
public sealed class RecordInvolvementOperation(
    AppDb db,
    FamilyAccessQuery access,
    TimeProvider clock
)
{
    public async Task<Outcome<Involvement>> RunAsync(
        RecordInvolvement request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.SharingRecord))
            return Outcome.NotFound;
        if (await access.OfAsync(request.Family, FlowKind.FamilyPage, actor, cancel) is null)
        {
            await ReadEvent.RefusedAsync(db, clock, actor, $"family:{request.Family}", cancel);
            return Outcome.NotFound;
        }
        if (await WrongAsync(request, actor, cancel) is { } reason)
            return Outcome.Refused(reason);
        var now = clock.UtcNow();
        var involvement = new Involvement
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            FamilyId = request.Family,
            PersonId = request.Person,
            AgencyId = request.AgencyId,
            UserId = request.UserId,
            Worker = request.Worker.Trim(),
            WorksAs = request.WorksAs.Trim(),
            Phone = Given(request.Phone),
            Email = Given(request.Email),
            From = request.From,
            RecordedAt = now,
            RecordedBy = actor.UserId,
        };
        db.Involvements.Add(involvement);
        return await db.SaveAsync(
            involvement,
            Event.By(actor, "sharing.involvement-recorded", involvement.Subject, now),
            cancel
        );
    }

    private async Task<string?> WrongAsync(
        RecordInvolvement request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (string.IsNullOrWhiteSpace(request.Worker))
            return "Give the worker's name.";
        if (string.IsNullOrWhiteSpace(request.WorksAs))
            return "Say what they are to the family, such as health visitor.";
        if (HasBeen.IsToCome(request.From, clock.Today()))
            return "Work that has not begun is recorded when it has.";
        if (!await db.Agencies.AnyAsync(a => a.Id == request.AgencyId, cancel))
            return "Choose a registered agency.";
        if (
            request.UserId is { } user
            && !await db.Users.AnyAsync(
                u => u.Id == user && u.AgencyId == request.AgencyId && u.DisabledAt == null,
                cancel
            )
        )
            return "That account is not one of this agency's.";
        if (
            request.Person is { } person
            && !await db.FamilyMembers.AnyAsync(
                m => m.FamilyId == request.Family && m.PersonId == person,
                cancel
            )
        )
            return "That person is no member of this family.";
        // An account that sees its own families alone cannot take in others by naming itself.
        return actor.Families == FamilyReach.Own && request.UserId?.ToString("D") == actor.UserId
            ? "Somebody else records that you work with a family."
            : null;
    }

    private static string? Given(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
