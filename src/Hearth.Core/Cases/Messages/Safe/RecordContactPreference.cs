using Hearth.Core.Access;
using Hearth.Core.Cases.Markers;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Rules.Cases.Messages;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Messages.Safe;

/// <summary>What a person said of being written to in one way; <paramref name="Version"/> is null when nothing was recorded yet.</summary>
public sealed record RecordContactPreference(
    CaseId Case,
    PersonId Person,
    MessageChannel Channel,
    bool IsSafe,
    string? Address,
    TimeOnly? From,
    TimeOnly? Until,
    string? Note,
    int? Version
);

/// <summary>Recorded by who works with the family, and obeyed by every message from then on, those that wait too (requirement SU-14).</summary>
public sealed class RecordContactPreferenceOperation(
    AppDb db,
    CaseAccessQuery access,
    HiddenAddressQuery addresses,
    TimeProvider clock
)
{
    public async Task<Outcome<ContactPreference>> RunAsync(
        RecordContactPreference request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            await access.OfAsync(request.Case, Permission.CasesWork, actor, cancel)
            is not { Case: var of }
        )
            return Outcome.NotFound;
        if (
            !await db.FamilyMembers.AnyAsync(
                m => m.FamilyId == of.FamilyId && m.PersonId == request.Person,
                cancel
            )
        )
            return Outcome.Refused("Choose somebody of this family.");
        // That no letter is safe needs no address: whoever hears it records it.
        if (
            request is { Channel: MessageChannel.Letter, IsSafe: true }
            && (await addresses.OfAsync([request.Person], actor, cancel)).Count > 0
        )
            return Outcome.Refused(
                "Their address is confidential. Ask one of those named on the marker to record this."
            );
        var address = request.IsSafe
            ? ContactAddress.Read(request.Channel, request.Address ?? "")
            : new(null, null);
        if (address.Wrong is { } wrong)
            return Outcome.Refused(wrong);
        if (
            request.From is null != request.Until is null
            || request.From == request.Until && request.From is not null
        )
            return Outcome.Refused("Enter from when and until when, or leave both empty.");
        var recorded = await db
            .ContactPreferences.Where(p =>
                p.PersonId == request.Person && p.Channel == request.Channel
            )
            .ToListAsync(cancel);
        var found = recorded.SingleOrDefault(p => !p.Beside);
        if (found?.Version != request.Version)
            return Outcome.Conflict(AppDb.ChangedMeanwhile);
        var now = clock.UtcNow();
        // They were asked: what was said before two people were found to be one holds no more. Nor is it written over: a row goes
        // back with whoever it was of, should they be two after all, and what this person says now is not of the other.
        db.ContactPreferences.RemoveRange(recorded);
        var said = new ContactPreference
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            PersonId = request.Person,
            Channel = request.Channel,
            IsSafe = request.IsSafe,
            Address = address.Normal,
            From = request.From,
            Until = request.Until,
            Note = string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim(),
            RecordedAt = now,
            RecordedBy = actor.UserId,
            Version = found is null ? 0 : found.Version + 1,
        };
        db.ContactPreferences.Add(said);
        return await db.SaveAsync(
            said,
            Event.By(actor, "cases.contact-preference", of.Subject, now),
            cancel
        );
    }
}
