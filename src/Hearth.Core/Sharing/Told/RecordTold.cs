using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Rules.Sharing;
using Hearth.Rules.Sharing.Notices;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Sharing.Told;

/// <summary>Records that members of a family were told.</summary>
public sealed record RecordTold(
    FamilyId Family,
    IReadOnlyCollection<PersonId> Members,
    Guid Notice,
    DateOnly On,
    ToldHow How,
    string ByWhom,
    IReadOnlyCollection<ToldFact> Facts,
    string? Note = null
);

/// <summary>For those who may know of the family (requirement SH-5; agreement, section 5.1.1).</summary>
public sealed class RecordToldOperation(AppDb db, FamilyAccessQuery access, TimeProvider clock)
{
    public async Task<Outcome<ToldRecord>> RunAsync(
        RecordTold request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            !actor.May(Permission.SharingRecord)
            || await access.OfAsync(request.Family, FlowKind.FamilyPage, actor, cancel) is null
        )
        {
            await ReadEvent.RefusedAsync(db, clock, actor, $"family:{request.Family}", cancel);
            return Outcome.NotFound;
        }
        if (await WrongAsync(request, cancel) is { } reason)
            return Outcome.Refused(reason);
        var now = clock.UtcNow();
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        var told = new ToldRecord
        {
            Id = id,
            FamilyId = request.Family,
            NoticeId = request.Notice,
            On = request.On,
            How = request.How,
            ByWhom = request.ByWhom.Trim(),
            Facts = string.Join(',', request.Facts.Distinct().Order().Select(Kebab.Of)),
            Note = string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim(),
            Members =
            [
                .. request
                    .Members.Distinct()
                    .Select(p => new ToldMember { ToldId = id, PersonId = p }),
            ],
            RecordedAt = now,
            RecordedBy = actor.UserId,
        };
        db.ToldRecords.Add(told);
        return await db.SaveAsync(told, Event.By(actor, "sharing.told", told.Subject, now), cancel);
    }

    private async Task<string?> WrongAsync(RecordTold request, CancellationToken cancel)
    {
        if (request.Members.Count == 0)
            return "Choose who was told.";
        if (request.Facts.Count == 0)
            return "Choose what they were told.";
        if (string.IsNullOrWhiteSpace(request.ByWhom))
            return "Say who told them.";
        if (HasBeen.IsToCome(request.On, clock.Today()))
            return "What has not been told yet is not recorded.";
        if (
            await db
                .Notices.AsNoTracking()
                .SingleOrDefaultAsync(n => n.Id == request.Notice, cancel)
            is not { From: { } from } notice
        )
            return "Choose the notice they were told by.";
        if (from > request.On)
            return $"Version {notice.Number} of that notice was published from {Rules.Words.Day(from)}, after that day.";
        var members = await db
            .FamilyMembers.AsNoTracking()
            .Where(m => m.FamilyId == request.Family)
            .Select(m => m.PersonId)
            .ToListAsync(cancel);
        return request.Members.Except(members).Any()
            ? "Somebody you chose is no member of this family."
            : null;
    }
}
