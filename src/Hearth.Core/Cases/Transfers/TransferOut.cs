using System.Text.Json;
using Hearth.Core.Access;
using Hearth.Core.Cases.Closing;
using Hearth.Core.Cases.Markers;
using Hearth.Core.Cases.Meetings;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Core.Sharing;
using Hearth.Core.Sharing.Disclosures;
using Hearth.Core.Sharing.Objections;
using Hearth.Rules.Cases;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Transfers;

/// <summary>A family moves to another council, and its support with it.</summary>
/// <param name="Case">The case.</param>
/// <param name="Council">The other council, as the register of partners calls it.</param>
/// <param name="Who">Who there takes it on.</param>
/// <param name="On">The last day of support here.</param>
/// <param name="How">How the pack goes there.</param>
/// <param name="WhatChanged">Against how things were at the start.</param>
/// <param name="FamilySays">What the family says of the support.</param>
/// <param name="Version">Of the case.</param>
public sealed record TransferOut(
    CaseId Case,
    string Council,
    string Who,
    DateOnly On,
    Channel How,
    string WhatChanged,
    string? FamilySays,
    int Version
);

/// <summary>
/// What goes is what the agreements permit; the register has a row of it, support ends, and what was sent can be read after. All
/// of it or nothing.
/// </summary>
public sealed class TransferOutOperation(
    AppDb db,
    CaseAccessQuery access,
    SharingStateQuery states,
    HiddenAddressQuery addresses,
    CaseworkRules rules,
    MeetingsToCome meetings,
    TimeProvider clock
)
{
    public async Task<Outcome<Transfer>> RunAsync(
        TransferOut request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            !actor.May(Permission.SharingRecord)
            || await access.OfAsync(request.Case, Permission.CasesWork, actor, cancel)
                is not { } opened
        )
            return Outcome.NotFound;
        var of = opened.Case;
        if (of.Version != request.Version)
            return Outcome.Conflict(AppDb.ChangedMeanwhile);
        if (Wrong(request, of) is { } wrong)
            return Outcome.Refused(wrong);
        var state = await states.ReadAsync(cancel);
        if (
            !state.Parties.TryGetValue(request.Council, out var council)
            || council.Kind != AgencyKind.OtherCouncil
        )
            return Outcome.Refused("Choose the council. It has to be on the register of partners.");
        var purpose = Kebab.Of(actor.Purpose);
        var decided = PackDecision.Of(state, council.Id, purpose, opened.Access.May);
        if (decided.WhyNot is { } why)
            return Outcome.Refused($"Nothing can be sent there. {why}.");
        if (await IsObjectedAsync(of.FamilyId, council.Id, cancel))
            return Outcome.Refused(
                "Somebody of the family objected to sharing this, and that was upheld. Ask the information-governance officer."
            );
        var pack = await new PackOf(db, addresses, rules, state.Words).ReadAsync(
            opened,
            request.On,
            decided.Permitted,
            actor,
            cancel
        );
        var now = clock.UtcNow();
        var said = new RecordDisclosure(
            of.FamilyId,
            null,
            request.How,
            decided.Permitted,
            "The papers of a family that moves",
            council.Id,
            request.Who,
            purpose,
            clock.Today()
        );
        var disclosure = RecordDisclosureOperation.Row(
            said,
            RecordDisclosureOperation.Decide(state, said, actor.AgencyId),
            actor.AgencyId,
            actor.UserId,
            now
        );
        db.Disclosures.Add(disclosure);
        var transfer = new Transfer
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Way = TransferWay.Out,
            FamilyId = of.FamilyId,
            CaseId = of.Id,
            Council = council.Id,
            Who = request.Who.Trim(),
            On = request.On,
            Pack = JsonSerializer.Serialize(pack, TransfersQuery.Json),
            DisclosureId = disclosure.Id,
            RecordedAt = now,
            RecordedBy = actor.UserId,
        };
        db.Transfers.Add(transfer);
        Ending.Of(of, request.On, ClosingReason.MovedAway, actor);
        of.WhatChanged = request.WhatChanged.Trim();
        of.WhatNext = $"Support goes on with {council.Name}, {request.Who.Trim()}.";
        of.FamilySays = string.IsNullOrWhiteSpace(request.FamilySays)
            ? null
            : request.FamilySays.Trim();
        db.Events.Add(Event.By(actor, "sharing.disclosed", of.Subject, now));
        db.Events.Add(Event.By(actor, "cases.closed", of.Subject, now));
        return await Ending.SaveAsync(
            db,
            meetings,
            of,
            transfer,
            Event.By(actor, "cases.transferred-out", of.Subject, now),
            actor,
            cancel
        );
    }

    // Whoever objected is heard wherever they belong now, also in a family that was parted from the one they objected in.
    private async Task<bool> IsObjectedAsync(
        FamilyId family,
        string council,
        CancellationToken cancel
    )
    {
        using var unlimited = db.Unlimited();
        return await db.SharingObjections.AnyAsync(
            o =>
                (
                    o.FamilyId == family
                    || db.FamilyMembers.Any(m => m.FamilyId == family && m.PersonId == o.PersonId)
                )
                && o.Answer == ObjectionAnswer.Upheld
                && (o.AgencyId == null || o.AgencyId == council),
            cancel
        );
    }

    private string? Wrong(TransferOut request, Case of)
    {
        if (!of.IsOpen)
            return "This support has ended already.";
        if (HasBeen.WhyNotLast(of.OpenedOn, request.On, clock.Today()) is { } day)
            return day;
        if (string.IsNullOrWhiteSpace(request.Who))
            return "Say who there takes it on: nobody is let go of in between.";
        return string.IsNullOrWhiteSpace(request.WhatChanged)
            ? "Say what changed since the start, also when it is nothing."
            : null;
    }
}
